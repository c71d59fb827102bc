"""Groups of things that pairs join, directly or through others (union-find)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def joined(pairs: Iterable[tuple[T, T]]) -> list[tuple[T, ...]]:
    """The groups, in the order in which their members first come; of each group the members likewise.

    >>> joined([("a", "b"), ("c", "d"), ("b", "e")])
    [('a', 'b', 'e'), ('c', 'd')]
    """
    above: dict[T, T] = {}

    def top(one: T) -> T:
        while (parent := above.setdefault(one, one)) != one:
            above[one] = one = above.setdefault(parent, parent)
        return one

    for one, other in pairs:
        above[top(other)] = top(one)
    groups: dict[T, list[T]] = defaultdict(list)
    for one in above:
        groups[top(one)].append(one)
    return [tuple(group) for group in groups.values()]
