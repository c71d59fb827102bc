"""The units of a body as hierarchical elements. Every word of the body is written once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from parsing.model import Cell, Image, Level, Provision
from reports.render.akn.names import TAGS, Element, add
from reports.render.akn.text import Body, writable


@dataclass(slots=True)
class Node:
    """A unit and those in it."""

    provision: Provision
    below: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a unit: its own words, one of its sentences, a table, a unit below, or a picture."""

    start: int
    end: int
    node: Node | None = None
    image: Image | None = None

    @property
    def is_unit(self) -> bool:
        return self.node is not None and self.node.provision.level in TAGS


def tree(units: Sequence[Provision]) -> Node:
    """The units of one body under the one that owns it, which is the first."""
    nodes: dict[str, Node] = {}
    for unit in units:
        node = nodes[unit.id.path] = Node(unit)
        holder = nodes.get(unit.id.path.rpartition("__")[0])
        if holder is not None:
            holder.below.append(node)
    return nodes[units[0].id.path]


def pieces(node: Node, start: int, body: Body) -> Iterator[Piece]:
    """What a unit is made of, from `start` on, in the order of print and without holes."""
    at = start
    images = deque(body.images.get(node.provision.id.path, ()))
    for below in node.below:
        span = below.provision.span
        while images and images[0].place < max(span.end, 1):
            yield Piece(at, at, image=images.popleft())
        if not body.blank(at, span.start):
            yield Piece(at, span.start)
        if span.end > at or span.start == span.end:
            yield Piece(max(at, span.start), span.end, below)
        at = max(at, span.end)
    if not body.blank(at, node.provision.span.end):
        yield Piece(at, node.provision.span.end)
    for image in images:
        yield Piece(node.provision.span.end, node.provision.span.end, image=image)


def write_unit(parent: Element, node: Node, body: Body) -> Element:
    """A unit with its number, heading and all that stands in it."""
    unit = node.provision
    element = add(parent, TAGS[unit.level], eid=unit.id.path)
    write_inside(element, node, write_label(element, unit), body)
    return element


def write_label(element: Element, unit: Provision) -> int:
    """Number and heading; where the words after the number begin."""
    start = unit.span.start
    if unit.label and unit.text.startswith(unit.label):
        add(element, "num", writable(unit.label))
        start += len(unit.label)
    if unit.heading:
        add(element, "heading", writable(unit.heading))
    return start


def write_inside(element: Element, node: Node, start: int, body: Body, *, goes_on: bool = False) -> None:
    """The words and units in a unit. `goes_on`: other units will follow in the element."""
    parts = list(pieces(node, start, body))
    places = [n for n, part in enumerate(parts) if part.is_unit]
    if not places and not goes_on:
        write_blocks(add(element, "content"), parts, body)
        return
    first, last = (places[0], places[-1] + 1) if places else (len(parts), len(parts))
    if parts[:first]:
        write_blocks(add(element, "intro"), parts[:first], body)
    write_between(element, parts[first:last], body)
    if parts[last:]:
        holder = add(add(element, "alinea"), "content") if goes_on else add(element, "wrapUp")
        write_blocks(holder, parts[last:], body)


def write_between(element: Element, parts: Sequence[Piece], body: Body) -> None:
    """Units, and the words between them."""
    for part in parts:
        if part.is_unit and part.node is not None:
            write_unit(element, part.node, body)
        else:
            write_blocks(add(add(element, "alinea"), "content"), [part], body)


def write_blocks(element: Element, parts: Sequence[Piece], body: Body) -> None:
    """Sentences as paragraphs, tables as tables, pictures by the names of their files."""
    for part in parts:
        unit = part.node.provision if part.node else None
        if part.image is not None:
            image = part.image
            add(add(element, "p"), "img", src=writable(image.file), alt=writable(image.description))
        elif unit is not None and unit.level is Level.TABLE:
            write_table(element, part, unit, body)
        else:
            body.write(add(element, "p", eid=unit.id.path if unit else ""), part.start, part.end)


def write_table(element: Element, part: Piece, unit: Provision, body: Body) -> None:
    """A table of which only the heading is left is a paragraph."""
    if body.blank(part.start, part.end):
        add(element, "p", writable(unit.heading), eid=unit.id.path)
        return
    table = add(element, "table", eid=unit.id.path)
    if unit.heading:
        add(table, "caption", writable(unit.heading))
    if cells := body.cells.get(unit.id.path):
        write_cells(table, cells, body)
    else:
        write_lines(table, part, body)


def write_cells(table: Element, cells: Sequence[Cell], body: Body) -> None:
    for _, row in groupby(cells, key=lambda cell: cell.row):
        line = add(table, "tr")
        for cell in row:
            element = add(line, "th" if cell.is_heading else "td")
            for name, number in (("colspan", cell.columns), ("rowspan", cell.rows)):
                if number > 1:
                    element.set(name, str(number))
            body.write(add(element, "p"), cell.span.start, cell.span.end)


def write_lines(table: Element, part: Piece, body: Body) -> None:
    """A table whose cells nothing tells: what leaked of one in the flattened form."""
    at = part.start
    for line in body.text[part.start : part.end].split("\n"):
        row = add(table, "tr")
        for cell in line.split("\t"):
            body.write(add(add(row, "td"), "p"), at, at + len(cell))
            at += len(cell) + 1
