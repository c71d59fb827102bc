"""Days and years that a text names, in all their spellings."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from parsing.model import Span
from parsing.quantities.model import Day, NamedYear, YearKind

NAMES = "januar februar marts april maj juni juli august september oktober november december"
MONTHS = {name: number for number, name in enumerate(NAMES.split(), 1)}
SHORT = {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(sorted(SHORT, key=len, reverse=True))})(?=[.\s]))"  # maj, jan.
IN_WORDS = (  # 1. juli 2013 / 1.juli 2013 / 1 juli. 2013 / 1. maj
    rf"(?<![\d§-])(?P<day>\d{{1,2}})\s?\.?\s{{0,2}}(?P<month>{MONTH})\b(?:\.(?=\s\d{{4}}))?(?:,?\s{{1,2}}(?P<year>\d{{4}})(?!\d))?"
)
IN_FIGURES = (  # 1/7 2013 / 01.07.2013 / 01-07-2013
    r"(?<![\d./-])(?P<day2>\d{1,2})\s?(?P<mark>[/.-])\s?(?P<month2>\d{1,2})\s?[/.\s-]\s?(?P<year2>(?:19|20)\d{2})(?!\d)"
)
TURNED = r"(?<![\d-])(?P<year3>(?:19|20)\d{2})-(?P<month3>\d{2})-(?P<day3>\d{2})(?!\d)"  # 2013-07-01
ENDING = (  # udgangen af juni (måned) (2014) / udgangen af (året) 2014 / senest i februar måned
    r"(?P<ending>\b(?:udgangen|udløbet|slutningen)\saf|(?<=senest\s)i)\s"
    rf"(?:(?P<month4>{'|'.join(MONTHS)})\b(?:\småned\b)?(?:\s(?P<year4>(?:19|20)\d{{2}})\b)?"
    r"|(?:kalenderåret\s|året\s)?(?P<year5>(?:19|20)\d{2})\b)"
)
DATE = rf"(?:{IN_WORDS}|{IN_FIGURES}|{TURNED}|{ENDING})"
DAY = re.compile(DATE, re.IGNORECASE)
LIKELY = re.compile(rf"\d\s?(?:\.?\s{{0,2}}(?:{'|'.join(sorted({*SHORT}))})|[/.-]\s?\d)", re.IGNORECASE)
ENDS = (  # without one of these or of `LIKELY` no day is named
    "dgangen af",
    "dløbet af",
    "lutningen af",
    "senest i",
)
SIGNED = re.compile(  # nr. 5 af
    r"\bnr\.?\s[\w.-]{1,12}\s?af\s(?:d\.\s?|den\s)?$|\d\s?af\s(?:d\.\s?|den\s)?$", re.IGNORECASE
)
BEFORE = 30  # characters that may hold "nr. 1234 af"

KINDS = {
    "kalender": YearKind.CALENDAR,
    "folketings": YearKind.PARLIAMENTARY,
    "folketingssamling": YearKind.PARLIAMENTARY,
    "indkomst": YearKind.INCOME,
    "finans": YearKind.FINANCIAL,
    "regnskabs": YearKind.FINANCIAL,
    "tilskuds": YearKind.FINANCIAL,
    "skole": YearKind.SCHOOL,
    "studie": YearKind.SCHOOL,
    "ferie": YearKind.HOLIDAY,
    "optjenings": YearKind.HOLIDAY,
}
YEAR = re.compile(  # folketingsåret 2019-20, folketingssamlingen 2019/20, indkomståret 2012
    rf"\b(?:(?P<kind>{'|'.join(KINDS)})(?:året|årene|år)|(?P<session>folketingssamling)(?:en)?)"
    r"\s(?P<opens>(?:19|20)\d{2})(?:\s?[-–/]\s?(?:\d{4}|\d{2})\b)?",
    re.IGNORECASE,
)


def find_days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days named in a text; a month or year that ends is told by its last day."""
    stop = len(text) if end is None else end
    if LIKELY.search(text, start, stop) is None and not any(word in text for word in ENDS):
        return
    for match in DAY.finditer(text, start, stop):
        if (day := read_day(match)) is not None:
            yield day


def read_day(match: re.Match[str]) -> Day | None:
    """The day of a match of `DATE`; None for a day that no calendar has."""
    month, number, year = numbers(match)
    if not 1 <= month <= 12 or not 1 <= number <= monthrange(year or 2000, month)[1]:
        return None
    before = match.string[max(0, match.start() - BEFORE) : match.start()]
    return Day(
        Span(*match.span()),
        year,
        month,
        number,
        match["year4"] is not None,
        SIGNED.search(before) is not None,
    )


def numbers(match: re.Match[str]) -> tuple[int, int, int | None]:
    """Month, day and year as written."""
    if match["day"]:
        return month_number(match["month"]), int(match["day"]), int(match["year"]) if match["year"] else None
    if match["ending"]:
        month = month_number(match["month4"]) if match["month4"] else 12
        told = match["year4"] or match["year5"]
        year = int(told) if told else None
        return month, monthrange(year or 2001, month)[1], year
    form = "2" if match["day2"] else "3"
    return int(match[f"month{form}"]), int(match[f"day{form}"]), int(match[f"year{form}"])


def month_number(name: str) -> int:
    folded = name.lower()
    return MONTHS.get(folded) or SHORT[folded]


def date_of(match: re.Match[str]) -> date | None:
    """The date of a match of `DATE`; None where the year is not told or the day does not exist."""
    day = read_day(match)
    return day.on if day else None


def find_years(text: str) -> Iterator[NamedYear]:
    """The years that are named by their kind."""
    if not any(word in text for word in ("året ", "årene ", "år ", "samling")):
        return
    for match in YEAR.finditer(text):
        kind = KINDS[(match["kind"] or match["session"]).lower()]
        yield NamedYear(Span(*match.span()), kind, int(match["opens"]))
