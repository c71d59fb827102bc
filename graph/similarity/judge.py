"""Are two texts redundant? The score is a probability; `Likeness` tells what the label means.

Everything a verdict needs ships with the package: word weights and a logistic model as data. No model is
downloaded and nothing is trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from graph.similarity import detector, weights
from graph.similarity.align import Alignment, align
from graph.similarity.detector import Detector
from graph.similarity.features import NAMES, compare
from graph.similarity.guideline import SAME_WORDS, hold_to_guideline, same_words
from graph.similarity.model import Likeness, Text, Verdict
from graph.similarity.reading import Reader, Reading
from graph.similarity.reasons import reasons, shared
from graph.similarity.weights import Weights

Pair = tuple[Text, Text]
AT_ONCE = 5_000  # pairs whose readings are held together


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges pairs of texts; make one and keep it."""

    detector: Detector = field(default_factory=detector.shipped)
    weights: Weights = field(default_factory=weights.shipped)

    def judge_all(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """A verdict for each pair, in their order."""
        starts = range(0, len(pairs), AT_ONCE)
        return [found for start in starts for found in self._part(pairs[start : start + AT_ONCE])]

    def _part(self, pairs: Sequence[Pair]) -> list[Verdict]:
        reader = Reader(self.weights)
        read = [(reader.read(a), reader.read(b)) for a, b in pairs]
        weighed = iter(self._weigh([pair for pair in read if not same_words(*pair)]))
        return [identical(a, b) if same_words(a, b) else next(weighed) for a, b in read]

    def _weigh(self, pairs: Sequence[tuple[Reading, Reading]]) -> list[Verdict]:
        """The model's word, held to the guideline."""
        laid = [align(a, b) for a, b in pairs]
        measured = (compare(a, b, beside).vector() for (a, b), beside in zip(pairs, laid, strict=True))
        vectors = np.array(list(measured)).reshape(-1, len(NAMES))
        scores = self.detector.scores(vectors)
        labels = self.detector.label(vectors, scores)
        judged = zip(pairs, laid, scores.tolist(), labels, strict=True)
        return [
            verdict(a, b, beside, *hold_to_guideline(a, b, beside, score, label))
            for (a, b), beside, score, label in judged
        ]


def identical(a: Reading, b: Reading) -> Verdict:
    return verdict(a, b, align(a, b), SAME_WORDS, Likeness.IDENTICAL)


def verdict(a: Reading, b: Reading, alignment: Alignment, score: float, label: Likeness) -> Verdict:
    return Verdict(round(score, 6), label, reasons(a, b, alignment, label), shared(alignment))


@cache
def load() -> Judge:
    """The judge that ships with the package, read once."""
    return Judge()


def judge(a: Text, b: Text) -> Verdict:
    """How alike two texts are.

    >>> judge(Text("Lejeren betaler leje hver måned."), Text("Lejeren betaler leje hver måned.")).label
    <Likeness.IDENTICAL: 'identical'>
    """
    (found,) = load().judge_all([(a, b)])
    return found
