"""How the tables of these tests write references: `words -> targets`, short enough for a row."""

from __future__ import annotations

from parsing.model import Level
from parsing.references import Place, find_references
from parsing.references.model import Target

SHORT = {
    Level.SECTION: "§",
    Level.SUBSECTION: "stk",
    Level.ITEM: "nr",
    Level.POINT: "litra",
    Level.SENTENCE: "pkt",
    Level.CHAPTER: "kap",
    Level.ANNEX: "bilag",
    Level.ARTICLE: "art",
    Level.PART: "afsnit",
}
HERE = Place("7", "2")
IN_ORDER = Place("7", "2", in_order=True)


def written(target: Target) -> str:
    """`this §7 stk2`, `lov om køb [548/2019]`, with `*` at an end of an open range."""
    document = target.document
    number = f" [{document.number}/{document.year}]" if document and document.number else ""
    steps = "".join(f" {SHORT[level]}{value.replace(' ', '')}" for level, value in target.steps)
    return f"{target.act or '-'}{number}{steps}{'*' if target.range else ''}"


def spans(text: str, place: Place = HERE) -> list[str]:
    return [reference.span.of(text) for reference in find_references(text, place)]


def targets(text: str, place: Place = HERE) -> list[str]:
    return [written(target) for reference in find_references(text, place) for target in reference.targets]


def relations(text: str, place: Place = HERE) -> list[str]:
    return [
        reference.relation.value + (f"/{reference.role}" if reference.role else "")
        for reference in find_references(text, place)
    ]
