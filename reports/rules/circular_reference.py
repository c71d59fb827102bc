from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from graph.measures import knots
from parsing.model import ProvisionId, Span
from parsing.references.model import Relation
from reports.finding import Finding
from reports.rules.naming import cite
from reports.rules.passages import subsection_of, subsections
from reports.rules.rule import Precision, Rule, act

Step = tuple[ProvisionId, ProvisionId]
LOOP = act(
    "Vagten måler vandet efter § 2.",
    "Målingen sker efter reglerne i § 3.",
    "Reglerne gælder for vand, der måles efter § 1.",
)


@dataclass(frozen=True)
class CircularReference(Rule):
    """A few stk. refer to each other in a ring.

    Why it matters: none of them can be understood before the others have been read.
    Instead: put the common condition in one section that refers to none of the others.
    Known gap: two stk. that refer to each other are left alone, as that is how rule and exception find each other; so
    are the large knots of some acts, where nearly every rule leads to every other. A reference that only informs is
    taken like one that decides.
    """

    fewest: int = 3
    most: int = 6

    code = "CPX05"
    precision = Precision(6, 7, date(2026, 11, 22))
    hits = ((LOOP,),)
    clean = (
        (act("Vagten måler vandet efter § 2.", "Målingen efter § 1 sker om morgenen."),),
        (act("Vagten måler vandet efter § 2.", "Målingen sker efter reglerne i § 3.", "Reglerne er enkle."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        steps = one_way(dict(between(law)))
        printed = {place: n for n, place in enumerate(law.provisions)}
        for knot in knots(steps.keys()):
            if self.fewest <= len({place.section for place in knot}) and len(knot) <= self.most:
                first, *others = sorted(knot, key=printed.__getitem__)
                span = next(
                    span for (source, target), span in steps.items() if source == first and target in knot
                )
                named = ", ".join(cite(place) for place in (first, *others))
                yield Finding(first, self.code, f"henviser i ring: {named}", span, tuple(others))


def one_way(steps: dict[Step, Span]) -> dict[Step, Span]:
    """Without the sections that refer to each other: a star of such pairs is no ring."""
    pairs = {(source.section, target.section) for source, target in steps}
    return {step: span for step, span in steps.items() if (step[1].section, step[0].section) not in pairs}


def between(law: Law) -> Iterator[tuple[Step, Span]]:
    """From one stk. to another of the same document, with the words; a section named as a whole means all its stk."""
    units: dict[ProvisionId, list[ProvisionId]] = defaultdict(list)
    for provision in subsections(law):
        units[provision.id.section].append(provision.id)
    for edge in law.edges:
        source, target = subsection_of(edge.source), subsection_of(edge.target)
        if edge.relation not in {Relation.REFERS, Relation.EXCEPTION} or source.eli != target.eli:
            continue
        if source.section != target.section and source in units.get(source.section, ()):
            for unit in units.get(target, [target]):
                if unit in law.provisions:
                    yield (source, unit), edge.span
