"""Addresses: "§ 4, stk. 2 og 3, to steder i stk. 5, der bliver stk. 6, og overskriften før § 9" as places.

Read from left to right with one open place, as pinpoints are: a deeper unit goes into it, a unit of the same or a higher
level stands beside it and inherits what is above ("og stk. 5" is of the same section). A count ("to steder i") holds for
all places up to the next "i".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from parsing.amending import patterns as p
from parsing.amending.becomes import read_becomes
from parsing.amending.listing import Listing
from parsing.amending.model import Facet, Place
from parsing.amending.parts import read_part
from parsing.amending.quotes import Quote
from parsing.amending.units import read_more, read_unit
from parsing.model import Level


@dataclass(frozen=True, slots=True)
class Address:
    """The places that one run of words lists; `within` where it opens with "i"."""

    places: tuple[Place, ...]
    end: int
    within: bool


def read_address(text: str, at: int, quotes: Mapping[int, Quote], context: Place) -> Address | None:
    """The places listed from `at` on; None where none is. `context` is the place that was spoken of before."""
    listing = Listing(text, quotes, context)
    within = bool(p.IN.match(text, at) or p.COUNT.match(text, at))
    end = read_one(listing, at, None)
    if end is None:
        return None
    while True:
        end = read_behind(listing, end)
        connector = p.CONNECTOR.match(text, end)
        further = read_one(listing, connector.end(), connector) if connector else None
        if further is None:
            return Address(tuple(listing.places), end, within)
        end = further


def read_one(listing: Listing, at: int, connector: re.Match[str] | None) -> int | None:
    """Read one unit or part at `at`, with its count and "i" before it; where it ends, None where there is none."""
    text = listing.text
    count = p.COUNT.match(text, at)
    start = p.BLANK.match(text, count.end()).end() if count else at  # type: ignore[union-attr]
    inside = p.IN.match(text, start)
    if count and not inside and connector:
        return None
    start = inside.end() if inside else start
    led = bool(count or inside)
    if (whole := p.ACT.match(text, start)) and (led or whole["all"]):
        listing.places.append(Place(times=p.times(count) if count else 0 if whole["all"] else 1))
        return whole.end()
    if owner := p.OF_THE_ACT.match(text, start):
        start = owner.end()
    before = listing.times, listing.facet, listing.plural
    if led:
        listing.times = p.times(count) if count else 1
        listing.facet, listing.plural = Facet.TEXT, False
    end = read_part(listing, start, connector)
    if end is None:
        end = read_numbers(listing, start, connector, led=led)
    if end is None:
        listing.times, listing.facet, listing.plural = before
    return end


def read_numbers(listing: Listing, at: int, connector: re.Match[str] | None, *, led: bool) -> int | None:
    """Read a unit with its numbers, or more numbers of the unit before."""
    unit = read_unit(listing.text, at)
    if unit is None:
        return None if led or connector is None else read_listed(listing, at, connector)
    joined = bool(connector and (connector["word"] or connector["after"]))
    into = listing.goes_into(unit.level) and not (joined and unit.level in p.ROOTS)
    apart = connector is None or bool(connector["comma"] or connector["word"])
    if not into and not apart:
        return None  # "§ 4 § 5" is no list
    if not into and not listing.plural and connector:
        listing.facet = Facet.TEXT
    listing.add(unit, into=into, replaces=into and not joined and not led)
    return unit.end


def read_listed(listing: Listing, at: int, connector: re.Match[str]) -> int | None:
    """Read a number without a head: "stk. 2 og 5"."""
    if listing.last is None or not (connector["comma"] or connector["word"]):
        return None
    more = read_more(listing.text, at, listing.last)
    if more is None:
        return None
    listing.add(more, into=False)
    return more.end


def read_behind(listing: Listing, end: int) -> int:
    """What may follow a unit: its new number, its heading, a count."""
    while (after := read_suffix(listing, end)) is not None:
        end = after
    return end


def read_suffix(listing: Listing, end: int) -> int | None:
    text, places = listing.text, listing.places
    if (becomes := p.BECOMES.match(text, end)) and places[-1].steps:
        return read_becomes(text, becomes.end(), places)
    if heading := p.WITH_HEADING.match(text, end):
        with_heading(places)
        return heading.end()
    if aside := p.ASIDE.match(text, end):
        return aside.end()
    if count := count_behind(text, end):
        places[-1] = replace(places[-1], times=p.times(count))
        return count.end()
    return read_free(listing, end)


def with_heading(places: list[Place]) -> None:
    """`§§ 5 og 6 med tilhørende overskrifter`: all sections listed before, back to the first other part."""
    for number in range(len(places) - 1, -1, -1):
        if places[number].facet is not Facet.TEXT:
            return
        places[number] = replace(places[number], facet=Facet.WITH_HEADING)


def count_behind(text: str, end: int) -> re.Match[str] | None:
    """`§ 4, stk. 2, to steder, og § 5`: a count that no "i" follows belongs to the place before it."""
    gap = p.GAP.match(text, end)
    count = p.COUNT.match(text, gap.end()) if gap else None
    return count if count and p.LISTED.match(text, count.end()) else None


def read_free(listing: Listing, end: int) -> int | None:
    """`bilag 1, liste A, punkt 3`: annexes are divided as they please; their parts are kept as words."""
    place = listing.places[-1]
    if not place.steps or place.steps[0][0] is not Level.ANNEX or place.words:
        return None
    free = p.FREE.match(listing.text, end)
    if free is None or read_unit(listing.text, free.start("words")):
        return None
    listing.places[-1] = replace(place, facet=Facet.PART, words=free["words"])
    return free.end()
