"""The logistic model behind a verdict: numbers only, read from and written to JSON.

`data/verdict.json` was made by `python -m graph.similarity.train PAIRS.jsonl -o graph/similarity/data/verdict.json`
from pairs of stk. of Danish employment law that were labelled by hand as `Likeness` tells; they are not in the repository.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from corpus.errors import BadInput
from graph.similarity.features import NAMES
from graph.similarity.model import Likeness

SHIPPED = Path(__file__).parent / "data" / "verdict.json"
# At this probability a pair is called redundant. Lower than a half: the partly redundant pair, which a reader may
# place on either side, is seldom given more; F1 over the marked pairs is no lower for it (tests/bench/pairs.py).
SURE_ENOUGH = 0.4

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Detector:
    """Two logistic models on the same features: is the pair redundant, and which of the five labels fits best."""

    mean: Floats  # of each feature in training
    scale: Floats
    redundant: Floats  # a weight per feature, then the constant
    labels: Floats  # the same for each label, in the order of Likeness
    pairs: int  # trained on

    def scores(self, vectors: Floats) -> Floats:
        """The probability that each pair is redundant."""
        return np.asarray(1 / (1 + np.exp(-self._apply(vectors, self.redundant))))

    def label(self, vectors: Floats, scores: Floats) -> list[Likeness]:
        """The likeliest label on the side of the border on which the score stands."""
        fit = self._apply(vectors, self.labels.T)
        redundant = np.array([likeness.redundant for likeness in Likeness])
        on_side = redundant[None, :] == (scores >= SURE_ENOUGH)[:, None]
        return [tuple(Likeness)[best] for best in np.where(on_side, fit, -np.inf).argmax(axis=1)]

    def _apply(self, vectors: Floats, weights: Floats) -> Floats:
        scaled = (vectors - self.mean) / self.scale
        return np.asarray(scaled @ weights[:-1] + weights[-1])

    @classmethod
    def read(cls, path: Path) -> Self:
        data = json.loads(path.read_text(encoding="utf-8"))
        if tuple(data["features"]) != NAMES or data["labels"] != [likeness.value for likeness in Likeness]:
            raise BadInput(f"{path} was trained on other features than this program measures: train it anew")
        return cls(
            np.array(data["mean"], dtype=np.float64),
            np.array(data["scale"], dtype=np.float64),
            np.array(data["redundant"], dtype=np.float64),
            np.array(data["by_label"], dtype=np.float64),
            int(data["pairs"]),
        )

    def write(self, path: Path, command: str) -> None:
        data = {
            "command": command,
            "pairs": self.pairs,
            "features": NAMES,
            "labels": [likeness.value for likeness in Likeness],
            "mean": rounded(self.mean),
            "scale": rounded(self.scale),
            "redundant": rounded(self.redundant),
            "by_label": [rounded(row) for row in self.labels],
        }
        path.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


def rounded(values: Sequence[float] | Floats) -> list[float]:
    return [round(float(value), 6) for value in values]


@cache
def shipped() -> Detector:
    return Detector.read(SHIPPED)
