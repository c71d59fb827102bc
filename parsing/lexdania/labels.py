"""Printed labels to numbers: `§ 4 a.` is 4 a, `Stk. 2-6.` is 2-6, `ii)` is ii."""

from __future__ import annotations

import re
from functools import lru_cache

from parsing.model import Level, eid_number

UNNUMBERED = "0"  # a § whose label is missing or says no number: no real § is called 0

UNIT = re.compile(
    r"(?:§+|\b(?:stk|kapit[ae]l|kap|afsnit|bog|(?:under)?bilag|tabel|del)(?![a-zæøå]))\.?", re.IGNORECASE
)
SIGNS = re.compile(  # "(Ophævet)" too; a full stop inside 2.1 stays
    r"\([^()]{2,}\)|[»«()]|\.(?=\s|[-–]|$)|,$"
)
SINGLE = re.compile(r"(?P<digits>\d{1,9})\s?(?P<letter>[a-zæøå]?)", re.IGNORECASE)  # 7, 7a, 7 A
RANGE = re.compile(  # 5-7, 5 a-7, 6 b-d, 44 og 45
    r"(?P<first>\d{1,9}\s?[a-zæøå]?)\s?(?P<dash>[-–]|og)\s?(?P<last>\d{1,9}\s?[a-zæøå]?|[a-zæøå])",
    re.IGNORECASE,
)
OTHER = re.compile(r"[IVXL]+(?:\s[a-zæøå])?|[a-zæøå]|\d+(?:\.\d+)+", re.IGNORECASE)  # IV, II a, A, 2.1
WORDS = ("første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende")
ORDINALS = {word: str(n) for n, word in enumerate(WORDS, 1)} | {  # "§ l" is meant as § 1
    "andet": "2",
    "l": "1",
}
LETTERS = re.compile(r"[a-zæøå]{1,5}", re.IGNORECASE)  # a, ii, viii


@lru_cache(maxsize=4096)
def number_of(label: str) -> str:
    """The number that a clean label prints; "" where it prints none.

    >>> [number_of(label) for label in ("§ 7a.", "§§ 60-§ 62.", "§§ 6 b-d.", "Stk. 3 og 4.", "Afsnit II", "Første bog.")]
    ['7 a', '60-62', '6 b-6 d', '3-4', 'II', '1']
    """
    text = " ".join(SIGNS.sub(" ", UNIT.sub(" ", label)).split())
    if match := SINGLE.fullmatch(text):
        return spaced(match)
    if match := RANGE.fullmatch(text):
        return stretch(match["first"], match["dash"].lower(), match["last"])
    if ordinal := ORDINALS.get(text.lower()):
        return ordinal
    if OTHER.fullmatch(text) or text[:1].isdigit():  # "10, 11 og 13" stays as printed
        return text
    return ""


def spaced(match: re.Match[str]) -> str:
    return f"{match['digits']} {match['letter']}" if match["letter"] else match["digits"]


def stretch(first: str, dash: str, last: str) -> str:
    """From the first number to the last; `3 og 5` is two numbers, not a stretch."""
    begin = SINGLE.fullmatch(first)
    end = SINGLE.fullmatch(last if last[0].isdigit() else f"{begin['digits'] if begin else ''}{last}")
    if not begin or not end:  # never: RANGE is made of these
        return f"{first}-{last}"
    if dash == "og" and int(end["digits"]) - int(begin["digits"]) > 1:
        return f"{spaced(begin)} og {spaced(end)}"
    return f"{spaced(begin)}-{spaced(end)}"


@lru_cache(maxsize=4096)
def item_of(label: str) -> tuple[Level, str]:
    """Level and number of a list element, by its printed label; "" as number where it prints none.

    >>> item_of("2a)"), item_of("»(c)"), item_of("-")
    ((<Level.ITEM: 'item'>, '2 a'), (<Level.POINT: 'point'>, 'c'), (<Level.INDENT: 'indent'>, ''))
    """
    text = " ".join(SIGNS.sub(" ", label).split())
    if match := SINGLE.match(text):
        return Level.ITEM, spaced(match) if match.end() == len(text) else text
    if LETTERS.fullmatch(text):
        return Level.POINT, text
    return Level.INDENT, ""


@lru_cache(maxsize=8192)
def step(prefix: str, number: str) -> str:
    """`sec_7a`: one step of an eId path."""
    return f"{prefix}_{eid_number(number)}"
