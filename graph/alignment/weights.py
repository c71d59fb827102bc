"""How much of one text stands in another, when words that few provisions have count for more than those of every one.

Parallel provisions share the words of their act ("personer, der er omfattet af"); what tells them apart are the rare ones.
A pair of neighbouring words weighs as its rarer word: log((n + 2) / (found in + 0.5)) for n provisions, the smoothed
inverse document frequency (K. Spärck Jones, Journal of Documentation 28, 1972). The order of the pairs is left aside, so
that a sentence turned round still stands there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log

import numpy as np
from numpy.typing import NDArray

from graph.alignment.likeness import alike_enough, shared_pairs
from graph.alignment.model import Unit
from graph.alignment.wording import ITEM, MARK, Numbers, Wording, bare

Floats = NDArray[np.float64]
WITHIN = 0.75  # likeness of a text that stands in a longer one as a whole
MANY_TIMES = 6  # as long: a text that has a bit of everything,
IN_LONG = 0.7  # where more of the shorter one must stand


@dataclass(frozen=True, slots=True)
class Shared:
    """Of the weight of either text, the share that stands in the other, 0-1."""

    of_old: float
    of_new: float

    @property
    def most(self) -> float:
        return max(self.of_old, self.of_new)

    @property
    def likeness(self) -> float:
        """As of two sets (the harmonic mean), or of the one that stands in the other."""
        both = self.of_old + self.of_new
        return max(2 * self.of_old * self.of_new / both if both else 0.0, WITHIN * self.most)


def scattered(part: Wording, whole: Wording, share: float) -> bool:
    """Is the whole so long that it has so much of the part here and there?"""
    return len(whole.tokens) > MANY_TIMES * len(part.tokens) and share < IN_LONG


class Weights:
    """The weights of words in two versions."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self.versions = tuple(old), tuple(new)
        self.provisions = len(old) + len(new)
        self.known: dict[str, float] = {MARK: 0.0, ITEM: 0.0}

    @cached_property
    def counts(self) -> tuple[Counter[str], ...]:
        """Counted when asked for: most versions of an order differ in nothing that must be weighed."""
        return tuple(map(words_of, self.versions))

    def word(self, word: str) -> float:
        if word not in self.known:
            found = sum(count[word] for count in self.counts)
            self.known[word] = max(0.0, log((self.provisions + 2) / (found + 0.5)))
        return self.known[word]

    def of(self, wording: Wording) -> Floats:
        """The weight of each of its pairs."""
        words = np.fromiter(map(self.word, wording.tokens), np.float64, len(wording.tokens))
        return np.maximum(words[:-1], words[1:])[wording.places]

    def share(self, part: Wording, held: Collection[Numbers], spent: Collection[Numbers] = ()) -> float:
        """Of the weight of `part`, what stands in all of `held` and in none of `spent`."""
        weights, found = self.of(part), np.ones(len(part.pairs), bool)
        for pairs in held:
            found &= np.isin(part.pairs, pairs)
        for pairs in spent:
            found &= ~np.isin(part.pairs, pairs)
        total = weights.sum()
        return float(weights[found].sum() / total) if total else 0.0


@lru_cache(maxsize=8)  # a version is compared with the one before it and the one after
def words_of(units: tuple[Unit, ...]) -> Counter[str]:
    """In how many units each word stands."""
    printed: Counter[str] = Counter()
    for unit in units:
        printed.update(set(unit.text.lower().split()))
    found: Counter[str] = Counter()
    for word, count in printed.items():
        found[bare(word)] += count
    return found


def shares(
    old: Sequence[Wording], new: Sequence[Wording], weights: Weights
) -> Mapping[tuple[int, int], Shared]:
    """What the texts share, by their places, of those that share enough to be worth a look."""
    if not old or not new:
        return {}
    held = shared_pairs(old, new)
    a, b = alike_enough(held, len(old))
    weighed = held.astype(np.float64)
    weighed.data = np.concatenate([weights.of(wording) for wording in (*old, *new)])
    totals = np.maximum(weighed.sum(axis=1), 1e-9)
    common = (weighed[: len(old)] @ held[len(old) :].T).tocsr()
    found = np.asarray(common[a, b]).ravel() if len(a) else np.zeros(0)
    of_old, of_new = found / totals[: len(old)][a], found / totals[len(old) :][b]
    rows = zip(a.tolist(), b.tolist(), of_old.tolist(), of_new.tolist(), strict=True)
    return {(a, b): Shared(one, other) for a, b, one, other in rows}
