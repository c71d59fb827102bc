"""Following references at the level they name: whoever reads "§ 3, nr. 2" goes on from nr. 2, not from all of § 3."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from graph.edges import Edge
from graph.law import Law
from parsing.model import Level, Provision, ProvisionId, Zone
from parsing.references.model import Relation

READ_ON = frozenset({Relation.REFERS, Relation.EXCEPTION})
OF_ANOTHER = re.compile(  # lov om broer, § 5; brolovens § 2, stk. 1, og § 5
    r"\b(?:lov|bekendtgørelse|forordning|direktiv|aftale)(?:en)? om [\wæøå -]+,? $|\b\w+lov(?:en)?s? §[^;:]{0,80}$",
    re.IGNORECASE,
)
IN_ANOTHER = re.compile(  # § 5 i standardvedtægten; § 5 sammenholdt med § 2 i lov om broer
    r",? i \w*(?:vedtægt|aftale|overenskomst|konvention|regulativ)\w*"
    r"|,?(?: eller| og|,| sammenholdt med) §+ [\w, .-]{1,40}? i (?:lov|bekendtgørelse|forordning)\b",
    re.IGNORECASE,
)
COMING = re.compile(  # commencement printed among the rules, often of another act
    r"\btræder i kraft\b", re.IGNORECASE
)
LOOK_BEHIND = 120  # characters before a reference in which its act may be named


@dataclass(frozen=True)
class Following:
    """The references from one section of a document's own rules to another, by the section their words stand in."""

    law: Law
    leaving: Mapping[ProvisionId, tuple[Edge, ...]]  # in the order of print

    @classmethod
    def of(cls, law: Law) -> Self:
        found: dict[ProvisionId, list[Edge]] = defaultdict(list)
        for edge in law.edges:
            if leads_on(edge, law):
                found[edge.source.section].append(edge)
        ordered = {place: tuple(sorted(edges, key=at)) for place, edges in found.items()}
        return cls(law, ordered)

    def inside(self, place: ProvisionId) -> Iterator[Edge]:
        """The references whose words stand in a place: all of a section, or only those of a stk. or nr. of it."""
        edges, provision = self.leaving.get(place.section, ()), self.law.provisions.get(place)
        if provision is None:
            return
        for edge in edges[bisect_left(edges, provision.span.start, key=at) :]:
            if edge.span.end > provision.span.end:
                return
            yield edge


def at(edge: Edge) -> int:
    return edge.span.start


def leads_on(edge: Edge, law: Law) -> bool:
    """From one section of a document's own rules to another, or to a part of it."""
    if edge.relation not in READ_ON or edge.source.eli != edge.target.eli:
        return False
    source, target = law.provisions.get(edge.source.section), law.provisions.get(edge.target.section)
    if source is None or target is None or source.id == target.id or edge.target not in law.provisions:
        return False
    if not (source.zone is Zone.BODY and source.level is target.level is Level.SECTION):
        return False
    return not belongs_elsewhere(edge, source)


def belongs_elsewhere(edge: Edge, section: Provision) -> bool:
    """Do the words around "§ 5" name another text that has it, or is it part of a commencement?"""
    if COMING.search(section.body):
        return True
    before = section.body[max(0, edge.span.start - LOOK_BEHIND) : edge.span.start]
    return OF_ANOTHER.search(before) is not None or bool(IN_ANOTHER.match(section.body, edge.span.end))
