"""How often a place lies on the way from one to another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.measures.arrays import Arrays

BATCH = 64  # sources that are walked from at the same time


def betweenness(graph: Arrays, samples: int | None = None, seed: int = 0) -> NDArray[np.float64]:
    """The share of shortest ways between two other nodes that lead through each node. (size,)

    With `samples` only so many sources are walked from, drawn at random by `seed`, and the sum is scaled up to all.
    Agrees with `networkx.betweenness_centrality` where all are walked from.

    Source: Freeman, A Set of Measures of Centrality Based on Betweenness, Sociometry 40 (1977); algorithm: Brandes
    (2001); sampling: Brandes and Pich, Centrality Estimation in Large Networks (2007).
    """
    size = graph.size
    between = np.zeros(size)
    if size < 3:
        return between
    starts = np.arange(size)
    if samples is not None and samples < size:
        starts = np.sort(np.random.default_rng(seed).choice(size, samples, replace=False))
    forth = graph.without_loops().matrix
    back = csr_array(forth.T)
    for first in range(0, len(starts), BATCH):
        between += walked(forth, back, starts[first : first + BATCH])
    return between * (size / len(starts)) / ((size - 1) * (size - 2))


def walked(
    forth: csr_array[np.float64], back: csr_array[np.float64], starts: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The dependencies of all nodes on some sources, added up: Brandes's two passes, level by level."""
    size, columns = back.shape[0], np.arange(len(starts))
    ways = np.zeros((size, len(starts)))  # shortest ways from each source
    ways[starts, columns] = 1
    front, seen, levels = ways.copy(), ways > 0, [ways > 0]
    while True:
        front = np.where(seen, 0, np.asarray(back @ front))
        reached = front > 0
        if not reached.any():
            break
        ways += front
        seen |= reached
        levels.append(reached)
    depends = np.zeros_like(ways)
    per_way = np.divide(1, ways, out=np.zeros_like(ways), where=seen)
    for level, before in zip(levels[:0:-1], levels[-2::-1], strict=True):
        share = np.where(level, (1 + depends) * per_way, 0)
        depends += np.where(before, (forth @ share) * ways, 0)
    depends[starts, columns] = 0
    return np.asarray(depends.sum(axis=1))
