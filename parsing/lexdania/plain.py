"""Running text: all words below an element, where no units are told apart (tables, notes, headings, new text)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.text import clean, line_text

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def words_of(element: Element, notes: list[Element]) -> str:
    """All words below `element` in the order of print, labels included; its notes go to `notes`."""
    pieces: list[str] = []
    _collect(element, pieces, notes)
    return " ".join(pieces)


def _collect(element: Element, pieces: list[str], notes: list[Element]) -> None:
    for child in element:
        tag = child.tag
        if tag == "Linea":
            text = line_text(child)
        elif tag == "Table":
            text = table_text(child, notes)
        elif tag == "Nota":
            notes.append(child)
            continue
        elif len(child):
            _collect(child, pieces, notes)
            continue
        else:
            text = clean(child.text) if isinstance(tag, str) else ""
        if text:
            pieces.append(text)


def table_text(table: Element, notes: list[Element]) -> str:
    """Cells joined by tabs, rows by line breaks; empty cells at the end of a row and empty rows are left out."""
    rows = []
    for row in table:
        if row.tag == "Rubrica":
            continue
        cells = [words_of(cell, notes).replace("\t", " ").replace("\n", " ") for cell in row]
        rows.append("\t".join(cells).rstrip("\t"))
    return "\n".join(row for row in rows if row)
