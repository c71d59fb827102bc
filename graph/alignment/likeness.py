"""How like two wordings are, and which units of two versions are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from rapidfuzz.distance import LCSseq
from scipy.sparse import csr_array

from graph.alignment.wording import MARK, Wording

FEWEST = 0.15  # of the word pairs of the shorter one that the other must have, to be worth a look


@dataclass(frozen=True, slots=True)
class Common:
    """What two wordings have in common, in order."""

    old: tuple[int, ...]  # places of the common tokens in the old one
    new: tuple[int, ...]
    words: int  # of them


def common(old: Wording, new: Wording, references: Sequence[str] | None = None) -> Common:
    """The longest common subsequence of their tokens. `references`: those of the old one, as the new one would print them.

    A reference is common where it leads to the same place, whatever its number.
    """
    left = list(spelled(old, references or old.references))
    right = list(spelled(new, new.references))
    blocks = LCSseq.opcodes(left, right).as_matching_blocks()
    before = [place + n for place, _, size in blocks for n in range(size)]
    after = [place + n for _, place, size in blocks for n in range(size)]
    return Common(tuple(before), tuple(after), len(before) + surplus(old, new, before, after))


def spelled(wording: Wording, references: Sequence[str]) -> Iterator[str]:
    """The tokens, each reference in its own words."""
    printed = iter(references)
    for token in wording.tokens:
        yield next(printed) if token == MARK else token


def surplus(old: Wording, new: Wording, before: Iterable[int], after: Iterable[int]) -> int:
    """Words of common references beyond their one token: of two spellings the shorter."""
    left, right = lengths(old), lengths(new)
    return sum(
        min(left[a], right[b]) - 1 for a, b in zip(before, after, strict=True) if a in left and b in right
    )


def lengths(wording: Wording) -> dict[int, int]:
    """The words of the reference at each place that has one."""
    places = (place for place, token in enumerate(wording.tokens) if token == MARK)
    return dict(zip(places, wording.lengths, strict=True))


def likeness(old: Wording, new: Wording) -> float:
    """Twice the common tokens, by the tokens of both, 0-1; references count as the same."""
    both = len(old.tokens) + len(new.tokens)
    return 2 * LCSseq.similarity(old.tokens, new.tokens) / both if both else 1.0


def candidates(old: Sequence[Wording], new: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Places of those that share enough pairs of neighbouring words; work grows with what is shared."""
    numbers: dict[tuple[str, str], int] = {}
    left, right = incidence(old, numbers), incidence(new, numbers)
    width = max(len(numbers), 1)
    shared = matrix(left, width) @ matrix(right, width).T
    sizes_old, sizes_new = (np.array([max(len(row), 1) for row in rows]) for rows in (left, right))
    found = shared.tocoo()
    a, b = found.coords
    worth = found.data >= FEWEST * np.minimum(sizes_old[a], sizes_new[b])
    yield from zip(a[worth].tolist(), b[worth].tolist(), strict=True)


def incidence(texts: Iterable[Wording], numbers: dict[tuple[str, str], int]) -> list[list[int]]:
    """The word pairs of each text, each once, by their numbers."""
    return [
        [numbers.setdefault(pair, len(numbers)) for pair in dict.fromkeys(pairwise(text.tokens))]
        for text in texts
    ]


def matrix(rows: Sequence[Sequence[int]], width: int) -> csr_array[np.int32]:
    starts = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((number for row in rows for number in row), np.int64, int(starts[-1]))
    return csr_array((np.ones(len(columns), np.int32), columns, starts), shape=(len(rows), width))
