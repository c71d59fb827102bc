"""`senest` and `tidligst`: a day, a length from an event, or an event."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.model import Span
from parsing.quantities.anchors import anchor, read_anchor
from parsing.quantities.days import DATE
from parsing.quantities.lengths import LENGTH, read_length, unit_of
from parsing.quantities.limits import RELATION, day_limit, inner_day, limit
from parsing.quantities.model import Bound, Deadline, Direction, Length
from parsing.quantities.numbers import LIMIT

LEAD = r"(?<!\bde\s)(?<!\bden\s)(?<!\bdet\s)\b(?P<lead>(?:aller)?senest|tidligst|ikke senere end)\b"
GAP = r"(?:\s(?!(?:ved|den|efter|fra|hver|hvert)\b)[^\s,.;:()\d]{1,30}){0,6}?"  # senest [være kommunen i hænde] 6 uger efter
CLOSE = r"(?P<close>)"
BY_LENGTH = re.compile(
    rf"{LEAD}{GAP}\s(?:inden for\s)?{LIMIT}{LENGTH}{CLOSE}(?:\s?{RELATION})?", re.IGNORECASE
)
WEEKDAY = r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag\sden\s)"
BY_DAY = re.compile(rf"{LEAD}{GAP}\s(?:{WEEKDAY}|den\s|d\.\s?|pr\.\s)?{DATE}", re.IGNORECASE)
BY_DAY_OF_MONTH = re.compile(  # senest den 15. i den følgende måned
    rf"{LEAD}\sden\s(?P<day>\d{{1,2}}\.\s(?:hver|i)\s(?:den|hver|hvert|det|\w*måneden|månederne|kvartalet)\b[^,.;:]{{0,40}})",
    re.IGNORECASE,
)
NEXT = (  # dagen efter, førstkommende hverdag efter
    r"(?P<next>(?:samme\s|den\s|førstkommende\s|første\s)?(?:hverdag|arbejdsdag|dag|uge|måned|år)(?:en|et)?)"
    r",?\s(?P<side>efter|før|som)"
)
AT = (  # senest ved udbetalingen, senest den dag, hvor
    r"(?P<at>,\snår|ved|på|i forbindelse med|i tilknytning til|(?:samtidig(?:t)?\s)?med|når|(?=den\sdag,))"
)
BY_EVENT = re.compile(
    rf"{LEAD}(?:\s|(?=,\snår))(?:{NEXT}|{AT}|(?P<before>før|inden|forud for)|(?P<after>efter|fra))(?:\b|(?=den))",
    re.IGNORECASE,
)
FROM = re.compile(r"\s(?:regnet\s)?(?:fra|efter)\b", re.IGNORECASE)
COUNTED = re.compile(rf"\s(?:sammenlagt\s|i alt\s)?{LENGTH}", re.IGNORECASE)  # senest efter 13 ugers ledighed


def latest(text: str) -> Iterator[Deadline]:
    """Limits that `senest` or `tidligst` opens."""
    for match in BY_DAY.finditer(text):
        if (day := inner_day(match)) is not None:
            yield day_limit(match, day, bound_of(match))
    for match in BY_DAY_OF_MONTH.finditer(text):
        if found := anchor(text, match.start("day"), match.end()):
            yield Deadline(Span(*match.span()), Direction.AT, bound_of(match), anchor=found)
    for match in BY_LENGTH.finditer(text):
        yield limit(match, bound_of(match))
    for match in BY_EVENT.finditer(text):
        if (by := by_event(match)) is not None:
            yield by


def bound_of(match: re.Match[str]) -> Bound:
    return Bound.AT_LEAST if match["lead"].lower() == "tidligst" else Bound.AT_MOST


def by_event(match: re.Match[str]) -> Deadline | None:
    """`senest ved indberetningen`, `senest dagen efter, at ...`, `senest efter 13 ugers ledighed`."""
    text, at = match.string, match.end()
    length, direction = None, Direction.AT
    if match["next"]:
        length = Length(0 if "samme" in match["next"].lower() else 1, unit_of(match["next"].split()[-1]))
        direction = Direction.BEFORE if match["side"].lower() == "før" else Direction.AFTER
    elif match["before"]:
        direction = Direction.BEFORE
    elif match["after"]:
        direction = Direction.AFTER
        if counted := COUNTED.match(text, at):
            length, at = read_length(counted), counted.end()
            at = fro.end() if (fro := FROM.match(text, at)) else at
    found = read_anchor(text, at, clause=bool(match["next"] or (match["at"] or "").endswith("når")))
    if found is None:
        return None
    return Deadline(Span(match.start(), found.span.end), direction, bound_of(match), length, found)
