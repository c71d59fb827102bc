"""Where new units go: the unit that receives them, what they stand after or before, what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from parsing.amending.model import Anchor, Facet, Place, Position
from parsing.amending.phrases import Phrase
from parsing.model import Level

DIVISIONS = frozenset({Level.CHAPTER, Level.PART, Level.BOOK})
OPENED = {  # how new text opens
    Level.SECTION: re.compile(r"§{1,2}\s?\d"),
    Level.CHAPTER: re.compile(r"(?:Kapitel|Kap\.)\s[\dIVX]"),
    Level.PART: re.compile(r"Afsnit\s[\dIVX]"),
}


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
    if not below:
        return () if parts else scope
    above = scope[-1].steps if scope else ()
    steps = below[0].steps
    if steps[: len(above)] == above:
        return scope
    return (Place(steps[:-1]),)  # "§ 4, stk. 2, ophæves, og som stk. 3 indsættes": the section


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


def inserted(around: Sequence[Phrase], placed: Sequence[Anchor], new_text: str) -> Level | None:
    """What kind of unit is new: as the words say it, else what it stands beside, else what the new text opens with."""
    told = [phrase.unit for phrase in around if phrase.unit]
    if told:
        return told[0]
    named = [anchor.place for anchor in placed if anchor.position is Position.AS]
    if named:
        return named[0].level if named[0].facet in {Facet.TEXT, Facet.PART} else None
    beside = [anchor.place for anchor in placed if anchor.position in {Position.AFTER, Position.BEFORE}]
    if beside and beside[0].facet in {Facet.TEXT, Facet.PART} and beside[0].level not in OPENED:
        return beside[0].level
    opened = next((level for level, opening in OPENED.items() if opening.match(new_text)), None)
    return opened or next((place.level for place in beside if place.facet is Facet.TEXT), None)


def nested(place: Place, outer: tuple[Place, ...]) -> Place:
    """`I § 1, nr. 9, ændres i § 16`: a § of the new text that the instruction of another act carries."""
    if not outer or not place.steps or place.steps[0][0] is not Level.SECTION:
        return place
    steps = outer[-1].steps
    if not steps or steps[0][0] is not Level.SECTION or place.steps[0] == steps[0]:
        return place
    above = (*steps, (Level.QUOTED, ""))
    return replace(
        place, steps=(*above, *place.steps), becomes=(*above, *place.becomes) if place.becomes else ()
    )
