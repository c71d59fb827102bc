"""Numbered instructions of amending sections (LexDania `AendringsNummer`): their words, and the new text they carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from parsing.lexdania.blocks import write_blocks
from parsing.lexdania.notes import keep_notes
from parsing.lexdania.plain import words_of
from parsing.lexdania.text import clean
from parsing.lexdania.wording import kind_of
from parsing.model import Amendment, Level

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Unit


def write_instruction(unit: Unit, element: Element, amended: str) -> None:
    """Write one number with its one or two instructions and its renumbering clause, without the new text."""
    label = clean(element.findtext("Explicatus"))
    item = unit.child(Level.ITEM, label.strip(" .)"), label)
    for child in element:
        if child.tag == "Aendring":
            _write_amendment(item, child, amended)
        elif child.tag == "Rykningsklausul":
            keep_amendment(item, _written(item, child), "", amended)
        elif child.tag != "Explicatus":
            write_blocks(item, child)
    item.close()


def _write_amendment(item: Unit, element: Element, amended: str) -> None:
    words = ""
    new: list[str] = []
    for child in element:
        if child.tag == "AendringAktion":
            new.append(_new_text(item, child))
        else:
            words = f"{words} {_written(item, child)}".strip()
    keep_amendment(item, words, " ".join(filter(None, new)), amended)


def _written(item: Unit, element: Element) -> str:
    """The words of `element`, now written."""
    pieces = item.page.pieces
    before = len(pieces)
    write_blocks(item, element)
    return " ".join(pieces[before:])


def _new_text(item: Unit, action: Element) -> str:
    item.page.draft.apart.add(action)
    notes: list[Element] = []
    text = words_of(action, notes)
    own = [note for note in notes if _holder(note) == "AendringNyTekst"]  # the note is the new text
    keep_notes(item.page.draft, item.path, (note for note in notes if note not in own))
    return " ".join(filter(None, (text, *(words_of(note, []) for note in own))))


def _holder(note: Element) -> str:
    parent = note.getparent()
    return str(parent.tag) if parent is not None else ""


def keep_amendment(item: Unit, words: str, new_text: str, amended: str) -> None:
    draft = item.page.draft
    draft.amendments.append(Amendment(draft.id(item.path), kind_of(words), words, new_text, amended))
