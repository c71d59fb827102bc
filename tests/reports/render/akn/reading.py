"""Akoma Ntoso read back: for the round trip only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from parsing.model import Document, Level, Provision
from reports.render.akn import NAMESPACE
from reports.render.akn.names import TAGS, Element

APART = frozenset({"authorialNote", "quotedStructure", "heading", "caption", "meta"})
RUNGS = frozenset({"book", "part", "chapter"})  # they have no words of their own
BLOCKS = frozenset({"p", "num", *TAGS.values()})


@dataclass(frozen=True, slots=True)
class Unit:
    """A place as the file has it: words of the units in it included, those of sections in it left out."""

    path: str
    tag: str
    number: str
    heading: str
    words: tuple[str, ...]


def name(element: Element) -> str:
    return etree.QName(element).localname


def units(root: Element) -> dict[str, Unit]:
    """Every element with an eId."""
    return {
        element.get("eId", ""): unit(element)
        for element in root.iter(f"{{{NAMESPACE}}}*")
        if element.get("eId")
    }


def unit(element: Element) -> Unit:
    def inner(tag: str) -> str:
        found = element.find(f"{{{NAMESPACE}}}{tag}")
        return "" if found is None else "".join(own_text(found)).strip()

    heading = inner("caption" if name(element) == "table" else "heading")
    words = () if name(element) in RUNGS else tuple("".join(text(element)).split())
    return Unit(element.get("eId", ""), name(element), inner("num"), heading, words)


def own_text(element: Element) -> Iterator[str]:
    """Text of an inline element, notes in it left out."""
    yield element.text or ""
    for below in element:
        if name(below) != "authorialNote":
            yield from own_text(below)
        yield below.tail or ""


def text(element: Element) -> Iterator[str]:
    """The words of a unit, its bodies apart: what stands in a section of its own is not the words of the holder."""
    yield element.text or ""
    for below in element:
        tag = name(below)
        owns = tag == "section" and name(element) == "hcontainer"
        if tag not in APART and not owns:
            yield " " if tag in BLOCKS else ""
            yield from text(below)
            yield " " if tag in BLOCKS else ""
        yield below.tail or ""


def expected(document: Document) -> dict[str, Unit]:
    """What a file must say of the units of a document."""
    return {one.id.path: of_provision(one) for one in document.provisions}


def of_provision(one: Provision) -> Unit:
    tag = {
        Level.SENTENCE: "p",
        Level.TABLE: "table",
        Level.PREAMBLE: "preamble",
        Level.ANNEX: "attachment",
    }.get(one.level, TAGS.get(one.level, "hcontainer"))
    opens = one.label if one.text.startswith(one.label) or not one.body else ""
    return Unit(one.id.path, tag, opens, one.heading, tuple(one.text.split()))
