"""Printed words as plain text: one kind of blank, nothing invisible, no note marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

SOFT_HYPHEN, NON_BREAKING_HYPHEN, NO_BREAK_SPACE = "\xad", "\u2011", "\xa0"
ZERO_WIDTH = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
OTHER_BLANK = re.compile(r"[^\S ]|  ")  # any white space but a single plain blank
NOTE_MARK = re.compile(r"(?:\d+\)?\s?)+|\(?\*\)?")  # "3)", "3", "2)3)", "*)", "(*)"
UNIT_OF_LENGTH = re.compile(
    r"(?:^|[^a-zæøå])(?:[kcdm]?m|[Nn][mM])$"
)  # "100 m", "øre/Nm": what follows is a power
STAYS_TIGHT = frozenset(",.;:)?!")  # no blank before these where two pieces of a sentence meet


def clean(text: str | None) -> str:
    """`text` with every white space as one blank, without soft hyphens and zero-width signs.

    >>> clean(" §\\xa07\\u2005a, syge\\xaddagpenge ")
    '§ 7 a, sygedagpenge'
    """
    if not text:
        return ""
    if text.isascii():
        return " ".join(text.split()) if OTHER_BLANK.search(text) else text.strip()
    if SOFT_HYPHEN in text:
        text = text.replace(SOFT_HYPHEN, "")
    if NON_BREAKING_HYPHEN in text:
        text = text.replace(NON_BREAKING_HYPHEN, "-")
    for sign in ZERO_WIDTH:
        if sign in text:
            text = text.replace(sign, "")
    return " ".join(text.split())


def line_text(line: etree._Element) -> str:
    """The words of a `Linea`: its runs put together as they stand."""
    if len(line) == 1:
        run = line[0]
        text = run.text
        return "" if text and len(text) < 8 and is_note_mark(run, "") else clean(text)
    return clean("".join(runs(line)))


def runs(line: etree._Element) -> Iterable[str]:
    before = ""
    for run in line:
        if is_note_mark(run, before):
            continue
        text = "".join(run.itertext()) if len(run) else run.text
        if text:
            before = text
            yield text


def is_note_mark(run: etree._Element, before: str) -> bool:
    """A raised `3)`; but not the power in `100 m2`."""
    if "Superscript" not in run.get("formaChar", ""):
        return False
    text = (run.text or "").strip()
    if not NOTE_MARK.fullmatch(text):
        return False
    return not text.isdigit() or not UNIT_OF_LENGTH.search(before)


def joined(pieces: Iterable[str]) -> str:
    """Several headings as one: `Frister - Klage`."""
    return " - ".join(piece for piece in pieces if piece)
