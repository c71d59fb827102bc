"""Which texts are near-copies of each other: MinHash finds the candidates, exact overlap confirms each.

Two texts are near-copies when the Jaccard similarity of their word 3-grams (shingles.py) reaches the threshold.
Candidates share one of the bands of a 192-hash signature; at a threshold of 0.8 these are 24 bands of 8, which finds
99 % of the pairs at exactly 0.8 and nearly all above. Work grows with the texts and the pairs, never with their square.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from graph.similarity.shingles import CHUNK, MIX, Numbers, ShingleSets, shingle_sets
from graph.similarity.words import folded

HASHES = 192
SEED = 20190507
MISSED = 0.02  # of the pairs at exactly the threshold, at most
LONGEST_BUCKET = (
    2_000  # texts in one band's bucket that are all compared; beyond, each is compared with its neighbours
)

Digests = NDArray[np.uint32]


def near_copies(texts: Sequence[str], threshold: float = 0.8) -> list[tuple[int, int, float]]:
    """Pairs (a, b, similarity) of texts that share at least `threshold` of their shingles; a < b, in order.

    The numbers are places in `texts`. Texts that read the same (`words.folded`) are folded first: the first of them
    stands for all, so of k equal texts none is paired with another; `groups` tells which they are.

    >>> near_copies(["Lejeren betaler leje hver måned.", "Stk. 2. Lejeren betaler leje hver måned, straks."], 0.5)
    [(0, 1, 0.75)]
    """
    wordings = [folded(text) for text in texts]
    places: dict[str, int] = {}
    for place, wording in enumerate(wordings):
        places.setdefault(wording, place)
    first = np.fromiter(places.values(), dtype=np.int64, count=len(places))
    sets = shingle_sets(places)
    a, b = candidates(sets, threshold)
    similarity = sets.jaccard(a, b)
    kept = similarity >= threshold
    rows = zip(first[a[kept]].tolist(), first[b[kept]].tolist(), similarity[kept].tolist(), strict=True)
    return sorted(rows)


def groups(texts: Sequence[str]) -> list[list[int]]:
    """Places of the texts that read the same, each group in order, the groups by their first.

    >>> groups(["Stk. 2. Huset sælges.", "Haven lejes.", "§ 4. Huset  sælges."])
    [[0, 2], [1]]
    """
    found: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        found.setdefault(folded(text), []).append(place)
    return list(found.values())


def candidates(sets: ShingleSets, threshold: float) -> tuple[Numbers, Numbers]:
    """Pairs with an equal band, each once, the smaller number first."""
    rows = band_rows(threshold)
    signatures = digests(sets)
    bands = (signatures[:, start : start + rows] for start in range(0, HASHES - rows + 1, rows))
    found = [a * len(sets) + b for band in bands for a, b in equal_rows(band)]
    codes = np.unique(np.concatenate(found)) if found else np.zeros(0, dtype=np.int64)
    return codes // max(len(sets), 1), codes % max(len(sets), 1)


def band_rows(threshold: float) -> int:
    """The most hashes a band can hold so that pairs at the threshold are still found.

    >>> band_rows(0.8), band_rows(0.5)
    (8, 3)
    """
    fitting = (rows for rows in range(16, 1, -1) if (1 - threshold**rows) ** (HASHES // rows) <= MISSED)
    return next(fitting, 1)


def digests(sets: ShingleSets) -> Digests:
    """A row of 192 hashes per text; the share of equal ones estimates the Jaccard similarity."""
    rows = [digest_chunk(sets, start) for start in range(0, len(sets), CHUNK)]
    return np.concatenate(rows) if rows else np.zeros((0, HASHES), dtype=np.uint32)


def digest_chunk(sets: ShingleSets, start: int) -> Digests:
    from rensa import RMinHash  # noqa: PLC0415  compiled code, loaded by those who look for near-copies

    starts = sets.starts[start : start + CHUNK + 1]
    flat = sets.hashes[starts[0] : starts[-1]]
    offsets = (starts - starts[0]).astype(np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, HASHES, SEED)
    return np.array(matrix.to_rows(), dtype=np.uint32)


def equal_rows(band: Digests) -> Iterator[tuple[Numbers, Numbers]]:
    """All pairs of rows that are equal, in batches."""
    odd = np.resize(MIX, band.shape[1]) + np.arange(0, 2 * band.shape[1], 2, dtype=np.uint64)
    keys = (band.astype(np.uint64) * odd).sum(axis=1, dtype=np.uint64)
    order = np.argsort(keys, kind="stable")
    starts = np.flatnonzero(np.diff(keys[order], prepend=keys[order][:1] + np.uint64(1)))
    sizes = np.diff(starts, append=len(order))
    two = starts[sizes == 2]
    yield order[two], order[two + 1]
    for start, size in zip(starts[sizes > 2].tolist(), sizes[sizes > 2].tolist(), strict=True):
        yield pairs_within(order[start : start + size])


def pairs_within(bucket: Numbers) -> tuple[Numbers, Numbers]:
    """Every pair of a bucket; of an overlong one each text with the next ones only."""
    size = len(bucket)
    if size <= LONGEST_BUCKET:
        a, b = every_two(size)
        return bucket[a], bucket[b]
    steps = range(1, LONGEST_BUCKET // 2)
    return np.concatenate([bucket[:-step] for step in steps]), np.concatenate(
        [bucket[step:] for step in steps]
    )


@lru_cache(maxsize=64)
def every_two(size: int) -> tuple[Numbers, Numbers]:
    """Places of every two of `size`, the smaller first."""
    a, b = np.triu_indices(size, k=1)
    return a, b
