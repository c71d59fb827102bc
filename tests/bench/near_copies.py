"""How fast are near-copies found, and are they all found? Beside datasketch with the same bands, on the same texts.

    python tests/bench/near_copies.py [FOLDER]

The texts are the distinct sections of the flattened documents in FOLDER (default ../shared/corpus/employment).
Recall counts against an exact join of the first 5,000 of them. datasketch gets the same word 3-grams, 128
permutations and 16 bands of 8 (ours has 24 of them, for its recall); its time includes the same exact confirmation of candidates, in Python sets.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np
from scipy.sparse import csr_array

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from graph.similarity.near_copies import groups, near_copies  # noqa: E402
from graph.similarity.shingles import AROUND, shingle_sets  # noqa: E402
from graph.similarity.words import folded  # noqa: E402

THRESHOLD = 0.8
Pairs = set[tuple[int, int]]
T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure near_copies.")
    parser.add_argument(
        "folder", type=Path, nargs="?", default=ROOT.parent / "shared" / "corpus" / "employment"
    )
    parser.add_argument("--exact", type=int, default=5_000, help="texts of the exact join")
    parser.add_argument("--invented", type=int, default=0, help="texts to make up for a run of that size")
    options = parser.parse_args()
    if options.invented:
        measure(invented(options.invented))
        return
    texts = list(dict.fromkeys(sections(options.folder)))
    texts = [texts[group[0]] for group in groups(texts)]
    ours, seconds = measure(texts)
    theirs, their_seconds = timed(lambda: with_datasketch(texts))
    print(
        f"datasketch: {their_seconds:.1f} s CPU, {len(theirs)} pairs; ours takes {seconds / their_seconds:.2f} of it"
    )
    print(
        f"pairs in both {len(ours & theirs)}, only ours {len(ours - theirs)}, only theirs {len(theirs - ours)}"
    )
    few = random.Random(1).sample(texts, options.exact)
    truth = exact_join(few)
    found = {(a, b) for a, b, _ in near_copies(few, THRESHOLD)}
    print(
        f"exact join of {len(few)} texts: {len(truth)} pairs, recall {len(found & truth) / len(truth):.4f}, ",
        end="",
    )
    print(f"false {len(found - truth)}")


def measure(texts: list[str]) -> tuple[Pairs, float]:
    before = peak()
    found, seconds = timed(lambda: near_copies(texts, THRESHOLD))
    size = sum(map(len, texts)) / 1e6
    print(
        f"near_copies: {len(texts)} texts, {size:.0f} M characters: {seconds:.1f} s CPU, {len(found)} pairs, ",
        end="",
    )
    print(f"peak {peak():.2f} GB ({before:.2f} GB before)")
    return {(a, b) for a, b, _ in found}, seconds


def sections(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from (provision["text"] for provision in json.loads(line).get("provisions") or ())


def invented(count: int) -> list[str]:
    """Texts of 130 made-up words, half of them another one with a few words changed."""
    chance = random.Random(0)
    known = [
        "".join(chance.choices("abdefghiklmnoprstuvyæøå", k=chance.randint(2, 12))) for _ in range(60_000)
    ]
    texts: list[str] = []
    while len(texts) < count:
        words = chance.choices(known, k=chance.randint(20, 240))
        texts.append(" ".join(words))
        words[chance.randrange(len(words))] = chance.choice(known)
        texts.append(" ".join(words))
    return texts


def with_datasketch(texts: list[str]) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=128, params=(16, 8))
    sets = [shingles(text) for text in texts]
    signatures = list(MinHash.generator([[s.encode() for s in one] for one in sets], num_perm=128))
    found: Pairs = set()
    for place, signature in enumerate(signatures):
        for other in index.query(signature):
            if len(sets[place] & sets[other]) >= THRESHOLD * len(sets[place] | sets[other]):
                found.add((other, place))
        index.insert(place, signature)
    return found


def shingles(text: str) -> set[str]:
    words = [word for printed in folded(text).split() if (word := AROUND.sub("", printed))]
    words += [""] * (3 - len(words))
    return {" ".join(words[n : n + 3]) for n in range(len(words) - 2)}


def exact_join(texts: list[str]) -> Pairs:
    """Every pair compared, by a product of sparse matrices."""
    sets = shingle_sets(map(folded, texts))
    known, columns = np.unique(sets.hashes, return_inverse=True)
    ones = np.ones(len(columns), dtype=np.int32)
    matrix = csr_array((ones, columns, sets.starts), shape=(len(sets), len(known)))
    shared = (matrix @ matrix.T).tocoo()
    union = sets.sizes[shared.row] + sets.sizes[shared.col] - shared.data
    kept = (shared.data / union >= THRESHOLD) & (shared.row < shared.col)
    return set(zip(shared.row[kept].tolist(), shared.col[kept].tolist(), strict=True))


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    found = work()
    return found, time.process_time() - start


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    main()
