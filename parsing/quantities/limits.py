"""What all time limits share: a length, the word that tells its direction, and the event."""

from __future__ import annotations

import re

from parsing.model import Span
from parsing.quantities.anchors import read_anchor
from parsing.quantities.clauses import clause_verb
from parsing.quantities.days import read_day
from parsing.quantities.finite import is_verb
from parsing.quantities.lengths import length_end, read_length
from parsing.quantities.model import Anchor, Bound, Day, Deadline, Direction
from parsing.quantities.words import verbs

AFTER = (
    r"(?P<after>(?:regnet\s|at regne\s)?fra(?:\sog\smed)?|efter|derefter|herefter)"  # efter, fra, regnet fra
)
BEFORE = r"(?P<before>før|forud for|(?:for)?inden(?!\sfor\b))"
WHICH_YEAR = re.compile(  # [1. maj] efter ferieårets udløb
    r"\s(?:efter|før|i)\b(?!\s(?:§|stk|nr|lov))", re.IGNORECASE
)
THEREAFTER = frozenset({"derefter", "herefter"})  # from an event that another sentence tells
WORD = re.compile(r"\s(\w+)\b")
OBJECT = re.compile(r"\s(?:af|om|med)\b")  # after a noun that looks like an infinitive: "møde med"
SHARED = re.compile(  # [3 uger før] og senest 6 uger efter
    rf"\s(?:og|eller|til)\s[^,.;:]{{0,40}}?\b(?:{AFTER}|{BEFORE})\b", re.IGNORECASE
)
RELATION = rf"(?:(?:,\s)?(?:{AFTER}|{BEFORE})\b)"


def limit(match: re.Match[str], bound: Bound, *, notice: bool = False) -> Deadline:
    """A length, and the event it counts from; without an event the limit is `WITHIN` the length."""
    end, found, direction = max(length_end(match), match.end("close")), None, Direction.WITHIN
    if is_adverb(match):
        direction, end = Direction.AFTER, match.end()
    elif match["after"] or match["before"]:
        found, end = event(match)
    if found is not None:
        direction = Direction.BEFORE if match["before"] else Direction.AFTER
    if notice:
        direction = Direction.BEFORE
    return Deadline(Span(match.start(), end), direction, bound, read_length(match), found, notice=notice)


def is_adverb(match: re.Match[str]) -> bool:
    """Is the event told by another sentence: `2 uger derefter`, `hvis han 30 dage efter søger om`?"""
    after = (match["after"] or "").lower()
    following = WORD.match(match.string, match.end()) if after == "efter" else None
    if following is None:
        return after in THEREAFTER
    word = following[1].lower()
    return is_verb(word) or (word in verbs() and OBJECT.match(match.string, following.end()) is None)


def event(match: re.Match[str]) -> tuple[Anchor | None, int]:
    """What stands behind `RELATION`, and where the limit ends; of `3 uger før og 6 uger efter mødet` both count from it."""
    text, before = match.string, match["before"] is not None
    if found := read_anchor(text, match.end(), clause=clause_verb(match), law=not before):
        return found, found.span.end
    if (shared := SHARED.match(text, match.end())) and (found := read_anchor(text, shared.end())):
        return found, match.end()
    return None, max(length_end(match), match.end("close"))


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
