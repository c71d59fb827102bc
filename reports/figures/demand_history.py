"""The demands of the acts that demand most, version by version."""

from __future__ import annotations

from collections.abc import Sequence

import matplotlib as mpl
from matplotlib.ticker import MaxNLocator

from reports.demand_history import Course
from reports.figures.bars import WIDTH
from reports.figures.chart import BLUE, GREY, INK, LINE, ORANGE, SAND, STYLE, TEAL, Chart, Row, canvas, to_svg
from reports.render.places import short_title
from reports.render.texts import Texts

HEIGHT = 3.8  # inches
SHOWN = 6  # acts with a line; all are in the numbers
COLOURS = (BLUE, ORANGE, TEAL, SAND, GREY, INK)
NAME = "krav-efter-udgave"


def draw(courses: Sequence[Course], texts: Texts) -> Chart:
    """A line an act, a point a version: what is between two versions is not known to the day."""
    figure, axes = canvas(WIDTH, HEIGHT)
    with mpl.rc_context(STYLE):
        for course, colour in zip(courses[:SHOWN], COLOURS, strict=False):
            years = [one.signed.year + one.signed.timetuple().tm_yday / 366 for one in course.versions]
            label = short_title(course.title, 44)
            axes.step(years, [one.demands for one in course.versions], where="post", color=colour, marker="o",
                      markersize=3, linewidth=1.6, label=label)  # fmt: skip
        axes.set_ylim(0)
        axes.xaxis.set_major_locator(MaxNLocator(8, integer=True))
        axes.grid(axis="y", color=LINE, linewidth=0.6)
        figure.legend(loc="outside lower left", ncols=2, frameon=False, fontsize=8)
    rows = tuple(row(course, texts) for course in courses)
    top = courses[0]
    ends = {"first": top.versions[0].demands, "last": top.versions[-1].demands}
    return Chart(
        NAME,
        to_svg(figure, NAME),
        texts("demand_history.title"),
        texts("demand_history.caption"),
        texts("demand_history.alt", act=short_title(top.title), **ends),
        tuple(texts(f"demand_history.{key}") for key in ("act", "versions", "first", "last", "change", "timed")),
        rows,
    )  # fmt: skip


def row(course: Course, texts: Texts) -> Row:
    first, last = course.versions[0], course.versions[-1]
    told = (f"{texts.number(one.demands)} ({one.signed.year})" for one in (first, last))
    change = f"{'+' if course.change > 0 else ''}{texts.number(course.change)}"
    return Row(
        short_title(course.title),
        (texts.number(len(course.versions)), *told, change, texts.number(last.timed)),
    )
