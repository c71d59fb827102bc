"""Sections by their score in the sunset ranking."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.ticker import FuncFormatter, MaxNLocator

from reports.figures.bars import WIDTH
from reports.figures.chart import BLUE, LINE, STYLE, Chart, Row, canvas, to_svg
from reports.render.texts import Texts
from reports.sunset.model import Ranked

STEPS = 20  # intervals from 0 to 1


def draw(ranking: Sequence[Ranked], texts: Texts) -> Chart:
    counts = [0] * STEPS
    for ranked in ranking:
        counts[min(int(ranked.score * STEPS), STEPS - 1)] += 1
    figure, axes = canvas(WIDTH, 2.6)
    with mpl.rc_context(STYLE):
        axes.bar([(n + 0.5) / STEPS for n in range(STEPS)], counts, width=0.9 / STEPS, color=BLUE)
        axes.set_xlim(0, 1)
        axes.tick_params(pad=6)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: texts.number(value, 1)))
        axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: texts.number(value)))
        axes.grid(axis="y", color=LINE, linewidth=0.7)
        axes.set_axisbelow(True)
    rows = tuple(
        Row(f"{texts.number(n / STEPS, 2)}–{texts.number((n + 1) / STEPS, 2)}", (texts.number(count),))
        for n, count in enumerate(counts)
    )
    top = ranking[0].score if ranking else 0.0
    return Chart(
        "score",
        to_svg(figure, "scores"),
        texts("ranking.distribution"),
        texts("ranking.distribution_caption"),
        texts("figure.scores_alt", sections=texts.number(len(ranking)), top=texts.number(top, 2)),
        (texts("column.score"), texts("column.sections")),
        rows,
    )
