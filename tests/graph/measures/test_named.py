import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.measures import knots, page_rank, reachable

PAIRS = st.sets(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=1, max_size=40)


@given(PAIRS)
def test_page_rank_agrees_with_networkx(pairs: set[tuple[int, int]]) -> None:
    expected = nx.pagerank(nx.DiGraph(list(pairs)), tol=1e-12, max_iter=1000)
    assert page_rank(pairs) == pytest.approx(expected, abs=1e-8)


def test_nothing_has_no_rank() -> None:
    assert page_rank(set()) == {}


def test_reachable_counts_hops() -> None:
    chain = {("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "a")}
    assert reachable(chain, 2)["a"] == {"b", "c"}
    assert reachable(chain, 9)["a"] == {"b", "c", "d"}


@given(PAIRS)
def test_knots_agree_with_networkx(pairs: set[tuple[int, int]]) -> None:
    expected = {frozenset(nodes) for nodes in nx.strongly_connected_components(nx.DiGraph(list(pairs)))}
    assert set(knots(pairs)) == {nodes for nodes in expected if len(nodes) > 1}


def test_nothing_has_no_knots() -> None:
    assert knots(set()) == ()
