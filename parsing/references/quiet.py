"""What stands in a text and is never a reference: quoted words, a provision's own labels, stray characters.

The text keeps its length, so that offsets stay those of the text as given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from parsing.model import Level

BLANK = "\x00"  # takes the place of what must not be read; no pattern matches it
INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")  # soft hyphens and zero-width characters inside words
SPACES = {ord(c): " " for c in "\u00a0\u2002\u2003\u2007\u2009\u202f\t\r"}

# "§ 5." and "Stk. 2." that open a provision: a full stop and then a capital, a figure or the end
OPENS = r"(?=[ \t]{0,3}(?:[A-ZÆØÅ»§(\x00]|\d{1,2}[.)]|$|\n))"
HEADING = re.compile(
    rf"(?P<section>(?:^|(?<=\n)|(?<=\w\w\w[.:;] ))§[ \t]?(?P<number>\d{{1,4}}(?:[ \t]?[a-zæøåA-ZÆØÅ])?)\.{OPENS})"
    rf"|(?P<subsection>Stk\.[ \t]?(?P<stk>\d{{1,3}})\.{OPENS})"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A provision's own label inside the text: from `end` on, the text stands in that provision."""

    end: int
    level: Level
    number: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """A text as the grammar reads it, and the way back to the offsets of the text as given."""

    text: str
    headings: tuple[Heading, ...]
    removed: tuple[int, ...] = ()  # for each dropped character, its offset in `text`

    def offset(self, at: int) -> int:
        return at + bisect_right(self.removed, at)

    def end_offset(self, at: int) -> int:
        return self.offset(at - 1) + 1


def quieten(text: str) -> Quiet:
    """The text without invisible characters, with quotations and own labels blanked."""
    removed: tuple[int, ...] = ()
    if INVISIBLE.search(text):
        removed = tuple(match.start() - n for n, match in enumerate(INVISIBLE.finditer(text)))
        text = INVISIBLE.sub("", text)
    text = blank_quotations(text.translate(SPACES)) if not text.isascii() else text
    headings = tuple(read_headings(text))
    for heading, match in zip(headings, HEADING.finditer(text), strict=True):
        text = text[: match.start()] + BLANK * (heading.end - match.start()) + text[heading.end :]
    return Quiet(text, headings, removed)


def read_headings(text: str) -> list[Heading]:
    return [
        Heading(match.end(), Level.SECTION, match["number"])
        if match["section"]
        else Heading(match.end(), Level.SUBSECTION, match["stk"])
        for match in HEADING.finditer(text)
    ]


def blank_quotations(text: str) -> str:
    """Everything from » to its «, nested ones too; one that never closes ends with its line."""
    at = text.find("»")
    while at >= 0:
        end = quotation_end(text, at)
        text = text[:at] + BLANK * (end - at) + text[end:]
        at = text.find("»", end)
    return text


def quotation_end(text: str, at: int) -> int:
    depth = 0
    for match in re.finditer("[»«]", text[at:]):
        depth += 1 if match[0] == "»" else -1
        if not depth:
            return at + match.end()
    line = text.find("\n", at)
    return line if line >= 0 else len(text)
