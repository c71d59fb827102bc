"""The blocks of a unit: sentences and lists (LexDania `Exitus` and what it holds).

A `Linea` is a sentence, with two exceptions: a note inside a block can cut a sentence in two, and the publisher's
own splitter missed the end of some sentences, mostly after `pkt.`, `kr.`, `m.v.` and before a number or a §.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from parsing.lexdania.casting import NUMBER
from parsing.lexdania.labels import item_of, number_of
from parsing.lexdania.notes import keep_notes
from parsing.lexdania.plain import below, step_over
from parsing.lexdania.tables import keep_image, write_table
from parsing.lexdania.text import LONGEST_MARK, NOTE_MARK, clean, take_run
from parsing.model import Level
from parsing.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Unit

MAY_HOLD_MORE = re.compile(r"\. (?=[A-ZÆØÅ§(»]|\d+\.(?:[ ,-]|og )+)")  # 10 kr. Klagen / m.v. 1. pkt. gælder
SENTENCE_END = ".:;?!"
SINGLE_NUMBER = re.compile(r"\d{1,9}")
BELOW = {Level.ITEM: Level.POINT, Level.POINT: Level.INDENT, Level.INDENT: Level.INDENT}
# Lists and elements of lists that are open: what stands in each belongs to its unit, which an element has for itself.
Open: TypeAlias = "list[tuple[Element, Unit, bool]]"


def label_of(element: Element) -> str | None:
    """The label that opens `element`; None where it prints none."""
    for child in element:
        return clean_label(child.text) if child.tag == "Explicatus" else None
    return None


clean_label = lru_cache(maxsize=4096)(clean)  # "Stk. 2." stands in an act a hundred times


def write_blocks(unit: Unit, element: Element, skip: int = 0) -> Unit:
    """Write all blocks below `element`; the unit that was written last.

    `skip` says how many of the first elements below it (a label) are written already. One walk over everything below,
    in the order of print; tables and notes are taken whole and stepped over. (Going down level by level takes three
    times as long.)
    """
    place = _Place(unit)
    line: list[str] = []
    is_cut = False  # a note came in the midst of the sentence written last
    walk = below(element, 1 + skip)
    for part in walk:
        tag = part.tag
        if tag == "Char":
            text = part.text
            if text and len(text) > LONGEST_MARK:
                line.append(text)
            else:
                take_run(part, line)
            continue
        if line:
            is_cut = _write_line(place.unit, line, goes_on=is_cut, before_note=tag == "Nota")
            line = []
        if tag != "Linea":
            is_cut = is_cut and tag == "Nota"
            place.enter(part, tag, walk)
    if line:
        _write_line(place.unit, line, goes_on=is_cut, before_note=False)
    place.leave(None)
    if place.outer is not unit:
        place.outer.close()
    return place.outer


class _Place:
    """Where the walk stands: the subsection that is open, and the elements of lists in it."""

    __slots__ = ("lists", "outer", "unit")

    def __init__(self, unit: Unit) -> None:
        self.outer = self.unit = unit  # `unit` is the innermost
        self.lists: Open = []

    def enter(self, part: Element, tag: object, walk: Iterator[Element]) -> None:
        """Go on in or after `part`, which is no line of text."""
        if tag == "Exitus":
            if self.lists:
                self.leave(part.getparent())
        elif tag == "Stk":
            self.leave(None)
            self.unit = self.outer = _enter_subsection(self.outer, part, walk)
        elif tag == "Indentatio":
            self.leave(part.getparent())
            self.unit = _enter_item(self.unit, part, walk)
            self.lists.append((part, self.unit, True))
        elif tag == "Index":
            self.lists.append((part, self.unit, False))
        elif _write_part(self.unit, part):
            step_over(walk, part)

    def leave(self, holder: Element | None) -> None:
        """Close the elements of lists that end where something in `holder` begins."""
        while self.lists:
            element, unit, is_item = self.lists[-1]
            if element is holder:
                self.unit = unit
                return
            self.lists.pop()
            if is_item:
                unit.close()
        self.unit = self.outer


def _enter_subsection(unit: Unit, element: Element, walk: Iterator[Element]) -> Unit:
    label = label_of(element)
    if label is not None:
        next(walk)
    return open_subsection(unit, label or "")


def _enter_item(holder: Unit, element: Element, walk: Iterator[Element]) -> Unit:
    """One element of a list (`Indentatio`): its level by its printed label, but always below the unit it stands in."""
    label = label_of(element)
    if label is not None:
        next(walk)
    level, number = item_of(label or "")
    if level.rank <= holder.level.rank:
        level = BELOW[holder.level]
    return holder.child(level, number, label or "")


def open_subsection(unit: Unit, label: str) -> Unit:
    """The subsection that a `Stk` opens after `unit`; one without a label goes on with the one before."""
    section = unit.holder
    if unit.level is not Level.SUBSECTION or section is None:  # the first one, in the section itself
        return unit.child(Level.SUBSECTION, number_of(label) or "1", label)
    if not label:
        return unit
    unit.close()
    return section.child(Level.SUBSECTION, number_of(label) or _next(unit.row[NUMBER]), label)


def _next(number: str) -> str:
    """`Stk. ` without a number is the one after the one before."""
    return str(int(number) + 1) if SINGLE_NUMBER.fullmatch(number) else ""


def _write_line(unit: Unit, runs: list[str], *, goes_on: bool, before_note: bool) -> bool:
    """Write one `Linea`; whether its sentence is still open when a note follows."""
    text = clean("".join(runs))
    if not text:
        return goes_on
    if before_note and NOTE_MARK.fullmatch(text):
        return goes_on  # the mark of the note itself
    if goes_on:
        unit.lengthen(text)
    else:
        _write_sentences(unit, text)
    return before_note and text[-1] not in SENTENCE_END


def _write_sentences(unit: Unit, text: str) -> None:
    """One sentence, or several where the publisher's splitter missed an end."""
    if ". " in text and MAY_HOLD_MORE.search(text):
        for span in split_sentences(text):
            unit.sentence(span.of(text))
    else:
        unit.sentence(text)


def _write_part(unit: Unit, part: Element) -> bool:
    """Write what is no line of text and no list; whether all below it is written too."""
    tag = part.tag
    if tag == "Table":
        write_table(unit, part)
    elif tag == "Nota":
        keep_notes(unit.page.draft, unit.path, (part,))
    elif tag == "Image":
        keep_image(unit, part)
    else:
        if isinstance(tag, str) and (text := clean(part.text)):
            unit.sentence(text)
        return False
    return True
