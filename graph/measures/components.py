"""Knots: provisions that all lead to each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Literal

import numpy as np
from scipy.sparse.csgraph import connected_components

from graph.measures.arrays import Arrays, Node, Numbers


def knots(pairs: Collection[tuple[Node, Node]]) -> tuple[frozenset[Node], ...]:
    """The groups of nodes that all lead to each other (strongly connected components of two or more), the largest first.

    Source: Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
    """
    graph, nodes = Arrays.of(pairs)
    held: dict[int, set[Node]] = defaultdict(set)
    for node, label in zip(nodes, strong_components(graph).tolist(), strict=True):
        held[label].add(node)
    return tuple(
        sorted((frozenset(group) for group in held.values() if len(group) > 1), key=len, reverse=True)
    )


def strong_components(graph: Arrays) -> Numbers:
    """The number of the strongly connected component of each node."""
    return components(graph, "strong")


def weak_components(graph: Arrays) -> Numbers:
    """The number of the component of each node when directions are ignored."""
    return components(graph, "weak")


def components(graph: Arrays, connection: Literal["strong", "weak"]) -> Numbers:
    if not graph.size:
        return np.empty(0, dtype=np.int64)
    _, labels = connected_components(graph.matrix, directed=True, connection=connection)
    return np.asarray(labels, dtype=np.int64)
