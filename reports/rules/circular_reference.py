from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from graph.measures import knots
from reports.finding import Finding
from reports.rules.naming import cite
from reports.rules.reference_tree import leads_on
from reports.rules.rule import Rule, act

LOOP = act(
    "Vagten måler vandet efter § 2.",
    "Målingen sker efter reglerne i § 3.",
    "Reglerne gælder for vand, der måles efter § 1.",
)


@dataclass(frozen=True)
class CircularReference(Rule):
    """A few sections refer to each other in a ring.

    Why it matters: none of them can be understood before the others have been read.
    Instead: put the common condition in one section that refers to none of the others.
    Known gap: two sections that refer to each other are left alone, as that is how rule and exception find each other;
    so are the large knots that most acts have, where nearly every section leads to every other.
    """

    fewest: int = 3
    most: int = 8

    code = "CPX05"
    hits = ((LOOP,),)
    clean = (
        (act("Vagten måler vandet efter § 2.", "Målingen efter § 1 sker om morgenen."),),
        (act("Vagten måler vandet efter § 2.", "Målingen sker efter reglerne i § 3.", "Reglerne er enkle."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        held = [edge for edge in law.edges if leads_on(edge, law)]
        printed = {place: n for n, place in enumerate(law.provisions)}
        for knot in knots({(edge.source.section, edge.target.section) for edge in held}):
            if not self.fewest <= len(knot) <= self.most:
                continue
            first, *others = sorted(knot, key=printed.__getitem__)
            start = next(
                edge for edge in held if edge.source.section == first and edge.target.section in knot
            )
            named = ", ".join(cite(place) for place in (first, *others))
            yield Finding(first, self.code, f"henviser i ring: {named}", start.span, tuple(others))
