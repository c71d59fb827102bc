"""What a title tells about the end of a document: rates of one year, trial schemes, orders that only end others."""

from __future__ import annotations

import re
from datetime import date

# "pr. 1. januar 2013", "i 2015", "for kalenderåret 2009": not "anmeldt fra 1. januar 2005"
ONE_YEAR = re.compile(
    r"\b(?:pr\.\s1\.\s\w+|i|for|(?:kalender|finans|regnskabs|optjenings)?året)\s(?P<year>(?:19|20)\d{2})\b",
    re.IGNORECASE,
)
OPEN = re.compile(  # "fra den 1. juli 2015"
    r"\b(?:fra|før|efter|siden|til|inden)\s(?:og\smed\s)?(?:den\s)?\d", re.IGNORECASE
)
TEMPORARY = re.compile(r"\b(?:midlertidig|forsøg|\d+-årig|covid|overgangsordning)", re.IGNORECASE)
ENDS_OTHERS = re.compile(
    r"^(?:bekendtgørelse|lov|anordning) om ophævelse af\b\s*(?P<ended>.*)", re.IGNORECASE
)


def year_passed(title: str, day: date) -> bool:
    """Is it about a year that is over? Of several years the last one counts.

    >>> year_passed("Bekendtgørelse om gebyrer for broer i 2019", date(2020, 1, 1))
    True
    """
    years = [int(match["year"]) for match in ONE_YEAR.finditer(title)]
    return bool(years) and max(years) < day.year and OPEN.search(title) is None


def is_temporary(title: str) -> bool:
    return TEMPORARY.search(title) is not None


def only_ends_others(title: str) -> bool:
    return ENDS_OTHERS.match(title) is not None


def ended_by_title(title: str) -> str | None:
    """The title of what a document ends by its own.

    >>> ended_by_title("Bekendtgørelse om ophævelse af bekendtgørelse om fyr")
    'bekendtgørelse om fyr'
    """
    match = ENDS_OTHERS.match(title)
    return match["ended"] if match else None
