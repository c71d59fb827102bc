"""A chart: a picture, what it is called, what it shows in words, and the numbers behind it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

INK = "#1c2330"
MUTED = "#5a6473"
LINE = "#d5dae1"
BLUE = "#2b5c8a"
ORANGE = "#c4692b"
GREY = "#9aa3af"
TEAL = "#3d8a83"
SAND = "#d9b26a"
STACK = (BLUE, SAND, ORANGE, TEAL, GREY)  # told apart by lightness too
STYLE: dict[Any, Any] = {  # rcParams; their names are too many to type
    "font.family": "sans-serif",
    "font.sans-serif": ["Liberation Sans", "Arial", "Helvetica", "DejaVu Sans"],
    "font.size": 10,
    "svg.fonttype": "none",
    "text.parse_math": False,  # a title with two $ is no formula
    "text.color": INK,
    "axes.edgecolor": LINE,
    "axes.labelcolor": MUTED,
    "xtick.color": MUTED,
    "ytick.color": INK,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the numbers: what is counted, the figures as written, and where the proof stands."""

    label: str
    values: tuple[str, ...]
    href: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """`name` is the file's; `alt` says what a reader who cannot see it should know."""

    name: str
    svg: str
    title: str
    caption: str
    alt: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    wide: bool = False


def canvas(width: float, height: float, *, placed: bool = False) -> tuple[Figure, Axes]:
    """An empty figure of `width` by `height` inches, with quiet axes.

    `placed`: whoever draws sets the axes in the figure; else room is found by drawing once more to see what it takes.
    """
    with mpl.rc_context(STYLE):
        figure = Figure(figsize=(width, height), layout=None if placed else "constrained")
        axes = figure.add_subplot()
    axes.spines[["top", "right", "left", "bottom"]].set_visible(False)
    axes.tick_params(length=0)
    return figure, axes


def to_svg(figure: Figure, name: str) -> str:
    """The figure as SVG; the same figure gives the same bytes."""
    out = BytesIO()
    with mpl.rc_context({**STYLE, "svg.hashsalt": name}):
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    text = out.getvalue().decode("utf-8")
    return "\n".join(line.rstrip() for line in text[text.index("<svg") :].splitlines()) + "\n"
