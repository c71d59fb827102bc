from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.similarity.model import Kind
from graph.similarity.words import stem, words
from parsing.model import Provision, ProvisionId
from reports.finding import Finding
from reports.rules.naming import cite
from reports.rules.passages import start_of_words, subsection_of
from reports.rules.rule import Precision, Rule, act

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

    most_differing: int = 6  # words that only one of the two has

    code = "DUP05"
    precision = Precision(28, 30, date(2026, 11, 22))
    hits = ((act(YOUNG, OLD),),)
    clean = (
        (act(YOUNG, YOUNG),),
        (act(YOUNG, "Kommunen vedligeholder broen og skriver i bogen, når det er sket."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        demanding = {subsection_of(norm.id) for norm in law.norms if norm.norm.demands}
        groups: dict[ProvisionId, list[ProvisionId]] = defaultdict(list)
        seen: set[ProvisionId] = set()
        for pair in sorted(law.similarities, key=lambda one: (one.a, one.b)):
            a, b = law.provisions.get(pair.a), law.provisions.get(pair.b)
            if a is None or b is None or pair.kind is not Kind.WITHIN_ACT or pair.b in seen:
                continue
            if (
                {pair.a, pair.b} <= demanding
                and 0 < differing(a, b) <= self.most_differing
                and pair.a not in seen
            ):
                seen.add(pair.b)
                groups[pair.a].append(pair.b)
        for first, others in groups.items():
            message = f"samme pligt som {cite(others[0])} for en anden gruppe eller med et andet tal"
            yield Finding(first, self.code, message, None, tuple(others))


def differing(a: Provision, b: Provision) -> int:
    """The most words that one of two has and the other lacks."""
    one, other = (
        set(map(stem, words(each.body[start_of_words(each) : each.span.end].lower()))) for each in (a, b)
    )
    return max(len(one - other), len(other - one))
