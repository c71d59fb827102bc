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
Bytes = NDArray[np.uint8]


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
    order = np.argsort(graph.sources, kind="stable")
    by_source = Arrays(graph.size, graph.sources[order], graph.targets[order])
    at_targets = np.zeros(graph.size, dtype=bool)
    at_targets[graph.targets] = True
    carried = np.flatnonzero(at_targets @ marks)  # the others are seen by nobody but where they stand
    alone = counted.copy()
    alone[carried] = 0
    weight = np.asarray(marks @ alone)
    depth = np.zeros(graph.size, dtype=np.int64)
    by_thing = csc_array(marks)
    for first in range(0, len(carried), BLOCK):
        block = carried[first : first + BLOCK]
        rows = packed(by_thing[:, block])
        np.maximum(depth, carry(by_source, rows.view(np.uint64), hops), out=depth)
        weight += weigh(rows, counted[block])
    return Closure(weight, depth)


def packed(marks: csc_array[np.bool_]) -> Bytes:
    """Columns as bits, filled up to a whole block."""
    held = marks.tocoo()
    rows = np.zeros((marks.shape[0], BLOCK // 8), dtype=np.uint8)
    bits = np.right_shift(128, held.col % 8).astype(np.uint8)
    np.bitwise_or.at(rows, (held.row, held.col // 8), bits)
    return rows


def carry(graph: Arrays, rows: Bits, hops: int | None) -> Numbers:
    """Fill the rows (size x words of 64 marks) in place; answers the last round in which each changed."""
    last = np.zeros(graph.size, dtype=np.int64)
    changed = np.ones(graph.size, dtype=bool)
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


def weigh(rows: Bytes, counted: NDArray[np.float64]) -> NDArray[np.float64]:
    """The weight of the marks in each row: the weight of every byte is looked up."""
    each = np.zeros(BLOCK)
    each[: len(counted)] = counted
    bits = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1)
    of_byte = (bits @ each.reshape(-1, 8).T).T.ravel()  # of every value of every byte of a row
    shift = np.arange(rows.shape[1], dtype=np.int32) * 256
    total = np.zeros(len(rows))
    for first in range(0, len(rows), BLOCK):
        total[first : first + BLOCK] = of_byte.take(rows[first : first + BLOCK] + shift).sum(axis=1)
    return total
