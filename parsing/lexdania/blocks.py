"""The blocks of a unit: sentences, lists, tables and notes (LexDania `Exitus` and what it holds).

A `Linea` is a sentence, with two exceptions: a note inside a block can cut a sentence in two, and the publisher's
own splitter missed the end of some sentences after `pkt.`, `kr.` and the like.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from parsing.lexdania.labels import item_of
from parsing.lexdania.notes import keep_notes
from parsing.lexdania.page import HEADING
from parsing.lexdania.plain import table_text, words_of
from parsing.lexdania.text import NOTE_MARK, clean, joined, take_run
from parsing.model import Level
from parsing.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from parsing.lexdania.page import Unit

MISSED_END = re.compile(r"\b(?:pkt|pct|kr|inkl)\.\s(?=[»(]?[A-ZÆØÅ§])")  # "... jf. 2. pkt. Klagen ..."
SENTENCE_END = ".:;?!"
BELOW = {Level.ITEM: Level.POINT, Level.POINT: Level.INDENT, Level.INDENT: Level.INDENT}


def label_of(element: Element) -> str | None:
    """The label that opens `element`; None where it prints none."""
    return clean(element[0].text) if len(element) and element[0].tag == "Explicatus" else None


def write_blocks(unit: Unit, element: Element, *, labelled: bool = False) -> None:
    """Write all blocks below `element`; `labelled` where its first child is the label of `unit`.

    One walk over everything below it, in the order of print; lists, tables and notes are taken whole and stepped
    over. (Going down level by level takes three times as long.)
    """
    line: list[str] = []
    is_cut = False  # a note came in the midst of the sentence written last
    walk = element.iter()
    next(walk)
    if labelled:
        next(walk)
    for part in walk:
        tag = part.tag
        if tag == "Char":
            take_run(part, line)
            continue
        if line and (text := clean("".join(line))):
            is_cut = write_line(unit, text, goes_on=is_cut, before_note=tag == "Nota")
        line.clear()
        if tag == "Exitus":
            is_cut = False
        elif tag != "Linea":
            is_cut = is_cut and tag == "Nota"
            if write_part(unit, part):
                skip(walk, part)
    if line and (text := clean("".join(line))):
        write_line(unit, text, goes_on=is_cut, before_note=False)


def skip(walk: Iterator[Element], element: Element) -> None:
    """Step over all that is below `element`."""
    below = sum(1 for _ in element.iter()) - 1
    next(islice(walk, below, below), None)


def write_line(unit: Unit, text: str, *, goes_on: bool, before_note: bool) -> bool:
    """Write one `Linea`; whether its sentence is still open when a note follows."""
    if before_note and NOTE_MARK.fullmatch(text):
        return goes_on  # the mark of the note itself
    if goes_on:
        unit.lengthen(text)
    else:
        write_sentences(unit, text)
    return before_note and text[-1] not in SENTENCE_END


def write_part(unit: Unit, part: Element) -> bool:
    """Write what is no line of text; whether all below it is written too."""
    tag = part.tag
    if tag == "Index":
        for element in part:
            write_item(unit, element)
    elif tag == "Indentatio":
        write_item(unit, part)
    elif tag == "Table":
        write_table(unit, part)
    elif tag == "Nota":
        keep_notes(unit.page.draft, unit.path, (part,))
    else:
        if isinstance(tag, str) and (text := clean(part.text)):
            unit.sentence(text)
        return False
    return True


def write_sentences(unit: Unit, text: str) -> None:
    """One sentence, or several where the publisher's splitter missed an end."""
    if not ("pkt. " in text or "pct. " in text or "kr. " in text or "inkl. " in text):
        unit.sentence(text)
        return
    ends = {match.end() for match in MISSED_END.finditer(text)}
    if not ends:
        unit.sentence(text)
        return
    start = 0
    for span in split_sentences(text)[1:]:
        if span.start in ends:
            unit.sentence(text[start : span.start].rstrip())
            start = span.start
    unit.sentence(text[start:])


def write_item(unit: Unit, element: Element) -> None:
    """One element of a list (`Indentatio`): its level by its printed label, but always below the unit it stands in."""
    label = label_of(element)
    level, number = item_of(label or "")
    if level.rank <= unit.level.rank:
        level = BELOW[unit.level]
    item = unit.child(level, number, label or "")
    write_blocks(item, element, labelled=label is not None)
    item.close()


def write_table(unit: Unit, table: Element) -> None:
    """One table; its heading is the heading of the unit `TABLE`."""
    draft = unit.page.draft
    notes: list[Element] = []
    text = table_text(table, notes)
    heading = joined(words_of(rubrica, notes) for rubrica in table.iterchildren("Rubrica"))
    if text or heading:
        child = unit.child(Level.TABLE, "", "")
        child.row[HEADING] = heading
        if text:
            unit.page.write(text)
        child.close()
    keep_notes(draft, unit.path, notes)
