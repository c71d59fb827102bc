"""Running text: all words below an element, where no units are told apart (tables, notes, headings, new text)."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from parsing.lexdania.text import NOTE_MARK, clean, take_run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element


def words_of(element: Element, notes: list[Element]) -> str:
    """All words below `element` in the order of print, labels included; its notes go to `notes`."""
    pieces: list[str] = []
    _collect(element, pieces, notes)
    return " ".join(pieces)


def _collect(element: Element, pieces: list[str], notes: list[Element]) -> None:
    line: list[str] = []
    walk = below(element)
    for part in walk:
        tag = part.tag
        if tag == "Char":
            take_run(part, line)
            continue
        if line:
            _take_line(line, pieces, before_note=tag == "Nota")
            line = []
        if tag == "Table":
            pieces += filter(None, [table_text(part, notes)])
            step_over(walk, part)
        elif tag == "Nota":
            notes.append(part)
            step_over(walk, part)
        elif (text := part.text) and isinstance(tag, str) and (text := clean(text)):
            pieces.append(text)
    _take_line(line, pieces, before_note=False)


def _take_line(line: list[str], pieces: list[str], *, before_note: bool) -> None:
    """The words of a `Linea`, unless they are only the mark of the note that follows."""
    text = clean("".join(line))
    if text and not (before_note and NOTE_MARK.fullmatch(text)):
        pieces.append(text)


def below(element: Element, start: int = 1) -> Iterator[Element]:
    """Everything below `element` in the order of print; with `start` 2, after its first child (a label)."""
    return islice(element.iter(), start, None)


def step_over(walk: Iterator[Element], element: Element) -> None:
    """Go on in `walk` after all that is below `element`, where it stands now."""
    inside = sum(1 for _ in element.iter()) - 1
    next(islice(walk, inside, inside), None)


def table_text(table: Element, notes: list[Element]) -> str:
    """Cells joined by tabs, rows by line breaks; empty cells at the end of a row and empty rows are left out."""
    rows = ("\t".join(cell_text(cell, notes) for cell in row).rstrip("\t") for row in rows_of(table))
    return "\n".join(row for row in rows if row)


def rows_of(table: Element) -> Iterator[Element]:
    """The rows of a table, which may begin with a heading."""
    return (row for row in table if row.tag != "Rubrica")


def cell_text(cell: Element, notes: list[Element]) -> str:
    """The words of a cell; a table in it is running text."""
    return words_of(cell, notes).replace("\t", " ").replace("\n", " ")
