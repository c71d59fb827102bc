"""One picture of how documents refer to each other: the most connected, as nodes, with their references as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.patches import Circle
from matplotlib.textpath import TextPath
from numpy.typing import NDArray

from corpus.eli import Eli
from graph.edges import Edge
from graph.layout import layout
from reports.figures.chart import BLUE, INK, ORANGE, STYLE, to_svg

MOST = 80  # documents shown
NAMED = 26  # of them with their name
WIDTH = 11.0  # inches
MARGIN = np.array([0.3, 0.12])  # around the points; names need room at the sides
WIDER = 1.4  # the picture is wider than it is high
LIGHT = "#7fa8cc"
RADIUS = 0.012, 0.07  # of the smallest and the largest node, where the picture is 2 wide


@dataclass(frozen=True, slots=True)
class Node:
    """A document: references into it from others, and out of it to others."""

    eli: Eli
    into: int
    out: int


@dataclass(frozen=True, slots=True)
class Network:
    """The most connected documents, the most referred to first, and how often one refers to another."""

    nodes: tuple[Node, ...]
    lines: Mapping[tuple[Eli, Eli], int]


def network(edges: Sequence[Edge], most: int = MOST) -> Network:
    """Count references between different documents."""
    lines = Counter(
        (edge.source.eli, edge.target.eli) for edge in edges if edge.source.eli != edge.target.eli
    )
    into, out = Counter[Eli](), Counter[Eli]()
    for (source, target), count in lines.items():
        out[source] += count
        into[target] += count
    chosen = sorted({*into, *out}, key=lambda eli: (-(into[eli] + out[eli]), eli))[:most]
    nodes = sorted(
        (Node(eli, into[eli], out[eli]) for eli in chosen), key=lambda node: (-node.into, -node.out, node.eli)
    )
    kept = set(chosen)
    return Network(tuple(nodes), {pair: count for pair, count in lines.items() if kept.issuperset(pair)})


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
        draw_nodes(axes, net, look, points, radii)
        draw_names(figure, axes, net, look, points, radii)
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


def draw_nodes(
    axes: Axes, net: Network, look: Look, points: NDArray[np.float64], radii: NDArray[np.float64]
) -> None:
    for node, (x, y), radius in zip(net.nodes, points, radii, strict=True):
        read = look.read(node.eli)
        fill = (LIGHT if look.is_order(node.eli) else BLUE) if read else "white"
        edge, width = ("white", 0.8) if read else (ORANGE, 1.4)
        disc = Circle((x, y), radius, facecolor=fill, edgecolor=edge, linewidth=width, zorder=2)
        disc.set_url(look.href(node.eli))
        disc.set_gid(f"node-{node.eli}".replace("/", "-"))
        axes.add_patch(disc)


PLAIN = FontProperties(family=["sans-serif"])
Box = tuple[float, float, float, float]


def draw_names(
    figure: Figure,
    axes: Axes,
    net: Network,
    look: Look,
    points: NDArray[np.float64],
    radii: NDArray[np.float64],
) -> None:
    """Names where there is room: right of the node, else left, above, below; the most connected choose first."""
    scale = axes.transData.transform((1.0, 0.0))[0] - axes.transData.transform((0.0, 0.0))[0]
    pixel = 1.0 / float(scale)  # in units of the picture
    point = pixel * figure.dpi / 72
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for (x, y), r in zip(points, radii, strict=True)]
    order = sorted(range(len(net.nodes)), key=lambda n: -(net.nodes[n].into + net.nodes[n].out))
    for n in order[:NAMED]:
        name, size = look.name(net.nodes[n].eli), 9.5 if n < 8 else 8
        width = TextPath((0, 0), name, size=size, prop=PLAIN).get_extents().width * point
        (x, y), gap = points[n], radii[n] + 3 * point
        for box, align in sides(x, y, gap, width, size * 1.15 * point):
            if inside(box, axes) and not any(overlap(box, other) for other in taken):
                taken.append(box)
                middle = (box[1] + box[3]) / 2
                at = {"left": box[0], "right": box[2], "center": (box[0] + box[2]) / 2}[align]
                axes.text(at, middle, name, fontsize=size, ha=align, va="center_baseline", color=INK, zorder=4,
                          bbox={"facecolor": "white", "alpha": 0.72, "edgecolor": "none", "pad": 0.6})  # fmt: skip
                break


def sides(x: float, y: float, gap: float, width: float, height: float) -> tuple[tuple[Box, str], ...]:
    """Where a name may stand, the best first."""
    half = height / 2
    return (
        ((x + gap, y - half, x + gap + width, y + half), "left"),
        ((x - gap - width, y - half, x - gap, y + half), "right"),
        ((x - width / 2, y + gap, x + width / 2, y + gap + height), "center"),
        ((x - width / 2, y - gap - height, x + width / 2, y - gap), "center"),
    )


def inside(box: Box, axes: Axes) -> bool:
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    return left <= box[0] and box[2] <= right and bottom <= box[1] and box[3] <= top


def overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
