"""Documents by number and date: "nr. 548 af 7. maj 2019", "(EF) nr. 883/2004", "2014/34/EU"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from parsing.references import patterns as p
from parsing.references.model import NumberedDocument

OF = rf"(?:[ \t]af)?[ \t]{p.DATE}"  # "af 7. maj 2019"; "af" is sometimes lost
NUMBER = (  # nr. 5 / nummer 5 / nr. nr. 5 / 5 af 1. maj, where "nr." is lost
    r"(?:(?:(?:nr\.?|nummer)[ \t]{0,2}){1,2}|(?=\d{1,4}[ \t]af[ \t]\d))(?P<number>\d{1,4}(?:-\d{1,2})?)"
)
DANISH = re.compile(
    rf"[ \t]?(?:{NUMBER}(?:{OF}|[ \t]?/[ \t]?(?P<plain_year>\d{{4}}))|af[ \t]{p.DATE.replace('?P<', '?P<only_')})"
)
OF_DATE = re.compile(rf"[ \t]af[ \t]{p.DATE}")

UNION = r"(?:EU|EF|EØF|Euratom|EKSF)(?:[,/ ]{1,2}(?:EU|EF|EØF|Euratom|EKSF)){0,2}"
EUROPEAN = re.compile(
    rf"[ \t]?(?:\((?P<before>{UNION})\)[ \t]?)?(?P<nr>nr\.?[ \t]{{0,2}})?(?P<first>\d{{1,4}})/(?P<second>\d{{2,4}})"
    rf"(?:/(?P<after>EU|EF|EØF|EKSF|RIA|FUSP|Euratom))?(?![\d/])"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document by its number, and where the words for it end."""

    document: NumberedDocument
    end: int


def read_danish(text: str, at: int, kind: str) -> Numbered | None:
    """The number and date that stand at `at`, after the word for the kind of document."""
    if not (match := DANISH.match(text, at)):
        return None
    if match["number"]:
        signed = read_date(match)
        year = (
            signed.year
            if signed
            else int(match["plain_year"] or match["year"] or match["year2"] or 0) or None
        )
        return Numbered(NumberedDocument(kind, match["number"], year, signed), match.end())
    signed = read_date(match, "only_")
    return Numbered(NumberedDocument(kind, "", signed.year if signed else None, signed), match.end())


def read_date(match: re.Match[str], prefix: str = "") -> date | None:
    """The day that a match of `DATE` names; None where there is no such day."""
    parts = {
        name.removeprefix(prefix): value
        for name, value in match.groupdict().items()
        if name.startswith(prefix)
    }
    year, day = parts["year"] or parts["year2"], parts["day"] or parts["day2"]
    if not year or not day:
        return None
    month = p.MONTHS.index(parts["month"]) + 1 if parts["month"] else int(parts["month2"] or 0)
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def read_european(text: str, at: int, kind: str) -> Numbered | None:
    """The number of an EU act at `at`. Which of the two figures is the year differs by kind and time."""
    if not (match := EUROPEAN.match(text, at)):
        return None
    year_first = is_year_first(match, kind)
    number, year = (match["second"], match["first"]) if year_first else (match["first"], match["second"])
    if not plausible_year(year):
        return None
    return Numbered(NumberedDocument(kind, str(int(number)), full_year(year)), match.end())


def is_year_first(match: re.Match[str], kind: str) -> bool:
    """Directives and decisions always, regulations only from 2015: (EU) 2016/589, but (EU) nr. 492/2011."""
    first, second = match["first"], match["second"]
    if kind == "forordning":
        return (
            not match["nr"]
            and plausible_year(first)
            and len(first) == 4
            and (int(first) >= 2015 or not plausible_year(second))
        )
    return plausible_year(first) or not plausible_year(second)


def plausible_year(text: str) -> bool:
    return (
        (len(text) == 2 and int(text) >= 50)
        or (len(text) == 2 and int(text) < 20)
        or (len(text) == 4 and 1950 <= int(text) <= 2100)
    )


def full_year(text: str) -> int:
    return int(text) if len(text) == 4 else int(text) + (1900 if int(text) >= 50 else 2000)
