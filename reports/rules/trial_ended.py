from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.clauses import RELATIVE, TRIAL
from reports.rules.dates import danish, days
from reports.rules.passages import search, sentences, subsections
from reports.rules.rule import Precision, Rule

DONE = re.compile(r"\bhar (?:\w+ ){0,4}?(?:modtaget|været|haft|\w{4,}et)\b", re.IGNORECASE)
UNTIL = re.compile(
    r"\b(?:til og med|til|indtil|frem til|udløber|ophører|slutter)\s(?:den\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TrialEnded(Rule):
    """A trial or temporary scheme whose period has ended is still in the law.

    Why it matters: the reader cannot tell whether the scheme goes on without a basis, or is over.
    Instead: repeal the trial, or make it permanent with what was learnt.
    Known gap: a period that an order has prolonged; a trial whose end is told in another act.
    """

    code = "OBS06"
    precision = Precision(12, 12, date(2026, 11, 22))
    hits = (
        "Kommunen kan som led i et forsøg i perioden fra den 1. januar 2018 til den 31. december 2020 holde natvagt.",
        "Forsøgsordningen om natlige vagter løber indtil den 1. juli 2023.",
    )
    clean = (
        "Kommunen kan som led i et forsøg i perioden fra den 1. januar 2024 til den 31. december 2030 holde natvagt.",
        "Vagten gør forsøg på at redde båden. Loven gjaldt til den 31. december 2020.",
        "Kommunen kan holde digitale vagter som et forsøg.",
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in subsections(law):
            if search(TRIAL, provision):
                yield from self.ended(provision, law.as_of)

    def ended(self, provision: Provision, as_of: date) -> Iterator[Finding]:
        for sentence in sentences(provision):
            if not TRIAL.search(provision.body, sentence.start, sentence.end):
                continue
            ends = [
                (span, day)
                for span, day in days(provision.body, sentence.start, sentence.end)
                if UNTIL.search(provision.body, sentence.start, span.start)
                and not is_condition(provision.body, sentence, span)
            ]
            if ends and max(day for _, day in ends) < as_of:
                span, day = ends[-1]
                yield Finding(provision.id, self.code, f"forsøget sluttede {danish(day)}", span)
                return


def is_condition(body: str, sentence: Span, day: Span) -> bool:
    """A day in a relative clause about what somebody has done: not the end of the trial."""
    inside = RELATIVE.search(body[sentence.start : day.start]) is not None
    return inside and DONE.search(body, day.end, sentence.end) is not None
