"""The series: on each day what is in force, how much of it is seen, and what came and went since the day before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Self

import numpy as np

from corpus.eli import Eli
from graph.measures.arrays import Numbers
from parsing.tagging.model import Duty
from reports.growth.counted import Counted, Day
from reports.growth.flow import Flow, Flows
from reports.growth.panel import Panel, panels
from reports.growth.reading import Reading
from reports.growth.sizes import Counts

UNKNOWN = "unknown"


class By(StrEnum):
    """What the documents of a series are grouped by."""

    NONE = "none"
    SERIES = "series"  # the letters of the document id
    MINISTRY = "ministry"  # its name at harvest
    TYPE = "type"
    ACT = "act"  # the family


GROUPS: Mapping[By, Callable[[Counted], str]] = {
    By.NONE: lambda _: "",
    By.SERIES: lambda one: one.held.series or UNKNOWN,
    By.MINISTRY: lambda one: one.held.ministry or UNKNOWN,
    By.TYPE: lambda one: one.held.type.value,
    By.ACT: lambda one: one.family[0],
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """The documents on a day. Of those that may be in force, how many have a text that can be counted."""

    documents: int  # in force
    possible: int  # in force, or undetermined
    seen: int  # of the possible ones, those with text
    seen_sure: int  # of those in force
    carried: int  # counted by the version before, since their own text has holes

    @property
    def share(self) -> float | None:
        """Seen among possible, 0-1: of a census, so that no band belongs to it."""
        return self.seen / self.possible if self.possible else None


@dataclass(frozen=True, slots=True)
class Load:
    """Words to read for a section: the mean, and what half of the sections do not exceed."""

    mean: float
    median: float


@dataclass(frozen=True, slots=True)
class Point:
    """A group on a day. `counts` of what is in force, `possible` with what may be in force too."""

    date: date
    by: By
    group: str
    coverage: Coverage
    counts: Counts
    possible: Counts
    subtypes: Mapping[Duty, int]
    load: Load | None
    panel: Panel
    flow: Flow | None  # since the day before; None on the first day


@dataclass(frozen=True)
class Course:
    """The days of a series with what is costly to know of them: whatever they are grouped by, it is the same."""

    days: tuple[Day, ...]
    loads: tuple[Mapping[Eli, Numbers], ...]  # words to read for each section, by document
    moves: tuple[Mapping[Counted, Flow], ...]  # from each day to the next; () where versions are not aligned

    @classmethod
    def of(cls, days: Iterable[Day], reading: Reading | None = None, flows: Flows | None = None) -> Self:
        held = tuple(days)
        return cls(
            held,
            tuple(reading.on(day) if reading else {} for day in held),
            tuple(flows.between(a, b) for a, b in pairwise(held)) if flows else (),
        )


def series(course: Course, by: By) -> tuple[Point, ...]:
    """The points of every group, day by day."""
    name = GROUPS[by]
    groups = sorted({name(one) for day in course.days for one in day.counted})
    found = [
        point
        for group in groups or [""] * (by is By.NONE)
        for point in points(
            group,
            by,
            [within(day, name, group) for day in course.days],
            course.loads,
            flowed(course.moves, name, group),
        )
    ]
    return tuple(sorted(found, key=lambda point: (point.date, point.group)))


def within(day: Day, name: Callable[[Counted], str], group: str) -> Day:
    return replace(day, counted=tuple(one for one in day.counted if name(one) == group))


def flowed(
    moves: Sequence[Mapping[Counted, Flow]], name: Callable[[Counted], str], group: str
) -> Sequence[Flow | None]:
    """The flow of a group since the day before; of documents that changed their group it is told where they went."""
    found = [sum((flow for one, flow in move.items() if name(one) == group), Flow()) for move in moves]
    return [None, *found]


def points(
    group: str,
    by: By,
    days: Sequence[Day],
    loads: Sequence[Mapping[Eli, Numbers]],
    flows: Sequence[Flow | None],
) -> Iterator[Point]:
    for place, (day, panel) in enumerate(zip(days, panels(days), strict=True)):
        sure = [one for one in day.counted if one.sure]
        yield Point(
            day.date,
            by,
            group,
            coverage(day.counted),
            total(sure),
            total(day.counted),
            subtypes(sure),
            load(sure, loads[place]),
            panel,
            flows[place] if place < len(flows) else None,
        )


def coverage(counted: Sequence[Counted]) -> Coverage:
    sure = [one for one in counted if one.sure]
    return Coverage(
        len(sure),
        len(counted),
        sum(one.size is not None for one in counted),
        sum(one.size is not None for one in sure),
        sum(one.carried for one in counted),
    )


def total(counted: Iterable[Counted]) -> Counts:
    return sum((one.size.counts for one in counted if one.size), Counts())


def subtypes(counted: Iterable[Counted]) -> Mapping[Duty, int]:
    found: Counter[Duty] = Counter()
    for one in counted:
        found.update(dict(one.size.subtypes) if one.size else {})
    return {duty: found[duty] for duty in Duty}


def load(counted: Iterable[Counted], loads: Mapping[Eli, Numbers]) -> Load | None:
    held = [loads[one.held.eli] for one in counted if one.held.eli in loads]
    words = np.concatenate(held) if held else np.empty(0)
    return Load(float(words.mean()), float(np.median(words))) if len(words) else None
