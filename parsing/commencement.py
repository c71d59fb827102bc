"""When does a document take effect, and what does it end? The first, plain reading of its commencement clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from parsing.model import Provision, ProvisionId, Span

MONTHS = {
    name: number
    for number, name in enumerate(
        ("januar", "februar", "marts", "april", "maj", "juni")
        + ("juli", "august", "september", "oktober", "november", "december"),
        1,
    )
}
DATE = rf"(?P<day>\d{{1,2}})\.?\s?(?P<month>{'|'.join(MONTHS)})\s(?P<year>\d{{4}})"  # 1. juli 2013
OWNER = r"(?:loven|bekendtgørelsen|lovbekendtgørelsen|anordningen)"  # the document itself
TAKES_EFFECT = re.compile(
    rf"\b{OWNER}\s(?:har virkning fra og med|træder i kraft)\s(?:den\s)?{DATE}", re.IGNORECASE
)
AFTER_PUBLICATION = re.compile(
    r"træder i kraft (?:dagen efter|samme dag som|ved) (?:dens )?(?:bekendtgørelse|kundgørelse|offentliggørelse)"
)
UNTIL = re.compile(  # "ophæves den 31. december 2014", "gælder til og med den ..."
    rf"\b{OWNER}\s(?:ophæves|ophører|bortfalder|udløber|gælder til(?: og med)?|har virkning (?:indtil|til)(?: og med)?)"
    rf"\s(?:med at gælde\s)?(?:den\s)?{DATE}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A date a clause gives, and the words that give it (in the body of the section)."""

    section: ProvisionId
    span: Span
    on: date | None  # None: the day after publication, which the text does not tell


def read_date(match: re.Match[str]) -> date | None:
    """The date of a match of `DATE`; None for a day that does not exist."""
    try:
        return date(int(match["year"]), MONTHS[match["month"].lower()], int(match["day"]))
    except ValueError:
        return None


def commencement(sections: list[Provision]) -> Clause | None:
    """The clause that says when the document takes effect: the last section that says so."""
    for section in reversed(sections):
        if match := TAKES_EFFECT.search(section.body):
            return Clause(section.id, Span(*match.span()), read_date(match))
        if match := AFTER_PUBLICATION.search(section.body):
            return Clause(section.id, Span(*match.span()), None)
    return None


def expiry(sections: list[Provision]) -> Clause | None:
    """The clause that says when the document itself ends."""
    for section in reversed(sections):
        if match := UNTIL.search(section.body):
            return Clause(section.id, Span(*match.span()), read_date(match))
    return None
