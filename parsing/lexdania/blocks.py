"""The blocks of a unit: sentences, lists, tables and notes (LexDania `Exitus` and what it holds).

A `Linea` is a sentence, with two exceptions: a note inside a block can cut a sentence in two, and the publisher's
own splitter missed the end of some sentences after `pkt.`, `kr.` and the like.
"""

from __future__ import annotations

import re

from lxml import etree

from parsing.lexdania.labels import item_of
from parsing.lexdania.notes import keep_notes
from parsing.lexdania.page import Unit
from parsing.lexdania.plain import table_text, words_of
from parsing.lexdania.text import NOTE_MARK, clean, joined, line_text
from parsing.model import Level
from parsing.sentences import split_sentences

Element = etree._Element

MISSED_END = re.compile(r"\b(?:pkt|pct|kr|inkl)\.\s(?=[»(]?[A-ZÆØÅ§])")  # "... jf. 2. pkt. Klagen ..."
MISSED = ("pkt. ", "pct. ", "kr. ", "inkl. ")
SENTENCE_END = ".:;?!"
BELOW = {Level.ITEM: Level.POINT, Level.POINT: Level.INDENT, Level.INDENT: Level.INDENT}


def write_block(unit: Unit, block: Element) -> None:
    """Write one `Exitus`."""
    if len(block) > 1 and block.find("Nota") is not None:
        _write_cut(unit, block)
        return
    for child in block:
        write_part(unit, child)


def write_part(unit: Unit, part: Element) -> None:
    """Write whatever a block may hold."""
    tag = part.tag
    if tag == "Linea":
        if text := line_text(part):
            write_sentences(unit, text)
    elif tag == "Index":
        for element in part:
            write_item(unit, element)
    elif tag == "Table":
        write_table(unit, part)
    elif tag == "Nota":
        keep_notes(unit.page.draft, unit.path, (part,))
    elif len(part):
        write_block(unit, part)
    elif isinstance(tag, str) and (text := clean(part.text)):
        unit.sentence(text)


def _write_cut(unit: Unit, block: Element) -> None:
    """A block with notes: `Linea Nota Linea` is one sentence where the first line does not end one."""
    is_open = False
    for child in block:
        if child.tag != "Linea":
            write_part(unit, child)
            is_open = is_open and child.tag == "Nota"
            continue
        text = line_text(child)
        following = child.getnext()
        if not text or (following is not None and following.tag == "Nota" and NOTE_MARK.fullmatch(text)):
            continue  # the mark of the note itself
        if is_open:
            unit.lengthen(text)
        else:
            write_sentences(unit, text)
        is_open = text[-1] not in SENTENCE_END


def write_sentences(unit: Unit, text: str) -> None:
    """One sentence, or several where the publisher's splitter missed an end."""
    if not any(end in text for end in MISSED):
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
    label = clean(element.findtext("Explicatus")) if element.tag == "Indentatio" else ""
    level, number = item_of(label)
    if level.rank <= unit.level.rank:
        level = BELOW[unit.level]
    item = unit.child(level, number, label)
    for child in element:
        if child.tag == "Exitus":
            write_block(item, child)
        elif child.tag != "Explicatus":
            write_part(item, child)
    item.close()


def write_table(unit: Unit, table: Element) -> None:
    """One table; its heading is the heading of the unit `TABLE`."""
    draft = unit.page.draft
    notes: list[Element] = []
    text = table_text(table, notes)
    heading = joined(words_of(rubrica, notes) for rubrica in table.iterchildren("Rubrica"))
    if text or heading:
        child = unit.child(Level.TABLE, "", "")
        child.heading = heading
        if text:
            unit.page.write(text)
        child.close()
    keep_notes(draft, unit.path, notes)
