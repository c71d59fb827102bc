"""A document as an Akoma Ntoso tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from graph.edges import Edge
from parsing.model import Cell, Document, DocumentType, Image, Level, Meta, Note, Provision, Zone
from reports.render.akn.meta import write_meta
from reports.render.akn.names import NAMESPACE, TAGS, Element, add, child, reference
from reports.render.akn.new_text import write_new_text
from reports.render.akn.text import Body, Link, writable
from reports.render.akn.units import (
    pieces,
    tree,
    write_blocks,
    write_inside,
    write_label,
    write_unit,
)

ABOVE = frozenset({Level.BOOK, Level.PART, Level.CHAPTER})
Links = Mapping[str, Sequence[Link]]  # by the path of the section


def akoma_ntoso(document: Document, edges: Iterable[Edge] = ()) -> Element:
    """The root element. `edges`: those that start in the document."""
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap={None: NAMESPACE})  # type: ignore[dict-item]
    meta = document.meta
    version = "singleVersion" if meta.type is DocumentType.CONSOLIDATED_ACT else "originalVersion"
    act = add(root, "act", name=meta.type.value, contains=version)
    write_meta(act, meta)
    write_preface(act, document)
    bodies = list(whole(document.provisions))
    beside = Beside.of(document, edges)
    for units in bodies:
        if units[0].zone is Zone.PREAMBLE:
            write_flat(add(act, "preamble", eid=units[0].id.path), units, beside)
    Main(add(act, "body"), beside).write(
        units for units in bodies if units[0].zone not in {Zone.PREAMBLE, Zone.ANNEX}
    )
    write_annexes(act, meta, [units for units in bodies if units[0].zone is Zone.ANNEX], beside)
    places = {
        element.get("eId", ""): element for element in act.iter(f"{{{NAMESPACE}}}*") if element.get("eId")
    }
    write_new_text(document.amendments, places)
    write_notes(document.notes, places, act)
    return root


def whole(provisions: Iterable[Provision]) -> Iterable[list[Provision]]:
    """The units of each body together; a chapter alone."""
    for _, group in groupby(
        provisions, key=lambda one: (one.id.section.path, id(one.body) if one.body else 0)
    ):
        yield list(group)


def links_of(edges: Iterable[Edge]) -> Links:
    found: dict[str, list[Link]] = defaultdict(list)
    for edge in edges:
        found[edge.source.section.path].append(Link(edge.span, reference(edge.target, edge.source.eli)))
    return found


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands in and beside the words of a document."""

    links: Links
    cells: Mapping[str, Sequence[Cell]]  # by the path of the table
    images: Mapping[str, Sequence[Image]]  # by the path of the unit they stand in

    @classmethod
    def of(cls, document: Document, edges: Iterable[Edge]) -> Beside:
        cells: dict[str, list[Cell]] = defaultdict(list)
        for cell in document.cells:
            cells[cell.table.path].append(cell)
        images: dict[str, list[Image]] = defaultdict(list)
        for image in document.images:
            images[image.at.path].append(image)
        return cls(links_of(edges), cells, images)

    def body(self, units: Sequence[Provision]) -> Body:
        """The body that `units` are printed in."""
        return Body.of(units[0].body, self.links.get(units[0].id.path, ()), self.cells, self.images)


def write_preface(act: Element, document: Document) -> None:
    """The title, and an editor's remark where the text is known to have holes."""
    preface = add(act, "preface")
    paragraph = add(add(preface, "longTitle"), "p")
    add(paragraph, "docTitle", writable(document.meta.title))
    if document.incomplete:
        add(add(preface, "p"), "remark", writable(f"Text incomplete: {document.incomplete}"))


def write_flat(element: Element, units: Sequence[Provision], beside: Beside) -> None:
    """A preamble: sentences and tables; a list in it is running text."""
    body = beside.body(units)
    node = tree(units)
    write_blocks(element, list(pieces(node, node.provision.span.start, body)) or [], body)
    if len(element) == 0:
        add(element, "p")


def write_annexes(act: Element, meta: Meta, annexes: Sequence[Sequence[Provision]], beside: Beside) -> None:
    if not annexes:
        return
    holder = add(act, "attachments")
    for units in annexes:
        body = beside.body(units)
        node = tree(units)
        attachment = add(holder, "attachment", eid=units[0].id.path)
        start = write_label(attachment, node.provision)
        doc = add(attachment, "doc", name="annex")
        write_meta(doc, meta, node.provision.id.path)
        write_inside(add(add(doc, "mainBody"), "hcontainer", name="annex"), node, start, body)


@dataclass(slots=True)
class Main:
    """The body of an act in the writing."""

    element: Element
    beside: Beside
    rungs: dict[str, Element] = field(  # books, parts, chapters and commencement parts by path
        default_factory=dict
    )
    reprinted: Element | None = None  # holds sections of other acts that the source does not tell apart
    quoted: Element | None = None  # holds new sections of other acts

    def write(self, bodies: Iterable[Sequence[Provision]]) -> None:
        for units in bodies:
            self._write(units)
        if len(self.element) == 0:  # the schema wants one unit, also where only the record is known
            add(self.element, "hcontainer", name="empty")

    def _write(self, units: Sequence[Provision]) -> None:
        first = units[0]
        if first.level in ABOVE:
            for unit in units:
                self._rung(unit)
        elif first.level is Level.COMMENCEMENT:
            self._commencement(units)
        elif first.level in TAGS:
            write_unit(self._holder(first), tree(units), self.beside.body(units))
        else:
            self._other(units)

    def _rung(self, unit: Provision) -> None:
        holder = self.rungs.get(unit.chapter, self.element)
        element = self.rungs[unit.id.path] = add(holder, TAGS[unit.level], eid=unit.id.path)
        if unit.label:
            add(element, "num", writable(unit.label))
        if unit.heading:
            add(element, "heading", writable(unit.heading))

    def _commencement(self, units: Sequence[Provision]) -> None:
        body, node = self.beside.body(units), tree(units)
        element = add(self.element, "hcontainer", name="commencement", eid=units[0].id.path)
        self.rungs[units[0].id.path] = element
        write_inside(element, node, write_label(element, node.provision), body, goes_on=True)

    def _other(self, units: Sequence[Provision]) -> None:
        body, node = self.beside.body(units), tree(units)
        element = add(self.element, "hcontainer", name=units[0].level.value, eid=units[0].id.path)
        write_inside(element, node, write_label(element, node.provision), body)

    def _holder(self, section: Provision) -> Element:
        """Where a section is written."""
        above = section.id.path.rpartition("__")[0]
        if section.zone is Zone.QUOTED:
            if self.quoted is None:
                container = add(self.element, "hcontainer", name="newText")
                self.quoted = add(add(add(add(container, "content"), "p"), "mod"), "quotedStructure")
            return self.quoted
        if section.zone is Zone.COMMENCEMENT and above not in self.rungs:
            if self.reprinted is None:
                self.reprinted = add(self.element, "hcontainer", name="commencement")
            return self.reprinted
        return self.rungs.get(above or section.chapter, self.element)


def write_notes(notes: Iterable[Note], places: Mapping[str, Element], act: Element) -> None:
    """Footnotes where they hang; those of the document on its title."""
    title = act.find(f"{{{NAMESPACE}}}preface//{{{NAMESPACE}}}p")
    for note in notes:
        element = places.get(note.at.path)
        holder = anchor(element) if element is not None else None
        paragraph = holder if holder is not None else title
        if paragraph is not None:
            written = add(paragraph, "authorialNote")
            if note.label:
                written.set("marker", writable(note.label))
            add(written, "p", writable(note.text))


def anchor(element: Element) -> Element | None:
    """What a note on a unit can stand in: its first paragraph, else its heading or number."""
    if etree.QName(element).localname == "p":
        return element
    for tag in ("content", "intro"):
        if (blocks := child(element, tag)) is not None and (found := child(blocks, "p")) is not None:
            return found
    named = child(element, "heading")
    if named is None:
        named = child(element, "num")
    return named if named is not None else element.find(f".//{{{NAMESPACE}}}p")
