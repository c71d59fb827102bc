"""More like this: what means the same as a provision, near and far, and whether the near-copies know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pyarrow.compute as pc

from corpus.store.reading import Tables
from graph.encoder.static import Vectors, unit
from graph.encoder.vectors import TextVectors
from graph.search.passages import Passage, Passages, digest_of
from graph.similarity.model import Encoder
from parsing.model import Level, Provision, ProvisionId
from parsing.tables import provisions_of

SPARE = 4


class Distance(StrEnum):
    """How far apart two stk. stand."""

    SAME_CHAPTER = "same chapter"
    OTHER_CHAPTER = "other chapter"
    OTHER_VERSION = "another version"  # of the same act or order
    OTHER_DOCUMENT = "other document"


@dataclass(frozen=True, slots=True)
class Like:
    """A text that is like another by meaning, at the place that stands for all that say it."""

    passage: Passage
    wording: str
    others: int  # places that say the same
    cosine: float
    distance: Distance
    near_copy: bool  # the near-copies hold the two as a pair


@dataclass(frozen=True, slots=True)
class Asked:
    """The provision that others are compared with: itself, its stk. and its act."""

    provision: ProvisionId
    stk: tuple[Provision, ...]
    family: str
    chapter: str


def like(
    asked: Asked,
    passages: Passages,
    vectors: TextVectors,
    tables: Tables,
    load: Callable[[], Encoder],
    most: int,
) -> tuple[Like, ...]:
    """The texts nearest to a provision, the nearest first, itself and what reads the same apart.

    `load` gives the encoder where a stk. has no vector: one out of force. A section is the mean of its stk.
    """
    texts = [one.text.removeprefix(one.label).strip() for one in asked.stk]
    own = {passages.numbers.get(digest_of(text), -1) for text in texts}
    query = mean(texts, passages, vectors, load)
    if query is None:
        return ()
    copies = set(near_copies(tables, {str(one.id) for one in asked.stk}))
    found: list[Like] = []
    for number, cosine in vectors.nearest(query, SPARE * most + len(own)):
        if number in own or len(found) == most:
            continue
        first, *others = passages.saying(number, passages.alive)
        if first.provision.section == asked.provision.section:
            continue
        held = not copies.isdisjoint(str(one.provision) for one in (first, *others))
        wording = passages.wording(number)
        found.append(Like(first, wording, len(others), cosine, distance(asked, first), held))
    return tuple(found)


def mean(
    texts: list[str], passages: Passages, vectors: TextVectors, load: Callable[[], Encoder]
) -> Vectors | None:
    """One vector for some texts; None where there is no text."""
    held = [vectors.of(passages.numbers.get(digest_of(text), -1)) for text in texts]
    rows = [row for row in held if row is not None]
    if len(rows) < len(texts):
        rows = list(load().encode(texts))
    return unit(np.mean(rows, axis=0, keepdims=True))[0] if rows else None


def distance(asked: Asked, other: Passage) -> Distance:
    if other.provision.eli == asked.provision.eli:
        return Distance.SAME_CHAPTER if other.chapter == asked.chapter else Distance.OTHER_CHAPTER
    return Distance.OTHER_VERSION if other.family == asked.family else Distance.OTHER_DOCUMENT


def near_copies(tables: Tables, stk: set[str]) -> Iterator[str]:
    """What the near-copies pair with some stk."""
    rows = tables.read("similarities", ["a", "b"])
    if not rows.num_rows:
        return
    for one, other in (("a", "b"), ("b", "a")):
        yield from rows.filter(pc.is_in(rows[one], pc.cast(list(stk), "string")))[other].to_pylist()


def asked_of(provision: Provision, tables: Tables, family: str) -> Asked:
    """A section with all its stk.; of anything smaller the stk. it is part of. Chapters and annexes have none."""
    rows = tables.read("provisions", None, pc.field("section") == str(provision.id.section))
    printed = list(provisions_of(rows))
    below = tuple(one for one in printed if one.level is Level.SUBSECTION)
    own = tuple(one for one in below if within(provision.id, one.id))
    chapter = next((one.chapter for one in printed if one.level is Level.SECTION), "")
    return Asked(provision.id, own or below, family, chapter)


def within(place: ProvisionId, stk: ProvisionId) -> bool:
    return place == stk or place.path.startswith(f"{stk.path}__")
