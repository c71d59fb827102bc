"""Numbers without a head: "stk. 2 og 5", "§§ 14, stk. 2, 15, stk. 1" - of the head before, or the next section."""

from __future__ import annotations

import re

from parsing.model import Level, Span
from parsing.references import patterns as p
from parsing.references.chains import Builder
from parsing.references.items import LETTERS, NUMBERS, Item, numerals
from parsing.references.numerals import Numeral, expand

MORE = re.compile(
    rf"[ \t]?[-–,]|[ \t](?:{p.CONNECTOR_WORD}|i|nævnte|anførte|omhandlede|omtalte|jf)\b|[.;:)]|$|\n"
)
GOES_ON = re.compile(r"\.[ \t]?[-–]?[ \t]?[a-zæøå]")  # "1. januar", "2.-3. pkt."
SUBSECTION_NEXT = re.compile(r",?[ \t]stk\.")
LETTERED = re.compile(r"\d[ \t]?[a-zæøå]")
DIGITS = re.compile(r"\d+")
NO_LITRA = frozenset(  # words that follow "litra a, ..."
    {"i", "en", "et", "af", "er", "at", "de", "på", "om"}
)
OPEN_PARENTHESIS = re.compile(r"\([^()]{0,200}$")


def read_bare(text: str, connector: re.Match[str], builder: Builder) -> Item | None:
    """The number after a connector, where it is a place."""
    if builder.last is None or not (connector["comma"] or connector["word"]):
        return None
    at, level = connector.end(), builder.last.level
    if level is Level.SENTENCE:
        return read_section(text, connector, builder)
    if level is Level.SECTION and (letters := LETTERS.match(text, at)):
        return more_letters(letters, builder)
    match = NUMBERS[level].match(text, at)
    if not match or (level is not Level.SECTION and is_section(text, match, builder)):
        return read_section(text, connector, builder)
    if not may_follow(text, match, connector, level):
        return None
    return Item(level, numerals(match), Span(at, match.end()))


def more_letters(match: re.Match[str], builder: Builder) -> Item | None:
    """Letters of the section before: "§ 5 a og b"."""
    head, _, letter = builder.steps[-1][1].partition(" ")
    if not letter:
        return None
    found = tuple(Numeral(f"{head} {n.text}") for n in expand(match["first"], match["last"]))
    return Item(Level.SECTION, found, Span(match.start(), match.end()))


def read_section(text: str, connector: re.Match[str], builder: Builder) -> Item | None:
    """The next section of "§§ 14, stk. 2, 15, stk. 1", or of the slip "§ 9, stk. 4, og 26 a"."""
    match = NUMBERS[Level.SECTION].match(text, connector.end())
    if (
        not match
        or not may_follow(text, match, connector, Level.SECTION)
        or not is_section(text, match, builder)
    ):
        return None
    return Item(Level.SECTION, numerals(match), Span(match.start(), match.end()), plural=True)


def is_section(text: str, match: re.Match[str], builder: Builder) -> bool:
    """Whether a number behind a tail starts a new section."""
    last = builder.last.level if builder.last else None
    if not builder.sections:
        return False
    if last is Level.SUBSECTION and LETTERED.search(match["first"]):
        return True  # subsections have no letters
    if not builder.plural:
        return False
    if last is not Level.SECTION and SUBSECTION_NEXT.match(text, match.end()):
        return True
    return builder.sections == 1 and first_number(match["first"]) > section_number(builder)


def section_number(builder: Builder) -> int:
    """The number of the section that is open."""
    return next((first_number(number) for level, number in builder.steps if level is Level.SECTION), 0)


def first_number(text: str) -> int:
    match = DIGITS.search(text)
    return int(match[0]) if match else 0


def may_follow(text: str, match: re.Match[str], connector: re.Match[str], level: Level) -> bool:
    """Whether a bare number is a place and not an amount, a date or a list marker."""
    end = match.end()
    if p.UNIT.match(text, end) or GOES_ON.match(text, end):
        return False
    if text.startswith(")", end) and not OPEN_PARENTHESIS.search(text, max(0, end - 200), end):
        return False
    if level is Level.POINT:
        return bool(MORE.match(text, end)) and match["first"] not in NO_LITRA
    return bool(connector["after"] or connector["word"] or MORE.match(text, end))
