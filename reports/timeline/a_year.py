"""Steps a year that a group meets, by who must act: the law's own frequencies, added up; the rest stands apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from parsing.demands.tables import times_a_year
from parsing.tagging.model import Bearer
from reports.timeline.model import Step


@dataclass(frozen=True, slots=True)
class YearCount:
    """What one bearer must do for a group. `terms`: the times a year of each demand that tells a pace."""

    bearer: Bearer
    demands: int
    terms: tuple[tuple[Step, float], ...]
    in_period: tuple[tuple[Step, int], ...]  # so many times in a first period, once
    ongoing: int  # løbende, no pace told
    once: int  # the rest

    @property
    def a_year(self) -> float:
        return sum(times for _, times in self.terms)


def year_counts(steps: Iterable[Step]) -> list[YearCount]:
    """By bearer, most demands first."""
    held: dict[Bearer, list[Step]] = defaultdict(list)
    for step in steps:
        held[step.duty.demand.bearer].append(step)
    return sorted(
        (count(bearer, own) for bearer, own in held.items()), key=lambda one: (-one.demands, one.bearer)
    )


def count(bearer: Bearer, steps: list[Step]) -> YearCount:
    terms, in_period, ongoing = [], [], 0
    for step in steps:
        frequency = step.duty.demand.frequency
        if frequency is None:
            continue
        if pace := times_a_year(frequency):
            terms.append((step, pace))
        elif frequency.opening:
            in_period.append((step, frequency.count))
        else:
            ongoing += 1
    once = len(steps) - len(terms) - len(in_period) - ongoing
    return YearCount(bearer, len(steps), tuple(terms), tuple(in_period), ongoing, once)
