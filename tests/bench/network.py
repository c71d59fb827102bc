"""How fast are the measures of the graph? Beside pure networkx on a random graph, both from the same pairs of names.

    python -m tests.bench.network [--nodes 60000] [--edges 300000]

networkx computes on a DiGraph that stands already, we on arrays that stand already; the ratio is told without and with
the time to build them. CPU seconds; memory is the peak of allocations, measured in runs of their own.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
from collections.abc import Callable
from typing import TypeVar

import networkx as nx
import numpy as np

from graph.measures import Arrays, closure, core_numbers, ranks, strong_components
from graph.measures.components import weak_components

T = TypeVar("T")
GOAL = 0.15


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--nodes", type=int, default=60_000)
    parser.add_argument("--edges", type=int, default=300_000)
    options = parser.parse_args()
    drawn = nx.gnm_random_graph(options.nodes, options.edges, seed=7, directed=True)
    pairs = [(f"lta/2020/{a // 20}#sec_{a}", f"lta/2020/{b // 20}#sec_{b}") for a, b in drawn.edges]
    theirs, their_build = timed(lambda: nx.DiGraph(pairs))
    (ours, _), our_build = timed(lambda: Arrays.of(pairs))
    expected, their_work = timed(lambda: their_measures(theirs))
    found, our_work = timed(lambda: our_measures(ours))
    assert np.allclose(sorted(found[0].tolist()), sorted(expected[0].values()), atol=1e-9)
    assert (found[1], found[2]) == (expected[1], expected[2])
    print(f"{options.nodes:,} nodes, {options.edges:,} edges: PageRank and components, CPU seconds")
    print(f"networkx   build {their_build:.2f}  measures {their_work:.2f}")
    print(f"ours       build {our_build:.2f}  measures {our_work:.2f}")
    told("measures alone", our_work / their_work)
    told("build and measures", (our_build + our_work) / (their_build + their_work))
    told("memory", peak(lambda: our_run(pairs)) / peak(lambda: their_measures(nx.DiGraph(pairs))), 0.3)
    cores, seconds = timed(lambda: core_numbers(ours))
    reference, their_seconds = timed(lambda: nx.core_number(theirs.to_undirected()))
    assert sorted(cores.tolist()) == sorted(reference.values())
    print(f"core numbers: ours {seconds:.2f}, networkx {their_seconds:.2f}")
    _, seconds = timed(lambda: closure(ours, hops=3))
    print(f"words within 3 hops of every node: {seconds:.2f}")


def their_measures(graph: nx.DiGraph[str]) -> tuple[dict[str, float], int, int]:
    rank = nx.pagerank(graph, tol=1e-10, max_iter=200)
    strong = sum(1 for _ in nx.strongly_connected_components(graph))
    return rank, strong, nx.number_weakly_connected_components(graph)


def our_measures(graph: Arrays) -> tuple[np.typing.NDArray[np.float64], int, int]:
    return ranks(graph), int(strong_components(graph).max()) + 1, int(weak_components(graph).max()) + 1


def our_run(pairs: list[tuple[str, str]]) -> object:
    return our_measures(Arrays.of(pairs)[0])


def told(what: str, ratio: float, goal: float = GOAL) -> None:
    print(f"ratio, {what}: {ratio:.3f} (goal {goal}) {'ok' if ratio <= goal else 'MISSED'}")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    found = work()
    return found, time.process_time() - start


def peak(work: Callable[[], object]) -> int:
    """Bytes allocated at most at one time."""
    tracemalloc.start()
    work()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


if __name__ == "__main__":
    main()
