"""What all time limits share: a length, the word that tells its direction, and the event."""

from __future__ import annotations

import re

from parsing.model import Span
from parsing.quantities.anchors import read_anchor
from parsing.quantities.days import read_day
from parsing.quantities.lengths import read_length
from parsing.quantities.model import Bound, Day, Deadline, Direction

AFTER = r"(?P<after>(?:regnet\s|at regne\s)?fra(?:\sog\smed)?|efter)"  # efter, fra, regnet fra
BEFORE = r"(?P<before>før|forud for|inden(?!\sfor\b))"
WHICH_YEAR = re.compile(
    r"\s(?:efter|før|i)\b(?!\s(?:§|stk|nr|lov))", re.IGNORECASE
)  # [1. maj] efter ferieårets udløb
RELATION = rf"(?:(?:,\s)?(?:{AFTER}|{BEFORE})\b)"


def limit(match: re.Match[str], bound: Bound, *, notice: bool = False) -> Deadline:
    """A length, and the event it counts from; without an event the limit is `WITHIN` the length."""
    end, found, direction = max(match.end("unit"), match.end("close")), None, Direction.WITHIN
    if match["after"] or match["before"]:
        clause = (match["before"] or "").lower() == "før"  # 2 år før personen fylder 60
        found = read_anchor(match.string, match.end(), clause=clause)
    if found is not None:
        direction = Direction.BEFORE if match["before"] else Direction.AFTER
        end = found.span.end
    if notice:
        direction = Direction.BEFORE
    return Deadline(Span(match.start(), end), direction, bound, read_length(match), found, notice=notice)


def day_limit(match: re.Match[str], day: Day, bound: Bound) -> Deadline:
    """`senest den 1. maj`, with `efter ferieårets udløb` where that tells of which year."""
    found = None
    if day.year is None and (more := WHICH_YEAR.match(match.string, match.end())):
        found = read_anchor(match.string, more.end())
    end = found.span.end if found else match.end()
    return Deadline(Span(match.start(), end), Direction.BEFORE, bound, anchor=found, day=day)


def inner_day(match: re.Match[str]) -> Day | None:
    """The day in a match that has words before it."""
    day = read_day(match)
    if day is None:
        return None
    first = next(name for name in ("day", "day2", "year3", "ending") if match[name])
    start = match.start(first)
    return Day(Span(start, day.span.end), day.year, day.month, day.day, day.ends_period, day.of_document)
