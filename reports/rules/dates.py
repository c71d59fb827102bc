"""The days that a text names: as a date, as the end of a month or year, as a parliamentary year (folketingsår)."""

from __future__ import annotations

import re
from calendar import TUESDAY, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from parsing.commencement import MONTHS
from parsing.model import Span

MONTH = "|".join(MONTHS)
DAY = re.compile(  # 31. december 2014 / udgangen af juni 2014 / udgangen af 2014 / folketingsåret 2019-20
    rf"(?P<day>\d{{1,2}})\.?\s?(?P<month>{MONTH})\s(?P<year>\d{{4}})"
    rf"|(?:udgangen|udløbet)\saf\s(?:(?P<ending>{MONTH})\s)?(?P<closing>\d{{4}})\b"
    r"|folketings(?:året|samlingen)\s(?P<opens>\d{4})\s?[-–/]\s?\d{2,4}",
    re.IGNORECASE,
)
YEAR_ALONE = re.compile(r"\bi\s(?:løbet\saf\s)?(?P<closing>\d{4})\b")  # "fremsætter i 2025"


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Span, date]]:
    """The days named in a text, each with its words; a period is told by its last day."""
    for match in DAY.finditer(text, start, len(text) if end is None else end):
        if (day := read(match)) is not None:
            yield Span(*match.span()), day


def read(match: re.Match[str]) -> date | None:
    """The day of a match of `DAY`; None for a day that does not exist."""
    try:
        if match["day"]:
            return date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
        if match["closing"]:
            month = MONTHS[match["ending"].lower()] if match["ending"] else 12
            return date(int(match["closing"]), month, monthrange(int(match["closing"]), month)[1])
        return end_of_parliamentary_year(int(match["opens"]))
    except ValueError:
        return None


def end_of_parliamentary_year(opens: int) -> date:
    """The first Tuesday of October, when the next one opens (grundloven § 36).

    >>> end_of_parliamentary_year(2019)
    datetime.date(2020, 10, 6)
    """
    first = date(opens + 1, 10, 1)
    return first + timedelta((TUESDAY - first.weekday()) % 7)


def danish(day: date) -> str:
    """As people write it.

    >>> danish(date(2014, 12, 31))
    '31. december 2014'
    """
    return f"{day.day}. {list(MONTHS)[day.month - 1]} {day.year}"
