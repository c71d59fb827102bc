"""The new text that instructions carry, as units of the act they amend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from parsing.model import Amendment, Level, Provision, ProvisionId, Span, Zone
from parsing.segment import SECTION, Segment, segment
from reports.render.akn.names import TAGS, Element, add, child
from reports.render.akn.text import Body, writable
from reports.render.akn.units import Node, pieces, tree, write_blocks, write_unit

ANOTHER_SECTION = re.compile(rf"(?<=[.:;)«])\s{SECTION.pattern}")  # ... af ansøgeren. § 9 b. Fristen er
TOP = "new"  # the path that holds the units; no eId comes of it


def write_new_text(amendments: Iterable[Amendment], places: Mapping[str, Element]) -> None:
    """The new text of each instruction, after its words. Its units have no eIds: they are places of another act."""
    for amendment in amendments:
        element = places.get(amendment.id.path)
        if amendment.new_text and element is not None:
            paragraph = add(closing(element), "p")
            quoted = add(add(paragraph, "mod"), "quotedStructure", startQuote="»", endQuote="«")
            write_units(quoted, amendment)


def write_units(quoted: Element, amendment: Amendment) -> None:
    """A section, subsections or a list by their labels; what has none, or several sections, as a paragraph."""
    segments = segment(amendment.new_text)
    if not is_one(amendment.new_text, segments):
        add(quoted, "p", writable(amendment.new_text))
        return
    body = Body.of(amendment.new_text, (), {}, {})
    for piece in pieces(units(amendment, segments), 0, body):
        if piece.is_unit and piece.node is not None:
            write_unit(quoted, piece.node, body)
        else:
            write_blocks(quoted, [piece], body)
    for element in quoted.iter():
        if "eId" in element.attrib:
            del element.attrib["eId"]


def is_one(text: str, segments: tuple[Segment, ...]) -> bool:
    """Whether the labels tell all units: the text begins with one, and no other section is in it."""
    opening = next((one for one in segments if one.label), None)
    return opening is not None and opening.span.start == 0 and not ANOTHER_SECTION.search(text)


def units(amendment: Amendment, segments: tuple[Segment, ...]) -> Node:
    """The units under one that owns the text; a subsection that prints no label stands for nothing."""
    text = amendment.new_text
    paths: list[str] = []
    found = [provision(amendment, TOP, Level.QUOTED, "", "", Span(0, len(text)))]
    for place, one in enumerate(segments):
        above = paths[one.parent] if one.parent >= 0 else TOP
        if one.level is Level.SUBSECTION and not one.label and one.parent < 0:
            paths.append(above)
            continue
        paths.append(f"{above}__{place}")
        found.append(provision(amendment, paths[-1], one.level, one.number, one.label, one.span))
    return tree(found)


def provision(
    amendment: Amendment, path: str, level: Level, number: str, label: str, span: Span
) -> Provision:
    place = ProvisionId(amendment.id.eli, path)
    return Provision(place, level, number, label, "", Zone.QUOTED, amendment.new_text, span)


def closing(element: Element) -> Element:
    """The block container at the end of a unit."""
    for tag in ("content", "wrapUp"):
        if (found := child(element, tag)) is not None:
            return found
    holds_units = any(etree.QName(one).localname in TAGS.values() for one in element)
    return add(element, "wrapUp" if holds_units else "content")
