"""Addresses: "§ 4, stk. 2 og 3, to steder i stk. 5, der bliver stk. 6, og overskriften før § 9" as places.

Read from left to right with one open place, as pinpoints are: a deeper unit goes into it, a unit of the same or a higher
level stands beside it and inherits what is above ("og stk. 5" is of the same section).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from parsing.amending import patterns as p
from parsing.amending.model import Facet, Place, Steps
from parsing.amending.quotes import Quote
from parsing.amending.units import Unit, read_more, read_unit
from parsing.model import Level
from parsing.references.chains import rank

ROOTS = frozenset({Level.SECTION, Level.CHAPTER, Level.PART, Level.BOOK, Level.ANNEX, Level.ARTICLE})


@dataclass(frozen=True, slots=True)
class Address:
    """The places that one run of words lists; `within` where it opens with "i"."""

    places: tuple[Place, ...]
    end: int
    within: bool


@dataclass(slots=True)
class Reader:
    """The address as read so far."""

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

    def add(self, unit: Unit, *, into: bool, coordinated: bool) -> None:
        """Places for the numbers of a unit; instead of the open place where it goes into that."""
        open_place = self.open
        above, after = open_place.steps, open_place.becomes
        facet = self.facet
        if into:
            if self.places and not coordinated:
                self.places.pop()
            facet = open_place.facet if facet is Facet.TEXT else facet
        else:
            above, after = beside(above, unit.level), beside(after, unit.level)
        for number in uncounted(unit):
            step = (unit.level, number[0])
            becomes = (*after, step) if after and after != above else ()
            self.places.append(
                Place((*above, step), facet, becomes, number[1], self.times, open_place.words if into else "")
            )
        self.last = unit


def uncounted(unit: Unit) -> tuple[tuple[str, str], ...]:
    """Each number with the end of its range, where that could not be counted out."""
    numbers = unit.numbers
    if len(numbers) == 2 and numbers[0].end and numbers[1].end:
        return ((numbers[0].text, numbers[1].text),)
    return tuple((number.text, "") for number in numbers)


def beside(steps: Steps, level: Level) -> Steps:
    """What stands above a unit of `level` beside the place."""
    if level in ROOTS:
        return ()
    return tuple(step for step in steps if rank(step[0]) < rank(level))


def read_address(text: str, at: int, quotes: Mapping[int, Quote], context: Place) -> Address | None:
    """The places listed from `at` on; None where none is."""
    reader = Reader(text, quotes, context)
    within = bool(p.IN.match(text, at))
    end = _read_one(reader, at, None)
    if end is None:
        return None
    while True:
        end = _read_suffixes(reader, end)
        connector = p.CONNECTOR.match(text, end)
        further = _read_one(reader, connector.end(), connector) if connector else None
        if further is None:
            return Address(tuple(reader.places), end, within)
        end = further


def _read_one(reader: Reader, at: int, connector: re.Match[str] | None) -> int | None:
    """Read one unit or part at `at`, with its count and "i" before it; None where there is none."""
    text = reader.text
    count = p.COUNT.match(text, at)
    start = at
    if count:
        spaces = re.compile(r",?\s{0,3}").match(text, count.end())
        start = spaces.end() if spaces else count.end()
    inside = p.IN.match(text, start)
    if count and not inside and connector:
        return None
    start = inside.end() if inside else start
    led = bool(count or inside)
    whole = p.ACT.match(text, start)
    if whole and (led or whole["all"]):
        everywhere = 0 if whole["all"] else (p.times(count) if count else 1)
        reader.places.append(Place(times=everywhere))
        return whole.end()
    if owner := p.OF_THE_ACT.match(text, start):
        start = owner.end()
    before = reader.times, reader.facet
    if led or (connector and (connector["comma"] or connector["word"])):
        reader.times = p.times(count) if count else 1
    if led:
        reader.facet, reader.plural = Facet.TEXT, False
    end = _read_part(reader, start, led=led, connector=connector)
    if end is None:
        reader.times, reader.facet = before
    return end


def _read_part(reader: Reader, at: int, *, led: bool, connector: re.Match[str] | None) -> int | None:
    text = reader.text
    if heading := p.HEADING.match(text, at):
        return _read_heading(reader, heading)
    if (named := p.NAMED_HEADING.match(text, at)) and named.end() in reader.quotes:
        quote = reader.quotes[named.end()]
        reader.places.append(Place(facet=Facet.HEADING, times=reader.times, words=quote.text))
        return quote.end
    if p.HEADING_OF_IT.match(text, at) and reader.open.steps:
        match = p.HEADING_OF_IT.match(text, at)
        reader.places.append(replace(reader.open, facet=Facet.HEADING, times=reader.times))
        return match.end() if match else None
    if title := p.TITLE.match(text, at):
        reader.places.append(Place(facet=Facet.TITLE, times=reader.times))
        return title.end()
    if note := p.FOOTNOTE.match(text, at):
        return _read_footnote(reader, note)
    if part := p.UNNUMBERED.match(text, at):
        return _read_unnumbered(reader, part, connector)
    return _read_numbers(reader, at, led=led, connector=connector)


def _read_heading(reader: Reader, heading: re.Match[str]) -> int | None:
    """The heading of, before or after some units."""
    where = heading["where"].split()[-1].lower()
    unit = read_unit(reader.text, heading.end())
    if unit is None:
        return None
    reader.facet = p.HEADINGS.get(where, Facet.HEADING)
    reader.plural = bool(heading["plural"])
    reader.add(unit, into=False, coordinated=True)
    return unit.end


def _read_footnote(reader: Reader, note: re.Match[str]) -> int:
    mark = note["mark"] or ""
    unit = read_unit(reader.text, note.end())
    if unit is None:
        above = reader.open if reader.places or reader.open.steps else Place()
        of_title = "tit" in note[0] or not above.steps
        reader.places.append(
            Place(() if of_title else above.steps, Facet.FOOTNOTE, times=reader.times, words=mark)
        )
        return note.end()
    reader.facet = Facet.FOOTNOTE
    reader.add(unit, into=False, coordinated=True)
    reader.places = [
        replace(place, words=mark) if place.facet is Facet.FOOTNOTE else place for place in reader.places
    ]
    return unit.end


def _read_unnumbered(reader: Reader, part: re.Match[str], connector: re.Match[str] | None) -> int:
    above = reader.open
    into = connector is not None and not (connector["word"] or connector["after"]) and bool(reader.places)
    if into:
        reader.places.pop()
    words = f"{above.words}, {part[0]}" if into and above.words else part[0]
    reader.places.append(
        Place(above.steps, Facet.PART, above.becomes if into else (), times=reader.times, words=words)
    )
    return part.end()


def _read_numbers(reader: Reader, at: int, *, led: bool, connector: re.Match[str] | None) -> int | None:
    text = reader.text
    unit = read_unit(text, at)
    joined = bool(connector and (connector["word"] or connector["after"]))
    if unit is None:
        if led or reader.last is None or not connector or not (connector["comma"] or connector["word"]):
            return None
        more = read_more(text, at, reader.last)
        if more is None:
            return None
        reader.add(more, into=False, coordinated=True)
        return more.end
    if not reader.places:
        into = goes_into(unit.level, reader.context)
        reader.add(unit, into=into, coordinated=False)
        return unit.end
    into = goes_into(unit.level, reader.open) and not (joined and unit.level in ROOTS)
    if not into and not reader.plural:
        reader.facet = Facet.TEXT
    if not into and connector and not (connector["comma"] or connector["word"]):
        return None  # "§ 4 § 5": no list
    reader.add(unit, into=into, coordinated=joined or led)
    return unit.end


def goes_into(level: Level, place: Place) -> bool:
    """Whether a unit of `level` is a part of `place`, not one beside it."""
    steps = place.steps
    if not steps:
        return place.facet is Facet.FOOTNOTE and level is Level.SENTENCE
    if level in ROOTS:
        return steps[0][0] is Level.ANNEX and level is not Level.ANNEX and len(steps) == 1
    last, levels = steps[-1][0], {step for step, _ in steps}
    if last is Level.SENTENCE and level in {Level.ITEM, Level.POINT} and level not in levels:
        return True
    return rank(level) > rank(last)


def _read_suffixes(reader: Reader, end: int) -> int:
    """What may follow a unit: its new number, its heading, a count."""
    text = reader.text
    while True:
        if (becomes := p.BECOMES.match(text, end)) and reader.places and reader.places[-1].steps:
            after = read_becomes(reader, becomes.end())
            if after is not None:
                end = after
                continue
        if heading := p.WITH_HEADING.match(text, end):
            reader.places = [
                replace(place, facet=Facet.WITH_HEADING) if place.facet is Facet.TEXT else place
                for place in reader.places
            ]
            end = heading.end()
            continue
        if gone := p.ALREADY_GONE.match(text, end):
            end = gone.end()
            continue
        if (count := _count_behind(text, end)) and reader.places:
            reader.places[-1] = replace(reader.places[-1], times=p.times(count))
            end = count.end()
            continue
        return end


COUNT_BEHIND = re.compile(r",?\s{1,3}")
LISTED = re.compile(
    r",?\s(?:og\s|samt\s)?(?:i\s)?(?=[§sn\d]|[a-z]{2,8}\s(?:steder|gange)\si)"
)  # to steder, § 5


def _count_behind(text: str, end: int) -> re.Match[str] | None:
    """`§ 4, stk. 2, to steder, og § 5`: a count that no "i" follows belongs to the place before it."""
    gap = COUNT_BEHIND.match(text, end)
    count = p.COUNT.match(text, gap.end()) if gap else None
    if not count or re.compile(r"\s(?:i|på)\s").match(text, count.end()):
        return None
    return count if LISTED.match(text, count.end()) else None


def read_becomes(reader: Reader, at: int) -> int | None:
    """Give the places read last the numbers at `at`: "stk. 3 og 4, der bliver stk. 4 og 5"."""
    tail = same_kind(reader.places)
    chains, end = read_new_numbers(reader.text, at, reader.places[-1].steps[-1][0], len(tail))
    if not chains:
        return None
    for place, chain in zip(range(len(reader.places) - len(chains), len(reader.places)), chains, strict=True):
        steps = reader.places[place].becomes or reader.places[place].steps
        reader.places[place] = replace(reader.places[place], becomes=(*beside(steps, chain[0][0]), *chain))
    return end


def same_kind(places: list[Place]) -> list[Place]:
    """The last places that are of one level below one unit."""
    above, level = places[-1].steps[:-1], places[-1].level
    found: list[Place] = []
    for place in reversed(places):
        if place.steps[:-1] != above or place.level is not level:
            break
        found.append(place)
    return found


def read_new_numbers(text: str, at: int, level: Level, most: int) -> tuple[list[Steps], int]:
    """Up to `most` new numbers of units of `level`, each as the steps that change: "stk. 3, nr. 8"."""
    chains: list[Steps] = []
    end = at
    last: Unit | None = None
    above: Steps = ()
    while len(chains) < most:
        connector = p.CONNECTOR.match(text, end) if last else None
        start = connector.end() if connector else end
        if last and connector is None:
            break
        unit = read_unit(text, start) or (read_more(text, start, last) if last else None)
        if unit is None or (last and unit.level is not level and rank(unit.level) >= rank(level)):
            break
        end, last = unit.end, unit
        if rank(unit.level) < rank(level):
            above = (*beside(above, unit.level), (unit.level, unit.numbers[-1].text))
            continue
        chains += [(*above, (unit.level, number.text)) for number in unit.numbers]
    if not chains and above:  # the unit itself moves up: "nr. 8, der bliver stk. 3"
        chains.append(above)
    return chains[:most], end
