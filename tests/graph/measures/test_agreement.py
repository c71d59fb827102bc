"""Each measure that networkx has too, on any small graph, gives what networkx gives."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.measures import (
    Arrays,
    betweenness,
    closure,
    communities,
    core_numbers,
    hits,
    in_degree,
    out_degree,
    ranks,
    strong_components,
)
from graph.measures.components import weak_components

SIZE = 13
PAIRS = st.sets(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=40)


def graph(pairs: set[tuple[int, int]]) -> Arrays:
    ends = np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)
    return Arrays(SIZE, ends[:, 0], ends[:, 1])


def directed(pairs: set[tuple[int, int]], *, loops: bool = True) -> "nx.DiGraph[int]":
    held: nx.DiGraph[int] = nx.DiGraph()
    held.add_nodes_from(range(SIZE))
    held.add_edges_from(pair for pair in pairs if loops or pair[0] != pair[1])
    return held


@given(PAIRS)
def test_ranks(pairs: set[tuple[int, int]]) -> None:
    expected = nx.pagerank(directed(pairs), tol=1e-12, max_iter=1000)
    assert ranks(graph(pairs)).tolist() == pytest.approx([expected[node] for node in range(SIZE)], abs=1e-8)


@given(PAIRS)
def test_degrees(pairs: set[tuple[int, int]]) -> None:
    expected = directed(pairs, loops=False)
    assert in_degree(graph(pairs)).tolist() == [degree for _, degree in expected.in_degree()]
    assert out_degree(graph(pairs)).tolist() == [degree for _, degree in expected.out_degree()]


@given(PAIRS)
def test_core_numbers(pairs: set[tuple[int, int]]) -> None:
    expected = nx.core_number(directed(pairs, loops=False).to_undirected())
    assert core_numbers(graph(pairs)).tolist() == [expected[node] for node in range(SIZE)]


@given(PAIRS)
def test_betweenness(pairs: set[tuple[int, int]]) -> None:
    expected = nx.betweenness_centrality(directed(pairs, loops=False))
    assert betweenness(graph(pairs)).tolist() == pytest.approx([expected[node] for node in range(SIZE)])


@given(PAIRS)
def test_components(pairs: set[tuple[int, int]]) -> None:
    held = directed(pairs)
    assert groups(strong_components(graph(pairs))) == {
        frozenset(g) for g in nx.strongly_connected_components(held)
    }
    assert groups(weak_components(graph(pairs))) == {
        frozenset(g) for g in nx.weakly_connected_components(held)
    }


def groups(labels: "np.typing.NDArray[np.int64]") -> set[frozenset[int]]:
    return {frozenset(np.flatnonzero(labels == label).tolist()) for label in set(labels.tolist())}


@given(PAIRS)
def test_closure(pairs: set[tuple[int, int]]) -> None:
    found, held = closure(graph(pairs)), directed(pairs)
    for node in range(SIZE):
        ways = nx.single_source_shortest_path_length(held, node)
        assert (found.weight[node], found.depth[node]) == (len(ways), max(ways.values()))


@given(PAIRS, st.integers(0, 4))
def test_closure_within_hops(pairs: set[tuple[int, int]], hops: int) -> None:
    found, held = closure(graph(pairs), hops=hops), directed(pairs)
    reached = [len(nx.single_source_shortest_path_length(held, node, hops)) for node in range(SIZE)]
    assert found.weight.tolist() == reached


@given(PAIRS)
def test_communities_are_a_partition(pairs: set[tuple[int, int]]) -> None:
    found = communities(graph(pairs))
    assert sorted(node for group in found for node in group) == sorted(
        {node for source, target in pairs if source != target for node in (source, target)}
    )
    assert found == communities(graph(pairs))


def test_hits() -> None:
    pairs = set(nx.gnp_random_graph(SIZE, 0.3, seed=4, directed=True).edges)
    hubs, authorities = nx.hits(directed(pairs), max_iter=1000, tol=1e-12)
    found = hits(graph(pairs))
    assert found.hubs.tolist() == pytest.approx([hubs[node] for node in range(SIZE)], abs=1e-6)
    assert found.authorities.tolist() == pytest.approx([authorities[node] for node in range(SIZE)], abs=1e-6)


def test_a_sample_of_all_is_all() -> None:
    pairs = set(nx.gnp_random_graph(SIZE, 0.2, seed=5, directed=True).edges)
    assert betweenness(graph(pairs), samples=SIZE).tolist() == betweenness(graph(pairs)).tolist()
    few = betweenness(graph(pairs), samples=5, seed=1)
    assert few.tolist() == betweenness(graph(pairs), samples=5, seed=1).tolist()
