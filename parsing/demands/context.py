"""What a demand does not say itself, and its document does: who acts, about whom, and what follows if it is not met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsing.demands.acting import Around
from parsing.demands.consequence import find_effect, find_sanction, takes_up
from parsing.demands.groups import Group, find_groups, the_group
from parsing.demands.model import Part, Shown, Source
from parsing.demands.placed import Page, Placed
from parsing.sentences import split_sentences

FOLLOWING = 400  # characters behind a statement in which the next sentence is looked for


def complete(placed: Sequence[Placed], page: Page) -> Iterator[Placed]:
    """The demands of one document with what their context tells, in the order of print."""
    around = Around.of(placed, page)
    for one in placed:
        yield with_consequence(with_group(around.with_bearer(one), page), page)


def with_group(one: Placed, page: Page) -> Placed:
    """Whom it is about: its words, the place they refer to, the heading of its section, the one of its chapter."""
    demand, section = one.demand, one.provision.section.path
    body = page.bodies.get(section, "")
    if span := demand.span_of(Part.GROUP):
        if demand.group:
            return replace(one, group_source=Source.WORDS)
        referred = next((group for group in find_groups(span.of(body)) if group.place), None)
        place = referred.place if referred else ""
        name = defined(referred, page) if referred else ""
        return replace(
            one, demand=replace(demand, group=name), group_source=Source.REFERENCE, group_place=place
        )
    for path in (section, page.chapters.get(section, "")):
        if (heading := page.headings.get(path)) and (found := the_group(heading)) and found.name:
            return replace(one, demand=replace(demand, group=found.name), group_source=Source.HEADING)
    return one


def defined(group: Group, page: Page) -> str:
    """The name in the place that a group refers to; the names of several items, "" where one of them has none."""
    names: dict[str, None] = {}
    for place in group.places:
        unit = page.units.get(place) or page.units.get(place.replace("__subsec_1", "", 1), "")
        found = the_group(unit) if unit else None
        if found is None or not found.name:
            return ""
        names[found.name] = None
    return ", ".join(names)


def with_consequence(one: Placed, page: Page) -> Placed:
    """What follows is told in the statement, or by the sentence behind it that takes it up."""
    body = page.bodies.get(one.provision.section.path, "")
    effect, sanction = (one.demand.span_of(part) for part in (Part.EFFECT, Part.SANCTION))
    if effect or sanction:
        return replace(
            one, effect=effect.of(body) if effect else "", sanction=sanction.of(body) if sanction else ""
        )
    start = one.statement.end
    following = body[start : start + FOLLOWING].lstrip()
    sentence = next((span.of(following) for span in split_sentences(following)), "") if following else ""
    if not sentence or not takes_up(sentence):
        return one
    at = body.index(sentence, start)
    found = [
        (part, span)
        for part, span in ((Part.EFFECT, find_effect(sentence)), (Part.SANCTION, find_sanction(sentence)))
        if span
    ]
    parts = (*one.demand.parts, *(Shown(part, span.shift(at)) for part, span in found))
    told = {part: span.of(sentence) for part, span in found}
    return replace(
        one,
        demand=replace(one.demand, parts=parts),
        effect=told.get(Part.EFFECT, ""),
        sanction=told.get(Part.SANCTION, ""),
    )
