"""Bars lying down, with the number at the end of each: the form most counts of this report take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill

import matplotlib as mpl
from matplotlib.patches import Patch

from reports.figures.chart import BLUE, STYLE, canvas, to_svg

BAR = 0.30  # inches a bar
WIDTH = 6.0  # inches
LINE_LENGTH = 38  # characters of a label before it is broken


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: int
    written: str  # the value as the language writes it
    colour: str = BLUE


@dataclass(frozen=True, slots=True)
class Key:
    """What a colour means."""

    label: str
    colour: str


def horizontal(name: str, bars: Sequence[Bar], keys: Sequence[Key] = ()) -> str:
    """The bars from the top down, as SVG."""
    labels = [fill(bar.label, LINE_LENGTH, max_lines=2, placeholder=" …") for bar in bars]
    lines = sum(1 + 0.45 * label.count("\n") for label in labels)
    figure, axes = canvas(WIDTH, BAR * max(lines, 1) + 0.35 + (0.35 if keys else 0))
    with mpl.rc_context(STYLE):
        places = range(len(bars))
        axes.barh(places, [bar.value for bar in bars], color=[bar.colour for bar in bars], height=0.68)
        axes.set_yticks(places, labels, linespacing=1.0)
        axes.invert_yaxis()
        axes.set_xticks([])
        axes.set_xlim(0, max((bar.value for bar in bars), default=1) * 1.14 or 1)
        for place, bar in zip(places, bars, strict=True):
            axes.annotate(bar.written, (bar.value, place), (4, 0), textcoords="offset points", va="center")
        if keys:
            patches = [Patch(color=key.colour, label=key.label) for key in keys]
            figure.legend(
                handles=patches, loc="outside lower left", ncols=len(keys), frameon=False, handlelength=1
            )
    return to_svg(figure, name)
