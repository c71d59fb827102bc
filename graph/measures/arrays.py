"""A directed graph as integer arrays: nodes are numbers, `sources[n] -> targets[n]` is a reference."""

from __future__ import annotations

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Self, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Node = TypeVar("Node", bound=Hashable)
Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Arrays:
    """`size` nodes, numbered from 0; no pair of nodes stands twice, though a node may refer to itself."""

    size: int
    sources: Numbers  # (edges,)
    targets: Numbers  # (edges,)

    @classmethod
    def of(cls, pairs: Collection[tuple[Node, Node]]) -> tuple[Self, list[Node]]:
        """Pairs of any names as numbers, and the name of each number. Pairs must differ from each other."""
        numbers: dict[Node, int] = {}
        flat = [numbers.setdefault(node, len(numbers)) for node in chain.from_iterable(pairs)]
        ends = np.array(flat, dtype=np.int64).reshape(-1, 2)
        return cls(len(numbers), ends[:, 0], ends[:, 1]), list(numbers)

    @classmethod
    def simple(cls, size: int, sources: Numbers, targets: Numbers) -> Self:
        """Without references of a node to itself, and each pair once, by source."""
        keys = np.unique((sources * size + targets)[sources != targets])
        return cls(size, keys // max(size, 1), keys % max(size, 1))

    @cached_property
    def matrix(self) -> csr_array[np.float64]:
        """1 where row refers to column."""
        shape = (self.size, self.size)
        return csr_array((np.ones(len(self.sources)), (self.sources, self.targets)), shape=shape)

    def without_loops(self) -> Self:
        kept = self.sources != self.targets
        return type(self)(self.size, self.sources[kept], self.targets[kept])

    def neighbours(self) -> list[set[int]]:
        """Of each node, the nodes it refers to or is referred to by: the simple graph without directions."""
        beside: list[set[int]] = [set() for _ in range(self.size)]
        for source, target in zip(self.sources.tolist(), self.targets.tolist(), strict=True):
            if source != target:
                beside[source].add(target)
                beside[target].add(source)
        return beside
