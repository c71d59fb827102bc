"""The blocks of a unit: sentences and lists (LexDania `Exitus` and what it holds).

A `Linea` is a sentence, with two exceptions: a note inside a block can cut a sentence in two, and the publisher's
own splitter missed the end of some sentences, mostly after `pkt.`, `kr.`, `m.v.` and before a number or a §.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from parsing.lexdania.casting import NUMBER
from parsing.lexdania.labels import item_of, number_of
from parsing.lexdania.notes import keep_notes
from parsing.lexdania.plain import below, step_over
from parsing.lexdania.tables import keep_image, write_table
from parsing.lexdania.text import NOTE_MARK, clean, take_run
from parsing.model import Level
from parsing.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Unit

MAY_HOLD_MORE = re.compile(r"\. (?=[A-ZÆØÅ§(»]|\d+\.(?:[ ,-]|og )+)")  # 10 kr. Klagen / m.v. 1. pkt. gælder
SENTENCE_END = ".:;?!"
BELOW = {Level.ITEM: Level.POINT, Level.POINT: Level.INDENT, Level.INDENT: Level.INDENT}


def label_of(element: Element) -> str | None:
    """The label that opens `element`; None where it prints none."""
    return clean_label(element[0].text) if len(element) and element[0].tag == "Explicatus" else None


clean_label = lru_cache(maxsize=4096)(clean)  # "Stk. 2." stands in an act a hundred times


def write_blocks(unit: Unit, element: Element, skip: int = 0) -> Unit:
    """Write all blocks below `element`; the unit that was written last.

    `skip` says how many of the first elements below it (a label) are written already. One walk over everything below,
    in the order of print; lists, tables and notes are taken whole and stepped over. (Going down level by level takes
    three times as long.)
    """
    first = unit
    line: list[str] = []
    is_cut = False  # a note came in the midst of the sentence written last
    walk = below(element, 1 + skip)
    for part in walk:
        tag = part.tag
        if tag == "Char":
            take_run(part, line)
            continue
        if line:
            is_cut = _write_line(unit, line, goes_on=is_cut, before_note=tag == "Nota")
            line = []
        if tag == "Exitus":
            is_cut = False
        elif tag == "Stk":
            unit = _enter_subsection(unit, part, walk)
        elif tag != "Linea":
            is_cut = is_cut and tag == "Nota"
            if _write_part(unit, part):
                step_over(walk, part)
    if line:
        _write_line(unit, line, goes_on=is_cut, before_note=False)
    if unit is not first:
        unit.close()
    return unit


def _enter_subsection(unit: Unit, element: Element, walk: Iterator[Element]) -> Unit:
    label = label_of(element)
    if label is not None:
        next(walk)
    return open_subsection(unit, label or "")


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
    return str(int(number) + 1) if number.isdigit() else ""


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


def _write_part(unit: Unit, part: Element) -> bool:
    """Write what is no line of text; whether all below it is written too."""
    tag = part.tag
    if tag == "Index":
        for element in part:
            _write_item(unit, element)
    elif tag == "Indentatio":
        _write_item(unit, part)
    elif tag == "Table":
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


def _write_sentences(unit: Unit, text: str) -> None:
    """One sentence, or several where the publisher's splitter missed an end."""
    if MAY_HOLD_MORE.search(text):
        for span in split_sentences(text):
            unit.sentence(span.of(text))
    else:
        unit.sentence(text)


def _write_item(unit: Unit, element: Element) -> None:
    """One element of a list (`Indentatio`): its level by its printed label, but always below the unit it stands in."""
    label = label_of(element)
    level, number = item_of(label or "")
    if level.rank <= unit.level.rank:
        level = BELOW[unit.level]
    item = unit.child(level, number, label or "")
    write_blocks(item, element, skip=label is not None)
    item.close()
