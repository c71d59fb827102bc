"""Places as pinpoints name them, and how a run of them is put together.

A chain is read from left to right with one open place. A deeper unit goes into the open place ("§ 35, stk. 1": the tail
governs the last number only), a unit of the same or a higher level closes it ("stk. 2 og 5", "og stk. 3", "§ 2").
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parsing.model import Level, Span
from parsing.references.items import Item

Steps = tuple[tuple[Level, str], ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """One place that a chain names: its steps, the characters of its last part, and whether it is an end of a range."""

    steps: Steps
    span: Span
    end: bool = False

    @property
    def level(self) -> Level:
        return self.steps[0][0]


@dataclass(frozen=True, slots=True)
class Chain:
    """The places that one run of pinpoints lists, in order."""

    span: Span
    pins: tuple[Pin, ...]


RANKS = {Level.ANNEX: 0, Level.PART: 1, Level.CHAPTER: 2}


def rank(level: Level) -> int:
    """Depth in a chain; annexes hold parts and chapters here."""
    return RANKS.get(level, level.rank)


@dataclass(slots=True)
class Builder:
    """The chain as read so far; the last of its pins is the open place."""

    pins: list[Pin] = field(default_factory=list)
    last: Item | None = None
    sections: int = 0
    plural: bool = False  # a "§§" has been read

    @property
    def steps(self) -> Steps:
        """The steps of the open place."""
        return self.pins[-1].steps if self.pins else ()

    def add(self, item: Item, prefix: Steps = (), *, replaces: bool = False) -> None:
        """Places below `prefix`, one for each number; instead of the open place, or beside it."""
        if replaces:
            self.pins.pop()
        self.pins += [Pin((*prefix, (item.level, n.text)), item.span, n.end) for n in item.numerals]
        if item.level is Level.SECTION:
            self.sections += len(item.numerals)
            self.plural = self.plural or item.plural
        self.last = item

    def place(self, item: Item, *, coordinated: bool, comma: bool) -> bool:
        """Put the item where it belongs; False where it cannot go on this chain."""
        if goes_into(item, self.steps):
            if coordinated:
                self.add(item)  # "§ 3 og stk. 1": the subsection is the own section's
            else:
                self.add(item, self.steps, replaces=True)
            return True
        if not coordinated and not comma:
            return False
        beside = tuple(step for step in self.steps if rank(step[0]) < rank(item.level))
        self.add(item, () if item.level is Level.SECTION else beside)
        return True


def goes_into(item: Item, steps: Steps) -> bool:
    """Whether the item is a part of the open place, not one beside it."""
    if not steps or item.level is Level.SECTION:
        return False
    level, levels = steps[-1][0], [step for step, _ in steps]
    if item.level in {Level.ITEM, Level.POINT} and item.level not in levels:
        if level is Level.SENTENCE:
            return True  # "stk. 1, 2. pkt., nr. 3"
        if level is Level.POINT and Level.ARTICLE in levels:
            return True  # "artikel 4, litra a, nr. ii"
    if level is Level.CHAPTER and item.level is not Level.SENTENCE:
        return Level.ANNEX in levels and rank(item.level) > rank(Level.SECTION)
    return rank(item.level) > rank(level)
