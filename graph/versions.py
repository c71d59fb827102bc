"""Every document's family, and its state on a day: the lives of all, held against the rules of `graph.force`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from corpus.eli import Eli
from graph.families import families
from graph.force import state
from graph.life import Candidate, InForce, Life, Repeal, Version
from parsing.model import DocumentType

__all__ = ["Candidate", "InForce", "Repeal", "Version", "families", "versions"]


def versions(
    candidates: Iterable[Candidate],
    repeals: Iterable[Repeal],
    bases: Iterable[tuple[Eli, Eli]],
    as_of: date,
    hangs_on: Mapping[Eli, Eli] = MappingProxyType({}),
) -> tuple[Version, ...]:
    """The state of every document on a day. `hangs_on`: orders with the version of the act that they cite most."""
    held = {candidate.eli: candidate for candidate in candidates}
    family = families(held.values(), bases)
    members: dict[tuple[str, bool], list[Candidate]] = defaultdict(list)
    for candidate in held.values():
        if not candidate.type.is_amending:
            members[family[candidate.eli], candidate.type.is_order].append(candidate)
    ended: dict[Eli, list[Repeal]] = defaultdict(list)
    for repeal in repeals:
        if repeal.by in held and repeal.of != repeal.by:
            for eli in reached(repeal, held, members, family):
                ended[eli].append(repeal)
    found: dict[Eli, Version] = {}
    for candidate in sorted(
        held.values(), key=lambda one: one.type.is_order
    ):  # acts first: orders hang on them
        eli, kin = candidate.eli, tuple(members[family[candidate.eli], candidate.type.is_order])
        basis = found.get(hangs_on[eli]) if eli in hangs_on else None
        life = Life(candidate, kin, tuple(ended.get(eli, ())), held, as_of, basis)
        found[eli] = state(life, family[eli])
    return tuple(found[eli] for eli in held)


def reached(
    repeal: Repeal,
    held: Mapping[Eli, Candidate],
    members: Mapping[tuple[str, bool], list[Candidate]],
    family: Mapping[Eli, str],
) -> Iterator[Eli]:
    """The document named; of an act all that was signed before the repeal, whichever consolidation it names.

    A consolidated act only reprints a repeal, whose day is not told there: it reaches no further than the one named.
    """
    yield repeal.of
    if repeal.of not in held or not held[repeal.of].type.is_act or repeal.by == repeal.of:
        return
    by = held[repeal.by]
    day = held[repeal.of].signed if by.type is DocumentType.CONSOLIDATED_ACT else by.signed
    for other in members[family[repeal.of], False]:
        if other.eli != repeal.of and day is not None and other.signed is not None and other.signed < day:
            yield other.eli
