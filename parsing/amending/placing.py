"""Where new units go: the unit that receives them, what they stand after or before, what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsing.amending.model import Anchor, Facet, Place, Position
from parsing.amending.phrases import Phrase
from parsing.model import Level

DIVISIONS = frozenset({Level.CHAPTER, Level.PART, Level.BOOK})
NEW_CHAPTER = re.compile(r"(?:Kapitel|Kap\.)\s[\dIVX]")
NEW_PART = re.compile(r"Afsnit\s[\dIVX]")


def receiving(around: Sequence[Phrase], scope: tuple[Place, ...]) -> tuple[Place, ...]:
    """The units that receive new ones; none where a § goes into the act itself.

    A chapter is no receiver: sections are numbered through the whole act, and "i kapitel 3" tells where.
    """
    where = tuple(place for phrase in around if phrase.kind in "PU" for place in phrase.places)
    if where:
        return tuple(
            place for place in where if place.level not in DIVISIONS or place.facet is not Facet.TEXT
        )
    parts = [place for phrase in around if phrase.kind in "AS" for place in phrase.places]
    below = [place for place in parts if len(place.steps) > 1 or place.facet is not Facet.TEXT]
    return scope if below or not parts else ()


def anchors(around: Sequence[Phrase], targets: tuple[Place, ...]) -> tuple[Anchor, ...]:
    return tuple(_anchors(around, targets))


def _anchors(around: Sequence[Phrase], targets: tuple[Place, ...]) -> Iterator[Anchor]:
    for phrase in around:
        for place in phrase.places:
            if phrase.position:
                for one in in_each(nested(place, targets), targets):
                    yield Anchor(phrase.position, one)
            elif place.level in DIVISIONS and place.facet is Facet.TEXT:
                yield Anchor(Position.IN, place)


def in_each(place: Place, targets: tuple[Place, ...]) -> Iterator[Place]:
    """`I § 5 og § 6 indsættes som stk. 3`: the place in each unit that is named."""
    above = targets[-1].steps if targets else ()
    if len(targets) < 2 or not above or place.steps[: len(above)] != above:
        yield place
        return
    below = place.steps[len(above) :]
    for target in targets:
        becomes = (*target.becomes, *below) if target.becomes else ()
        yield replace(place, steps=(*target.steps, *below), becomes=becomes)


def inserted(around: Sequence[Phrase], placed: tuple[Anchor, ...], new_text: str) -> Level | None:
    """What kind of unit is new: as the words say it, else what it stands beside, else what the new text opens with."""
    told = [phrase.unit for phrase in around if phrase.unit]
    if told:
        return told[0]
    named = [anchor.place for anchor in placed if anchor.position is Position.AS]
    if named:
        return named[0].level if named[0].facet is Facet.TEXT else None
    beside = [anchor.place for anchor in placed if anchor.position in {Position.AFTER, Position.BEFORE}]
    if not beside or beside[0].facet is not Facet.TEXT:
        return None
    if beside[0].level is Level.SECTION and NEW_CHAPTER.match(new_text):
        return Level.CHAPTER
    if beside[0].level in {Level.SECTION, Level.CHAPTER} and NEW_PART.match(new_text):
        return Level.PART
    return beside[0].level


def nested(place: Place, outer: tuple[Place, ...]) -> Place:
    """`I § 1, nr. 9, ændres i § 16`: a § of the new text that the instruction of another act carries."""
    if not outer or not place.steps or place.steps[0][0] is not Level.SECTION:
        return place
    steps = outer[-1].steps
    if not steps or steps[0][0] is not Level.SECTION or place.steps[0] == steps[0]:
        return place
    return replace(place, steps=(*steps, (Level.QUOTED, ""), *place.steps))
