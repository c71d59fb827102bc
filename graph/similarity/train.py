"""Train the detector on labelled pairs: `python -m graph.similarity.train PAIRS.jsonl -o OUT.json`.

Every pair is seen twice: as it is, and with its texts alone, since a text may come without title and number.
The same pairs give the same file. How good the result is, is never read off it: `tests/bench/pairs.py` trains
on four fifths and scores the rest.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from graph.similarity.align import align
from graph.similarity.detector import Detector, Floats
from graph.similarity.features import NAMES, compare
from graph.similarity.model import Likeness, Text
from graph.similarity.reading import Reader
from graph.similarity.record import read_pair
from graph.similarity.weights import shipped

REDUNDANT_STRENGTH = 0.2  # inverse of the L2 penalty, for features of variance 1
LABEL_STRENGTH = 0.3
FOR_LABELS = NAMES.index("partly")  # tells overlap from the rest; no reason to call a pair redundant or not
TEXT_ONLY_WEIGHT = 0.5

Pair = tuple[Text, Text]


def vectors(pairs: Sequence[Pair]) -> Floats:
    """A row of features per pair."""
    reader = Reader(shipped())
    read = ((reader.read(a), reader.read(b)) for a, b in pairs)
    return np.array([compare(a, b, align(a, b)).vector() for a, b in read])


def text_only(pair: Pair) -> Pair:
    return Text(pair[0].text), Text(pair[1].text)


def fit(pairs: Sequence[Pair], labels: Sequence[Likeness]) -> Detector:
    return fit_vectors(vectors(pairs), vectors([text_only(pair) for pair in pairs]), labels)


def fit_vectors(whole: Floats, bare: Floats, labels: Sequence[Likeness]) -> Detector:
    """`whole` and `bare` are the features of the same pairs, with and without what the documents tell."""
    rows = np.concatenate([whole, bare])
    importance = np.repeat([1.0, TEXT_ONLY_WEIGHT], len(labels))
    mean = np.average(rows, axis=0, weights=importance)
    scale = np.sqrt(np.average((rows - mean) ** 2, axis=0, weights=importance))
    scale[scale == 0] = 1.0
    scaled = (rows - mean) / scale
    order = tuple(Likeness)
    numbers = np.array([order.index(label) for label in labels] * 2)
    redundant = np.array([label.redundant for label in labels] * 2, dtype=int)
    without = logistic(np.delete(scaled, FOR_LABELS, 1), redundant, importance, REDUNDANT_STRENGTH)
    return Detector(
        mean,
        scale,
        np.insert(without[0], FOR_LABELS, 0.0),
        logistic(scaled, numbers, importance, LABEL_STRENGTH),
        len(labels),
    )


def logistic(rows: Floats, classes: np.ndarray, importance: Floats, strength: float) -> Floats:
    """Weights and constant, a row per class (one row where there are two)."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415  only training needs it

    model = LogisticRegression(C=strength, max_iter=10_000, tol=1e-8)
    model.fit(rows, classes, sample_weight=importance)
    return np.column_stack([np.asarray(model.coef_, dtype=np.float64), np.asarray(model.intercept_)])


def read_pairs(path: Path) -> tuple[list[Pair], list[Likeness]]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    pairs = (read_pair(row, str(path)) for row in rows)
    return [(pair.a, pair.b) for pair in pairs], [Likeness(row["label"]) for row in rows]


def main() -> None:
    parser = argparse.ArgumentParser(description="Train the detector of redundant pairs.")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args()
    detector = fit(*read_pairs(options.pairs))
    detector.write(
        options.output, f"python -m graph.similarity.train {options.pairs.name} -o {options.output.name}"
    )


if __name__ == "__main__":
    main()
