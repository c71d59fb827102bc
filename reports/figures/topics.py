"""The topic map: a dot for each section, near to what means the same, and the name of each topic in its middle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import matplotlib as mpl
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from graph.encoder.topics import Point, TopicMap
from parsing.model import ProvisionId
from reports.figures.chart import STYLE, to_svg
from reports.figures.names import Box, Disc, Name, placed
from reports.figures.network import VEIL, width_of

WIDTH, HEIGHT = 11.0, 7.4  # inches
SIDES = 1.12, 1.06  # where the frame stands; the points reach 1
HUES = (
    "#2b5c8a",
    "#c4692b",
    "#3d8a83",
    "#8a5a9e",
    "#b0892f",
    "#5f7f3a",
    "#a8455a",
    "#4d6fb3",
    "#7a6a58",
    "#2f8fae",
)
SIZES = 11.0, 9.0, 8.0  # points: of the largest topics, of the middle ones, of the others
TOLD = 2  # words of a name
BOLDER = 1.12  # times as wide as plain letters


def draw(found: TopicMap, href: Callable[[ProvisionId], str]) -> str:
    """The map as SVG; each dot is a link to its section."""
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(WIDTH, HEIGHT))
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_axis_off()
        axes.set_xlim(-SIDES[0], SIDES[0])
        axes.set_ylim(-SIDES[1], SIDES[1])
        groups = [
            [point for point in found.points if point.topic == topic] for topic in range(len(found.topics))
        ]
        for topic, points in enumerate(groups):
            draw_dots(axes, points, HUES[topic % len(HUES)], href)
        draw_names(axes, found, groups)
    return to_svg(figure, "topics")


def draw_dots(axes: Axes, points: Sequence[Point], hue: str, href: Callable[[ProvisionId], str]) -> None:
    x, y = [point.x for point in points], [point.y for point in points]
    dots = axes.scatter(x, y, s=16, color=hue, alpha=0.75, linewidths=0, zorder=2)
    dots.set_urls([href(point.section) for point in points])


def draw_names(axes: Axes, found: TopicMap, groups: Sequence[Sequence[Point]]) -> None:
    """Each name as near to the middle of its topic as there is room, the largest topics first."""
    point = 2 * SIDES[0] / (WIDTH * 72)
    names, discs, texts = [], [], []
    for topic, points in enumerate(groups):
        x, y = np.median([[one.x, one.y] for one in points], axis=0) if points else (0.0, 0.0)
        size = SIZES[0] if topic < 6 else SIZES[1] if topic < 14 else SIZES[2]
        text = f"{topic + 1} " + " · ".join(found.topics[topic].words[:TOLD])
        discs.append(Disc(float(x), float(y), 0.0))
        texts.append((text, size))
        names.append(Name(topic, width_of(text, size) * BOLDER * point, size * 1.3 * point * HEIGHT_SCALE))
    frame = Box(-SIDES[0], -SIDES[1], SIDES[0], SIDES[1])
    for name, box, _ in placed(names, discs, frame, point):
        text, size = texts[name.disc]
        axes.text(
            *box.middle,
            text,
            fontsize=size,
            fontweight="bold",
            ha="center",
            va="center_baseline",
            color=HUES[name.disc % len(HUES)],
            zorder=4,
            bbox=VEIL,
        )


HEIGHT_SCALE = (SIDES[1] / HEIGHT) / (  # a point is higher than wide in the units of the axes
    SIDES[0] / WIDTH
)
