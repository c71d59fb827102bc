"""A comparison as one page that opens from disk: numbers, the flow of words, and the changed provisions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.alignment import Kind
from parsing.model import ProvisionId, Span
from reports.compare import Changed, Comparison, Side
from reports.render.assets import OWN
from reports.render.compare import duty_rows, flow_rows, heading, kind_counts, places, size_rows
from reports.render.marks import Mark, marked, safe
from reports.render.places import Places, short_title
from reports.render.site import TEMPLATES
from reports.render.texts import Texts

STYLES = ("report.css", "compare.css")


@dataclass(frozen=True, slots=True)
class Entry:
    """A changed provision as the page shows it."""

    heading: str
    kind: str
    css: str
    old: Markup
    new: Markup
    by: tuple[tuple[str, str], ...]  # name and address of each instruction
    names_only: bool


def compare_html(found: Comparison, texts: Texts, source: str) -> str:
    """One file: its style is in it, and nothing is fetched."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        t=texts, number=texts.number, share=texts.share, date=texts.date, lang=texts.lang
    )
    cite = places(texts)
    return environment.get_template("compare.html").render(
        title=short_title(found.new.title, 120),
        found=found,
        sizes=list(size_rows(found, texts)),
        duties=list(duty_rows(found, texts)),
        flows=flow_shares(found, texts),
        kinds=list(kind_counts(found, texts)),
        reworded=[entry(one, cite, texts) for one in found.changed if one.reworded],
        renumbered=[entry(one, cite, texts) for one in found.changed if not one.reworded],
        style=safe("\n".join((OWN / name).read_text("utf-8") for name in STYLES)),
        source=source,
    )


def flow_shares(found: Comparison, texts: Texts) -> list[tuple[str, int, int, float, float]]:
    """The flow of words, each with its share of the old and the new version, 0-1."""
    old, new = max(1, found.flow.words_old), max(1, found.flow.words_new)
    return [(label, a, b, a / old, b / new) for label, a, b in flow_rows(found, texts)]


def entry(one: Changed, cite: Places, texts: Texts) -> Entry:
    kind = one.aligned.kind
    return Entry(
        heading(one, cite),
        texts(f"compare.kind.{kind}"),
        kind.value,
        words(one.old, "gone", tuple(stretch.old for stretch in one.stretches if not stretch.same), kind),
        words(one.new, "came", tuple(stretch.new for stretch in one.stretches if not stretch.same), kind),
        tuple((instruction(place, cite, texts), place.eli.address) for place in one.amended_by),
        one.aligned.names_only,
    )


def instruction(place: ProvisionId, cite: Places, texts: Texts) -> str:
    """`lov nr. 5/2014, § 1, nr. 2`."""
    return texts("compare.instruction", number=place.eli.number, year=place.eli.year, place=cite.cite(place))


def words(side: Side | None, css: str, differ: Sequence[Span], kind: Kind) -> Markup:
    """A text with the words marked that the other one does not have; all of them where there is no other."""
    if side is None:
        return safe("")
    whole = Span(0, len(side.text))
    marks = [Mark(span, css) for span in ((whole,) if kind in {Kind.ADDED, Kind.REPEALED} else differ)]
    return safe(marked(side.text, whole, marks))
