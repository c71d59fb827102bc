"""Are two texts redundant? The score is a probability; the label follows gold/pairs/GUIDELINES.md.

Everything a verdict needs ships with the package: word weights and a logistic model as data. No model is
downloaded and nothing is trained.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from graph.similarity import detector, weights
from graph.similarity.detector import Detector
from graph.similarity.features import compare
from graph.similarity.model import Text, Verdict
from graph.similarity.reading import Reading, read
from graph.similarity.reasons import reasons
from graph.similarity.weights import Weights

Pair = tuple[Text, Text]
AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges pairs of texts; make one and keep it."""

    detector: Detector = field(default_factory=detector.shipped)
    weights: Weights = field(default_factory=weights.shipped)

    def judge_all(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """A verdict for each pair, in their order. A text that stands in several pairs is read once."""
        readings = {text: read(text, self.weights) for text in dict.fromkeys(t for pair in pairs for t in pair)}
        starts = range(0, len(pairs), AT_ONCE)
        return [verdict for start in starts for verdict in self._part(pairs[start : start + AT_ONCE], readings)]

    def _part(self, pairs: Sequence[Pair], readings: Mapping[Text, Reading]) -> list[Verdict]:
        read_pairs = [(readings[a], readings[b]) for a, b in pairs]
        vectors = np.array([compare(a, b).vector() for a, b in read_pairs])
        scores = self.detector.scores(vectors)
        labels = self.detector.label(vectors, scores)
        return [
            Verdict(float(score), label, reasons(a, b, label))
            for (a, b), score, label in zip(read_pairs, scores, labels, strict=True)
        ]


@cache
def shipped() -> Judge:
    return Judge()


def judge(a: Text, b: Text) -> Verdict:
    """How alike two texts are.

    >>> judge(Text("Lejeren betaler leje hver måned."), Text("Lejeren betaler leje hver måned.")).label
    <Likeness.IDENTICAL: 'identical'>
    """
    (verdict,) = shipped().judge_all([(a, b)])
    return verdict
