"""Provisions that were split or merged: units without a counterpart whose words stand in a pair that has one.

Either they stand there beside the words of its counterpart: sentences that became a stk. of their own, or the other way
round. Or, of several rules that one took the place of, they are the twin of its counterpart: what held for each of two
groups holds for both now. A twin is told only where the rule that is left was changed: if it reads as it did, the other one
was repealed. The other way round, a new rule like an old one that goes on is new.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from graph.alignment.match import Matching
from graph.alignment.model import Unit
from graph.alignment.renumbering import heirs
from graph.alignment.weights import Weights, scattered
from graph.alignment.wording import Numbers, Wording, wording

APART = 0.5  # of the weight of the part stands in the whole, and in none of its other parts
NEARLY_ALL = 0.65  # where so much of it stands in the whole,
LITTLE_APART = 0.3  # so much apart is enough: a closing sentence is said again in each part
LEAST_WORDS = 8  # of a part
TWIN = 0.55  # of the weight of a twin stands in the whole;
LIKE_TWIN = 0.4  # this much is enough where it read as the counterpart did:
SAME_RULE = 0.75  # of its weight stands there
TWIN_WORDS = 12
CHANGED = 0.97  # of the weight of the whole: a counterpart that has more was not changed,
ONLY_ONE = 0.1  # less of the twin may another new provision have: of a series that goes on, none took the place of two
ONLY_ITS = 0.55  # more may the whole have of what only the counterpart said than of what only the twin said,
LITTLE = 0.05  # of its weight, when it says more than this that the counterpart does not
MADE_GENERAL = 0.85  # or, where the twin stood elsewhere, not so much as to take it in


@dataclass(frozen=True)
class Wholes:
    """The pairs on one side: where a part is looked for, and what its counterpart said."""

    wholes: Mapping[int, Wording]  # by place
    counterparts: Mapping[int, Wording]  # of each, on the side of the parts
    weights: Weights

    def parts(
        self,
        alone: Mapping[int, Wording],
        shares: Iterable[tuple[int, int, float]],
        near: Callable[[int, int], bool] | None = None,
        rivals: Mapping[int, float] = MappingProxyType({}),
    ) -> Iterator[tuple[int, int]]:
        """(part, whole) by their places. `shares`: of the weight of a unit that is alone what stands in a whole.

        `near`: did the part stand beside the counterpart, or where the whole is now? None: twins are no parts. `rivals`:
        the share of each part in the provision that has most of it but one.
        """
        spent: dict[int, list[Numbers]] = {}
        found: set[int] = set()
        for part, whole, share in sorted(shares, key=lambda one: -one[2]):
            text = alone[part]
            if share < LIKE_TWIN or part in found or len(text.tokens) < LEAST_WORDS:
                continue
            if scattered(text, self.wholes[whole], share):
                continue
            taken = spent.setdefault(whole, [self.counterparts[whole].pairs])
            apart = self.weights.share(text, [self.wholes[whole].pairs], taken)
            stands = apart >= (LITTLE_APART if share >= NEARLY_ALL else APART)
            alike = near and rivals.get(part, 0.0) < share - ONLY_ONE
            if stands or (near and alike and self.is_twin(text, whole, share, beside=near(part, whole))):
                found.add(part)
                taken.append(text.pairs)
                yield part, whole

    def is_twin(self, part: Wording, whole: int, share: float, *, beside: bool) -> bool:
        text, left = self.wholes[whole], self.counterparts[whole]
        most = CHANGED if beside else MADE_GENERAL
        if len(part.tokens) < TWIN_WORDS or self.weights.share(text, [left.pairs]) > most:
            return False
        own = self.weights.share(part, (), [left.pairs])
        if own > LITTLE and self.kept(left, part, text) - self.kept(part, left, text) > ONLY_ITS:
            return False  # it goes on as the rule of the counterpart alone
        return share >= TWIN or self.weights.share(part, [left.pairs]) >= SAME_RULE

    def kept(self, one: Wording, other: Wording, whole: Wording) -> float:
        """Of the weight of what `one` says and `other` does not, the share that stands in the whole; 0 if it is nothing."""
        own = self.weights.share(one, (), [other.pairs])
        return self.weights.share(one, [whole.pairs], [other.pairs]) / own if own else 0.0


def merged(old: Sequence[Unit], new: Sequence[Unit], matching: Matching) -> list[tuple[int, int]]:
    """(old, new) by their places: old units that are left, and the new one each is part of."""
    back = {one.new: one.old for one in matching.pairs}
    left = set(range(len(old))) - set(back.values())
    seen = [(a, b, both.of_old) for (a, b), both in matching.shared.items() if a in left and b in back]
    wholes = worded(new, (b for _, b, _ in seen))
    counterparts = {b: wording(old[back[b]].text) for b in wholes}
    sections = heirs((old[a], new[b]) for b, a in back.items())
    most = rivals((a, b, both.of_old) for (a, b), both in matching.shared.items() if a in left)

    def near(part: int, whole: int) -> bool:
        section = old[part].section
        return section == old[back[whole]].section or sections.get(section) == new[whole].section

    alone = worded(old, (a for a, _, _ in seen))
    return list(Wholes(wholes, counterparts, matching.weights).parts(alone, seen, near, most))


def split(old: Sequence[Unit], new: Sequence[Unit], matching: Matching) -> list[tuple[int, int]]:
    """(new, old) by their places: new units that are left, and the old one each was part of."""
    there = {one.old: one.new for one in matching.pairs}
    left = set(range(len(new))) - set(there.values())
    seen = [(b, a, both.of_new) for (a, b), both in matching.shared.items() if b in left and a in there]
    wholes = worded(old, (a for _, a, _ in seen))
    counterparts = {a: wording(new[there[a]].text) for a in wholes}
    alone = worded(new, (b for b, _, _ in seen))
    return list(Wholes(wholes, counterparts, matching.weights).parts(alone, seen))


def rivals(shares: Iterable[tuple[int, int, float]]) -> dict[int, float]:
    """The second greatest share of each part."""
    found: dict[int, list[float]] = defaultdict(list)
    for part, _, share in shares:
        found[part].append(share)
    return {part: sorted(held)[-2] for part, held in found.items() if len(held) > 1}


def worded(units: Sequence[Unit], places: Iterable[int]) -> dict[int, Wording]:
    return {place: wording(units[place].text) for place in dict.fromkeys(places)}
