"""Names in Akoma Ntoso: elements by level, and the addresses of documents and places in them."""

from __future__ import annotations

from pathlib import PurePosixPath

from lxml import etree

from corpus.eli import Eli
from parsing.model import Level, ProvisionId

Element = etree._Element  # noqa: SLF001  # lxml gives its element type no public name
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
TAGS = {
    Level.BOOK: "book",
    Level.PART: "part",
    Level.CHAPTER: "chapter",
    Level.SECTION: "section",
    Level.ARTICLE: "article",
    Level.SUBSECTION: "subsection",
    Level.ITEM: "paragraph",
    Level.POINT: "point",
    Level.INDENT: "indent",
}


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new last child of `parent`; `eid` gives its eId."""
    eid = attributes.pop("eid", "")
    if eid:
        attributes["eId"] = eid
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}", attributes)
    if text:
        element.text = text
    return element


def child(parent: Element, tag: str) -> Element | None:
    return parent.find(f"{{{NAMESPACE}}}{tag}")


def work(eli: Eli) -> str:
    """The address of a document: `/akn/dk/act/lta/2019/548`."""
    return f"/akn/dk/act/{eli}"


def reference(place: ProvisionId, here: Eli) -> str:
    """The address of a place, as a document refers to it: `#sec_2` of its own, `/akn/.../548/~sec_2` of another."""
    if place.eli == here:
        return f"#{place.path}" if place.path else work(here)
    return f"{work(place.eli)}/~{place.path}" if place.path else work(place.eli)


def file_path(eli: Eli) -> PurePosixPath:
    """Where a document is written: `akn/dk/act/lta/2019/548.xml`."""
    return PurePosixPath(f"{work(eli)[1:]}.xml")
