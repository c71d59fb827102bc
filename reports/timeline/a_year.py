"""Steps a year that a group meets, by who must act: the law's own frequencies, added up; the rest stands apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from parsing.demands import Part
from parsing.demands.tables import times_a_year
from parsing.tagging.model import Bearer
from reports.timeline.model import Mark, Step, Why

ABOUT = re.compile(r"(?:for|til|hos|der|som)\s", re.IGNORECASE)
Times = TypeVar("Times", int, float)


@dataclass(frozen=True, slots=True)
class YearCount:
    """What one bearer must do for a group. `terms`: the times a year of each demand that tells a pace for all its members.

    The same duty in an act and its order is one term. A demand for those of a day that is over is in none of the sums.
    """

    bearer: Bearer
    demands: int
    terms: tuple[tuple[Step, float], ...]
    in_case: tuple[tuple[Step, float], ...]  # times a year or in a stretch, once something has happened
    in_period: tuple[tuple[Step, int], ...]  # so many times in a stretch, once
    ongoing: int  # løbende, no pace told
    once: int  # the rest

    @property
    def a_year(self) -> float:
        return sum(times for _, times in self.terms)


def year_counts(steps: Iterable[Step]) -> list[YearCount]:
    """By bearer, most demands first."""
    held: dict[Bearer, list[Step]] = defaultdict(list)
    for step in steps:
        held[step.duty.bearer].append(step)
    return sorted(
        (count(bearer, own) for bearer, own in held.items()), key=lambda one: (-one.demands, one.bearer)
    )


def count(bearer: Bearer, steps: list[Step]) -> YearCount:
    terms: list[tuple[Step, float]] = []
    in_case: list[tuple[Step, float]] = []
    in_period: list[tuple[Step, int]] = []
    ongoing = 0
    told = [step for step in steps if step.duty.demand.frequency and step.why is not Why.DAY]
    for step in told:
        pace, times = pace_of(step), times_in(step)
        if times is None and pace is None:
            ongoing += 1
        elif has_case(step):
            in_case.append((step, times or pace or 0))
        elif times is not None:
            in_period.append((step, times))
        elif pace is not None:
            terms.append((step, pace))
    return YearCount(
        bearer,
        len(steps),
        once_each(terms),
        once_each(in_case),
        once_each(in_period),
        ongoing,
        len(steps) - len(told),
    )


def has_case(step: Step) -> bool:
    """Does it begin when something has happened, or for some only? "for personer ..." only says whom it is about."""
    trigger = step.duty.part(Part.TRIGGER)
    return step.for_some or (bool(trigger) and ABOUT.match(trigger) is None)


def pace_of(step: Step) -> float | None:
    """Times a year."""
    frequency = step.duty.demand.frequency
    return times_a_year(frequency) if frequency else None


def times_in(step: Step) -> int | None:
    """How often in a stretch that ends: mindst fire i de første 6 måneder, hver 14. dag i 3 måneder; None without an end."""
    frequency, spot = step.duty.demand.frequency, step.spot
    if frequency is None:
        return None
    if frequency.opening:
        return frequency.count
    if spot is None or spot.last is None:
        return None
    if spot.mark is Mark.EVERY and spot.every:
        return int((spot.last - (spot.first or 0)) / spot.every + 1e-6) or None
    return spot.times


def once_each(terms: Iterable[tuple[Step, Times]]) -> tuple[tuple[Step, Times], ...]:
    """Without those that lay down the same duty once more, as an order does that repeats its act."""
    first: dict[tuple[object, ...], tuple[Step, Times]] = {}
    for step, times in terms:
        duty = step.duty
        words = (duty.part(Part.FREQUENCY).casefold(), duty.part(Part.OBJECT).casefold())
        first.setdefault((duty.demand.verbs, words, times), (step, times))
    return tuple(first.values())
