"""How like two wordings are, and which units of two versions are worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import LCSseq
from scipy.sparse import csr_array

from graph.alignment.wording import MARK, Numbers, Wording

LEAST_WORDS = 8  # of a text that is looked for in another one
HELD = 0.85  # of its tokens that the longer one must have,
MOST = 4  # which may be so many times as long
CONTAINED = 0.75
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
    """Twice the common tokens, by the tokens of both, 0-1; references count as the same.

    Where nearly all of the shorter one stands in the longer one, that is three quarters alike, however much was added
    or cut.
    """
    shorter, longer = len(old.tokens), len(new.tokens)
    if shorter > longer:
        shorter, longer = longer, shorter
    if not longer:
        return 1.0
    shared: int = LCSseq.similarity(old.tokens, new.tokens)
    alike = 2 * shared / (shorter + longer)
    if shorter >= LEAST_WORDS and shared >= HELD * shorter and longer <= MOST * shorter:
        return max(alike, CONTAINED * shared / shorter)
    return alike


def candidates(old: Sequence[Wording], new: Sequence[Wording]) -> Iterator[tuple[int, int]]:
    """Places of those that share enough pairs of neighbouring words; work grows with what is shared."""
    if old and new:
        a, b = alike_enough(shared_pairs(old, new), len(old))
        yield from zip(a.tolist(), b.tolist(), strict=True)


def shared_pairs(old: Sequence[Wording], new: Sequence[Wording]) -> csr_array:
    """A row for each text, the old ones first, with a one for each pair of neighbouring words it has."""
    rows = [wording.pairs for wording in (*old, *new)]
    columns, numbers = np.unique(np.concatenate(rows), return_inverse=True)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(list(map(len, rows)))])
    return csr_array((np.ones(len(numbers), np.int32), numbers, starts), shape=(len(rows), len(columns)))


def alike_enough(held: csr_array, old: int) -> tuple[Numbers, Numbers]:
    """Places of the old and the new ones that share enough; `old`: how many rows of `held` are old ones."""
    sizes = np.diff(held.indptr)
    found = (held[:old] @ held[old:].T).tocoo()
    a, b = found.coords
    worth = found.data >= FEWEST * np.minimum(sizes[:old][a], sizes[old:][b])
    return a[worth], b[worth]
