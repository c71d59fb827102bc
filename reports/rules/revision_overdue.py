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


@dataclass(frozen=True)
class RevisionOverdue(Rule):
    """A revision clause whose date has passed still stands.

    Why it matters: parliament was promised a new look at the rule, and the text does not show that it came.
    Instead: make the revision, set a new date, or repeal the clause if the revision was made.
    Known gap: whether a bill was put forward cannot be seen from the text; a revision that changed nothing leaves no trace.
    Nothing is said of a clause whose section a younger amending act prints anew.
    """

    code = "OBS04"
    precision = Precision(3, 3, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = (
        "Ministeren fremsætter forslag om revision af kapitel 2 senest i folketingsåret 2018-19.",
        "Loven tages op til revision inden udgangen af 2015.",
        "Ministeren fremsætter i 2021 forslag om revision af § 3.",
    )
    clean = (
        "Ministeren fremsætter forslag om revision af loven senest i folketingsåret 2031-32.",
        "Regnskabet for 2015 indsendes sammen med revisors beretning om revision senest den 1. maj 2016.",
        (
            act("Loven tages op til revision inden udgangen af 2024."),
            amending("§ 1. Loven tages op til revision inden udgangen af 2029.", signed=date(2024, 6, 1)),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for entry, provision in promises(law, Promise.REVISION, "stands"):
            if entry.due is not None:
                last = danish(entry.due - timedelta(1))
                yield Finding(
                    provision.id, self.code, f"revision lovet senest {last}; fristen er passeret", entry.span
                )
