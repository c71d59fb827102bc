"""A series, a ledger and page counts as text for a terminal, or as JSON of schema 1."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reports.growth.ledger import Entry, Ledger
from reports.growth.measures import PAGE
from reports.growth.pages import DEFINITIONS, Estimate, Extent, PageCount, Verdict
from reports.growth.series import Point
from reports.render.columns import columns

STOCK = ("date", "group", "in force", "or undet.", "with text", "coverage", "words", "or undet.", "pages", "provisions",
         "duties", "proc.", "doc.", "skal", "references", "to read")  # fmt: skip
PANEL = ("date", "group", "families", "words", "growth", "95 % band", "chained index")
FLOW = ("to", "group", "begun", "ended", "added", "repealed", "moved", "written in", "written out", "appeared", "vanished",
        "settled", "doubted", "net", "growth", "at least")  # fmt: skip
LEDGER = ("signed", "document", "text", "words", "as printed", "provisions", "skal", "§-refs", "duties", "proc.", "doc.",
          "LIX", "added", "repealed", "moved", "written in", "written out", "back")  # fmt: skip
NONE = "-"


def series_text(points: Sequence[Point]) -> Iterator[str]:
    """What is in force, the panel, and what came and went."""
    yield "IN FORCE (words of documents in force for certain; with what is undetermined beside them)"
    yield from grouped(STOCK, map(stock, points))
    yield from (
        "",
        "PANEL (families in force and seen on every day; the index chains the steps of all seen on both days)",
    )
    yield from grouped(PANEL, map(panel, points))
    flows = [point for point in points if point.flow]
    if flows:
        yield from (
            "",
            "GROSS FLOW (words since the day before; 'appeared' is not known to be new, 'doubted' may have ended)",
        )
        yield from grouped(FLOW, map(flow, flows))


def grouped(header: Sequence[str], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Columns without that of the group where there is but one."""
    held = list(rows)
    if any(row[1] for row in held):
        return columns(header, held, 2)
    return columns((header[0], *header[2:]), [(row[0], *row[2:]) for row in held])


def stock(point: Point) -> tuple[str, ...]:
    covered, counts = point.coverage, point.counts
    figures = (counts.words, point.possible.words, round(counts.characters / PAGE), counts.provisions, counts.duties,
               counts.procedural, counts.documentation, counts.skal, counts.references)  # fmt: skip
    return (
        str(point.date),
        point.group[:40],
        number(covered.documents),
        number(covered.possible),
        number(covered.seen),
        NONE if covered.share is None else f"{covered.share:.0%}",
        *map(number, figures),
        number(round(point.load.median)) if point.load else NONE,
    )


def panel(point: Point) -> tuple[str, ...]:
    one = point.panel
    band = NONE if one.low is None or one.high is None else f"{one.low:+.0%} to {one.high:+.0%}"
    return (
        str(point.date),
        point.group[:40],
        number(one.families),
        number(one.words),
        NONE if one.growth is None else f"{one.growth:+.1%}",
        band,
        NONE if one.chained is None else f"{one.chained:.1f}",
    )


def flow(point: Point) -> tuple[str, ...]:
    one = point.flow
    if one is None:
        return ()
    parts = (one.begun, one.ended, one.added, one.repealed, one.moved, one.rewritten_in, one.rewritten_out, one.appeared,
             one.vanished, one.settled, one.doubted, one.net, one.growth, one.least)  # fmt: skip
    return str(point.date), point.group[:40], *map(number, parts)


def ledger_text(found: Ledger) -> Iterator[str]:
    """A line a version, then what came back."""
    yield found.title
    yield from columns(LEDGER, [entry(one) for one in found.entries], 3)
    back = [(one, returned) for one in found.entries for returned in one.returned]
    if back:
        yield from (
            "",
            f"BACK AFTER IT WAS CUT ({len(back)} provisions, {sum(r.words for _, r in back)} words)",
        )
        yield from columns(
            ("cut after", "back as", "words", "likeness"),
            [(str(r.old), str(r.new), number(r.words), f"{r.likeness:.2f}") for _, r in back],
            2,
        )


def entry(one: Entry) -> tuple[str, ...]:
    head = str(one.signed or NONE), str(one.document), one.text.value
    if one.size is None:
        return *head, *[NONE] * (len(LEDGER) - 3)
    counts = one.size.counts
    stocks = (counts.words, counts.printed_words, counts.provisions, counts.skal, counts.section_references, counts.duties,
              counts.procedural, counts.documentation)  # fmt: skip
    moves = (
        [NONE] * 5
        if one.flow is None
        else [
            number(count)
            for count in (one.flow.words_added, one.flow.words_repealed, one.flow.words_moved,
                          one.flow.words_rewritten_new, one.flow.words_rewritten_old)
        ]
    )  # fmt: skip
    lix = NONE if counts.lix is None else f"{counts.lix:.1f}"
    return *head, *map(number, stocks), lix, *moves, number(sum(r.words for r in one.returned))


def pages_text(counts: Sequence[PageCount], verdicts: Sequence[Verdict]) -> Iterator[str]:
    """A line an extent; in each definition what is in force, with the undetermined, and the estimate of all."""
    header = ("counted", "documents", "with text", *(page.name for page in DEFINITIONS))
    rows = []
    for extent in Extent:
        own = [one for one in counts if one.extent is extent]
        rows.append((extent.value, number(own[0].documents), number(own[0].seen), *map(cell, own)))
    yield from columns(header, rows)
    yield "in force for certain / with the undetermined (~ were documents without text as long as the others; 95 % band)"
    yield from ("", "QUOTED IN PUBLIC")
    for one in verdicts:
        near = one.nearest
        covered = NONE if near.coverage is None else f"{near.coverage:.0%}"
        told = "can give it" if one.gives else "none of these gives it; the nearest"
        yield (
            f"{one.quoted.pages:,} ({one.quoted.by}, {one.quoted.when}): {told}: {near.extent}, {near.page.name}, "
            f"{one.figure}: {one.quoted.pages / one.ratio:,.0f}; quoted by counted {one.ratio:.2f}; {covered} have text"
        )


def cell(one: PageCount) -> str:
    all_seen = one.seen == one.documents
    return f"{one.pages:,.0f} / {one.possible:,.0f}{'' if all_seen else estimated(one.estimated)}"


def estimated(one: Estimate | None) -> str:
    return f" (~{one.value:,.0f}: {one.low:,.0f}-{one.high:,.0f})" if one else ""


def number(value: float) -> str:
    return f"{value:,}"
