"""The promises of the register that a rule speaks of, each with the stk. that prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from graph.law import Law
from graph.register import Entry, Promise
from parsing.model import Level, Provision, ProvisionId
from parsing.quantities.days import find_days
from reports.rules.amended_since import may_have_moved

UNLESS = re.compile(r"\bmed ?mindre\b", re.IGNORECASE)  # medmindre andet bestemmes inden den dag
SUBJECT_TO = re.compile(r"\bjf\. dog stk\. (?P<stk>\d+)", re.IGNORECASE)  # the day may be moved
NO_LATER = re.compile(  # how far it may be moved: dog ikke senere end til den 31. december 2022
    r"\bikke senere end (?:til )?(?:den )?|\bsenest (?:til )?(?:den )?|\bhøjst (?:til|indtil) (?:den )?",
    re.IGNORECASE,
)


def promises(law: Law, promise: Promise, reason: str) -> Iterator[tuple[Entry, Provision]]:
    """Those of one kind that one reason settled, in the analysed documents; the day is the last it may be moved to."""
    wanted = [
        replace(entry, due=max(entry.due, last_day(entry, law) or entry.due) if entry.due else None)
        for entry in law.register
        if entry.promise is promise and entry.reason == reason and not may_be_moved(entry, law)
    ]
    sections = {entry.section for entry in wanted}
    holding = [one for one in law.at(Level.SUBSECTION) if one.id.section in sections]
    for entry in wanted:
        for provision in holding:
            within = provision.span.start <= entry.span.start < provision.span.end
            if provision.id.section == entry.section and within:
                yield entry, provision


def may_be_moved(entry: Entry, law: Law) -> bool:
    """Does the clause say that its day can be moved beyond this one, or a later document that it was?"""
    if UNLESS.search(entry.words):
        return True
    if SUBJECT_TO.search(entry.words):
        last = last_day(entry, law)
        if last is None or last >= law.as_of:
            return True
    return may_have_moved(entry.section, law)


def last_day(entry: Entry, law: Law) -> date | None:
    """The last day to which the stk. that the clause is subject to lets somebody move its day, where it tells one."""
    if (subject := SUBJECT_TO.search(entry.words)) is None:
        return None
    other = law.provisions.get(
        ProvisionId(entry.section.eli, f"{entry.section.path}__subsec_{subject['stk']}")
    )
    if other is None:
        return None
    limits = {match.end() for match in NO_LATER.finditer(other.text)}
    days = (day.on for day in find_days(other.text) if day.span.start in limits)
    return max(filter(None, days), default=None)
