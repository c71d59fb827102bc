"""Where to put nodes on a picture so that what belongs together stands together. The same input gives the same picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

ROUNDS = 200  # of pushing nodes apart; far more than is needed for a hundred


def layout(
    nodes: Sequence[str],
    weights: Mapping[tuple[str, str], float],
    sizes: Sequence[float],
    wider: float = 1.0,
) -> NDArray[np.float64]:
    """Points (x, y), one a node, about -1 to 1 high, in the order of `nodes`.

    The picture is `wider` than it is high. `weights` pull two nodes together; `sizes` are radii in the same units,
    and no two discs overlap in the end.
    """
    if not nodes:
        return np.zeros((0, 2))
    if len(nodes) == 1:
        return np.zeros((1, 2))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    for (one, other), weight in weights.items():
        if one != other and one in graph and other in graph:
            held = graph.get_edge_data(one, other, {"weight": 0.0})["weight"]
            graph.add_edge(one, other, weight=held + weight)
    for _, _, data in graph.edges(data=True):
        data["weight"] = float(np.log1p(data["weight"]))
    found = nx.spring_layout(graph, k=2.2 / np.sqrt(len(nodes)), iterations=300, seed=7, weight="weight")
    points = np.array([found[node] for node in nodes], dtype=np.float64)
    return apart(settled(points) * np.array([wider, 1.0]), np.asarray(sizes, dtype=np.float64))


def settled(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Centred, outliers drawn in: a node's distance from the middle becomes its square root's share."""
    centred = points - np.median(points, axis=0)
    radius = np.hypot(centred[:, 0], centred[:, 1])
    furthest = radius.max() or 1.0
    pull = np.divide(np.sqrt(radius / furthest), radius, out=np.zeros_like(radius), where=radius > 0)
    return np.asarray(centred * pull[:, None])


def apart(points: NDArray[np.float64], sizes: NDArray[np.float64]) -> NDArray[np.float64]:
    """Overlapping discs pushed from each other, half the way each, until none overlap."""
    found = points.copy()
    least = sizes[:, None] + sizes[None, :]
    for _ in range(ROUNDS):
        gap = found[:, None, :] - found[None, :, :]
        distance = np.hypot(gap[..., 0], gap[..., 1])
        np.fill_diagonal(distance, np.inf)
        overlap = np.maximum(least - distance, 0.0)
        if overlap.max() <= 1e-9:
            break
        safe = np.where(distance > 1e-12, distance, 1.0)
        push = gap / safe[..., None] * (overlap / 2)[..., None]
        found += push.sum(axis=1)
    return found
