from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.cluster import ClusterKind
from reports.finding import Finding
from reports.rules.copies import repetitions
from reports.rules.rule import Precision, ReadBy, Rule, act

TALK = "Kommunen noterer i sagen, hvornår en runde er gået, hvem der gik med, og hvad der blev set fra broen."
BESIDE = (ClusterKind.SIBLING_ACTS, ClusterKind.PARALLEL_LAW)
HANGING = "Det samme gælder for vagter, der hjælper til ved broen og på åen om vinteren."
OTHER = "Brovagten opbevarer nøglen til broen og lukker den op for skibe, der har meldt sig dagen før."


@dataclass(frozen=True)
class SameElsewhere(Rule):
    """Two acts, or two orders, say the same.

    Why it matters: a common rule that stands in many places is changed in some of them, and users compare for nothing.
    Instead: put the common rule in one place and refer to it. Greenland, the Faroe Islands, work offshore and work at
    sea have law of their own: there each text stays, and a change of one is looked up in the others.
    Known gap: regimes are told by the titles of documents alone; only near-copies are seen, not the same rule in quite
    other words.
    """

    fewest_words: int = 10
    least_sure: float = 0.5

    code = "DUP02"
    precision = Precision(21, 30, date(2026, 11, 22), ReadBy.FRESH)
    hits = (
        (act(TALK), act(TALK, title="Lov om brovagter")),
        (act(TALK), act(TALK, title="Lov om vandløbsvagter i Grønland")),
    )
    clean = (
        (act(HANGING), act(HANGING, title="Lov om brovagter")),
        (act(TALK), act(OTHER, title="Lov om brovagter")),
        TALK,
    )

    def check(self, law: Law) -> Iterator[Finding]:
        for one in repetitions(law, self.fewest_words, self.least_sure, *BESIDE):
            message = f"siger {one.how} det samme som {one.source(law)}"
            yield Finding(one.first, self.code, message, one.where, one.others, one.cluster.score)
