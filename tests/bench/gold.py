"""What the benches on marked law share: 95 % bootstrap intervals of the figures of their scorer."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

Rows = dict[str, Any]


def intervals(
    scored: Callable[[Rows, Rows], dict[str, float]], gold: Rows, guess: Rows, samples: int
) -> dict[str, tuple[float, float]]:
    """95 % of what the figures are over samples of the rows, drawn with replacement (the percentile bootstrap).

    `scored(gold, guess)` gives the figures of one sample, by name.
    """
    chance = random.Random(0)
    ids = list(gold)
    drawn: dict[str, list[float]] = {}
    for _ in range(samples):
        picked = list(enumerate(chance.choices(ids, k=len(ids))))
        figures = scored({str(n): gold[i] for n, i in picked}, {str(n): guess[i] for n, i in picked})
        for name, value in figures.items():
            drawn.setdefault(name, []).append(value)
    return {name: bounds(sorted(values)) for name, values in drawn.items()}


def bounds(values: list[float]) -> tuple[float, float]:
    return values[int(0.025 * len(values))], values[int(0.975 * len(values)) - 1]
