"""Find provisions by words, by meaning or by both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pyarrow as pa

from corpus.eli import Eli
from corpus.errors import BadInput
from graph.encoder.vectors import TextVectors
from graph.search.fuse import fuse
from graph.search.index import SearchIndex
from graph.search.passages import Chosen, Passage
from graph.search.words import marks
from graph.similarity.model import Encoder
from parsing.model import Span

DEPTH = 100  # of each ranking that is fused
SPARE = 4  # times as many texts are ranked as are shown, for several may be versions of one place


class By(StrEnum):
    WORDS = "words"
    MEANING = "meaning"
    BOTH = "both"


class Reach(StrEnum):
    """The documents that are looked in."""

    ALIVE = "alive"  # that lay down rules and are not out of force
    IN_FORCE = "in_force"  # of these only those surely in force
    ALL = "all"  # also what is out of force, and amending documents; by meaning no more than ALIVE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for."""

    words: str
    by: By = By.BOTH
    top: int = 10
    act: Eli | None = None
    reach: Reach = Reach.ALIVE


@dataclass(frozen=True, slots=True)
class Meaning:
    """An encoder and the vectors it gave the law."""

    encoder: Encoder
    vectors: TextVectors


@dataclass(frozen=True, slots=True)
class Hit:
    """A text that was found, at the place that stands for all that say it: in force, in an act, the newest."""

    passage: Passage
    wording: str
    marks: tuple[Span, ...]  # the words of the query in `wording`
    others: int  # places that say the same
    score: float  # BM25, the cosine, or the sum of reciprocal ranks
    by_words: int | None  # its place among the hits by words; None: not among the first hundred
    by_meaning: int | None


def find(index: SearchIndex, wanted: Wanted, meaning: Meaning | None = None) -> tuple[Hit, ...]:
    """The best hits first. Raises `BadInput` for a query that holds no word."""
    if not any(map(str.isalnum, wanted.words)):
        raise BadInput(f"{wanted.words!r} holds no word to search for")
    chosen = rows(index, wanted)
    depth = max(DEPTH, wanted.top * SPARE)
    by_words = words_ranked(index, wanted, chosen, depth) if wanted.by is not By.MEANING else []
    by_meaning = []
    if meaning is not None and wanted.by is not By.WORDS:
        query = meaning.encoder.encode([wanted.words])[0]
        by_meaning = meaning.vectors.nearest(query, depth, index.passages.texts_in(chosen))
    ranked = by_words or by_meaning
    if by_words and by_meaning:
        ranked = fuse([number for number, _ in by_words], [number for number, _ in by_meaning])
    places = {number: rank for rank, (number, _) in enumerate(by_words, 1)}
    meant = {number: rank for rank, (number, _) in enumerate(by_meaning, 1)}
    found = told(index, ranked, chosen, wanted)
    return tuple(
        Hit(
            first, wording, marks(wanted.words, wording), others, score, places.get(number), meant.get(number)
        )
        for number, score, first, wording, others in found
    )


def rows(index: SearchIndex, wanted: Wanted) -> Chosen:
    """The passages that are looked among. Raises `BadInput` where an act that was asked for has none."""
    passages = index.passages
    reaches = {
        Reach.ALIVE: passages.alive,
        Reach.IN_FORCE: passages.in_force,
        Reach.ALL: np.ones(passages.rows.num_rows, dtype=bool),
    }
    chosen = reaches[wanted.reach]
    if wanted.act is None:
        return chosen
    own = passages.of_document(str(wanted.act))
    if not own.any():
        raise BadInput(f"the workspace holds no text of {wanted.act}")
    return own if wanted.reach is Reach.ALIVE else chosen & own  # a document asked for by name is looked in


def words_ranked(index: SearchIndex, wanted: Wanted, chosen: Chosen, depth: int) -> list[tuple[int, float]]:
    everywhere = wanted.act is None and wanted.reach is Reach.ALL
    documents = index.passages.rows["document"].filter(pa.array(chosen)).unique().to_pylist()
    return index.words.find(wanted.words, None if everywhere else documents, depth)


def told(
    index: SearchIndex, ranked: list[tuple[int, float]], chosen: Chosen, wanted: Wanted
) -> Iterator[tuple[int, float, Passage, str, int]]:
    """The first `top` places; of a place whose wording differs between versions, the best."""
    seen: set[tuple[str, bool, str]] = set()
    for number, score in ranked:
        if len(seen) == wanted.top:
            return
        first, *others = index.passages.saying(number, chosen)
        place = first.family, first.is_order, first.provision.path
        if place not in seen:
            seen.add(place)
            yield number, score, first, index.passages.wording(number), len(others)
