"""Two rankings made one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

STEADINESS = 60  # k of the formula: how little the very first places weigh more than those behind them


def fuse(*rankings: Sequence[int]) -> list[tuple[int, float]]:
    """Numbers by the sum of 1 / (60 + rank) over the rankings that hold them, the best first.

    Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009, "Reciprocal Rank Fusion outperforms Condorcet
    and individual Rank Learning Methods"; k = 60 is theirs.

    >>> [number for number, _ in fuse([4, 7, 9], [7, 5])]
    [7, 4, 5, 9]
    """
    scores: dict[int, float] = defaultdict(float)
    for ranking in rankings:
        for rank, number in enumerate(ranking, 1):
            scores[number] += 1 / (STEADINESS + rank)
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))
