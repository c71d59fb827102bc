"""Trials: a scheme that the law itself calls a trial or temporary, and the last day it names for it."""

from __future__ import annotations

import re

from parsing.commencement.found import Found
from parsing.commencement.model import About, Kind, Moment, Subject, Timing
from parsing.model import Level, Span
from parsing.quantities.days import find_days
from parsing.quantities.model import Day
from parsing.references.model import THIS, Place, Target

TRIAL = re.compile(  # et forsøg, forsøgsordningen, forsøgsperioden, en midlertidig ordning; not "forsøg på at"
    r"\bforsøg(?:et|ene|ets|enes)?\b(?!\spå\b)|\b\w{0,20}forsøgs(?:ordning|periode|projekt|virksomhed)\w{0,6}"
    r"|\bmidlertidige?\s(?:ordning|forsøg|indsats|pulje)\w{0,6}|\bpilotprojekt\w{0,6}",
    re.IGNORECASE,
)
UNTIL = re.compile(  # løber indtil [den 1. juli], i perioden fra ... til og med [den 31. december]
    r"\b(?:til\sog\smed|til|indtil|frem\stil|udløber|ophører|slutter)(?:\smed)?\s(?:den\s)?$", re.IGNORECASE
)
RELATIVE = re.compile(  # words that end inside a relative or conditional clause
    r"(?:^|,)\s*(?:og\s|eller\s|men\s)?(?:der|som|hvis|hvor|når|at|for\shvilke[nt]?)\b[^,]*$", re.IGNORECASE
)
DONE = re.compile(r"\bhar\s(?:\w+\s){0,4}?(?:modtaget|været|haft|\w{4,}et)\b", re.IGNORECASE)
LIST = re.compile(r":\s+(?:\d+\)|[a-z]\)|[-–•])\s")  # i følgende sager: 1) ...
LOOK = 40  # characters before a day that can hold what leads to it


def read_trial(text: str, place: Place) -> Found | None:
    """The trial whose end a sentence tells; of several days the last."""
    if TRIAL.search(text) is None:
        return None
    ends = [day for day in find_days(text[: head_end(text)]) if is_end(text, day)]
    if not ends:
        return None
    last = max(ends, key=lambda day: (day.year or 0, day.month, day.day))
    moment = Moment(Timing.DAY, last.on, through=last.ends_period or last_counts(text, last))
    return Found(Kind.TRIAL, Span(0, last.span.end), subject(place), moment)


def head_end(text: str) -> int:
    """Where the list that a sentence opens begins: what an item tells is not said of the trial."""
    opens = LIST.search(text)
    return opens.start() if opens else len(text)


def is_end(text: str, day: Day) -> bool:
    """Does the trial end then? A day in a clause about what somebody has done tells something else."""
    if (
        day.on is None
        or day.of_document
        or not UNTIL.search(text[max(0, day.span.start - LOOK) : day.span.start])
    ):
        return False
    return not (RELATIVE.search(text[: day.span.start]) and DONE.search(text, day.span.end))


def last_counts(text: str, day: Day) -> bool:
    """Is the trial still running on the day? "til den 1. juli" is taken to end before it, unless it closes a month."""
    before = text[max(0, day.span.start - LOOK) : day.span.start].lower()
    return "og med" in before or day.day >= 28


def subject(place: Place) -> Subject:
    """The section that says so."""
    if place.section is None:
        return Subject(About.DOCUMENT)
    return Subject(About.PART, (Target(THIS, None, ((Level.SECTION, place.section),)),))
