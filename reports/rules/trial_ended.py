from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.law import Law
from graph.register import Promise
from reports.finding import Finding
from reports.rules.dates import danish
from reports.rules.promises import promises
from reports.rules.rule import Precision, ReadBy, Rule, act, amending

PROLONGED = amending(
    "I lov om vandløbsvagter foretages følgende ændring:",
    title="Lov om ændring af lov om vandløbsvagter (Forlængelse af forsøg med natlige vagter)",
    signed=date(2023, 5, 1),
)


@dataclass(frozen=True)
class TrialEnded(Rule):
    """A trial or temporary scheme whose period has ended is still in the law.

    Why it matters: the reader cannot tell whether the scheme goes on without a basis, or is over.
    Instead: repeal the trial, or make it permanent with what was learnt.
    Known gap: a period that an order has prolonged; a trial whose end is told in another act. Nothing is said of a trial
    that the title of a younger act prolongs.
    """

    code = "OBS06"
    precision = Precision(11, 11, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = (
        "Kommunen kan som led i et forsøg i perioden fra den 1. januar 2018 til den 31. december 2020 holde natvagt.",
        "Forsøgsordningen om natlige vagter løber indtil den 1. juli 2023.",
    )
    clean = (
        "Kommunen kan som led i et forsøg i perioden fra den 1. januar 2024 til den 31. december 2030 holde natvagt.",
        "Vagten gør forsøg på at redde båden. Loven gjaldt til den 31. december 2020.",
        "Kommunen kan holde digitale vagter som et forsøg.",
        (act("Forsøgsordningen om natlige vagter løber indtil den 1. juli 2023."), PROLONGED),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        for entry, provision in promises(law, Promise.TRIAL, "stands"):
            if entry.due is not None:
                last = danish(entry.due - timedelta(1))
                yield Finding(provision.id, self.code, f"forsøget sluttede {last}", entry.span)
