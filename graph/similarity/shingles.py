"""Texts as sets of word 3-grams (shingles), and how much two sets share.

A shingle is three words in a row, numbers and references included, punctuation not; a text of one or two words is one
shingle. Sets are kept as sorted 48-bit hashes in one flat array, so that 600,000 texts fit; two shingles that happen
to have one hash are as good as never seen in one pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

AROUND = re.compile(r"^\W+|\W+$")  # what stands around a word: "(lejen," is "lejen"
SHINGLE = 3
MIX = np.array(  # spread small numbers
    [0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64
)
TEXT_BITS = np.uint64(16)  # of a 64-bit key that mark the text or pair; the others hold the hash
HASH_BITS = np.uint64(48)
HASHES_ONLY = np.uint64(2**48 - 1)
CHUNK = 20_000  # texts, and
PAIRS_AT_ONCE = 50_000  # pairs that the marks can number

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
        # Each pair's two sets are marked with the pair; a shingle of both then stands twice in the sorted whole.
        texts = np.stack([a, b], axis=1).ravel()
        pair = np.arange(len(a), dtype=np.uint64).repeat(self.sizes[a] + self.sizes[b])
        marked = np.sort((pair << HASH_BITS) | self.hashes[self._positions(texts)])
        twice = marked[1:][marked[1:] == marked[:-1]] >> HASH_BITS
        return np.bincount(twice.astype(np.int64), minlength=len(a))

    def _positions(self, texts: Numbers) -> Numbers:
        sizes = self.sizes[texts]
        ends = np.cumsum(sizes)
        return np.arange(ends[-1] if len(ends) else 0) + (self.starts[texts] - (ends - sizes)).repeat(sizes)


class WordNumbers(dict[str, int]):
    """A number for every word, the same for all that differ in what stands around them; 0 for a bare sign."""

    def __missing__(self, printed: str) -> int:
        word = AROUND.sub("", printed)
        number = (len(self) + 1 if word == printed else self[word]) if word else 0
        self[printed] = number
        return number


def shingle_sets(texts: Iterable[str]) -> ShingleSets:
    """The sets of folded texts (`words.folded`)."""
    numbers = WordNumbers()
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


def hash_chunk(texts: Sequence[str], numbers: WordNumbers) -> tuple[Hashes, Numbers]:
    """The shingles of all texts in one array, and how many each has."""
    flat, text = word_numbers(texts, numbers)
    grams = flat[:-2] * MIX[0] ^ flat[1:-1] * MIX[1] ^ flat[2:] * MIX[2]
    within = text[:-2] == text[2:]
    marked = np.sort((text[:-2][within] << HASH_BITS) | (scramble(grams[within]) >> TEXT_BITS))
    first = np.ones(len(marked), dtype=bool)
    first[1:] = marked[1:] != marked[:-1]
    once = marked[first]
    sizes = np.bincount((once >> HASH_BITS).astype(np.int64), minlength=len(texts))
    return once & HASHES_ONLY, sizes


def word_numbers(texts: Sequence[str], numbers: WordNumbers) -> tuple[Hashes, Hashes]:
    """The numbers of all words in their order, and of which text each is; at least one shingle's worth of each."""
    rows = [list(map(numbers.__getitem__, text.split())) for text in texts]
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    flat = np.fromiter(chain.from_iterable(rows), dtype=np.uint64, count=int(lengths.sum()))
    text = np.arange(len(rows), dtype=np.uint64).repeat(lengths)
    flat, text = flat[flat > 0], text[flat > 0]
    missing = np.maximum(0, SHINGLE - np.bincount(text.astype(np.int64), minlength=len(rows)))
    text = np.concatenate([text, np.arange(len(rows), dtype=np.uint64).repeat(missing)])
    flat = np.concatenate([flat, np.zeros(missing.sum(), dtype=np.uint64)])
    order = np.argsort(text, kind="stable")
    return flat[order], text[order]


def scramble(values: Hashes) -> Hashes:
    """Spread the bits (the finaliser of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
