"""Printed words as plain text: one kind of blank, nothing invisible, no note marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

NO_BREAK_SPACE, NON_BREAKING_HYPHEN = "\xa0", "\u2011"
INVISIBLE = ("\xad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")  # soft hyphen, zero width
NOTE_MARK = re.compile(r"(?:\d\)?\s?)+|\(?\*\)?")  # "3)", "3", "12", "2)3)", "*)", "(*)"
LONGEST_MARK = 12
UNIT_OF_LENGTH = re.compile(  # "100 m", "øre/Nm": what follows is a power
    r"(?:^|[^a-zæøå])(?:[kcdm]?m|[Nn][mM])$"
)
STAYS_TIGHT = frozenset(",.;:)?!")  # no blank before these where two pieces of a sentence meet


def clean(text: str | None) -> str:
    r"""`text` with every white space as one blank, without soft hyphens and zero-width signs.

    >>> clean(" §\xa07\u2005a, syge\xaddagpenge ")
    '§ 7 a, sygedagpenge'
    """
    if not text:
        return ""
    text = text.replace(NO_BREAK_SPACE, " ")
    if not text.isprintable():  # other white space, soft hyphens and zero-width signs are not
        for sign in INVISIBLE:
            text = text.replace(sign, "")
        text = " ".join(text.split())
    elif "  " in text:
        text = " ".join(text.split())
    return text.strip().replace(NON_BREAKING_HYPHEN, "-")


def letters(text: str) -> Iterator[tuple[str, int]]:
    r"""The characters of `clean(text)`, each with its place in `text`.

    >>> list(letters(" §\xa0 7\xad"))
    [('§', 1), (' ', 2), ('7', 4)]
    """
    blank = -1  # where the white space began that a character must follow
    begun = False
    for place, sign in enumerate(text):
        if sign.isspace():
            blank = place if begun and blank < 0 else blank
        elif sign not in INVISIBLE:
            if blank >= 0:
                yield " ", blank
            yield plain(sign), place
            blank, begun = -1, True


def plain(sign: str) -> str:
    """One character that `clean` keeps, as it prints it."""
    if sign.isspace():
        return " "
    return "-" if sign == NON_BREAKING_HYPHEN else sign


def take_run(run: Element, pieces: list[str]) -> None:
    """Put the words of a `Char` to those of its line, unless it is a raised note mark."""
    text = run.text
    if text and not (len(text) <= LONGEST_MARK and is_note_mark(run, text.strip(), pieces)):
        pieces.append(text)


def is_note_mark(run: Element, text: str, before: list[str]) -> bool:
    """A raised `3)`; but not the power in `100 m2`."""
    if "Superscript" not in run.get("formaChar", "") or not NOTE_MARK.fullmatch(text):
        return False
    return not (text.isdigit() and before and UNIT_OF_LENGTH.search(before[-1]))


def joined(pieces: Iterable[str]) -> str:
    """Several headings as one: `Frister - Klage`."""
    return " - ".join(piece for piece in pieces if piece)
