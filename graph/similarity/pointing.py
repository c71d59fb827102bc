"""Whether two texts of the same words point to the same: "stk. 1" and "oplysningerne" say what another text says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.similarity.folding import Standing
from graph.similarity.model import Text
from graph.similarity.reading import Reader, Reading
from graph.similarity.subjects import SCHEMES, exchange
from graph.similarity.words import folded
from parsing.model import ProvisionId

POINTER = re.compile(r"\bstk\. ?\d|§{1,2} ?\d")
BACKWARDS = re.compile(  # oplysningerne gives senest ...
    r"(?:oplysningerne|det samme|dette|ansøgningen|anmodningen|meddelelsen|underretningen|indberetningen|beløbet|"
    r"perioden|fristen|planen|aftalen|dokumentationen|erklæringen|fradraget|beregningen)\b"
)
NUMBERED = re.compile(r"(?P<section>.*__subsec_)(?P<number>\d+)$")
SAME_RULE = 0.6  # cosine of two texts that are pointed to


def points_apart(
    a: ProvisionId, b: ProvisionId, parts: Sequence[str], standing: Standing, reader: Reader
) -> bool:
    """Is what they point to known, and another rule? `parts`: the words of the first that are compared."""
    if any(BACKWARDS.match(folded(part)) for part in parts[:1]) and differ(
        before(a), before(b), standing, reader
    ):
        return True
    if not any(POINTER.search(folded(part)) for part in parts):
        return False
    mine, theirs = standing.points.get(a, ()), standing.points.get(b, ())
    if len(mine) == len(theirs):
        return any(differ(one, other, standing, reader) for one, other in zip(mine, theirs, strict=True))
    apart = [differ(one, other, standing, reader) for one in mine for other in theirs]
    return bool(apart) and all(apart)


def before(place: ProvisionId) -> ProvisionId | None:
    """The stk. before, None of the first."""
    found = NUMBERED.match(place.path)
    if found is None or int(found["number"]) < 2:
        return None
    return ProvisionId(place.eli, f"{found['section']}{int(found['number']) - 1}")


def differ(a: ProvisionId | None, b: ProvisionId | None, standing: Standing, reader: Reader) -> bool:
    """Are both texts held, and another rule each?"""
    if a is None or b is None or a == b:
        return False
    one, other = (reading(place, standing, reader) for place in (a, b))
    if one is None or other is None:
        return False
    return (
        one.bag.cosine(other.bag) < SAME_RULE
        or one.negations != other.negations
        or exchange(one.subjects & SCHEMES, other.subjects & SCHEMES)
    )


def reading(place: ProvisionId, standing: Standing, reader: Reader) -> Reading | None:
    """Of a stk., or of a section by its stk. 1."""
    text: Text | None = standing.texts.get(place)
    if text is None:
        text = standing.texts.get(ProvisionId(place.eli, f"{place.path}__subsec_1"))
    return reader.read(text) if text else None
