"""Tables and pictures (LexDania `Table`, `Image`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.casting import HEADING
from parsing.lexdania.notes import heading_of, keep_notes
from parsing.lexdania.plain import cell_text, rows_of
from parsing.lexdania.text import clean, joined
from parsing.model import Cell, Image, Level, Span

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Unit

WIDEST = 1000  # columns or rows of one cell; the widest known spans 15


def write_table(unit: Unit, table: Element) -> None:
    """One table and its cells; its heading is the heading of the unit `TABLE`.

    In the body cells are joined by tabs, rows by line breaks; empty cells at the end of a row and empty rows are left
    out of it.
    """
    draft, page = unit.page.draft, unit.page
    for picture in table.iter("Image"):
        keep_image(unit, picture)
    notes: list[Element] = []
    rows = [(row, [cell_text(cell, notes) for cell in row]) for row in rows_of(table)]
    lines = ["\t".join(texts).rstrip("\t") for _, texts in rows]
    text = "\n".join(line for line in lines if line)
    heading = joined(heading_of(draft, unit.path, rubrica) for rubrica in table.iterchildren("Rubrica"))
    if text or heading:
        child = unit.child(Level.TABLE, "", "")
        child.row[HEADING] = heading
        at = page.write(text) if text else max(page.length, 0)
        _keep_cells(child, rows, at)
        child.close()
    keep_notes(draft, unit.path, notes)


def _keep_cells(table: Unit, rows: list[tuple[Element, list[str]]], at: int) -> None:
    """The cells of all rows, which are written from `at` on."""
    draft = table.page.draft
    place = draft.id(table.path)
    taken: set[tuple[int, int]] = set()  # places in the grid below a cell that spans rows
    for number, (row, texts) in enumerate(rows, 1):
        end = at + len("\t".join(texts).rstrip("\t"))
        start, column = at, 1
        for cell, text in zip(row, texts, strict=True):
            while (number, column) in taken:
                column += 1
            down, across = _extent(cell, "rowspan"), _extent(cell, "colspan")
            span = Span(min(start, end), min(start + len(text), end))
            draft.cells.append(Cell(place, number, column, span, down, across, cell.tag == "Th"))
            taken |= {(number + n, column + m) for n in range(1, down) for m in range(across)}
            start += len(text) + 1
            column += across
        at = end + 1 if end > at else at  # an empty row takes no line


def _extent(cell: Element, name: str) -> int:
    """How many rows or columns a cell spans; 1 where it says nothing that can be."""
    number = cell.get(name, "")
    return min(max(int(number), 1), WIDEST) if number.isdecimal() and len(number) < len(str(WIDEST)) else 1


def keep_image(unit: Unit, element: Element) -> None:
    """A picture, at its place in what has been written."""
    page = unit.page
    file = clean(element.get("src") or element.get("name"))
    description = clean(element.get("alt"))
    page.draft.images.append(Image(page.draft.id(unit.path), max(page.length, 0), file, description))
