"""One picture of how documents refer to each other: the most connected, as nodes, with their references as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import Circle
from matplotlib.textpath import TextPath
from numpy.typing import NDArray

from corpus.eli import Eli
from graph.edges import Edge
from graph.layout import layout
from reports.figures.chart import BLUE, INK, ORANGE, STYLE, to_svg
from reports.figures.names import Box, Disc, Name, leader, placed

MOST = 80  # documents shown
NAMED = 28  # of them with their name
LARGE = 10  # of them in larger letters
VEIL = {"facecolor": "white", "alpha": 0.72, "edgecolor": "none", "pad": 0.5}  # behind a name
WIDTH = 11.0  # inches
MARGIN = np.array([0.3, 0.12])  # around the points; names need room at the sides
WIDER = 1.4  # the picture is wider than it is high
LIGHT = "#7fa8cc"
RADIUS = 0.013, 0.065  # of the smallest and the largest node, where the picture is 2 wide


@dataclass(frozen=True, slots=True)
class Node:
    """An act or order through time, by one of its versions: references into it from others, and out of it to others."""

    eli: Eli
    into: int
    out: int


@dataclass(frozen=True, slots=True)
class Network:
    """The most connected nodes, the most referred to first, and how often one refers to another."""

    nodes: tuple[Node, ...]
    lines: Mapping[tuple[Eli, Eli], int]


def network(
    edges: Iterable[Edge], stands_for: Callable[[Eli], Eli] = lambda eli: eli, most: int = MOST
) -> Network:
    """Count references between different documents; `stands_for` names the version that its family is shown as.

    Of the most connected ones those are kept that hang together: a few that only know each other tell nothing of
    the whole, and would push it into a corner.
    """
    pairs = ((stands_for(edge.source.eli), stands_for(edge.target.eli)) for edge in edges)
    lines = Counter(pair for pair in pairs if pair[0] != pair[1])
    into, out = Counter[Eli](), Counter[Eli]()
    for (source, target), count in lines.items():
        out[source] += count
        into[target] += count
    chosen = sorted({*into, *out}, key=lambda eli: (-(into[eli] + out[eli]), eli))[:most]
    kept = joined(chosen, lines)
    nodes = (Node(eli, into[eli], out[eli]) for eli in kept)
    inner = {pair: count for pair, count in lines.items() if kept.issuperset(pair)}
    return Network(tuple(sorted(nodes, key=lambda node: (-node.into, -node.out, node.eli))), inner)


def joined(chosen: Sequence[Eli], lines: Mapping[tuple[Eli, Eli], int]) -> frozenset[Eli]:
    """The largest group that lines hold together; the one of the most connected among equals."""
    beside: dict[Eli, set[Eli]] = {eli: set() for eli in chosen}
    for one, other in lines:
        if one in beside and other in beside:
            beside[one].add(other)
            beside[other].add(one)
    groups: list[frozenset[Eli]] = []
    left = dict.fromkeys(chosen)
    while left:
        group, border = set[Eli](), [next(iter(left))]
        while border:
            eli = border.pop()
            if eli in left:
                del left[eli]
                group.add(eli)
                border.extend(beside[eli])
        groups.append(frozenset(group))
    return max(groups, key=len, default=frozenset())


@dataclass(frozen=True, slots=True)
class Look:
    """What the picture says about a node: its name, its address, whether it was read for the report, and is an order."""

    name: Callable[[Eli], str]
    href: Callable[[Eli], str]
    read: Callable[[Eli], bool]
    is_order: Callable[[Eli], bool]


def draw(net: Network, look: Look) -> str:
    """The picture as SVG. Circles are links with the document's name as their title."""
    radii = radius_of([node.into for node in net.nodes])
    pulls = {(str(one), str(other)): float(count) for (one, other), count in net.lines.items()}
    points = layout([str(node.eli) for node in net.nodes], pulls, list(radii * 1.25), WIDER)
    with mpl.rc_context(STYLE):
        figure, axes = frame(points)
        draw_lines(axes, net, points)
        discs = [
            Disc(float(x), float(y), float(radius)) for (x, y), radius in zip(points, radii, strict=True)
        ]
        draw_nodes(axes, net, look, discs)
        draw_names(axes, net, look, discs)
    return to_svg(figure, "network")


def radius_of(counts: Sequence[int]) -> NDArray[np.float64]:
    """Areas follow the counts."""
    least, most = RADIUS
    if not counts:
        return np.zeros(0)
    return least + (most - least) * np.sqrt(np.asarray(counts, dtype=np.float64) / (max(counts) or 1))


def frame(points: NDArray[np.float64]) -> tuple[Figure, Axes]:
    """A figure as wide as the page and as high as the points need."""
    low, high = (
        (points.min(axis=0), points.max(axis=0)) if len(points) else (np.full(2, -1.0), np.full(2, 1.0))
    )
    (left, bottom), (right, top) = low - MARGIN, high + MARGIN
    figure = Figure(figsize=(WIDTH, WIDTH * float((top - bottom) / (right - left))))
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_axis_off()
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    return figure, axes


def draw_lines(axes: Axes, net: Network, points: NDArray[np.float64]) -> None:
    place = {node.eli: n for n, node in enumerate(net.nodes)}
    most = max(net.lines.values(), default=1)
    pairs = sorted(net.lines.items(), key=lambda pair: pair[1])
    axes.add_collection(
        LineCollection(
            [[tuple(points[place[one]]), tuple(points[place[other]])] for (one, other), _ in pairs],
            linewidths=[0.4 + 3.2 * (count / most) ** 0.5 for _, count in pairs],
            colors=[(0.35, 0.42, 0.5, 0.12 + 0.4 * (count / most) ** 0.5) for _, count in pairs],
            zorder=1,
        )
    )


def draw_nodes(axes: Axes, net: Network, look: Look, discs: Sequence[Disc]) -> None:
    for node, disc in zip(net.nodes, discs, strict=True):
        read = look.read(node.eli)
        fill = (LIGHT if look.is_order(node.eli) else BLUE) if read else "white"
        edge, width = ("white", 0.8) if read else (ORANGE, 1.4)
        circle = Circle(
            (disc.x, disc.y), disc.radius, facecolor=fill, edgecolor=edge, linewidth=width, zorder=2
        )
        circle.set_url(look.href(node.eli))
        circle.set_gid(f"node-{node.eli}".replace("/", "-"))
        axes.add_patch(circle)


def draw_names(axes: Axes, net: Network, look: Look, discs: Sequence[Disc]) -> None:
    """The names of the most connected, which choose their places first."""
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    point = (right - left) / (WIDTH * 72)
    order = sorted(range(len(net.nodes)), key=lambda n: -(net.nodes[n].into + net.nodes[n].out))[:NAMED]
    texts = {n: (look.name(net.nodes[n].eli), 9.5 if place < LARGE else 8.0) for place, n in enumerate(order)}
    names = [Name(n, width_of(*texts[n]) * point, texts[n][1] * 1.2 * point) for n in order]
    for name, box, away in placed(names, discs, Box(left, bottom, right, top), point):
        text, size = texts[name.disc]
        if away:
            axes.add_line(
                Line2D(*zip(*leader(box, discs[name.disc]), strict=True), color=INK, linewidth=0.6, zorder=3)
            )
        axes.text(
            *box.middle,
            text,
            fontsize=size,
            ha="center",
            va="center_baseline",
            color=INK,
            zorder=4,
            bbox=VEIL,
        )


def width_of(text: str, size: float) -> float:
    """In points."""
    return float(
        TextPath((0, 0), text, size=size, prop=FontProperties(family=["sans-serif"])).get_extents().width
    )
