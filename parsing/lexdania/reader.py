"""LexDania XML to a Document: the whole of it, in the order of print."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from lxml import etree

from corpus.errors import UnreadableSource
from corpus.xml import parse_xml
from parsing.lexdania.annexes import read_annex
from parsing.lexdania.ladder import leave_headings, read_rung
from parsing.lexdania.meta import read_meta
from parsing.lexdania.notes import keep_notes
from parsing.lexdania.page import Draft
from parsing.lexdania.parts import read_commencement, read_preamble
from parsing.model import Document, Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

OPENINGS = frozenset({"Hymne", "Indledning", "Praeambel"})


def read(data: bytes) -> Document:
    """The document in `data`; raises `UnreadableSource` with one line where it is not LexDania or names no document."""
    with no_collection():
        return read_document(parse_xml(data))


@contextmanager
def no_collection() -> Iterator[None]:
    """Without the collector of cycles: reading makes thousands of objects that last, and no cycles."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def read_document(root: Element) -> Document:
    """The document whose root element is `root`."""
    draft = read_draft(root)
    return Document(
        draft.meta,
        Form.LEXDANIA,
        tuple(draft.provisions),
        tuple(draft.notes),
        tuple(draft.amendments),
        images=tuple(draft.images),
        cells=tuple(draft.cells),
    )


def read_draft(root: Element) -> Draft:
    """All that is read of a document, and which elements it was read from."""
    if root.tag != "Dokument":
        raise UnreadableSource(f"root element is {etree.QName(root).localname}, expected Dokument (LexDania)")
    draft = Draft(read_meta(root))
    keep_notes(draft, "", (note for title in root.iterchildren("TitelGruppe") for note in title.iter("Nota")))
    sections = map(_amending_section, root.iter("AendringsNummer"))
    draft.instructing = {section for section in sections if section is not None}
    for content in root.iterchildren("DokumentIndhold"):
        _read_content(draft, content)
    for number, annex in enumerate(root.iterchildren("Bilag"), 1):
        read_annex(draft, annex, number)
    return draft


def _amending_section(number: Element) -> Element | None:
    """The § that holds an instruction in one of its subsections."""
    holder = number.getparent()
    return holder.getparent() if holder is not None and holder.tag == "Stk" else None


def _read_content(draft: Draft, content: Element) -> None:
    openings = [child for child in content if child.tag in OPENINGS]
    if openings:
        read_preamble(draft, openings)
    number = count(1)
    for child in content:
        tag = child.tag
        if tag in OPENINGS:
            continue
        if tag == "Ikraft":
            read_commencement(draft, child, next(number))
        else:
            read_rung(draft, child, "")
    leave_headings(draft, "")
