from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.cluster import ClusterKind
from reports.finding import Finding
from reports.rules.copies import repetitions
from reports.rules.rule import Precision, ReadBy, Rule, act

ONE = "Kommunen er ikke forpligtet til at hente oplysninger om båden, som allerede fremgår af et offentligt register."
OTHER = "Brovagten opbevarer nøglen til broen og lukker den op for skibe, der har meldt sig dagen før."


@dataclass(frozen=True)
class SameWithin(Rule):
    """One document says the same twice.

    Why it matters: the reader looks for a difference that is not there, and an amendment misses one of them.
    Instead: one common rule, with the addressees in a list.
    Known gap: rules that differ in a small but meant way; they are reported with the words that are shared.
    """

    fewest_words: int = 10
    least_sure: float = 0.5
    least_sure_part: float = (
        0.85  # where only a part is the same: rules for two groups often share a sentence
    )

    code = "DUP03"
    precision = Precision(25, 30, date(2026, 11, 22), ReadBy.FRESH)
    hits = ((act(ONE, OTHER, ONE),),)
    clean = ((act(ONE, OTHER),),)

    def check(self, law: Law) -> Iterator[Finding]:
        for one in repetitions(law, self.fewest_words, self.least_sure, ClusterKind.WITHIN_ACT):
            if one.cluster.in_part and one.cluster.score < self.least_sure_part:
                continue
            message = f"siger {one.how} det samme som {one.source(law)}"
            yield Finding(one.first, self.code, message, one.where, one.others, one.cluster.score)
