from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.dates import YEAR_ALONE, days
from reports.rules.passages import search, sentences, subsections
from reports.rules.rule import Precision, Rule

REVISION = re.compile(r"\brevision\b|\brevideres\b", re.IGNORECASE)
OF_LAW = re.compile(  # not the audit of accounts
    r"\b(?:forslag|lovforslag)\b.{0,120}\brevision\b"  # fremsætter forslag om revision af kapitel 5
    r"|\brevision\b.{0,120}\b(?:fremsættes|forelægges|folketinget|folketingsåret)\b"
    r"|\btages\b.{0,30}\bop til revision\b"  # loven tages op til revision
    r"|\b(?:loven|lovens|bekendtgørelsen|bestemmelserne|ordningen|kapitel \w+)\b.{0,40}\brevideres\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class RevisionOverdue(Rule):
    """A revision clause whose date has passed still stands.

    Why it matters: parliament was promised a new look at the rule, and the text does not show that it came.
    Instead: make the revision, set a new date, or repeal the clause if the revision was made.
    Known gap: whether a bill was put forward cannot be seen from the text; a revision that changed nothing leaves no trace.
    """

    code = "OBS04"
    precision = Precision(3, 3, date(2026, 11, 22))
    hits = (
        "Ministeren fremsætter forslag om revision af kapitel 2 senest i folketingsåret 2018-19.",
        "Loven tages op til revision inden udgangen af 2015.",
        "Ministeren fremsætter i 2021 forslag om revision af § 3.",
    )
    clean = (
        "Ministeren fremsætter forslag om revision af loven senest i folketingsåret 2031-32.",
        "Regnskabet for 2015 indsendes sammen med revisors beretning om revision senest den 1. maj 2016.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in subsections(law, reprinted=True):
            if search(REVISION, provision):
                yield from self.overdue(provision, law.as_of)

    def overdue(self, provision: Provision, as_of: date) -> Iterator[Finding]:
        for span in sentences(provision):
            found = promised(provision.body, span) if OF_LAW.search(span.of(provision.body)) else None
            if found is not None and found[1] < as_of:
                words = found[0].of(provision.body)
                yield Finding(
                    provision.id, self.code, f"revision lovet {words}; fristen er passeret", found[0]
                )


def promised(body: str, span: Span) -> tuple[Span, date] | None:
    """The last day named, else a year alone."""
    if found := list(days(body, span.start, span.end)):
        return max(found, key=lambda one: one[1])
    match = YEAR_ALONE.search(body, span.start, span.end)
    return (Span(*match.span()), date(int(match["closing"]), 12, 31)) if match else None
