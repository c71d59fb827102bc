from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.cluster import ClusterKind
from reports.finding import Finding
from reports.rules.copies import repetitions
from reports.rules.rule import Precision, ReadBy, Rule, act

TALK = (
    "måned en samtale i vagtstuen for at drøfte, om runderne langs åen går, som det var aftalt i vagtplanen."
)
YOUNG = f"For vagter under 30 år holder kommunen hver anden {TALK}"
OLD = f"For vagter, der er fyldt 30 år, holder kommunen hver fjerde {TALK}"


@dataclass(frozen=True)
class ParallelGroups(Rule):
    """The same duty is laid down several times, for groups that differ only in who they are or in a number.

    Why it matters: the same step is told again and again, and the groups drift apart with each amendment.
    Instead: one rule, with a table or list of groups and numbers.
    Known gap: a group may be given its own rule because it must be able to find it.
    """

    fewest_words: int = 6

    code = "DUP05"
    precision = Precision(25, 30, date(2026, 11, 22), ReadBy.FRESH)
    hits = ((act(YOUNG, OLD),),)
    clean = (
        (act(YOUNG, YOUNG),),
        (act(YOUNG, "Kommunen vedligeholder broen og skriver i bogen, når det er sket."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for one in repetitions(law, self.fewest_words, 0.0, ClusterKind.SEVERAL_GROUPS):
            message = (
                f"samme regel som {one.source(law)} for en anden gruppe eller ydelse eller med et andet tal"
            )
            yield Finding(one.first, self.code, message, None, one.others)
