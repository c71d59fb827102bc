"""Panels: growth of what is seen on both days. No change of coverage can make it, nor can new or ended law.

Two of them. The **balanced panel** holds the families that are in force and seen on every day of the series. The
**chained index** compares each day with the one before over the families in force and seen on both, and multiplies the
steps: the matched-model index of price statistics (ILO and others, Consumer Price Index Manual, 2020, chapter 8), with
words in the place of prices. The band around the growth of the balanced panel is the 95 % percentile interval of the
bootstrap over families (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): how much of it
hangs on which acts happened to be in the panel.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reports.growth.counted import Counted, Day, Family

DRAWS = 2000
SEED = 0
BAND = (2.5, 97.5)  # per cent
FEWEST = 5  # families: the spread of fewer tells nothing


@dataclass(frozen=True, slots=True)
class Panel:
    """One day of the panel, beside the first one."""

    families: int
    words: int
    growth: float | None  # of the words since the first day, as a share; None of an empty panel
    low: float | None  # 95 % band of `growth`
    high: float | None
    chained: float | None  # index of words, 100 on the first day; None where a step has no family in common


def panels(days: Sequence[Day]) -> tuple[Panel, ...]:
    """One for each day."""
    seen = [words_of(day.counted) for day in days]
    families = sorted(set.intersection(*map(set, seen))) if seen else []
    words = np.array([[held[family] for family in families] for held in seen], dtype=np.float64)
    draws = np.random.default_rng(SEED).integers(0, max(len(families), 1), (DRAWS, len(families)))
    chained = chain(seen)
    found = []
    for place, row in enumerate(words):
        growth = float(row.sum() / words[0].sum() - 1) if words[0].sum() else None
        low, high = band(words[0], row, draws) if len(families) >= FEWEST else (None, None)
        found.append(Panel(len(families), int(row.sum()), growth, low, high, chained[place]))
    return tuple(found)


def words_of(counted: Sequence[Counted]) -> Mapping[Family, int]:
    """The families in force for certain, and seen."""
    return {one.family: one.size.counts.words for one in counted if one.sure and one.size}


def band(
    first: NDArray[np.float64], now: NDArray[np.float64], draws: NDArray[np.int64]
) -> tuple[float, float]:
    low, high = np.percentile(now[draws].sum(axis=1) / np.maximum(first[draws].sum(axis=1), 1) - 1, BAND)
    return float(low), float(high)


def chain(seen: Sequence[Mapping[Family, int]]) -> list[float | None]:
    """The index on each day."""
    index: list[float | None] = []
    for place, now in enumerate(seen):
        before = seen[place - 1] if place else now
        common = before.keys() & now.keys()
        base = sum(before[family] for family in common)
        last = index[-1] if place else 100.0
        index.append(None if last is None or not base else last * sum(now[f] for f in common) / base)
    return index
