"""Near-copies as findings: provisions that say the same make a group, and a group makes one finding."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.law import Law
from graph.similarity.model import Kind, Likeness, Similarity, Verdict
from graph.similarity.similar import clusters
from parsing.model import ProvisionId
from parsing.words import count_words

LARGEST = 40  # copies of one text that are all compared with each other
LIKE = {
    Likeness.IDENTICAL: "så godt som ordret",  # names, references and spelling apart
    Likeness.EQUIVALENT: "med næsten samme ord",
    Likeness.OVERLAP: "delvist",
}


@dataclass(frozen=True, slots=True)
class Group:
    """Provisions that say the same; the finding stands at `first`."""

    first: ProvisionId
    others: tuple[ProvisionId, ...]
    best: Similarity  # the surest pair that `first` is in

    @property
    def original(self) -> ProvisionId:
        """The provision that `first` is most surely a copy of."""
        return self.best.b if self.best.a == self.first else self.best.a

    @property
    def how(self) -> str:
        """Word for word, with other words, or in part."""
        return LIKE[self.best.verdict.label]

    @property
    def confidence(self) -> float:
        return self.best.verdict.score


def groups(
    law: Law,
    chosen: Callable[[Similarity], bool],
    rank: Callable[[ProvisionId], object],
    fewest_words: int,
    least_sure: float,
) -> Iterator[Group]:
    """The groups that the chosen pairs make; of each group the provision of the lowest rank is the first.

    Orders that a newer one stands beside are left out: they are reported as a whole.
    """
    old = {version.eli for version in law.versions.values() if version.rule == "newer_beside"}
    pairs = [
        pair
        for pair in redundant(law.similarities, law)
        if pair.verdict.score >= least_sure
        and not {pair.a.eli, pair.b.eli} & old
        and chosen(pair)
        and min(words(law, pair.a), words(law, pair.b)) >= fewest_words
    ]
    best: dict[ProvisionId, Similarity] = {}
    for pair in pairs:
        for side in (pair.a, pair.b):
            if side not in best or best[side].verdict.score < pair.verdict.score:
                best[side] = pair
    for members in clusters(pairs):
        first, *others = sorted(members, key=lambda place: (rank(place), place))
        yield Group(first, tuple(others), best[first])


def redundant(similarities: Iterable[Similarity], law: Law) -> Iterator[Similarity]:
    """The redundant pairs, and those that follow from them: two texts that are identical to a third."""
    identical: dict[ProvisionId, list[Similarity]] = defaultdict(list)
    for pair in similarities:
        if pair.verdict.label.redundant:
            yield pair
        if pair.verdict.label is Likeness.IDENTICAL:
            identical[pair.a].append(pair)
    for star in identical.values():
        for one, other in combinations(star[:LARGEST], 2):
            yield Similarity(
                one.b, other.b, min(one.verdict, other.verdict, key=sureness), implied(one, other, law)
            )


def sureness(verdict: Verdict) -> float:
    return verdict.score


def implied(one: Similarity, other: Similarity, law: Law) -> Kind:
    """What two copies of a third text are to each other."""
    if one.b.eli == other.b.eli:
        return Kind.WITHIN_ACT
    if {one.kind, other.kind} <= {Kind.OLD_AND_NEW, Kind.WITHIN_ACT}:
        return Kind.OLD_AND_NEW
    return Kind.REPEAT_IN_ORDER if is_order(law, one.b) != is_order(law, other.b) else Kind.SIBLING_ACTS


def words(law: Law, place: ProvisionId) -> int:
    provision = law.provisions.get(place)
    return count_words(provision.text) if provision else 0


def is_order(law: Law, place: ProvisionId) -> bool:
    version = law.versions.get(place.eli)
    return version is not None and version.type.is_order
