"""Word stems with their weights, and how much two such bags share."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.similarity.weights import Weights


@dataclass(frozen=True, slots=True)
class Bag:
    weight: Mapping[str, float]  # how often a stem stands in the text, times how much it tells
    mass: float  # all weights together
    norm: float
    count: int  # words, repeated ones too

    @classmethod
    def of(cls, stems: Iterable[str], weights: Weights) -> Bag:
        counts = Counter(stems)
        weight = {word: (1 + math.log(count)) * weights.of(word) for word, count in counts.items()}
        norm = math.sqrt(sum(value * value for value in weight.values()))
        return cls(weight, sum(weight.values()), norm, counts.total())

    def common(self, other: Bag) -> float:
        """The mass that both hold."""
        theirs = other.weight
        return sum(min(weight, theirs[word]) for word, weight in self.weight.items() if word in theirs)

    def jaccard(self, other: Bag) -> float:
        common = self.common(other)
        return common / (self.mass + other.mass - common) if common else 0.0

    def share_in(self, other: Bag) -> float:
        """The part of this bag's mass that the other holds, 0-1."""
        return self.common(other) / self.mass if self.mass else 0.0

    def cosine(self, other: Bag) -> float:
        theirs = other.weight
        dot = sum(weight * theirs[word] for word, weight in self.weight.items() if word in theirs)
        return dot / (self.norm * other.norm) if dot else 0.0

    def without(self, other: Bag) -> float:
        """The mass of the words that the other does not have."""
        return sum(weight for word, weight in self.weight.items() if word not in other.weight)
