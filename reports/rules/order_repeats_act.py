from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.cluster import ClusterKind
from reports.finding import Finding
from reports.rules.copies import repetitions
from reports.rules.rule import Precision, ReadBy, Rule, act, order

TALK = "Kommunen noterer i sagen, hvornår en runde er gået, hvem der gik med, og hvad der blev set fra broen."
OTHER = "Kommunen opbevarer båden på land om vinteren og efterser den, før den sættes i vandet om foråret."
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class OrderRepeatsAct(Rule):
    """An order repeats what its act already says.

    Why it matters: two places must be changed together, and when only one is, they contradict each other.
    Instead: cite the act, or leave the sentence out.
    Known gap: a repetition that is meant as information for the user of the order is reported like any other.
    """

    fewest_words: int = 10
    least_sure: float = 0.5

    code = "DUP01"
    precision = Precision(22, 30, date(2026, 11, 22), ReadBy.FRESH)
    hits = ((act(TALK), order(TALK, preamble=BASIS)),)
    clean = (
        (act(TALK), order(OTHER, preamble=BASIS)),
        (act(TALK), act(TALK, title="Lov om brovagter")),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for one in repetitions(law, self.fewest_words, self.least_sure, ClusterKind.REPEAT_IN_ORDER):
            message = f"gentager {one.how} {one.source(law)}"
            yield Finding(one.first, self.code, message, one.where, one.others, one.cluster.score)
