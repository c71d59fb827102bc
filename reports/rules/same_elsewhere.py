from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.model import Kind, Similarity
from reports.finding import Finding
from reports.rules.copies import groups, is_order
from reports.rules.naming import cite_from
from reports.rules.rule import Precision, Rule, act
from reports.rules.under import under

TALK = "Kommunen noterer i sagen, hvornår en runde er gået, hvem der gik med, og hvad der blev set fra broen."
OTHER = "Brovagten opbevarer nøglen til broen og lukker den op for skibe, der har meldt sig dagen før."


@dataclass(frozen=True)
class SameElsewhere(Rule):
    """Two acts, or two orders, say the same.

    Why it matters: a common rule that stands in many places is changed in some of them, and users compare for nothing.
    Instead: put the common rule in one place and refer to it.
    Known gap: parallel regimes (Greenland, offshore) may need each their own text; only near-copies are seen, not the
    same rule in quite other words.
    """

    fewest_words: int = 12
    least_sure: float = 0.55

    code = "DUP02"
    precision = Precision(35, 40, date(2026, 11, 22))
    hits = ((act(TALK), act(TALK, title="Lov om brovagter")),)
    clean = ((act(TALK), act(OTHER, title="Lov om brovagter")), TALK)

    def check(self, law: Law) -> Iterator[Finding]:
        hanging = under(law)

        def elsewhere(pair: Similarity) -> bool:
            if pair.kind is Kind.REPEAT_IN_ORDER:
                return not hanging(pair.a.eli, pair.b.eli)
            return pair.kind is Kind.SIBLING_ACTS

        for group in groups(
            law, elsewhere, lambda place: is_order(law, place), self.fewest_words, self.least_sure
        ):
            more = f" og {len(group.others) - 1} andre steder" if len(group.others) > 1 else ""
            message = f"siger {group.how} det samme som {cite_from(group.first, group.original, law)}{more}"
            yield Finding(group.first, self.code, message, None, group.others, group.confidence)
