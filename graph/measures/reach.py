"""What a place leads to, reference by reference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from graph.measures.arrays import Arrays, Node, Numbers

BLOCK = 2048  # marks that are carried at the same time: a multiple of 64
Bits = NDArray[np.uint64]


def reachable(pairs: Collection[tuple[Node, Node]], hops: int) -> Mapping[Node, frozenset[Node]]:
    """What each node leads to within `hops` references, itself apart."""
    following: dict[Node, set[Node]] = defaultdict(set)
    for source, target in pairs:
        if source != target:
            following[source].add(target)
    return {node: frozenset(within(node, following, hops)) for node in following}


def within(node: Node, following: Mapping[Node, set[Node]], hops: int) -> set[Node]:
    seen, front = {node}, {node}
    for _ in range(hops):
        front = {target for source in front for target in following.get(source, ())} - seen
        seen |= front
    return seen - {node}


@dataclass(frozen=True, slots=True)
class Closure:
    """What all references of a node lead to, to the end."""

    weight: NDArray[np.float64]  # (size,) of all marks it leads to, its own included
    depth: Numbers  # (size,) references to follow until nothing new is marked


def closure(
    graph: Arrays,
    marks: csr_array[np.bool_] | None = None,
    weights: NDArray[np.float64] | None = None,
    hops: int | None = None,
) -> Closure:
    """The transitive closure of every node at once, exact.

    `marks` (size x things): what is seen at a node, such as the words printed there; by default each node marks itself.
    `weights` (things,): what each thing counts, by default 1; a thing seen twice counts once. `hops`: stop after so
    many references. Rows of bits are carried against the references until none changes.
    """
    if marks is None:
        own = np.arange(graph.size)
        marks = csr_array((np.ones(graph.size, bool), (own, own)), shape=(graph.size, graph.size))
    _, things = marks.shape
    counted = np.ones(things) if weights is None else weights
    by_thing = csc_array(marks)
    order = np.argsort(graph.sources, kind="stable")
    sorted_graph = Arrays(graph.size, graph.sources[order], graph.targets[order])
    weight = np.zeros(graph.size)
    depth = np.zeros(graph.size, dtype=np.int64)
    for first in range(0, things, BLOCK):
        block = dense(by_thing, first)
        rows = np.zeros((graph.size, BLOCK // 8), dtype=np.uint8)
        packed = np.packbits(block, axis=1)
        rows[:, : packed.shape[1]] = packed
        np.maximum(depth, carry(sorted_graph, rows.view(np.uint64), hops), out=depth)
        weight += weigh(rows, counted[first : first + BLOCK])
    return Closure(weight, depth)


def dense(marks: csc_array[np.bool_], first: int) -> NDArray[np.bool_]:
    columns: csc_array[np.bool_] = marks[:, first : first + BLOCK]  # type: ignore[index]  # the stubs forget matrices
    return columns.toarray()


def carry(graph: Arrays, rows: Bits, hops: int | None) -> Numbers:
    """Fill the rows (size x words of 64 marks) in place; answers the last round in which each changed."""
    last = np.zeros(graph.size, dtype=np.int64)
    changed = rows.any(axis=1)
    steps = 0
    while changed.any() and (hops is None or steps < hops):
        steps += 1
        live = changed[graph.targets]
        sources, targets = graph.sources[live], graph.targets[live]
        changed = np.zeros(graph.size, dtype=bool)
        if not len(sources):
            break
        starts = np.flatnonzero(np.diff(sources, prepend=-1))
        fed = sources[starts]
        merged = rows[fed] | np.bitwise_or.reduceat(rows[targets], starts, axis=0)
        grown = (merged != rows[fed]).any(axis=1)
        rows[fed[grown]] = merged[grown]
        changed[fed[grown]] = True
        last[fed[grown]] = steps
    return last


def weigh(rows: NDArray[np.uint8], counted: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weight of the marks in each row, some thousand rows at a time."""
    total = np.zeros(len(rows))
    for first in range(0, len(rows), BLOCK):
        bits = np.unpackbits(rows[first : first + BLOCK], axis=1, count=len(counted))
        total[first : first + BLOCK] = bits.astype(np.float64) @ counted
    return total
