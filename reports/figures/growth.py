"""Charts of growth: what is in force with how much of it is seen, the panel, what came and went, and one act's versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter, MaxNLocator

from reports.figures.bars import WIDTH
from reports.figures.chart import (
    BLUE,
    INK,
    LINE,
    MUTED,
    ORANGE,
    SAND,
    STYLE,
    TEAL,
    Chart,
    Row,
    canvas,
    to_svg,
)
from reports.growth.ledger import Entry, Ledger
from reports.growth.told import Told, Year
from reports.render.texts import Texts

HEIGHT = 3.6  # inches
KINDS = (
    ("acts", ("act", "consolidated_act"), BLUE),
    ("orders", ("order", "decree", "commencement_order"), SAND),
)
UP = (("added", BLUE), ("rewritten_in", TEAL))
DOWN = (("repealed", ORANGE), ("rewritten_out", SAND))


def in_force(years: Sequence[Year], texts: Texts, source: str) -> Chart:
    """Words in force by kind, the undetermined on top, and the share of documents that is seen as a line."""
    figure, axes = canvas(WIDTH, HEIGHT)
    places = [year.date.year for year in years]
    with mpl.rc_context(STYLE):
        bottom = [0] * len(years)
        for name, types, colour in KINDS:
            heights = [sum(year.words_by_type.get(kind, 0) for kind in types) for year in years]
            axes.bar(places, heights, bottom=bottom, color=colour, label=texts(f"growth.{name}"), width=0.8)
            bottom = [low + height for low, height in zip(bottom, heights, strict=True)]
        unsure = [max(0, int((told(year, "words").possible or 0) - year.of("words"))) for year in years]
        axes.bar(places, unsure, bottom=bottom, color=LINE, label=texts("growth.undetermined"), width=0.8)
        quiet(axes, texts.number)
        share = axes.twinx()
        share.spines[:].set_visible(False)
        share.tick_params(length=0)
        share.plot(places, [year.coverage for year in years], color=INK, linewidth=1.6, marker="o", markersize=3,
                   label=texts("growth.coverage"))  # fmt: skip
        share.set_ylim(0, 1)
        share.yaxis.set_major_formatter(FuncFormatter(lambda value, _: texts.share(value)))
        legend(figure)
    rows = tuple(
        Row(str(year.date.year), (texts.number(year.documents), texts.number(year.possible), texts.share(year.coverage),
            texts.number(year.of("words")), texts.number(told(year, "words").possible or 0),
            texts.number(year.of("pages")), texts.number(year.of("provisions")), texts.number(year.of("duties")),
            texts.number(year.of("references")), texts.number(year.of("reading_load_median"))))
        for year in years
    )  # fmt: skip
    header = ("year", "in_force", "possible", "coverage", "words", "words_possible", "pages", "provisions", "duties",
              "references", "to_read")  # fmt: skip
    return told_chart("vaekst", "in_force", figure, texts, source, header, rows, last_alt(years, texts))


def panel(years: Sequence[Year], texts: Texts, source: str) -> Chart:
    """The chained index, and the balanced panel with its band, both 100 at the start."""
    figure, axes = canvas(WIDTH, HEIGHT)
    places = [year.date.year for year in years]
    with mpl.rc_context(STYLE):
        low, high = ([100 * (1 + (side or 0)) for side in sides] for sides in bands(years))
        balanced = [100 * (1 + year.of("panel_growth")) for year in years]
        axes.fill_between(places, low, high, color=SAND, alpha=0.35, linewidth=0, label=texts("growth.band"))
        axes.plot(places, balanced, color=ORANGE, linewidth=1.6, label=texts("growth.balanced"))
        chained = [(place, year.of("chained_index")) for place, year in zip(places, years, strict=True)]
        axes.plot(*zip(*[pair for pair in chained if pair[1]], strict=True), color=BLUE, linewidth=2.2,
                  label=texts("growth.chained"))  # fmt: skip
        quiet(axes, texts.number)
        axes.axhline(100, color=MUTED, linewidth=0.8)
        legend(figure)
    rows = tuple(
        Row(str(year.date.year), (texts.number(year.of("panel_families")), texts.number(year.of("panel_words")),
            signed_share(year.of("panel_growth"), texts), band_text(year, texts),
            texts.number(year.of("chained_index"), 1)))
        for year in years
    )  # fmt: skip
    header = ("year", "families", "words", "growth", "band", "chained")
    alt = {"first": years[0].date.year, "last": years[-1].date.year,
           "chained": texts.number(years[-1].of("chained_index"), 0),
           "growth": signed_share(years[-1].of("panel_growth"), texts)}  # fmt: skip
    return told_chart("vaekst-panel", "panel", figure, texts, source, header, rows, alt)


def bands(years: Sequence[Year]) -> tuple[list[float | None], list[float | None]]:
    """The ends of the band; the growth itself where it has none."""
    held = [told(year, "panel_growth") for year in years]
    return (
        [one.value if one.low is None else one.low for one in held],
        [one.value if one.high is None else one.high for one in held],
    )


def flow(years: Sequence[Year], texts: Texts, source: str) -> Chart:
    """What came up, what went down, and the sum of both as a line. Text that only came into view is in the numbers."""
    figure, axes = canvas(WIDTH, HEIGHT)
    later = years[1:]
    places = [year.date.year for year in later]
    with mpl.rc_context(STYLE):
        for parts, sign in ((UP, 1), (DOWN, -1)):
            bottom = [0.0] * len(later)
            for name, colour in parts:
                heights = [sign * year.of(f"flow_{name}") for year in later]
                axes.bar(
                    places, heights, bottom=bottom, color=colour, label=texts(f"growth.{name}"), width=0.8
                )
                bottom = [low + height for low, height in zip(bottom, heights, strict=True)]
        axes.plot(places, [growth(year) for year in later], color=INK, linewidth=1.4, marker="o", markersize=3,
                  label=texts("growth.net"))  # fmt: skip
        axes.plot(places, [growth(year) - year.of("flow_doubted") for year in later], color=MUTED, linewidth=1.2,
                  linestyle=":", label=texts("growth.least"))  # fmt: skip
        axes.axhline(0, color=MUTED, linewidth=0.8)
        quiet(axes, texts.number)
        legend(figure)
    names = (
        "added",
        "rewritten_in",
        "repealed",
        "rewritten_out",
        "moved",
        "appeared",
        "vanished",
        "settled",
        "doubted",
    )
    rows = tuple(
        Row(str(year.date.year), (*(texts.number(year.of(f"flow_{name}")) for name in names),
                                  texts.number(growth(year)), texts.number(year.of("flow_net"))))
        for year in later
    )  # fmt: skip
    alt = {
        key: texts.number(sum(year.of(f"flow_{name}") for year in later for name, _ in parts))
        for key, parts in (("added", UP), ("repealed", DOWN))
    }
    return told_chart(
        "vaekst-til-og-fra", "flow", figure, texts, source, ("year", *names, "sum", "net"), rows, alt
    )


def growth(year: Year) -> float:
    up = sum(year.of(f"flow_{name}") for name, _ in UP)
    return up - sum(year.of(f"flow_{name}") for name, _ in DOWN)


def versions(ledger: Ledger, texts: Texts, source: str) -> Chart:
    """One act, version by version: its words, and beside them what was written and struck to get there."""
    figure, axes = canvas(WIDTH, HEIGHT)
    held = ledger.whole
    places = range(len(held))
    with mpl.rc_context(STYLE):
        axes.bar(places, [one.size.counts.words for one in held if one.size], color=BLUE, width=0.7,
                 label=texts("growth.version_words"))  # fmt: skip
        up = [one.flow.words_added + one.flow.words_rewritten_new if one.flow else 0 for one in held]
        down = [-(one.flow.words_repealed + one.flow.words_rewritten_old) if one.flow else 0 for one in held]
        axes.bar(places, down, color=ORANGE, width=0.7, label=texts("growth.struck"))
        axes.bar(places, up, color=TEAL, width=0.36, label=texts("growth.written"))
        quiet(axes, texts.number)
        axes.set_xticks(places, [version_name(one) for one in held], rotation=60, ha="right", fontsize=8)
        axes.axhline(0, color=MUTED, linewidth=0.8)
        legend(figure)
    rows = tuple(Row(f"{one.signed} {one.document}", ledger_values(one, texts)) for one in ledger.entries)
    header = ("version", "words", "printed", "provisions", "skal", "section_references", "duties", "procedural",
              "documentation", "lix", "added", "repealed", "moved", "rewritten_in", "rewritten_out", "back")  # fmt: skip
    title = texts("growth.versions_title", title=ledger.title)
    alt = {"title": ledger.title, "versions": texts.number(len(held))}
    return told_chart("vaekst-lov", "versions", figure, texts, source, header, rows, alt, title)


def version_name(one: Entry) -> str:
    return f"{one.document.number}/{one.document.year}"


def ledger_values(one: Entry, texts: Texts) -> tuple[str, ...]:
    if one.size is None:
        return (texts(f"growth.text_{one.text}"), *["–"] * 14)
    counts, moves = one.size.counts, one.flow
    stocks = (counts.words, counts.printed_words, counts.provisions, counts.skal, counts.section_references,
              counts.duties, counts.procedural, counts.documentation)  # fmt: skip
    moved = (
        ["–"] * 5
        if moves is None
        else [
            texts.number(words)
            for words in (moves.words_added, moves.words_repealed, moves.words_moved, moves.words_rewritten_new,
                          moves.words_rewritten_old)
        ]
    )  # fmt: skip
    lix = "–" if counts.lix is None else texts.number(counts.lix, 1)
    return (*map(texts.number, stocks), lix, *moved, texts.number(sum(back.words for back in one.returned)))


def told(year: Year, measure: str) -> Told:
    return year.figures.get(measure, Told(0.0, None, None, None))


def signed_share(value: float, texts: Texts) -> str:
    return ("+" if value >= 0 else "−") + texts.share(abs(value))


def band_text(year: Year, texts: Texts) -> str:
    one = told(year, "panel_growth")
    if one.low is None or one.high is None:
        return "–"
    return f"{signed_share(one.low, texts)} – {signed_share(one.high, texts)}"


def last_alt(years: Sequence[Year], texts: Texts) -> dict[str, str]:
    last = years[-1]
    return {
        "first": str(years[0].date.year),
        "last": str(last.date.year),
        "words": texts.number(last.of("words")),
        "coverage": texts.share(last.coverage),
        "before": texts.share(years[0].coverage),
    }


def quiet(axes: Axes, write: Callable[[float], str]) -> None:
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: write(value)))
    axes.xaxis.set_major_locator(MaxNLocator(9, integer=True))
    axes.grid(axis="y", color=LINE, linewidth=0.7)
    axes.set_axisbelow(True)


def legend(figure: Figure) -> None:
    figure.legend(loc="outside lower left", ncols=2, frameon=False, handlelength=1)


def told_chart(
    name: str,
    key: str,
    figure: Figure,
    texts: Texts,
    source: str,
    header: Sequence[str],
    rows: tuple[Row, ...],
    alt: dict[str, object] | dict[str, str],
    title: str = "",
) -> Chart:
    return Chart(
        name,
        to_svg(figure, name),
        title or texts(f"growth.{key}_title"),
        f"{texts(f'growth.{key}_caption')} {source}",
        texts(f"growth.{key}_alt", **alt),
        tuple(texts(f"growth.column_{column}") for column in header),
        rows,
    )
