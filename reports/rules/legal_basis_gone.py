from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.edges import Dangling, Edge
from graph.law import Law
from parsing.model import ProvisionId, Zone
from parsing.references.model import Relation
from reports.finding import Finding
from reports.rules.naming import cite, title
from reports.rules.rule import Rule, act, consolidated, order
from reports.rules.standing import Standing, named_places

OLD = act(
    "Vagten går. Stk. 2. Ministeren fastsætter regler om reb.", "Ministeren fastsætter regler om lygter."
)
NEW = consolidated("Vagten går. Stk. 2. Ministeren fastsætter regler om reb.", signed=date(2022, 1, 1))
LAMPS = "I medfør af § 2 i lov om vandløbsvagter fastsættes:"
ROPES = "I medfør af § 1, stk. 2, i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class LegalBasisGone(Rule):
    """The place in the act that an order was made under is no longer there.

    Why it matters: an order lapses with its basis unless the law says otherwise, yet it still stands as in force.
    Instead: repeal the order, or find the power that carries it now and say so.
    Known gap: a clause in the repealing act that keeps the order alive; powers that were moved to another number.
    Orders whose preamble is not held are not looked at.
    """

    code = "OBS09"
    hits = ((OLD, NEW, order("Lygten er rød.", preamble=LAMPS)),)
    clean = (
        (OLD, NEW, order("Rebet er blåt.", preamble=ROPES)),
        (OLD, order("Lygten er rød.", preamble=LAMPS)),
        (OLD, NEW, order("Lygten er rød efter § 2 i lov om vandløbsvagter.")),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        standing = Standing.of(law)
        for preamble, bases in sorted(by_preamble(law).items()):
            lost = [(basis, gone) for basis in bases if (gone := lacking(basis, standing))]
            if lost:
                basis, gone = lost[0]
                part = "hjemlen" if len(lost) == len(bases) else "en del af hjemlen"
                message = f"{part} er væk: {title(gone.eli, law)} har ikke længere {cite(gone)}"
                sure = 1.0 if len(lost) == len(bases) else 0.7
                yield Finding(preamble, self.code, message, basis.span, (), sure)


def by_preamble(law: Law) -> dict[ProvisionId, list[Edge | Dangling]]:
    """The places that each preamble names as the legal basis."""
    found: dict[ProvisionId, list[Edge | Dangling]] = defaultdict(list)
    named: list[Edge | Dangling] = [*law.edges, *law.dangling]
    for basis in named:
        provision = law.provisions.get(basis.source)
        if (
            provision is None
            or provision.zone is not Zone.PREAMBLE
            or basis.relation is not Relation.LEGAL_BASIS
        ):
            continue
        if law.versions[basis.source.eli].type.is_order:
            found[basis.source].append(basis)
    return found


def lacking(basis: Edge | Dangling, standing: Standing) -> ProvisionId | None:
    """The place that the act no longer has."""
    if isinstance(basis, Edge):
        return standing.lacks(basis.target)
    if basis.document is None or not standing.is_settled(basis.source.eli, basis.document):
        return None
    places = (ProvisionId(basis.document, place.path) for place in named_places(basis.named, None))
    return next(filter(None, map(standing.lacks, places)), None)
