"""Regrowth: provisions that one version of an act cut, and that stand in a later one again.

A provision is cut where the alignment of two versions finds no place for it in the newer one, and back where a later
version adds one that says the same: the same words but for the places referred to, or, if it is long, nearly the same.
Likeness is that of the alignment: twice the common words by the words of both. Short texts of one form ("Staten
refunderer 50 pct. af ...") are alike without being the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.alignment import Aligned, Kind, Unit
from graph.alignment.likeness import candidates, likeness
from graph.alignment.wording import Wording, wording
from parsing.model import ProvisionId

FEWEST_WORDS = 10  # a shorter text stands in many places
LONG = 30  # words: below, only the same words are the same provision
ALIKE = 0.75  # likeness from which a long provision is the same one again


@dataclass(frozen=True, slots=True)
class Return:
    """A provision as it was last printed, and as it is back."""

    old: ProvisionId
    new: ProvisionId
    likeness: float  # 1: the same words
    words: int  # of the new one


@dataclass(frozen=True, slots=True)
class Cut:
    """A unit that is in version `place` for the last time."""

    place: int
    unit: Unit
    wording: Wording


def returns(
    versions: Sequence[Sequence[Unit]], aligned: Sequence[Sequence[Aligned]]
) -> Mapping[int, tuple[Return, ...]]:
    """What is back in each version, by its place. `aligned`: each version but the first with the one before."""
    found: dict[int, list[Return]] = defaultdict(list)
    cuts: list[Cut] = []
    for place, rows in enumerate(aligned, 1):
        units = {unit.id: unit for unit in versions[place]}
        added = [units[row.new] for row in rows if row.kind is Kind.ADDED and row.new is not None]
        for cut, unit, alike in tuple(best(cuts, [unit for unit in added if long(unit)])):
            found[place].append(Return(cut.unit.id, unit.id, alike, unit.words))
            cuts.remove(cut)
        before = {unit.id: unit for unit in versions[place - 1]}
        gone = [before[row.old] for row in rows if row.kind is Kind.REPEALED and row.old is not None]
        cuts += [Cut(place - 1, unit, wording(unit.text)) for unit in gone if long(unit)]
    return {place: tuple(back) for place, back in found.items()}


def long(unit: Unit) -> bool:
    return unit.words >= FEWEST_WORDS


def best(cuts: Sequence[Cut], added: Sequence[Unit]) -> Iterator[tuple[Cut, Unit, float]]:
    """Each cut with the added unit that is most like it, each once, the most alike first."""
    new = [wording(unit.text) for unit in added]
    pairs = [
        (likeness(cuts[a].wording, new[b]), a, b) for a, b in candidates([cut.wording for cut in cuts], new)
    ]
    taken: set[tuple[str, int]] = set()
    for alike, a, b in sorted(pairs, key=lambda pair: (-pair[0], -cuts[pair[1]].place, pair[1:])):
        fresh = ("cut", a) not in taken and ("added", b) not in taken
        if fresh and same(cuts[a], added[b], alike):
            taken |= {("cut", a), ("added", b)}
            yield cuts[a], added[b], alike


def same(cut: Cut, unit: Unit, alike: float) -> bool:
    return alike == 1 or (alike >= ALIKE and min(cut.unit.words, unit.words) >= LONG)
