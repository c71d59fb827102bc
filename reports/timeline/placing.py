"""Where on a line a demand stands: the event it is counted from, and the weeks from it. Nothing is placed by guess."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.demands import Part
from parsing.quantities import (
    DAYS_IN,
    Bound,
    Day,
    Deadline,
    Direction,
    Frequency,
    Length,
    Unit,
    find_quantities,
)
from reports.duties import Registered
from reports.timeline.events import Counting, event
from reports.timeline.model import Event, Mark, Spot, Step, Via, Why
from reports.timeline.spoken import Spoken

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
OPENING = re.compile(r"\bde\sførste\b", re.IGNORECASE)  # inden for de første 3 måneder
SET = re.compile(r"\bfrist", re.IGNORECASE)  # inden for en frist på mindst 8 dage
EARLIEST = re.compile(r"\btidligst\b", re.IGNORECASE)
UNITS = {"uge": Unit.WEEK, "måned": Unit.MONTH, "år": Unit.YEAR}
BEING = re.compile(  # [personen har været ledig] i 16 måneder
    r"\bhar\s(?:været|modtaget)\b[^,.;]*?\bi\s(?:sammenlagt\s|alt\s)?(?P<amount>\d+)\s(?P<unit>uge|måned|år)(?:er)?\b",
    re.IGNORECASE,
)
PERIOD = re.compile(  # senest efter [en periode på 1 måned fra første henvendelse]
    r"\bperiode\spå\s(?P<amount>\d+)\s(?P<unit>uge|måned|år)(?:er)?\sfra\s(?P<event>.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Placer:
    """Places the demands of one group."""

    group: str
    counting: Counting

    def step(self, duty: Registered, via: Via) -> Step:
        deadline, frequency = duty.demand.deadline, duty.demand.frequency
        words = duty.part(Part.DEADLINE)
        if (deadline is not None and deadline.day is not None) or self.is_past(duty):
            return Step(duty, via, why=Why.DAY)
        if found := self.found(duty, deadline, frequency):
            told, spot = found
            return Step(duty, via, told, spot)
        if frequency is not None:
            return self.repeated(duty, via, frequency)
        if deadline is None:
            return Step(duty, via, why=Why.DISTANCE if words else Why.NO_TIMING)
        if deadline.prompt:
            return Step(duty, via, why=Why.PROMPT)
        return Step(duty, via, why=Why.EVENT if has_distance(deadline, words) else Why.DISTANCE)

    def found(
        self, duty: Registered, deadline: Deadline | None, frequency: Frequency | None
    ) -> tuple[Event, Spot] | None:
        """By the deadline, else by what else the words tell of time."""
        if deadline is not None:
            return self.by_deadline(duty, deadline, frequency)
        if frequency is None:
            if told := self.spoken.at_event(duty):
                return told, Spot(0, 0, Mark.BY)
            if late := self.spoken.after_omission(duty):
                return begins(late)
        return None

    def by_deadline(
        self, duty: Registered, deadline: Deadline, frequency: Frequency | None
    ) -> tuple[Event, Spot] | None:
        """One that tells its event comes before one that is a period: inden for de første 3 måneder."""
        if deadline.anchor is None or event(deadline.anchor.words) is None:
            spoken = self.spoken
            other = spoken.of_item(duty, self.group) or spoken.notified(duty) or spoken.beside(duty)
            if other and (found := anchored(other, None)):
                return found
        return self.limited(duty, deadline, frequency)

    @property
    def spoken(self) -> Spoken:
        return Spoken(self.counting)

    def is_past(self, duty: Registered) -> bool:
        """Is it for those of a day that is over: "som den 1. januar 2020 modtog"?"""
        if YEAR.search(duty.quote) is None:
            return False
        days = (one for one in find_quantities(duty.quote) if isinstance(one, Day) and not one.of_document)
        return any(one.on is not None and one.on < self.counting.law.as_of for one in days)

    def limited(
        self, duty: Registered, deadline: Deadline, frequency: Frequency | None
    ) -> tuple[Event, Spot] | None:
        """A deadline with an event and a distance from it, or one that lies at the event itself."""
        words = duty.part(Part.DEADLINE)
        if (been := BEING.search(words)) is not None:
            told = self.counting.event(duty, self.group)
            far = weeks(Length(int(been["amount"]), UNITS[been["unit"].lower()]))
            return (told, recurring(frequency, far) if frequency else Spot(0, far, Mark.BY)) if told else None
        if (stretch := PERIOD.search(words)) is not None:
            told, far = (
                event(stretch["event"]),
                weeks(Length(int(stretch["amount"]), UNITS[stretch["unit"].lower()])),
            )
            return (told, Spot(0, far, Mark.BY)) if told else None
        told = event(deadline.anchor.words) if deadline.anchor else None
        if told is None and deadline.length and self.is_period(duty, deadline):
            told = self.counting.event(duty, self.group)
        if told is None:
            return None
        spot = spot_of(deadline, frequency, words)
        return (told, spot) if spot else None

    def is_period(self, duty: Registered, deadline: Deadline) -> bool:
        """A stretch that somewhere is told how to count: de første 3 måneder; not one that somebody sets."""
        if SET.search(duty.part(Part.DEADLINE)):
            return False
        return deadline.anchor is None or OPENING.search(duty.part(Part.DEADLINE)) is not None

    def repeated(self, duty: Registered, via: Via, frequency: Frequency) -> Step:
        """A frequency of an opening period is placed where the law tells from when that runs; others have no beginning."""
        if frequency.opening and frequency.per:
            told = self.spoken.counted_from(duty) or self.counting.event(duty, self.group)
            spot = Spot(
                0, weeks(frequency.per), Mark.DURING, times=frequency.count, at_least=at_least(frequency)
            )
            return Step(duty, via, told, spot) if told else Step(duty, via, why=Why.EVENT)
        return Step(duty, via, why=Why.ONGOING)


def anchored(deadline: Deadline, frequency: Frequency | None) -> tuple[Event, Spot] | None:
    """A deadline that tells its own event."""
    told = event(deadline.anchor.words) if deadline.anchor else None
    spot = spot_of(deadline, frequency, "")
    return (told, spot) if told and spot else None


def begins(late: Deadline) -> tuple[Event, Spot] | None:
    """The end of a time in which something had to happen is where the demand begins."""
    found = anchored(late, None)
    if found is None or found[1].last is None:
        return None
    told, spot = found
    return told, Spot(spot.last, None, Mark.FROM)


def has_distance(deadline: Deadline, words: str) -> bool:
    return deadline.length is not None or BEING.search(words) is not None


def weeks(length: Length) -> float:
    """A length in weeks; months and years of average days.

    >>> round(weeks(Length(6, Unit.MONTH)), 1), weeks(Length(14, Unit.DAY))
    (26.1, 2.0)
    """
    return (length.amount * DAYS_IN[length.unit] + length.days) / DAYS_IN[Unit.WEEK]


def spot_of(deadline: Deadline, frequency: Frequency | None, words: str) -> Spot | None:
    """The stretch that a deadline with an event leaves; None where it tells no distance."""
    if deadline.length is None:
        near = deadline.prompt or deadline.direction is Direction.AT
        if near:
            return Spot(0, 0, Mark.BY)
        return Spot(None, 0, Mark.BY) if deadline.direction is Direction.BEFORE else None
    far = weeks(deadline.length)
    if EARLIEST.search(words) or deadline.bound is Bound.AT_LEAST:
        return earliest(deadline, far, words)
    if deadline.direction is Direction.BEFORE:
        within = words.lower().startswith("inden for")
        return Spot(-far, 0, Mark.BY) if within else Spot(None, -far, Mark.BY)
    if frequency is not None:
        return recurring(frequency, far)
    return Spot(0, far, Mark.BY)


def earliest(deadline: Deadline, far: float, words: str) -> Spot:
    """`tidligst 4 uger efter` and `tidligst 1 uge før` open a stretch; `mindst 4 uger før` closes one."""
    if deadline.direction is not Direction.BEFORE:
        return Spot(far, None, Mark.FROM)
    return Spot(-far, None, Mark.FROM) if EARLIEST.search(words) else Spot(None, -far, Mark.BY)


def recurring(frequency: Frequency, far: float) -> Spot:
    if frequency.per is None:
        several = frequency.count > 1 or at_least(frequency)
        times = frequency.count if several else None
        return Spot(0, far, Mark.DURING, times=times, at_least=at_least(frequency))
    if frequency.opening:
        return Spot(0, far, Mark.DURING, times=frequency.count, at_least=at_least(frequency))
    return Spot(
        0, far, Mark.EVERY, every=weeks(frequency.per) / frequency.count, at_least=at_least(frequency)
    )


def at_least(frequency: Frequency) -> bool:
    return frequency.bound in {Bound.AT_LEAST, Bound.OVER}
