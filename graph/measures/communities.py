"""Which places belong together by their references, whatever document prints them."""

from __future__ import annotations

import networkx as nx

from graph.measures.arrays import Arrays


def communities(graph: Arrays, seed: int = 0) -> tuple[tuple[int, ...], ...]:
    """Groups that refer more within than chance would have it, the largest first; nodes without neighbours are left out.

    Directions are ignored; sections that refer to each other weigh two. Another seed may group otherwise: it is part
    of the result.

    Source: Blondel, Guillaume, Lambiotte and Lefebvre, Fast unfolding of communities in large networks (2008), as
    `networkx.community.louvain_communities` has it.
    """
    held: nx.Graph[int] = nx.Graph()
    for source, target in zip(graph.sources.tolist(), graph.targets.tolist(), strict=True):
        if source != target:
            weight = held.get_edge_data(source, target, {"weight": 0})["weight"]
            held.add_edge(source, target, weight=weight + 1)
    if not held:
        return ()
    found = nx.community.louvain_communities(held, seed=seed)
    return tuple(sorted((tuple(sorted(group)) for group in found), key=lambda group: (-len(group), group)))
