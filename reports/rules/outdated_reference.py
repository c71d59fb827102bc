from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.edges import Edge
from graph.law import Law
from parsing.model import ProvisionId, Span, Zone
from reports.finding import Finding
from reports.rules.citing import CHANGING, is_past
from reports.rules.naming import cite, title
from reports.rules.rule import Precision, Rule, act, consolidated, order
from reports.rules.standing import Standing

OLD = act("Vagten går. Stk. 2. Vagten skriver.", "Båden er grøn.", signed=date(2010, 1, 1))
NEW = consolidated("Vagten går.", signed=date(2022, 1, 1))


@dataclass(frozen=True)
class OutdatedReference(Rule):
    """A reference was right when it was written, but the act it names no longer has the place.

    Why it matters: the act cited has moved on, and the order or act that cites it was forgotten.
    Instead: follow the amendment that took the place away, and cite what replaced it.
    Known gap: a number that now stands for something else; acts whose newest text is not held whole; references to a
    version by number and date, which are taken to mean that version.
    """

    code = "OBS02"
    precision = Precision(37, 40, date(2026, 11, 22))
    hits = (
        (OLD, NEW, order("Båden vaskes efter § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (OLD, NEW, order("Der skrives efter § 1, stk. 2, i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
    )
    clean = (
        (OLD, NEW, order("Der gås efter § 1 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (OLD, order("Båden vaskes efter § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1))),
        (
            OLD,
            NEW,
            order("Båden vaskes efter den dagældende § 2 i lov om vandløbsvagter.", signed=date(2012, 1, 1)),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        standing = Standing.of(law)
        seen: set[tuple[ProvisionId, Span]] = set()
        for edge in law.edges:
            missing = standing.lacks(edge.target) if follows(edge, standing) else None
            if missing is None or (edge.source, edge.span) in seen:
                continue
            provision = law.provisions.get(edge.source)
            if provision is not None and provision.zone is Zone.BODY and not is_past(provision, edge.span):
                seen.add((edge.source, edge.span))
                message = f"{title(missing.eli, law)} har ikke længere {cite(missing)}"
                yield Finding(edge.source, self.code, message, edge.span)


def follows(edge: Edge, standing: Standing) -> bool:
    """Does it mean the act as it is, and was it resolved to an older version?"""
    if edge.relation in CHANGING or edge.rule == "number" or edge.source.eli == edge.target.eli:
        return False
    now = standing.version(edge.target.eli)
    return now not in {None, edge.target.eli, edge.source.eli}
