"""One rule in several places, folded step by step into one text: each step is a cluster of one kind.

First within each document, then each line of successive documents into its newest, then orders into the act they hang
on, then what is left of one regime, of acts and orders side by side. So every place is dropped once at most, by the
step that is easiest to answer for, and words saved can be added up. What is left of several regimes is parallel law.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from corpus.eli import Eli
from graph.similarity.cluster import Choice, ClusterKind
from graph.similarity.joined import joined
from graph.similarity.model import Kind, Text
from graph.similarity.regimes import Regime, is_special, regime
from graph.similarity.titles import Titles
from parsing.model import ProvisionId

SETTLED = {
    ClusterKind.OLD_AND_NEW: Choice.NEWEST,
    ClusterKind.REPEAT_IN_ORDER: Choice.ACT,
    ClusterKind.PARALLEL_LAW: Choice.ALL,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of the documents: enough to say which of two texts could stay."""

    signed: Mapping[Eli, date]
    family: Mapping[Eli, str]  # of each document: one act through time
    mother: Mapping[Eli, str]  # of each order: the family of the act it hangs on
    referred: Mapping[ProvisionId, int]  # how many references point to each place
    texts: Mapping[ProvisionId, Text]
    titles: Titles
    # what each stk. points to in its document or another, in order
    points: Mapping[ProvisionId, tuple[ProvisionId, ...]] = field(default_factory=dict)
    known: Mapping[Eli, int] = field(default_factory=dict)  # how many references point into each document

    def regime_of(self, place: ProvisionId) -> Regime:
        return regime(self.texts[place].title)

    def pointed_at(self, place: ProvisionId) -> int:
        """How many references point to a stk. or to its section."""
        return self.referred.get(place, 0) + self.referred.get(place.section, 0)


@dataclass(frozen=True, slots=True)
class Fold:
    """One step: the place that could stay, why, and those that fold into it."""

    kind: ClusterKind
    kept: ProvisionId
    choice: Choice
    others: tuple[ProvisionId, ...]


def fold(places: Iterable[ProvisionId], standing: Standing) -> tuple[list[Fold], ProvisionId]:
    """The steps that leave one place, and that place."""
    folds: list[Fold] = []
    left = sorted(set(places))
    for kind, key in (
        (ClusterKind.WITHIN_ACT, document),
        (ClusterKind.OLD_AND_NEW, lineage(left, standing)),
        (ClusterKind.REPEAT_IN_ORDER, act_above(left, standing)),
        (ClusterKind.SIBLING_ACTS, standing.regime_of),
        (ClusterKind.PARALLEL_LAW, everything),
    ):
        steps = [choose(kind, group, standing) for group in grouped(left, key)]
        folds += [step for step in steps if step.others]
        left = [step.kept for step in steps]
    return folds, left[0]


def grouped(
    places: Iterable[ProvisionId], key: Callable[[ProvisionId], Hashable]
) -> Iterator[list[ProvisionId]]:
    groups: dict[Hashable, list[ProvisionId]] = defaultdict(list)
    for place in places:
        groups[key(place)].append(place)
    return iter(groups.values())


def document(place: ProvisionId) -> Hashable:
    return place.eli


def everything(_: ProvisionId) -> Hashable:
    return None


def lineage(places: Sequence[ProvisionId], standing: Standing) -> Callable[[ProvisionId], Hashable]:
    """Which of the documents are one act through time: by their family, or as their titles read."""
    first = {place.eli: place for place in places}
    successive = (
        (one, other)
        for one, other in combinations(first, 2)
        if is_order(first[one], standing) == is_order(first[other], standing)
        and standing.regime_of(first[one]) is standing.regime_of(first[other])
        and standing.signed.get(one)
        != standing.signed.get(other)  # signed together, they are beside each other
        and (
            standing.family.get(one) == standing.family.get(other)
            or standing.titles.kind(standing.texts[first[one]], standing.texts[first[other]])
            is Kind.OLD_AND_NEW
        )
    )
    lines = {eli: number for number, line in enumerate(joined(successive)) for eli in line}
    return lambda place: lines.get(place.eli, place.eli)


def act_above(places: Iterable[ProvisionId], standing: Standing) -> Callable[[ProvisionId], Hashable]:
    """The family of the act that an order hangs on, where that act is among the places; else the document itself."""
    acts = {standing.family.get(place.eli) for place in places if not is_order(place, standing)}

    def above(place: ProvisionId) -> Hashable:
        family = (standing.mother if is_order(place, standing) else standing.family).get(place.eli)
        return family if family in acts else place.eli

    return above


def is_order(place: ProvisionId, standing: Standing) -> bool:
    return bool(standing.texts[place].is_order)


def choose(kind: ClusterKind, places: Sequence[ProvisionId], standing: Standing) -> Fold:
    """The newest of successors; else general law before law for the few, the act before the order, the most referred to.

    When a text was reprinted tells nothing: only successors are ranked by their day.
    """
    ranked = sorted(places, key=lambda place: rank(kind, place, standing))
    kept, *others = ranked
    return Fold(kind, kept, why(kind, kept, others, standing), tuple(others))


def rank(kind: ClusterKind, place: ProvisionId, standing: Standing) -> tuple[object, ...]:
    newest = -standing.signed.get(place.eli, date.min).toordinal()
    referred = -standing.pointed_at(place)
    if kind is ClusterKind.OLD_AND_NEW:
        return newest, referred, place
    if kind is ClusterKind.REPEAT_IN_ORDER:
        return is_order(place, standing), referred, place
    known = -standing.known.get(place.eli, 0)
    return for_the_few(place, standing), is_order(place, standing), referred, known, place


def for_the_few(place: ProvisionId, standing: Standing) -> bool:
    return is_special(standing.texts[place].title)


def why(kind: ClusterKind, kept: ProvisionId, others: Sequence[ProvisionId], standing: Standing) -> Choice:
    if kind in SETTLED:
        return SETTLED[kind]
    rivals = [place for place in others if for_the_few(place, standing) == for_the_few(kept, standing)]
    if others and not rivals:
        return Choice.GENERAL
    rivals = [place for place in rivals if is_order(place, standing) == is_order(kept, standing)]
    if not rivals:
        return Choice.ACT if others else Choice.FIRST
    if standing.pointed_at(kept) > max(standing.pointed_at(place) for place in rivals):
        return Choice.MOST_REFERRED
    if standing.known.get(kept.eli, 0) > max(standing.known.get(place.eli, 0) for place in rivals):
        return Choice.BEST_KNOWN
    return Choice.FIRST
