"""Numbers as the law writes them: figures, words, bounds before and after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from parsing.model import Span
from parsing.quantities.model import Bound

WORDS = {
    word: number
    for number, words in {
        1: "en et én ét een eet",
        2: "to begge",
        3: "tre",
        4: "fire",
        5: "fem",
        6: "seks",
        7: "syv",
        8: "otte",
        9: "ni",
        10: "ti",
        11: "elleve",
        12: "tolv",
        13: "tretten",
        14: "fjorten",
        15: "femten",
        16: "seksten",
        18: "atten",
        20: "tyve",
        24: "fireogtyve",
        30: "tredive",
        40: "fyrre",
    }.items()
    for word in words.split()
}
ORDINALS = {
    "første": 1,
    "anden": 2,
    "andet": 2,
    "tredje": 3,
    "tredie": 3,
    "fjerde": 4,
    "femte": 5,
    "sjette": 6,
    "syvende": 7,
    "ottende": 8,
    "tiende": 10,
    "tolvte": 12,
    "fjortende": 14,
}
HALVES = {"halv": 0.5, "halvt": 0.5, "halve": 0.5, "halvanden": 1.5, "halvandet": 1.5}
FIGURE = (  # 1.200 / 37,5 / 2½ / 1/2
    r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|1/2(?!\d)|\d+(?:,\d+)?(?:\s?[½¼¾]|\s1/2(?!\d))?|[½¼¾]"
)
IN_WORDS = "|".join(sorted(WORDS, key=len, reverse=True))
HALF = r"(?:et\s|en\s|det\s)?halvt?e?|halvanden|halvandet"  # et halvt (år), halvandet
NUMBER = rf"(?:{FIGURE}|(?:{IN_WORDS}|{HALF})\b)"
FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

LIMITS = {
    "mindst": Bound.AT_LEAST,
    "minimum": Bound.AT_LEAST,
    "tidligst": Bound.AT_LEAST,
    "mindre end": Bound.UNDER,
    "færre end": Bound.UNDER,
    "kortere end": Bound.UNDER,
    "lavere end": Bound.UNDER,
    "yngre end": Bound.UNDER,
    "under": Bound.UNDER,
    "ikke over": Bound.AT_MOST,
    "ikke mere end": Bound.AT_MOST,
    "ikke overstiger": Bound.AT_MOST,
    "højst": Bound.AT_MOST,
    "højest": Bound.AT_MOST,
    "maksimalt": Bound.AT_MOST,
    "maksimum": Bound.AT_MOST,
    "max.": Bound.AT_MOST,
    "maks.": Bound.AT_MOST,
    "op til": Bound.AT_MOST,
    "indtil": Bound.AT_MOST,
    "ikke under": Bound.AT_LEAST,
    "ikke mindre end": Bound.AT_LEAST,
    "ud over": Bound.OVER,
    "over": Bound.OVER,
    "mere end": Bound.OVER,
    "flere end": Bound.OVER,
    "længere end": Bound.OVER,
    "højere end": Bound.OVER,
    "ældre end": Bound.OVER,
    "overstiger": Bound.OVER,
}
BETWEEN = r"(?:sammenlagt|i alt|samlet|gennemsnitlig|gennemsnitligt|ca\.)"  # mindst sammenlagt 12 uger
LIMIT_WORDS = "|".join(map(re.escape, sorted(LIMITS, key=len, reverse=True)))
LIMIT = rf"(?:(?<!\w)(?P<limit>{LIMIT_WORDS})\s(?:{BETWEEN}\s)?)?"
LIMIT_BEFORE = re.compile(rf"(?<!\w)(?P<limit>{LIMIT_WORDS})\s(?:{BETWEEN}\s)?$", re.IGNORECASE)
LONGEST_LIMIT = 40  # characters, blank included
START = re.compile(rf"(?<![\w.,§-])(?:\d|[½¼¾]|(?:{IN_WORDS}|{HALF})\b)", re.IGNORECASE)
THEREAFTER = r"(?P<beyond>\seller\s(?:mere|derover|flere|længere|mindre|derunder|færre))?"  # 10 eller flere


def read_number(text: str) -> Decimal:
    """A match of `NUMBER`.

    >>> [str(read_number(text)) for text in ("1.200", "37,5", "fjorten", "2½", "1 1/2", "et halvt")]
    ['1200', '37.5', '14', '2.5', '1.5', '0.5']
    """
    words = text.strip().lower().replace("1/2", "½")
    if words in WORDS:
        return Decimal(WORDS[words])
    if (last := words.rpartition(" ")[2]) in HALVES:
        return Decimal(str(HALVES[last]))
    half = FRACTIONS.get(words[-1:], Decimal(0))
    figure = words.rstrip("½¼¾ ").replace(".", "").replace(",", ".")
    return (Decimal(figure) if figure else Decimal(0)) + half


def read_bound(limit: str | None, beyond: str | None = None) -> Bound:
    """What `LIMIT` and `THEREAFTER` matched.

    >>> read_bound("højst").value, read_bound(None, " eller flere").value
    ('at_most', 'at_least')
    """
    if limit:
        return LIMITS[limit.lower()]
    if beyond:
        return Bound.AT_MOST if beyond.endswith(("mindre", "derunder", "færre")) else Bound.AT_LEAST
    return Bound.EXACT


@dataclass(frozen=True, slots=True)
class Numbered:
    """A match that begins with a number, and the limit before it."""

    match: re.Match[str]
    limit: str | None
    start: int  # of the limit, or of the number

    @property
    def bound(self) -> Bound:
        return read_bound(self.limit, self.match.groupdict().get("beyond"))

    @property
    def span(self) -> Span:
        return Span(self.start, self.match.end())


def numbered(pattern: re.Pattern[str], text: str) -> Iterator[Numbered]:
    """The matches of a pattern that begins with a number, and what limits each."""
    end = 0
    for place in number_places(text):
        if place >= end and (match := pattern.match(text, place)):
            before = LIMIT_BEFORE.search(text, max(0, place - LONGEST_LIMIT), place)
            yield Numbered(match, before["limit"] if before else None, before.start() if before else place)
            end = match.end()


@lru_cache(maxsize=4)
def number_places(text: str) -> tuple[int, ...]:
    """Where numbers begin; several patterns ask for the same text, and looking is what takes the time."""
    return tuple(match.start() for match in START.finditer(text))
