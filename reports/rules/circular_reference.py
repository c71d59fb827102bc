from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.edges import Edge
from graph.law import Law
from graph.measures import knots
from parsing.model import ProvisionId
from reports.finding import Finding
from reports.rules.following import Following
from reports.rules.naming import cite
from reports.rules.passages import subsection_of
from reports.rules.rule import Precision, ReadBy, Rule, act

LOOP = act(
    "Vagten måler vandet efter § 2.",
    "Målingen sker efter reglerne i § 3.",
    "Reglerne gælder for vand, der måles efter § 1.",
)
BESIDE = act(  # § 1 leads to nr. 2, and nr. 1 leads on
    "Vagten måler vandet efter § 2, nr. 2.",
    "Vandet måles 1) efter reglerne i § 3 og 2) om morgenen.",
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
    precision = Precision(3, 8, date(2026, 11, 22), ReadBy.BOTH)
    hits = ((LOOP,),)
    clean = (
        (act("Vagten måler vandet efter § 2.", "Målingen efter § 1 sker om morgenen."),),
        (act("Vagten måler vandet efter § 2.", "Målingen sker efter reglerne i § 3.", "Reglerne er enkle."),),
        (BESIDE,),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        printed = {place: n for n, place in enumerate(law.provisions)}
        for knot in knots(tuple(chained(law))):
            units = sorted({subsection_of(edge.source) for edge in knot}, key=printed.__getitem__)
            if self.fewest <= len({place.section for place in units}) and len(units) <= self.most:
                first, *others = units
                spans = sorted(edge.span for edge in knot if subsection_of(edge.source) == first)
                named = ", ".join(cite(place) for place in units)
                yield Finding(first, self.code, f"henviser i ring: {named}", spans[0], tuple(others))


def chained(law: Law) -> Iterator[tuple[Edge, Edge]]:
    """A reference, and one that stands in the very place it names: only so does the second lead on from the first."""
    following = Following.of(law)
    edges = [edge for leaving in following.leaving.values() for edge in leaving]
    pairs = {(edge.source.section, edge.target.section) for edge in edges}
    for edge in edges:
        for further in following.inside(edge.target):
            if not {turned(edge), turned(further)} & pairs:
                yield edge, further


def turned(edge: Edge) -> tuple[ProvisionId, ProvisionId]:
    """The way back: sections that refer to each other are rule and exception, and a star of such pairs is no ring."""
    return edge.target.section, edge.source.section
