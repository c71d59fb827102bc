"""Small graphs whose measures can be counted on fingers."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from graph.measures import Arrays, StarType, closure, communities, hits, stars
from graph.measures.reach import BLOCK


def graph(*pairs: tuple[int, int]) -> Arrays:
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return Arrays(int(ends.max(initial=-1)) + 1, ends[:, 0], ends[:, 1])


def test_words_seen_twice_count_once() -> None:
    diamond = graph((0, 1), (0, 2), (1, 3), (2, 3))
    words = csr_array(np.eye(4, dtype=bool))
    found = closure(diamond, words, np.array([10.0, 20.0, 30.0, 40.0]))
    assert found.weight.tolist() == [100, 60, 70, 40]
    assert found.depth.tolist() == [2, 1, 1, 0]


def test_a_ring_leads_back_to_itself() -> None:
    found = closure(graph((0, 1), (1, 2), (2, 0)))
    assert found.weight.tolist() == [3, 3, 3]
    assert found.depth.tolist() == [2, 2, 2]


def test_more_nodes_than_are_carried_at_once() -> None:
    size = 2 * BLOCK + 5
    chain = Arrays(size, np.arange(size - 1), np.arange(1, size))
    found = closure(chain, hops=None)
    assert found.weight[[0, 1, size - 1]].tolist() == [size, size - 1, 1]
    assert found.depth[[0, size - 2, size - 1]].tolist() == [size - 1, 1, 0]


@pytest.mark.parametrize(
    ("pairs", "type_"),
    [
        ([(spoke, 0) for spoke in range(1, 11)], StarType.SINK),
        ([(0, spoke) for spoke in range(1, 11)], StarType.SOURCE),
        ([(0, spoke) for spoke in range(1, 6)] + [(spoke, 0) for spoke in range(6, 11)], StarType.HINGE),
    ],
)
def test_a_star_is_named_for_its_rays(pairs: list[tuple[int, int]], type_: StarType) -> None:
    (star,) = stars(graph(*pairs))
    assert (star.hub, len(star.spokes), star.type) == (0, 10, type_)


def test_spokes_that_hang_together_are_left_out() -> None:
    rays = [(spoke, 0) for spoke in range(1, 13)]
    (star,) = stars(graph(*rays, (1, 2), (1, 3)))
    assert star.spokes == tuple(range(2, 13))


def test_nine_nodes_are_no_star() -> None:
    assert stars(graph(*[(spoke, 0) for spoke in range(1, 9)])) == ()


def test_two_triangles_are_two_communities() -> None:
    triangles = graph((0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3))
    assert communities(triangles) == ((0, 1, 2), (3, 4, 5))


def test_one_hub_and_its_authorities() -> None:
    found = hits(graph((0, 1), (0, 2)))
    assert found.hubs.tolist() == [1, 0, 0]
    assert found.authorities.tolist() == [0, 0.5, 0.5]


def test_nothing_has_no_measures() -> None:
    nothing = graph()
    assert hits(nothing).hubs.tolist() == closure(nothing).weight.tolist() == []
    assert stars(nothing) == communities(nothing) == ()


def test_simple_drops_loops_and_doubles() -> None:
    held = Arrays.simple(3, np.array([1, 0, 0, 2]), np.array([2, 1, 1, 2]))
    assert list(zip(held.sources.tolist(), held.targets.tolist(), strict=True)) == [(0, 1), (1, 2)]
