"""A timeline: lines of weeks, one an event, each with the steps that the law counts from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parsing.model import ProvisionId
from reports.duties import Registered


class Via(StrEnum):
    """How it is known that a demand is about a group, the surest first."""

    WORDS = "words"  # its words name the group
    DEFINITION = "definition"  # its words cite the item that defines the group
    CONTEXT = "context"  # what stands before it in its subsection does, or the subsection that it cites
    HOME = "home"  # it stands in the act or chapter that the definition tells the group by, and is about a person
    GENERAL = "general"  # its words name a wider group: kontanthjælpsmodtagere


class Mark(StrEnum):
    """What is drawn of a step."""

    BY = "by"  # at the latest at the end of the stretch
    DURING = "during"  # so many times, or all the time, in the stretch
    EVERY = "every"  # again and again, `every` weeks apart
    FROM = "from"  # not before


class Why(StrEnum):
    """Why a step is on no line."""

    NO_TIMING = "no_timing"  # the law tells no time
    EVENT = "event"  # a distance, but not from what
    DISTANCE = "distance"  # an event, but not how long: "en nærmere fastsat frist"
    PROMPT = "prompt"  # straks, hurtigst muligt: no event
    ONGOING = "ongoing"  # løbende, hvert år: no beginning
    DAY = "day"  # a day of the calendar


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a line: weeks from the event, negative before it. None is an open end."""

    first: float | None
    last: float | None
    mark: Mark
    every: float | None = None  # weeks between two times
    times: int | None = None  # in the stretch
    at_least: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """What a line counts from: `key` is the same for all words of the same event, `words` are the law's."""

    key: str
    words: str
    told_by: ProvisionId | None = None  # where another place tells it: "perioder regnes fra"


@dataclass(frozen=True, slots=True)
class Step:
    """A demand that a group meets, and where it stands in time: on a line, or why on none."""

    duty: Registered
    via: Via
    event: Event | None = None
    spot: Spot | None = None
    why: Why | None = None
    for_some: bool = (
        False  # its words, or what opens its section or subsection, tell a case or a part of the group
    )


@dataclass(frozen=True, slots=True)
class Line:
    """The steps counted from one event, the earliest first."""

    event: Event
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """All that a group meets. `lines`: the fullest first; `apart`: steps that are on no line, in the order of print."""

    group: str
    lines: tuple[Line, ...]
    apart: tuple[Step, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        return (*(step for line in self.lines for step in line.steps), *self.apart)
