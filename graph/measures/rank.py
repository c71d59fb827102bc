"""Who is looked to: PageRank, and hubs and authorities."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.measures.arrays import Arrays, Node

Shares = NDArray[np.float64]


def page_rank(
    pairs: Collection[tuple[Node, Node]], damping: float = 0.85, tolerance: float = 1e-10, rounds: int = 200
) -> Mapping[Node, float]:
    """PageRank of named nodes: see `ranks`. Pairs must differ from each other."""
    graph, nodes = Arrays.of(pairs)
    return dict(zip(nodes, ranks(graph, damping, tolerance, rounds).tolist(), strict=True))


def ranks(graph: Arrays, damping: float = 0.85, tolerance: float = 1e-10, rounds: int = 200) -> Shares:
    """PageRank by power iteration; nodes without references out spread evenly. (size,), sums to 1.

    Source: Page, Brin, Motwani and Winograd, The PageRank Citation Ranking (1999); agrees with `networkx.pagerank`.
    """
    size = graph.size
    if not size:
        return np.empty(0)
    out = np.bincount(graph.sources, minlength=size).astype(float)
    flow = csr_array((1.0 / out[graph.sources], (graph.targets, graph.sources)), shape=(size, size))
    rank = np.full(size, 1.0 / size)
    sinks = out == 0
    for _ in range(rounds):
        spread = damping * (flow @ rank + rank[sinks].sum() / size) + (1 - damping) / size
        change = float(np.abs(spread - rank).sum())
        rank = spread
        if change < tolerance * size:
            break
    return rank


@dataclass(frozen=True, slots=True)
class Hits:
    """A hub refers to many that are looked to; an authority is referred to by good hubs. Each sums to 1."""

    hubs: Shares  # (size,)
    authorities: Shares  # (size,)


def hits(graph: Arrays, tolerance: float = 1e-12, rounds: int = 5000) -> Hits:
    """Hubs and authorities by power iteration from equal shares, so that the answer is always the same one.

    Source: Kleinberg, Authoritative Sources in a Hyperlinked Environment, J. ACM 46 (1999); agrees with `networkx.hits`
    where the answer is unique (one strongest component).
    """
    if not len(graph.sources):
        return Hits(np.zeros(graph.size), np.zeros(graph.size))
    matrix = graph.matrix
    back = csr_array(matrix.T)
    authorities = np.full(graph.size, 1.0 / graph.size)
    for _ in range(rounds):
        spread = back @ (matrix @ authorities)
        spread /= spread.sum()
        change = float(np.abs(spread - authorities).sum())
        authorities = spread
        if change < tolerance:
            break
    hubs = matrix @ authorities
    return Hits(hubs / hubs.sum(), authorities)
