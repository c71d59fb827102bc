"""Measures of the reference graph, on integer arrays: pairs in, a number for each place out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import TypeVar

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

Node = TypeVar("Node")


def page_rank(
    pairs: Collection[tuple[Node, Node]], damping: float = 0.85, tolerance: float = 1e-10, rounds: int = 200
) -> Mapping[Node, float]:
    """PageRank by power iteration; nodes without references out spread evenly. Values sum to 1.

    Source: Page, Brin, Motwani and Winograd (1999); agrees with `networkx.pagerank`.
    """
    numbers: dict[Node, int] = {}
    for pair in pairs:
        for node in pair:
            numbers.setdefault(node, len(numbers))
    size = len(numbers)
    if not size:
        return {}
    sources = np.fromiter((numbers[source] for source, _ in pairs), dtype=np.int64, count=len(pairs))
    targets = np.fromiter((numbers[target] for _, target in pairs), dtype=np.int64, count=len(pairs))
    out = np.bincount(sources, minlength=size).astype(float)
    flow = coo_array((1.0 / out[sources], (targets, sources)), shape=(size, size)).tocsr()
    rank = np.full(size, 1.0 / size)
    sinks = out == 0
    for _ in range(rounds):
        spread = damping * (flow @ rank + rank[sinks].sum() / size) + (1 - damping) / size
        change = float(np.abs(spread - rank).sum())
        rank = spread
        if change < tolerance * size:
            break
    return dict(zip(numbers, rank.tolist(), strict=True))


def reachable(pairs: Collection[tuple[Node, Node]], hops: int) -> Mapping[Node, frozenset[Node]]:
    """What each node leads to within `hops` references, itself apart."""
    following: dict[Node, set[Node]] = defaultdict(set)
    for source, target in pairs:
        if source != target:
            following[source].add(target)
    return {node: frozenset(within(node, following, hops)) for node in following}


def within(node: Node, following: Mapping[Node, set[Node]], hops: int) -> set[Node]:
    seen, front = {node}, {node}
    for _ in range(hops):
        front = {target for source in front for target in following.get(source, ())} - seen
        seen |= front
    return seen - {node}


def knots(pairs: Collection[tuple[Node, Node]]) -> tuple[frozenset[Node], ...]:
    """The groups of nodes that all lead to each other (strongly connected components of two or more), the largest first."""
    numbers: dict[Node, int] = {}
    for pair in pairs:
        for node in pair:
            numbers.setdefault(node, len(numbers))
    size = len(numbers)
    if not size:
        return ()
    sources = np.fromiter((numbers[source] for source, _ in pairs), dtype=np.int64, count=len(pairs))
    targets = np.fromiter((numbers[target] for _, target in pairs), dtype=np.int64, count=len(pairs))
    graph = coo_array((np.ones(len(pairs)), (sources, targets)), shape=(size, size)).tocsr()
    _, labels = connected_components(graph, directed=True, connection="strong")
    held: dict[int, set[Node]] = defaultdict(set)
    for node, label in zip(numbers, labels.tolist(), strict=True):
        held[label].add(node)
    found = [frozenset(nodes) for nodes in held.values() if len(nodes) > 1]
    return tuple(sorted(found, key=len, reverse=True))
