"""Are two texts redundant? The score is a probability; the label follows gold/pairs/GUIDELINES.md.

Everything a verdict needs ships with the package: word weights and a logistic model as data. No model is
downloaded and nothing is trained.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from graph.similarity import detector, weights
from graph.similarity.detector import Detector
from graph.similarity.features import compare
from graph.similarity.model import Likeness, Text, Verdict
from graph.similarity.reading import Reader, Reading
from graph.similarity.reasons import reasons
from graph.similarity.titles import successors
from graph.similarity.weights import Weights

Pair = tuple[Text, Text]
AT_ONCE = 5_000  # pairs whose readings are held together
SAME_WORDS = 0.97  # at least, for two texts of the same words
NOT_REDUNDANT = 0.3  # at most, for two texts that the guideline calls parallel


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
        vectors = np.array([compare(a, b).vector() for a, b in read])
        scores = self.detector.scores(vectors)
        labels = self.detector.label(vectors, scores)
        judged = zip(read, scores, labels, strict=True)
        return [verdict(a, b, float(score), label) for (a, b), score, label in judged]


def verdict(a: Reading, b: Reading, score: float, label: Likeness) -> Verdict:
    """The model's word, but where the guideline leaves no doubt."""
    if needed_by_each(a, b) or told_apart_by_reference(a, b):
        score = min(score, NOT_REDUNDANT)
        label = Likeness.PARALLEL if label.redundant else label
    elif a.stems and a.stems == b.stems:
        score, label = max(score, SAME_WORDS), Likeness.IDENTICAL
    return Verdict(score, label, reasons(a, b, label))


def needed_by_each(a: Reading, b: Reading) -> bool:
    """Boilerplate of one family in two acts that are not one act through time."""
    same_act = (bool(a.document) and a.document == b.document) or successors(a.title, b.title)
    return a.family is not None and a.family == b.family and not same_act


def told_apart_by_reference(a: Reading, b: Reading) -> bool:
    """The same words twice in one document: the references are what each is about."""
    return (
        bool(a.document) and a.document == b.document and a.stems == b.stems and a.references != b.references
    )


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
