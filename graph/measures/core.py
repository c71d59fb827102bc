"""How deep in the dense middle of the graph a place stands."""

from __future__ import annotations

import numpy as np

from graph.measures.arrays import Arrays, Numbers


def core_numbers(graph: Arrays) -> Numbers:
    """Of each node the largest k such that it is in a k-core: a part in which all have k neighbours or more. (size,)

    Directions are ignored and two sections that refer to each other are one pair, as in `networkx.core_number` of the
    undirected graph (engines that count such a pair twice answer otherwise).

    Source: Seidman, Network structure and minimum degree, Social Networks 5 (1983); the peeling is that of
    Batagelj and Zaveršnik (2003).
    """
    beside = graph.neighbours()
    left = [len(nodes) for nodes in beside]
    waiting: list[list[int]] = [[] for _ in range(max(left, default=0) + 1)]
    for node, degree in enumerate(left):
        waiting[degree].append(node)
    core = np.zeros(graph.size, dtype=np.int64)
    done = [False] * graph.size
    for degree in range(len(waiting)):
        stack = waiting[degree]
        while stack:
            node = stack.pop()
            if done[node]:
                continue
            done[node], core[node] = True, degree
            for other in beside[node]:
                if not done[other] and left[other] > degree:
                    left[other] -= 1
                    waiting[left[other]].append(other)
    return core
