"""The page of processes: the groups that the law sets up, and for the largest all steps on lines of weeks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from parsing.demands import Part
from parsing.demands.groups import GENERAL
from reports.figures import timeline as figure
from reports.figures.chart import Chart, Row
from reports.render.places import Places
from reports.render.site import FILES, Site
from reports.render.tables import Link
from reports.render.texts import Texts
from reports.timeline import Step, Timeline, Timelines
from reports.timeline.a_year import YearCount, year_counts

LEAST = 3  # steps on lines that a group must have to get a picture
PAGE = FILES["timeline"]


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group in the list: where its picture is, "" for none."""

    name: str
    href: str
    demands: int
    placed: int
    a_year: str
    in_period: str


@dataclass(frozen=True, slots=True)
class Block:
    """One group with its picture, the same as a list for a narrow screen, its steps a year and the steps on no line."""

    anchor: str
    name: str
    chart: Chart
    lines: tuple[tuple[str, tuple[Placed, ...]], ...]  # by event
    years: tuple[YearLine, ...]
    apart: tuple[Apart, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A step on a line: `uge 8`, who, what, where."""

    weeks: str
    who: str
    what: str
    where: Link


@dataclass(frozen=True, slots=True)
class YearLine:
    bearer: str
    demands: int
    a_year: str
    sum: str
    in_case: str
    in_period: str
    ongoing: int
    once: int


@dataclass(frozen=True, slots=True)
class Apart:
    """Steps on no line for one reason."""

    why: str
    steps: tuple[tuple[Link, str, str, str], ...]  # place, who, what, the law's words on time


def write(site: Site) -> None:
    """Groups that the law only names are listed below those that it defines, where they are on lines at all."""
    every = Timelines(site.report.law, site.report.duties)
    known = every.members.known
    defined = listed([every.of(name) for name, _ in every.groups if name in known])
    named = [every.of(name) for name, _ in every.groups if name not in known | GENERAL]
    named = listed([one for one in named if placed(one) >= LEAST])
    site.page(
        PAGE,
        "timeline.html",
        key="timeline",
        title=site.texts("timeline.title"),
        groups=[group_line(one, site.texts) for one in defined],
        named=[group_line(one, site.texts) for one in named],
        blocks=[block(one, site) for one in (*defined, *named) if placed(one) >= LEAST],
    )


def listed(told: list[Timeline]) -> list[Timeline]:
    """The one with most steps on lines first."""
    return sorted(told, key=lambda one: (-placed(one), one.group))


def placed(told: Timeline) -> int:
    return sum(len(line.steps) for line in told.lines)


def anchor(group: str) -> str:
    return re.sub(r"\W+", "-", group)


def group_line(told: Timeline, texts: Texts) -> GroupLine:
    counts = year_counts(told.steps)
    href = f"#{anchor(told.group)}" if placed(told) >= LEAST else ""
    return GroupLine(
        told.group,
        href,
        len(told.steps),
        placed(told),
        texts.number(sum(one.a_year for one in counts), 0),
        texts.number(sum(times for one in counts for _, times in one.in_period), 0),
    )


def block(told: Timeline, site: Site) -> Block:
    texts, places = site.texts, site.places
    years = tuple(year_line(one, texts, places) for one in year_counts(told.steps))
    reasons = dict.fromkeys(step.why for step in told.apart if step.why)
    apart = tuple(
        Apart(
            texts(f"timeline.why.{why}"),
            tuple(row(step, texts, places) for step in told.apart if step.why is why),
        )
        for why in reasons
    )
    lines = tuple(
        (line.event.words, tuple(placed_step(step, texts, places) for step in line.steps))
        for line in told.lines
    )
    return Block(anchor(told.group), told.group, site.chart(chart(told, texts, places)), lines, years, apart)


def placed_step(step: Step, texts: Texts, places: Places) -> Placed:
    where, who, what, _ = row(step, texts, places)
    return Placed(figure.told_weeks(step.spot, texts) if step.spot else "", who, what, where)


def row(step: Step, texts: Texts, places: Places) -> tuple[Link, str, str, str]:
    where = Link(places.named(places.anchored(step.duty.place)), places.href(step.duty.place))
    return where, figure.who(step, texts), figure.act(step), words(step)


def words(step: Step) -> str:
    """What the law says of the time."""
    return "; ".join(filter(None, (step.duty.part(Part.DEADLINE), step.duty.part(Part.FREQUENCY))))


def chart(told: Timeline, texts: Texts, places: Places) -> Chart:
    """The picture, and the same told as a table."""
    steps = [(line, step) for line in told.lines for step in line.steps]
    rows = tuple(
        Row(
            places.named(places.anchored(step.duty.place)),
            (
                figure.who(step, texts),
                figure.act(step),
                line.event.words,
                figure.told_weeks(step.spot, texts) if step.spot else "",
                words(step),
                texts(f"timeline.via.{step.via}"),
            ),
            places.href(step.duty.place),
        )
        for line, step in steps
    )
    return Chart(
        f"forloeb-{anchor(told.group)}",
        figure.draw(told, texts, places.named, places.href),
        told.group[:1].upper() + told.group[1:],
        texts(
            "timeline.caption",
            placed=len(steps),
            steps=len(told.steps),
            lines=texts.count("n.events", len(told.lines)),
        ),
        texts("timeline.alt", group=told.group, placed=len(steps), event=told.lines[0].event.words),
        tuple(texts(f"timeline.{key}") for key in ("where", "who", "what", "event", "weeks", "words", "how")),
        rows,
        wide=True,
    )


def year_line(one: YearCount, texts: Texts, places: Places) -> YearLine:
    def summed(terms: Iterable[tuple[Step, float]]) -> str:
        return " + ".join(
            f"{texts.number(times, 0 if times == int(times) else 1)} ({places.named(places.anchored(step.duty.place))})"
            for step, times in terms
        )

    return YearLine(
        texts(f"bearer.{one.bearer}"),
        one.demands,
        texts.number(one.a_year, 0 if one.a_year == int(one.a_year) else 1),
        summed(one.terms),
        summed(one.in_case),
        summed(one.in_period),
        one.ongoing,
        one.once,
    )
