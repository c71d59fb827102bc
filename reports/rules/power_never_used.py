from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law, StatedNorm
from graph.versions import InForce
from parsing.model import Level, ProvisionId, Zone
from parsing.references.model import Relation
from parsing.tagging.model import Bearer, Modality
from reports.finding import Finding
from reports.rules.passages import subsection_of
from reports.rules.rule import Rule, act, order

RULES = re.compile(r"\b(?:regler|bestemmelser|forskrifter)\b", re.IGNORECASE)
POWERS = act(
    "Ministeren fastsætter regler om vagternes lygter. Stk. 2. Ministeren kan fastsætte regler om gebyr for lån af båd."
)
LAMPS = "I medfør af § 1, stk. 1, i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class PowerNeverUsed(Rule):
    """A power to make rules is not named by any order in force.

    Why it matters: a power that nobody uses is a blank cheque, or a duty to make rules that was not met.
    Instead: repeal the power, or make the rules.
    Known gap: orders of other ministries, circulars and guidance; a section that was renumbered after the order was
    made. Says nothing unless the preambles of nearly all orders are held.
    """

    least_held: float = 0.9  # share of the orders in force whose preamble is held

    code = "OBS08"
    hits = ((POWERS, order("Lygten er rød.", preamble=LAMPS)),)
    clean = (
        (POWERS, order("Lygten er rød.", preamble="I medfør af § 1 i lov om vandløbsvagter fastsættes:")),
        (POWERS, order("Lygten er rød.")),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        if preambles_held(law) < self.least_held:
            return
        used = places_used(law)
        for norm in law.norms:
            place = subsection_of(norm.id)
            if is_power(norm, law) and not is_used(place, law, used):
                yield Finding(
                    place, self.code, "ingen gældende bekendtgørelse nævner bemyndigelsen", norm.span
                )


def preambles_held(law: Law) -> float:
    """The share of the analysed orders whose preamble is held; 0 where there are no orders."""
    orders = [eli for eli in law.documents if law.versions[eli].type.is_order]
    held = {provision.id.eli for provision in law.at(Level.PREAMBLE)}
    return sum(eli in held for eli in orders) / len(orders) if orders else 0.0


def places_used(law: Law) -> dict[str, set[str]]:
    """The places that orders in force name as their basis, by the family of the act."""
    used: dict[str, set[str]] = {}
    for edge in law.edges:
        source, target = law.versions.get(edge.source.eli), law.versions.get(edge.target.eli)
        if source is None or target is None or edge.relation is not Relation.LEGAL_BASIS:
            continue
        if source.type.is_order and source.in_force is not InForce.NO:
            used.setdefault(target.family, set()).add(edge.target.path)
    return used


def is_power(norm: StatedNorm, law: Law) -> bool:
    if norm.norm.modality is not Modality.EMPOWERMENT or norm.norm.bearer is not Bearer.MINISTER:
        return False
    provision = law.provisions.get(subsection_of(norm.id))
    of_act = law.versions[norm.id.eli].type.is_act
    return (
        of_act
        and provision is not None
        and provision.zone is Zone.BODY
        and RULES.search(norm.quote) is not None
    )


def is_used(place: ProvisionId, law: Law, used: dict[str, set[str]]) -> bool:
    """An order names the place, something in it, or something it stands in."""
    for path in used.get(law.versions[place.eli].family, ()):
        if (
            path == place.path
            or not path
            or path.startswith(f"{place.path}__")
            or place.path.startswith(f"{path}__")
        ):
            return True
    return False
