"""Revision clauses: parliament is promised a new look at the law by a year."""

from __future__ import annotations

import re
from datetime import date

from parsing.commencement.found import Found
from parsing.commencement.model import WHOLE, About, Kind, Moment, Subject, Timing
from parsing.commencement.subjects import read_subject
from parsing.model import Level, Span
from parsing.quantities.days import find_days, find_years
from parsing.references.model import THIS, Place, Target

REVISION = re.compile(r"\brevision(?:en)?\b|\brevideres\b", re.IGNORECASE)
OF_LAW = re.compile(  # not the audit of accounts
    r"\b(?:forslag|lovforslag)\b.{0,160}\brevision\b"  # fremsætter forslag om revision af kapitel 5
    r"|\brevision\b.{0,160}\b(?:fremsættes|forelægges|folketinget|folketingsåret|folketingssamlingen)\b"
    r"|\btages\b.{0,40}\b(?:op\s)?til\srevision\b"  # loven tages op til revision
    r"|\b(?:loven|lovens|bekendtgørelsen|bestemmelserne|ordningen|kapitel\s\w+|§§?\s[\w ,.]+)\b.{0,60}\brevideres\b",
    re.IGNORECASE | re.DOTALL,
)
STOP = r"(?=\s(?:fremsættes|forelægges|for\sfolketinget|senest|inden|i\sfolketings|i\s\d{4})|[.]?$)"
WHAT = re.compile(  # forslag om revision af [kapitel 5]
    rf"\brevision\saf\s(?P<what>[^;]{{3,300}}?){STOP}", re.IGNORECASE
)
TAKEN_UP = re.compile(  # [loven] tages op til
    r"(?P<what>.{0,120}?)\s(?:tages|revideres|skal|vil)\b", re.IGNORECASE
)
YEAR_ALONE = re.compile(r"\bi\s(?:løbet\saf\s)?(?P<year>(?:19|20)\d{2})\b")  # fremsætter i 2025
MINISTER = r"(?:(?:[\w-]+-?,?\s(?:og\s)?){0,3}?[\w-]*ministeren(?:\sfor\s[\w ,-]{3,80}?)?)"
BY = re.compile(
    rf"\b(?P<by>{MINISTER})\s(?:fremsætter|forelægger|afgiver|tager|skal)\b"
    rf"|\b(?:fremsætter|forelægger)\s(?P<after>{MINISTER})\s(?:forslag|lovforslag|et|for)\b",
    re.IGNORECASE,
)


def read_revision(text: str, place: Place) -> Found | None:
    """The revision that a sentence promises."""
    if REVISION.search(text) is None or OF_LAW.search(text) is None:
        return None
    by = BY.search(text)
    decided = (by["by"] or by["after"]).strip() if by else ""
    on = last_day(text)
    if on is None:  # plans, agreements and bylaws are revised too
        return None
    moment = Moment(Timing.DAY, on, decided_by=decided)
    return Found(Kind.REVISION, Span(0, len(text)), subject(text, place), moment)


def subject(text: str, place: Place) -> Subject:
    """What is to be revised; the section that says so where it is only called "ordningen"."""
    for pattern in (WHAT, TAKEN_UP):
        if (match := pattern.search(text)) and (found := read_subject(match["what"], place)):
            return found
    if place.section is None:
        return WHOLE
    return Subject(About.PART, (Target(THIS, None, ((Level.SECTION, place.section),)),))


def last_day(text: str) -> date | None:
    """The last day that a sentence names, of a year its last."""
    days = [day.on for day in find_days(text) if day.on and not day.of_document]
    days += [year.last for year in find_years(text) if year.last]
    if days:
        return max(day for day in days if day)
    match = YEAR_ALONE.search(text)
    return date(int(match["year"]), 12, 31) if match else None
