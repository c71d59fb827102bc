"""Parts of an act that are told by words: headings, the title, footnotes, introductions of lists."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.amending import patterns as p
from parsing.amending.listing import Listing
from parsing.amending.model import Facet, Place
from parsing.amending.units import read_unit
from parsing.model import Level


def read_part(listing: Listing, at: int, connector: re.Match[str] | None) -> int | None:
    """Read the part at `at`; where it ends, None where there is none."""
    text = listing.text
    if heading := p.HEADING.match(text, at) or going_on(listing, at, connector):
        return read_heading(listing, heading)
    if named := p.NAMED.match(text, at):
        return read_named(listing, named)
    if whole := p.BARE_HEADING.match(text, at) or p.TITLE.match(text, at):
        return read_whole(listing, whole)
    if note := p.FOOTNOTE.match(text, at):
        return read_footnote(listing, note)
    if part := p.UNNUMBERED.match(text, at) or in_table(listing, at, connector):
        return read_unnumbered(listing, part, connector)
    return None


def going_on(listing: Listing, at: int, connector: re.Match[str] | None) -> re.Match[str] | None:
    """`overskriften til kapitel 3, før § 10`: the heading of the second is meant too."""
    return (
        p.HEADING_GOES_ON.match(listing.text, at) if connector and listing.facet in p.HEADINGS_ALL else None
    )


def in_table(listing: Listing, at: int, connector: re.Match[str] | None) -> re.Match[str] | None:
    listed = connector and connector["comma"] and listing.places
    return p.IN_TABLE.match(listing.text, at) if listed else None


def read_whole(listing: Listing, whole: re.Match[str]) -> int | None:
    """The title of the act, or the heading of what was spoken of."""
    if whole.re is p.TITLE:
        listing.places.append(Place(facet=Facet.TITLE, times=listing.times))
    elif listing.open.steps:
        listing.places.append(replace(listing.open, facet=Facet.HEADING, times=listing.times))
    else:
        return None
    return whole.end()


def read_heading(listing: Listing, heading: re.Match[str]) -> int | None:
    """The heading of, before or after some units."""
    unit = read_unit(listing.text, heading.end())
    if unit is None:
        return None
    where = heading["where"].split()[-1].lower()
    listing.facet = p.HEADINGS.get(where, Facet.HEADING)
    listing.plural = bool(heading.groupdict().get("plural"))
    listing.add(unit, into=False)
    return unit.end


def read_named(listing: Listing, named: re.Match[str]) -> int | None:
    """`overskriften »Tilsyn« før § 5`, `afsnittet »Satser«`."""
    quote = listing.quotes.get(named.end())
    if quote is None:
        return None
    if not named["heading"]:
        above = listing.places.pop() if listing.places else listing.open
        listing.places.append(replace(above, facet=Facet.PART, times=listing.times, words=quote.text))
        return quote.end
    where = p.HEADING_GOES_ON.match(listing.text, quote.end + 1)
    end = read_heading(listing, where) if where else None
    if end is None:
        listing.places.append(Place((), Facet.HEADING, times=listing.times))
    listing.places[-1] = replace(listing.places[-1], words=quote.text)
    return end or quote.end


def read_footnote(listing: Listing, note: re.Match[str]) -> int:
    mark = note["mark"] or ""
    unit = read_unit(listing.text, note.end())
    if unit and unit.level is not Level.SENTENCE:
        listing.facet = Facet.FOOTNOTE
        listing.add(unit, into=False)
        listing.places[-1] = replace(listing.places[-1], words=mark)
        return unit.end
    of_act = note["title"] or not listing.places
    steps = () if of_act else listing.places[-1].steps
    listing.places.append(Place(steps, Facet.FOOTNOTE, times=listing.times, words=mark))
    return note.end()


def read_unnumbered(listing: Listing, part: re.Match[str], connector: re.Match[str] | None) -> int:
    above = listing.open
    into = bool(listing.places) and connector is not None and not (connector["word"] or connector["after"])
    words = f"{above.words}, {part[0]}" if into and above.words else part[0]
    if into:
        listing.places.pop()
    place = replace(above, facet=Facet.PART, until="", times=listing.times, words=words)
    listing.places.append(place if above.facet is not Facet.HEADING else replace(place, facet=Facet.HEADING))
    return part.end()
