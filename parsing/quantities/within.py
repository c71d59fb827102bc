"""`inden` and `inden for`: a day, a length, an event, or the stretch of time that is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.model import Span
from parsing.quantities.anchors import read_anchor
from parsing.quantities.days import DATE
from parsing.quantities.lengths import LENGTH, NAMES, read_length
from parsing.quantities.limits import RELATION, day_limit, inner_day, limit
from parsing.quantities.model import Bound, Deadline, Direction, Window
from parsing.quantities.numbers import LIMIT

BACK = r"(?:senest|sidst|foregående|forudgående|forløbn|tidligere)"
PAST = rf"(?P<past>(?:de|det|den|et|en)?\s?(?:\w+\s)?{BACK}e?\s(?:\w+\s)?)"  # de seneste, et forudgående
FIRST = r"(?:(?:de|det|den)\s(?:efterfølgende|første|næste|følgende)\s)"  # de første
STRETCH = (  # en periode på, en samlet referenceperiode på
    r"(?:(?:en|et|den|det|hver|hvert|enhver)\s(?:\w+\s){0,2}\w*(?:periode|frist|tidsrum|løbetid)(?:en)?\s(?:på|af)\s)"
)
TAIL = rf"(?P<close>\s{BACK}e?(?:,?\shele)?)?"  # de 3 år forudgående
WITHIN = re.compile(
    rf"\binden\s?for\s(?:{PAST}|{FIRST}|{STRETCH}|de\s)?{LIMIT}{LENGTH}{TAIL}(?:\s?{RELATION})?",
    re.IGNORECASE,
)
PAST_HALF = re.compile(
    rf"\binden\s?for\s{PAST}(?P<unit>{NAMES})\b", re.IGNORECASE
)  # inden for det seneste år
WITHIN_LENGTH = re.compile(rf"\binden\s(?!for\b){LENGTH}(?P<close>)(?:\s?{RELATION})?", re.IGNORECASE)
BEFORE_DAY = re.compile(rf"\b(?:inden|før|forud for)\s(?:den\s|d\.\s?)?{DATE}", re.IGNORECASE)
BEFORE_EVENT = re.compile(r"\b(?:for)?inden(?!\sfor\b|\sden\speriode)(?=\s\w)", re.IGNORECASE)
SUM = re.compile(
    rf"{LENGTH}(?:\s[\w-]+){{0,6}}\s?$", re.IGNORECASE
)  # 26 ugers arbejde [inden for 12 måneder]
BEFORE = 70  # characters in which the sum may stand


def within(text: str) -> Iterator[Deadline | Window]:
    """Limits that `inden` opens."""
    for match in WITHIN.finditer(text):
        end = max(match.end("unit"), match.end("close"))
        if match["past"] or match["close"] or SUM.search(text, max(0, match.start() - BEFORE), match.start()):
            yield Window(Span(match.start(), end), read_length(match), bool(match["past"] or match["close"]))
        else:
            yield limit(match, Bound.AT_MOST)
    for match in WITHIN_LENGTH.finditer(text):
        yield limit(match, Bound.AT_MOST)
    for match in BEFORE_DAY.finditer(text):
        if (day := inner_day(match)) is not None:
            yield day_limit(match, day, Bound.AT_MOST)
    for match in BEFORE_EVENT.finditer(text):
        if found := read_anchor(text, match.end(), clause=text[: match.start()].endswith(", ")):
            yield Deadline(Span(match.start(), found.span.end), Direction.BEFORE, anchor=found)
