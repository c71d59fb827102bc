"""From the register and the law to the timeline of a group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

from corpus.errors import BadInput
from graph.law import Law
from reports.duties import Registered, stands
from reports.timeline.events import Counting
from reports.timeline.members import Members, by_group
from reports.timeline.model import Event, Line, Step, Timeline, Via
from reports.timeline.placing import Placer

NEAR = 5  # names to offer for one that is not there
ALIKE = 0.75  # how much of a misspelt name must be right (difflib's ratio)
LONG = 6  # letters of a word that may tell a group


@dataclass(frozen=True)
class Timelines:
    """The timelines of all groups of a law. A step says itself whether its document is in force."""

    law: Law
    duties: Sequence[Registered]

    @cached_property
    def members(self) -> Members:
        return Members.of(self.law)

    @cached_property
    def held(self) -> dict[str, list[tuple[Registered, Via]]]:
        """The demands of each group, in the order of print."""
        return by_group(self.members, [one for one in self.duties if stands(one.version)])

    @cached_property
    def counting(self) -> Counting:
        return Counting(self.law, self.members.definitions, self.members.naming)

    @property
    def groups(self) -> list[tuple[str, int]]:
        """The groups that the law names, each with its number of demands: those it defines first, the fullest first."""
        defined = self.members.known
        counted = ((name, len(found)) for name, found in self.held.items())
        return sorted(counted, key=lambda pair: (pair[0] not in defined, -pair[1], pair[0]))

    def of(self, group: str) -> Timeline:
        """Raises `BadInput` for a group that no demand names."""
        name = " ".join(group.casefold().split())
        if name not in self.held:
            near = self.near(name)
            hint = f"; there is {', '.join(near)}" if near else "; --list tells the groups there are"
            raise BadInput(f"no demand in force is about {group!r}{hint}")
        placer = Placer(name, self.counting)
        steps = (
            replace(placer.step(duty, via), for_some=self.members.for_some(duty))
            for duty, via in self.held[name]
        )
        return arrange(name, list(steps))

    def near(self, name: str) -> list[str]:
        """Groups that are called nearly so, or that hold the name or a word of it; the fullest first."""
        spelt = get_close_matches(name, self.held, n=NEAR, cutoff=ALIKE)
        words = [word for word in name.split() if len(word) >= LONG]
        held = [group for group, _ in self.groups if any(word in group for word in words)]
        return list(dict.fromkeys((*spelt, *held)))[:NEAR]


def arrange(group: str, steps: Sequence[Step]) -> Timeline:
    """Steps by their event: the line with most steps first, each from its beginning on."""
    lines: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        if step.event is not None:
            lines[step.event.key].append(step)
    ordered = sorted(lines.values(), key=lambda held: -len(held))
    return Timeline(
        group,
        tuple(Line(common(held), tuple(sorted(held, key=place))) for held in ordered),
        tuple(step for step in steps if step.event is None),
    )


def common(steps: Sequence[Step]) -> Event:
    """The event as most steps call it."""
    events = [step.event for step in steps if step.event]
    words, _ = Counter(event.words for event in events).most_common(1)[0]
    return next(event for event in events if event.words == words)


def place(step: Step) -> tuple[float, float]:
    spot = step.spot
    last = spot.last if spot and spot.last is not None else float("inf")
    return last, spot.first if spot and spot.first is not None else float("-inf")
