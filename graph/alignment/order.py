"""The best set of pairs that keeps the order of print."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

Scored = tuple[int, int, float]  # place in the old one, place in the new one, score


def heaviest_chain(pairs: Sequence[Scored]) -> list[Scored]:
    """Of scored pairs those that rise on both sides and have the greatest sum, in order; in k log k steps.

    >>> heaviest_chain([(0, 1, 1.0), (1, 0, 0.9), (2, 2, 1.0)])
    [(0, 1, 1.0), (2, 2, 1.0)]
    """
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    columns = sorted({pair[1] for pair in ordered})
    best: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)  # Fenwick tree of (sum, last pair)
    previous: list[int] = []
    for number, (_, column, score) in enumerate(ordered):
        place = bisect_left(columns, column)
        total, last = prefix(best, place)
        previous.append(last)
        raise_to(best, place + 1, (total + score, number))
    chain: list[Scored] = []
    number = prefix(best, len(columns))[1]
    while number >= 0:
        chain.append(ordered[number])
        number = previous[number]
    return chain[::-1]


def prefix(tree: Sequence[tuple[float, int]], end: int) -> tuple[float, int]:
    """The greatest of the first `end`."""
    found = (0.0, -1)
    while end > 0:
        found = max(found, tree[end])
        end -= end & -end
    return found


def raise_to(tree: list[tuple[float, int]], place: int, value: tuple[float, int]) -> None:
    while place < len(tree):
        tree[place] = max(tree[place], value)
        place += place & -place
