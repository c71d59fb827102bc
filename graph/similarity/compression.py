"""How much shorter a body of law could be told if what it says twice were said once: description length saved.

After Dupex (C. Coupette, J. Singh, H. Spamann, "Simplify Your Law: Using Information Theory to Deduplicate Legal
Documents", 2021), which looks for the set of repeated phrases that best compresses a text by the minimum description
length principle. What is computed here, in bits:

- alone: every word coded by how often it stands in the text, log2(all / its number), summed;
- with phrases: the phrases written out once, each word of them in the code above and its length in Rissanen's code for
  integers, then the text as words and phrases, each coded by how often it is used;
- saved: 1 - with phrases / alone.

How it differs: the phrases are found from the longest to the shortest, greedily, in lengths of a ladder (a repeat of 20
words is one of 16 and one of 4), where Dupex grows its candidates and keeps what lowers the total; a phrase lies within
one stk.; words are folded (case, labels and punctuation set aside), numbers and references stay. The alphabet of words
costs the same in both sums and is left out. So a share set beside one published for another body of law says whether
they are of one order, not which is the better drafted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.similarity.shingles import scramble
from graph.similarity.words import folded, words

LADDER = (
    256,
    192,
    128,
    96,
    64,
    48,
    40,
    32,
    28,
    24,
    20,
    16,
    14,
    12,
    10,
    9,
    8,
    7,
    6,
    5,
    4,
    3,
)  # words of a phrase
RISSANEN = 2.865064  # constant of the universal code for integers (Rissanen 1983)
MIX = np.uint64(0x9E3779B97F4A7C15)

Words = NDArray[np.int64]  # numbers of words
Bits = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Compression:
    """Of one text, or of many read as one."""

    words: int
    alone: float  # bits
    with_phrases: float  # bits, the phrases themselves included
    phrases: int
    covered: int  # words that stand in phrases

    @property
    def saved(self) -> float:
        """Share of the description length, 0-1."""
        return 1 - self.with_phrases / self.alone if self.alone else 0.0


@dataclass(frozen=True, slots=True)
class Cover:
    """Which phrase each word stands in: its number, or -1; `first` marks where a phrase begins."""

    phrase: Words
    first: NDArray[np.bool_]
    lengths: Words  # of each phrase
    examples: Words  # where each phrase stands first


def compress(texts: Sequence[str]) -> Compression:
    """The description length of texts with and without a dictionary of the phrases they repeat.

    >>> rule = "lejeren holder haven fri for ukrudt og affald hele året"
    >>> round(compress([rule] * 50).saved, 2), compress([rule]).saved
    (0.97, 0.0)
    """
    numbers, text = numbered(texts)
    if not len(numbers):
        return Compression(0, 0.0, 0.0, 0, 0)
    cost = code_lengths(numbers)
    return measure(numbers, cost, cover(numbers, text, cost))


def numbered(texts: Sequence[str]) -> tuple[Words, Words]:
    """Every word as a number, and of which text it is."""
    known: dict[str, int] = {}
    rows = [[known.setdefault(word, len(known)) for word in words(folded(text))] for text in texts]
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    flat = np.fromiter((number for row in rows for number in row), dtype=np.int64, count=int(lengths.sum()))
    return flat, np.arange(len(rows), dtype=np.int64).repeat(lengths)


def code_lengths(numbers: Words) -> Bits:
    """The bits of each word, by how often it stands in the whole."""
    counts = np.bincount(numbers)
    return np.log2(len(numbers) / counts[numbers])


def cover(numbers: Words, text: Words, cost: Bits) -> Cover:
    """Phrases that pay for themselves, the longest first; no word stands in two."""
    phrase = np.full(len(numbers), -1, dtype=np.int64)
    first = np.zeros(len(numbers), dtype=bool)
    lengths: list[int] = []
    examples: list[int] = []
    hashes = {1: scramble(numbers.astype(np.uint64) + MIX)}
    for length in powers(len(numbers)):
        hashes[length] = doubled(hashes[length // 2], length // 2)
    for length in LADDER:
        if length <= len(numbers):
            for places in repeated(window_hashes(hashes, length), phrase, text, cost, length):
                for at in places:
                    phrase[at : at + length] = len(lengths)
                    first[at] = True
                lengths.append(length)
                examples.append(places[0])
    return Cover(phrase, first, np.array(lengths, dtype=np.int64), np.array(examples, dtype=np.int64))


def powers(words: int) -> Iterator[int]:
    """2, 4, 8 ... as far as a phrase of the ladder, and the text, are long."""
    length = 2
    while length <= min(LADDER[0], words):
        yield length
        length *= 2


def doubled(half: NDArray[np.uint64], step: int) -> NDArray[np.uint64]:
    """Hashes of windows twice as long."""
    return scramble(half[:-step] * MIX ^ half[step:])


def window_hashes(hashes: dict[int, NDArray[np.uint64]], length: int) -> NDArray[np.uint64]:
    """A hash of every window of that length, from the two overlapping ones that it is made of."""
    part = max(known for known in hashes if known <= length)
    if part == length:
        return hashes[part]
    return doubled(hashes[part], length - part)


def repeated(
    hashes: NDArray[np.uint64], phrase: Words, text: Words, cost: Bits, length: int
) -> list[list[int]]:
    """The places of each phrase of that length that stands twice and pays for itself, none over another."""
    taken = np.concatenate([[0], np.cumsum(phrase >= 0)])
    free = (taken[length:] == taken[:-length]) & (text[: len(text) - length + 1] == text[length - 1 :])
    places = np.flatnonzero(free)
    _, which, counts = np.unique(hashes[places], return_inverse=True, return_counts=True)
    several = counts[which] > 1
    found: dict[int, list[int]] = {}
    end = 0
    for at, kind in zip(places[several].tolist(), which[several].tolist(), strict=True):
        if at >= end:
            found.setdefault(kind, []).append(at)
            end = at + length
    total = np.concatenate([[0.0], np.cumsum(cost)])
    return [
        held
        for held in found.values()
        if len(held) > 1
        and pays(float(total[held[0] + length] - total[held[0]]), len(held), length, len(text))
    ]


def pays(bits: float, times: int, length: int, words: int) -> bool:
    """Does a phrase cost less when it is written out once and named each time?"""
    return (times - 1) * bits > times * float(np.log2(words / times)) + integer_bits(length)


def integer_bits(number: int) -> float:
    """Rissanen's universal code for a positive integer.

    >>> round(integer_bits(1), 2), round(integer_bits(16), 2)
    (1.52, 8.52)
    """
    bits, left = float(np.log2(RISSANEN)), float(np.log2(number))
    while left > 0:
        bits += left
        left = float(np.log2(left))
    return bits


def measure(numbers: Words, cost: Bits, covering: Cover) -> Compression:
    alone = float(cost.sum())
    used = np.concatenate([numbers[covering.phrase < 0], len(numbers) + covering.phrase[covering.first]])
    _, counts = np.unique(used, return_counts=True)
    text = float((counts * np.log2(len(used) / counts)).sum())
    total = np.concatenate([[0.0], np.cumsum(cost)])
    dictionary = float((total[covering.examples + covering.lengths] - total[covering.examples]).sum())
    dictionary += sum(integer_bits(int(length)) for length in covering.lengths)
    if not len(covering.lengths):
        return Compression(len(numbers), alone, alone, 0, 0)
    phrases = len(covering.lengths)
    return Compression(
        len(numbers),
        alone,
        text + dictionary + integer_bits(phrases),
        phrases,
        int((covering.phrase >= 0).sum()),
    )
