"""Is every word of a LexDania file somewhere in the document that was read from it?"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.xml import parse_xml
from parsing.lexdania.reader import read_document
from parsing.lexdania.text import NOTE_MARK, clean
from parsing.model import Document, ProvisionId

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Account:
    """The words of one file: how many there are, and which were lost, invented or left out on purpose."""

    words: int
    lost: Counter[str]
    invented: Counter[str]
    left_out: Counter[str]  # by reason: title, seal, note mark


def account(data: bytes) -> Account:
    """Words (runs of letters and digits) of `Char` and `Explicatus` against those of the document."""
    root = parse_xml(data)
    document = read_document(root)
    there = words_of(document)
    left_out: Counter[str] = Counter()
    source: Counter[str] = Counter()
    for line in root.iter("Linea", "Explicatus"):
        if line.tag == "Explicatus":
            source.update(WORD.findall(clean(line.text)))
            continue
        reason = reason_to_leave_out(line, document)
        text = "".join(line.itertext("Char"))
        if reason:
            left_out[reason] += len(WORD.findall(clean(text)))
            continue
        kept, marks = without_marks(line)
        left_out["note mark"] += len(WORD.findall(marks))
        source.update(WORD.findall(clean(kept)))
    return Account(source.total() + left_out.total(), source - there, there - source, +left_out)


def without_marks(line: Element) -> tuple[str, str]:
    """The words of a line, and those of its raised note marks."""
    kept: list[str] = []
    marks: list[str] = []
    before = ""
    for char in line.iter("Char"):
        text = char.text or ""
        raised = "Superscript" in char.get("formaChar", "") and NOTE_MARK.fullmatch(text.strip())
        if raised and not (text.strip().isdigit() and re.search(r"(^|[^a-zæøå])([kcd]?m|[Nn][mM])$", before)):
            marks.append(text)
        else:
            kept.append(text)
            before = text or before
    return "".join(kept), " ".join(marks)


def reason_to_leave_out(line: Element, document: Document) -> str:
    """Title lines stand in Meta; the seal is no law; a line before a note may be only its mark."""
    holder = line.getparent()
    assert holder is not None
    if holder.tag == "Segl":
        return "seal"
    if holder.tag in {"Titel", "UnderTitel"} and next(line.iterancestors("TitelGruppe"), None) is not None:
        title = Counter(WORD.findall(document.meta.title.lower()))
        own = Counter(WORD.findall(clean("".join(line.itertext("Char"))).lower()))
        return "title" if not own - title else "title, worded otherwise in Meta"
    following = line.getnext()
    text = clean("".join(line.itertext("Char")))
    if following is not None and following.tag == "Nota" and NOTE_MARK.fullmatch(text):
        return "note mark"
    return ""


def words_of(document: Document) -> Counter[str]:
    """All words that the document holds: bodies once, headings, labels of what has no body, notes, new texts."""
    words: Counter[str] = Counter()
    bodies: set[ProvisionId] = set()
    for provision in document.provisions:
        words.update(WORD.findall(provision.heading))
        if not provision.body:
            words.update(WORD.findall(provision.label))
        elif (section := provision.id.section) not in bodies:
            bodies.add(section)
            words.update(WORD.findall(provision.body))
    for note in document.notes:
        words.update(WORD.findall(f"{note.label} {note.text}"))
    for amendment in document.amendments:
        words.update(WORD.findall(amendment.new_text))
    return words
