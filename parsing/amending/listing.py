"""The places of an address as far as it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parsing.amending.model import Facet, Place
from parsing.amending.patterns import ROOTS, beside
from parsing.amending.quotes import Quote
from parsing.amending.units import Unit
from parsing.model import Level
from parsing.references.chains import rank


@dataclass(slots=True)
class Listing:
    """The last of the places is open: what comes next goes into it or stands beside it."""

    text: str  # the instruction
    quotes: Mapping[int, Quote]  # by their first character
    context: Place  # what was spoken of before
    places: list[Place] = field(default_factory=list)
    last: Unit | None = None
    facet: Facet = Facet.TEXT
    plural: bool = False  # overskrifterne: the facet goes on to the units that follow
    times: int = 1

    @property
    def open(self) -> Place:
        return self.places[-1] if self.places else self.context

    def add(self, unit: Unit, *, into: bool, replaces: bool = False) -> None:
        """Places for the numbers of a unit; instead of the open place where `replaces`."""
        above, after, words = self.open.steps, self.open.becomes, ""
        facet = self.facet
        if into:
            words = self.open.words
            facet = self.open.facet if facet is Facet.TEXT else facet
        else:
            if self.in_free_part(unit):
                facet, words = Facet.PART, self.open.words
            above, after = beside(above, unit.level), beside(after, unit.level)
        if replaces and self.places:
            self.places.pop()
        for number, until in counted_out(unit):
            step = (unit.level, number)
            becomes = (*after, step) if after and after != above else ()
            self.places.append(Place((*above, step), facet, becomes, until, self.times, words))
        self.last = unit

    def in_free_part(self, unit: Unit) -> bool:
        """`bilag 1, liste A, nr. 3 og 5`: the part told by words holds for all its numbers."""
        steps = self.open.steps
        return bool(steps and steps[0][0] is Level.ANNEX and self.open.words and unit.level not in ROOTS)

    def goes_into(self, level: Level) -> bool:
        """Whether a unit of `level` is a part of the open place, not one beside it."""
        steps = self.open.steps
        if not steps:
            return self.open.facet is Facet.FOOTNOTE and level is Level.SENTENCE
        if level in ROOTS:
            in_annex = steps[0][0] is Level.ANNEX and level is not Level.ANNEX and len(steps) == 1
            return in_annex or (steps[-1][0] is Level.BOOK and level in {Level.PART, Level.CHAPTER})
        last, levels = steps[-1][0], {step for step, _ in steps}
        if last is Level.SENTENCE and level in {Level.ITEM, Level.POINT} and level not in levels:
            return True  # stk. 1, 2. pkt., nr. 3
        return rank(level) > rank(last)


def counted_out(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Each number; with the end of its range, where that cannot be counted out."""
    numbers = unit.numbers
    if len(numbers) == 2 and numbers[0].end and numbers[1].end:
        return ((numbers[0].text, numbers[1].text),)
    return tuple((number.text, "") for number in numbers)
