"""Stars: a place that many others hang on and that hardly hang on each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.measures.arrays import Arrays

SMALLEST = 10  # nodes, the hub among them
LOOSE = 0.01  # of the other spokes: to how many a spoke may be joined
LOPSIDED = 10  # times as many in as out, or out as in


class StarType(StrEnum):
    SINK = "sink"  # nearly all spokes refer to the hub: a definition, a general rule
    SOURCE = "source"  # the hub refers to nearly all spokes: a list, a penalty clause
    HINGE = "hinge"  # both


@dataclass(frozen=True, slots=True)
class Star:
    """`hub` and `spokes` are numbers of nodes; the degrees count within the star."""

    hub: int
    spokes: tuple[int, ...]
    in_degree: int
    out_degree: int

    @property
    def type(self) -> StarType:
        if self.in_degree >= LOPSIDED * self.out_degree:
            return StarType.SINK
        return StarType.SOURCE if self.out_degree >= LOPSIDED * self.in_degree else StarType.HINGE


def stars(graph: Arrays) -> tuple[Star, ...]:
    """All stars, the largest first. From the neighbours of a hub, those most joined to each other are left out until
    each spoke is joined to no more than a hundredth of the others; ten nodes or more are a star.

    Source: Coupette, Beckedorf, Hartung, Bommarito and Katz, Measuring Law Over Time, Front. Phys. 9:658463 (2021), with
    its limits; the document network is that of Katz, Coupette, Beckedorf and Hartung, Complex societies and the growth
    of the law, Sci. Rep. 10:18737 (2020).
    """
    beside = graph.neighbours()
    into: list[set[int]] = [set() for _ in range(graph.size)]
    for source, target in zip(graph.sources.tolist(), graph.targets.tolist(), strict=True):
        into[target].add(source)
    found = [
        Star(
            hub,
            tuple(sorted(spokes)),
            len(spokes & into[hub]),
            sum(hub in into[spoke] for spoke in spokes),
        )
        for hub, spokes in loose(beside)
    ]
    return tuple(sorted(found, key=lambda star: (-len(star.spokes), star.hub)))


def loose(beside: list[set[int]]) -> Iterator[tuple[int, set[int]]]:
    """Each hub of a star with its spokes."""
    for hub, around in enumerate(beside):
        if len(around) + 1 >= SMALLEST:
            spokes = thinned(around, beside)
            if len(spokes) + 1 >= SMALLEST:
                yield hub, spokes


def thinned(around: set[int], beside: list[set[int]]) -> set[int]:
    """The spokes that remain when the most joined are taken away one by one."""
    spokes = set(around)
    joined = {spoke: len(beside[spoke] & spokes) for spoke in spokes}
    while spokes:
        worst = max(spokes, key=lambda spoke: (joined[spoke], -spoke))
        if joined[worst] <= LOOSE * len(spokes):
            break
        spokes.remove(worst)
        for other in beside[worst] & spokes:
            joined[other] -= 1
    return spokes
