import numpy as np
import pytest

from graph.layout import layout

NODES = [f"lov {n}" for n in range(20)]
WEIGHTS = {(NODES[n], NODES[(n * 7 + 1) % 20]): float(n + 1) for n in range(20)}


def test_the_same_input_gives_the_same_picture() -> None:
    sizes = [0.05] * 20
    assert np.array_equal(layout(NODES, WEIGHTS, sizes), layout(NODES, WEIGHTS, sizes))


def test_no_two_discs_overlap() -> None:
    sizes = np.linspace(0.02, 0.12, 20)
    points = layout(NODES, WEIGHTS, list(sizes))
    gaps = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1)) - sizes[:, None] - sizes[None]
    assert gaps[~np.eye(20, dtype=bool)].min() >= -1e-6


@pytest.mark.parametrize("number", [0, 1, 2])
def test_few_nodes_need_no_special_care(number: int) -> None:
    assert layout(NODES[:number], WEIGHTS, [0.1] * number).shape == (number, 2)
