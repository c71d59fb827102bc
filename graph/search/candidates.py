"""Stk. that mean nearly the same in another act or chapter and are not near-copies: to be read beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from corpus.store.reading import Tables
from graph.encoder.vectors import TextVectors
from graph.search.passages import Chosen, Numbers, Passage, Passages
from graph.similarity.boilerplate import boilerplate
from graph.similarity.words import masked, words
from parsing.leaks import leaks

FEWEST = 12  # words, references apart: a shorter text is like a hundred others
BLOCK = 2_000  # texts compared with all others at a time
LEAST = 0.80  # cosine of a pair
MOST_SHARED = 0.5  # of the words of a pair: of those that share more the near-copies tell
YEAR = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two texts near in meaning and far in place."""

    one: Passage
    other: Passage
    wordings: tuple[str, str]
    cosine: float
    shared: float  # Jaccard of their words, references apart: how much of it words alone would see


def candidates(passages: Passages, vectors: TextVectors, tables: Tables, most: int) -> tuple[Candidate, ...]:
    """The nearest pairs first, of the analysed documents: other family or other chapter, no clause that every act has.

    Two versions of an act are no pair, nor are two yearly orders. A text stands in one pair, its nearest. Time grows
    with the square of the texts: 25,000 take seconds.
    """
    chosen = analysed(passages, tables)
    told = [number for number in passages.texts_in(chosen).tolist() if tells(passages.wording(number))]
    held = [(number, row) for number in told if (row := vectors.of(number)) is not None]
    numbers = np.array([number for number, _ in held], dtype=np.int64)
    rows = np.array([row for _, row in held], dtype=np.float32).reshape(len(held), -1)
    copies = near_copies(tables)
    found: list[Candidate] = []
    paired: set[int] = set()
    for a, b, cosine in nearest_pairs(rows):
        if len(found) == most:
            break
        wordings = passages.wording(int(numbers[a])), passages.wording(int(numbers[b]))
        if not paired.isdisjoint((a, b)) or (same := shared(*wordings)) > MOST_SHARED:
            continue
        ones, others = (passages.saying(int(numbers[place]), chosen) for place in (a, b))
        if apart(ones, others) and not any(
            frozenset((str(one.provision), str(other.provision))) in copies
            for one in ones
            for other in others
        ):
            paired |= {a, b}
            found.append(Candidate(ones[0], others[0], wordings, cosine, same))
    return tuple(found)


def analysed(passages: Passages, tables: Tables) -> Chosen:
    states = tables.read("versions", ["document", "analysed"])
    own = states.filter(states["analysed"])["document"].combine_chunks()
    return np.asarray(pa.compute.is_in(passages.rows["document"], value_set=own).to_numpy(), dtype=bool)


def tells(wording: str) -> bool:
    """Does it say something of its own, in whole words?"""
    return len(words(masked(wording))) >= FEWEST and boilerplate(wording) is None and not leaks(wording)


def nearest_pairs(
    rows: np.ndarray[tuple[int, int], np.dtype[np.float32]],
) -> Iterator[tuple[int, int, float]]:
    """Places of rows whose cosine is at least LEAST, the nearest first."""
    found: list[tuple[Numbers, Numbers, np.ndarray[tuple[int], np.dtype[np.float32]]]] = []
    for start in range(0, len(rows), BLOCK):
        cosines = rows[start : start + BLOCK] @ rows[start:].T
        a, b = np.nonzero(np.triu(cosines, k=1) >= LEAST)
        found.append((a + start, b + start, cosines[a, b]))
    if not found:
        return
    a, b, cosines = (np.concatenate(column) for column in zip(*found, strict=True))
    for place in np.argsort(-cosines, kind="stable").tolist():
        yield int(a[place]), int(b[place]), float(cosines[place])


def apart(ones: list[Passage], others: list[Passage]) -> bool:
    """Does no place of one text stand in the chapter, or in another version, of a place of the other?"""
    return not any(
        (one.provision.eli == other.provision.eli and one.chapter == other.chapter)
        or (
            YEAR.sub("", one.family) == YEAR.sub("", other.family)
            and one.provision.eli != other.provision.eli
        )
        for one in ones
        for other in others
    )


def near_copies(tables: Tables) -> frozenset[frozenset[str]]:
    rows = tables.read("similarities", ["a", "b"])
    if not rows.num_rows:
        return frozenset()
    return frozenset(map(frozenset, zip(rows["a"].to_pylist(), rows["b"].to_pylist(), strict=True)))


def shared(one: str, other: str) -> float:
    a, b = set(words(masked(one))), set(words(masked(other)))
    return len(a & b) / max(len(a | b), 1)
