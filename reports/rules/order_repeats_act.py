from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.model import Kind, Similarity
from reports.finding import Finding
from reports.rules.copies import groups, is_order
from reports.rules.naming import cite_from
from reports.rules.rule import Precision, Rule, act, order
from reports.rules.under import under

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

    fewest_words: int = 12
    least_sure: float = 0.55

    code = "DUP01"
    precision = Precision(36, 40, date(2026, 11, 22))
    hits = ((act(TALK), order(TALK, preamble=BASIS)),)
    clean = (
        (act(TALK), order(OTHER, preamble=BASIS)),
        (act(TALK), act(TALK, title="Lov om brovagter")),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        hanging = under(law)

        def repeats(pair: Similarity) -> bool:
            return pair.kind is Kind.REPEAT_IN_ORDER and hanging(pair.a.eli, pair.b.eli)

        for group in groups(
            law, repeats, lambda place: not is_order(law, place), self.fewest_words, self.least_sure
        ):
            message = f"gentager {group.how} {cite_from(group.first, group.original, law)}"
            yield Finding(group.first, self.code, message, None, group.others, group.confidence)
