"""Footnotes: what they hang on, their mark and their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.plain import words_of
from parsing.lexdania.text import clean
from parsing.model import Note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Draft


def keep_notes(draft: Draft, path: str, elements: Iterable[Element]) -> None:
    """Tell footnotes (`Nota`) apart from the words of the unit at `path`; "" is the document."""
    for element in elements:
        draft.apart.add(element)
        inner: list[Element] = []
        text = words_of(element, inner)
        label = clean(element.findtext("Explicatus"))
        draft.notes.append(Note(draft.id(path), label, text.removeprefix(label).lstrip()))
        keep_notes(draft, path, inner)


def keep_loose(draft: Draft, path: str, text: str) -> None:
    """Words that the form gives no place: kept as a note without a mark, so that none is lost."""
    if text:
        draft.notes.append(Note(draft.id(path), "", text))


def heading_of(draft: Draft, path: str, rubrica: Element) -> str:
    """The words of a heading; its notes hang on the unit at `path`."""
    draft.apart.add(rubrica)
    notes: list[Element] = []
    text = words_of(rubrica, notes)
    if notes:
        keep_notes(draft, path, notes)
    return text
