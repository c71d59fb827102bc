"""Texts as sets of word 3-grams (shingles), and how much two sets share.

A shingle is three words in a row of the folded text, numbers and references included, punctuation not; a text of one
or two words is one shingle. Sets are kept as sorted 64-bit hashes in one flat array, so that 600,000 texts fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.similarity.words import folded

WORD = re.compile(r"\w+")
SHINGLE = 3
MIX = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)  # odd constants that spread small numbers
CHUNK = 20_000
PAIRS_AT_ONCE = 50_000

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class ShingleSets:
    """`hashes[starts[n]:starts[n + 1]]` are the shingles of text n, in order, each once."""

    hashes: Hashes
    starts: Numbers

    def __len__(self) -> int:
        return len(self.starts) - 1

    @property
    def sizes(self) -> Numbers:
        return np.diff(self.starts)

    def shared(self, a: Numbers, b: Numbers) -> Numbers:
        """How many shingles text a[n] has in common with text b[n], for every n."""
        parts = [
            self._shared(a[start : start + PAIRS_AT_ONCE], b[start : start + PAIRS_AT_ONCE])
            for start in range(0, len(a), PAIRS_AT_ONCE)
        ]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.int64)

    def jaccard(self, a: Numbers, b: Numbers) -> NDArray[np.float64]:
        shared = self.shared(a, b)
        return shared / (self.sizes[a] + self.sizes[b] - shared)

    def _shared(self, a: Numbers, b: Numbers) -> Numbers:
        # Each pair's two sets get the pair's own salt; a shingle of both then stands twice in the sorted whole.
        salt = (np.arange(1, len(a) + 1, dtype=np.uint64) * np.uint64(MIX[1])).repeat(2)
        texts = np.stack([a, b], axis=1).ravel()
        pair = np.arange(len(texts)).repeat(self.sizes[texts])
        salted = self.hashes[self._positions(texts)] + salt[pair]
        order = np.argsort(salted)
        twice = salted[order[1:]] == salted[order[:-1]]
        return np.bincount(pair[order[1:]][twice] // 2, minlength=len(a)).astype(np.int64)

    def _positions(self, texts: Numbers) -> Numbers:
        sizes = self.sizes[texts]
        ends = np.cumsum(sizes)
        return np.arange(ends[-1] if len(ends) else 0) + (self.starts[texts] - (ends - sizes)).repeat(sizes)


def shingle_sets(texts: Iterable[str]) -> ShingleSets:
    numbers: dict[str, int] = {}
    hashes: list[Hashes] = []
    sizes: list[Numbers] = []
    for chunk in chunks(texts):
        flat, size = hash_chunk(chunk, numbers)
        hashes.append(flat)
        sizes.append(size)
    starts = np.concatenate([np.zeros(1, dtype=np.int64), *(sizes or [np.zeros(0, dtype=np.int64)])]).cumsum()
    return ShingleSets(np.concatenate(hashes or [np.zeros(0, dtype=np.uint64)]), starts)


def chunks(texts: Iterable[str]) -> Iterator[Sequence[str]]:
    chunk: list[str] = []
    for text in texts:
        chunk.append(text)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def hash_chunk(texts: Sequence[str], numbers: dict[str, int]) -> tuple[Hashes, Numbers]:
    """The shingles of all texts in one array, and how many each has."""
    rows = [word_numbers(text, numbers) for text in texts]
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    flat = np.fromiter((number for row in rows for number in row), dtype=np.uint64, count=int(lengths.sum()))
    grams = flat[:-2] * np.uint64(MIX[0]) ^ flat[1:-1] * np.uint64(MIX[1]) ^ flat[2:] * np.uint64(MIX[2])
    text = np.arange(len(rows)).repeat(lengths)
    within = text[:-2] == text[2:]
    return unique_within(scramble(grams[within]), text[:-2][within], len(rows))


def word_numbers(text: str, numbers: dict[str, int]) -> list[int]:
    """A number for every word, the same through all texts; zeros fill a text up to one shingle."""
    row = [numbers.setdefault(word, len(numbers) + 1) for word in WORD.findall(folded(text))]
    return row if len(row) >= SHINGLE else row + [0] * (SHINGLE - len(row))


def scramble(values: Hashes) -> Hashes:
    """Spread the bits (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def unique_within(hashes: Hashes, text: Numbers, count: int) -> tuple[Hashes, Numbers]:
    order = np.lexsort((hashes, text))
    hashes, text = hashes[order], text[order]
    first = np.ones(len(hashes), dtype=bool)
    first[1:] = (hashes[1:] != hashes[:-1]) | (text[1:] != text[:-1])
    return hashes[first], np.bincount(text[first], minlength=count).astype(np.int64)
