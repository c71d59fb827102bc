"""Stacked bars: parts of a whole, one bar a row, or one a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import matplotlib as mpl
from matplotlib.ticker import FuncFormatter, MaxNLocator

from reports.figures.bars import BAR, WIDTH, Key
from reports.figures.chart import LINE, STYLE, canvas, to_svg


def lying(
    name: str,
    labels: Sequence[str],
    parts: Sequence[Sequence[int]],
    keys: Sequence[Key],
    write: Callable[[float], str],
) -> str:
    """One bar a label, from the top down; `parts` has a row a label and a column a key."""
    figure, axes = canvas(WIDTH, BAR * 1.2 * max(len(labels), 1) + 0.8)
    with mpl.rc_context(STYLE):
        places = range(len(labels))
        left = [0] * len(labels)
        for column, key in enumerate(keys):
            widths = [row[column] for row in parts]
            axes.barh(places, widths, left=left, color=key.colour, label=key.label, height=0.68)
            left = [start + width for start, width in zip(left, widths, strict=True)]
        axes.set_yticks(places, labels)
        axes.invert_yaxis()
        axes.set_xticks([])
        axes.set_xlim(0, max(left, default=1) * 1.14 or 1)
        for place, total in zip(places, left, strict=True):
            axes.annotate(write(total), (total, place), (4, 0), textcoords="offset points", va="center")
        figure.legend(loc="outside lower left", ncols=min(len(keys), 4), frameon=False, handlelength=1)
    return to_svg(figure, name)


def standing(
    name: str,
    years: Sequence[int],
    parts: Sequence[Sequence[int]],
    keys: Sequence[Key],
    write: Callable[[float], str],
) -> str:
    """One bar a year; `parts` has a row a year and a column a key."""
    figure, axes = canvas(WIDTH, 3.0)
    with mpl.rc_context(STYLE):
        bottom = [0] * len(years)
        for column, key in enumerate(keys):
            heights = [row[column] for row in parts]
            axes.bar(years, heights, bottom=bottom, color=key.colour, label=key.label, width=0.8)
            bottom = [start + height for start, height in zip(bottom, heights, strict=True)]
        axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: write(value)))
        axes.xaxis.set_major_locator(MaxNLocator(10, integer=True))
        axes.grid(axis="y", color=LINE, linewidth=0.7)
        axes.set_axisbelow(True)
        figure.legend(loc="outside lower left", ncols=len(keys), frameon=False, handlelength=1)
    return to_svg(figure, name)
