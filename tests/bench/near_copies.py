"""How fast are near-copies found, and are they all found? Beside datasketch with the same bands, on the same texts.

    python -m tests.bench.near_copies [FOLDER]
    python -m tests.bench.near_copies [FOLDER] --stk 60000 [--without-datasketch]

The texts are the distinct sections of the flattened documents in FOLDER (default ../shared/corpus/employment).
Recall counts against an exact join of the first 5,000 of them. datasketch gets the same word 3-grams, 128
permutations and 16 bands of 8 (ours has 24 of them, for its recall); its time includes the same exact confirmation
of candidates, in Python sets.

With `--stk N` the whole way from stk. to verdicts is measured on N of them: 60,000 of the corpus, whole documents drawn
at random among all versions, then copies of these in which every word that is not among the 500 most frequent became another one, drawn at random for each copy.
So each copy has as many near-copies as the law has, and few with the others: what is to be found grows with N.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import random
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from scipy.sparse import csr_array

from corpus.eli import Eli
from graph.similarity.model import Text
from graph.similarity.near_copies import groups, near_copies
from graph.similarity.shingles import AROUND, shingle_sets
from graph.similarity.similar import Subsection, find
from graph.similarity.weights import SUBSECTION
from graph.similarity.words import folded
from parsing.model import ProvisionId
from tests.shared import EMPLOYMENT, needed

THRESHOLD = 0.8
BASE = 60_000  # stk. of the corpus that copies are made of
COMMON_WORDS = 500  # the most frequent ones stay what they are
Pairs = set[tuple[int, int]]
T = TypeVar("T")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?", default=EMPLOYMENT)
    parser.add_argument("--exact", type=int, default=5_000, help="texts of the exact join")
    parser.add_argument("--invented", type=int, default=0, help="texts to make up for a run of that size")
    parser.add_argument("--stk", type=int, default=0, help="from stk. to verdicts, on so many of them")
    parser.add_argument("--without-datasketch", action="store_true")
    options = parser.parse_args()
    if options.stk:
        verdicts(list(copies(needed(options.folder), options.stk)), beside=not options.without_datasketch)
        return
    if options.invented:
        measure(invented(options.invented))
        return
    texts = list(dict.fromkeys(sections(needed(options.folder))))
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


def verdicts(stk: list[Subsection], *, beside: bool) -> None:
    """Candidates and verdicts, and datasketch's candidates on the same texts."""
    texts = [text.text for _, text in stk]
    _, ours = measure(texts)
    before = time.monotonic()
    found, seconds = timed(lambda: find(stk))
    size = sum(map(len, texts)) / 1e6
    print(
        f"stk. to verdicts: {len(stk)} stk., {size:.0f} M characters: {seconds:.0f} s CPU, "
        f"{time.monotonic() - before:.0f} s, {len(found.similarities)} near-copies, peak {peak():.2f} GB",
        flush=True,
    )
    if beside:
        theirs, their_seconds = timed(lambda: with_datasketch(texts))
        print(
            f"datasketch: {their_seconds:.0f} s CPU, {len(theirs)} pairs (identical texts not folded), "
            f"peak {peak():.2f} GB; near_copies takes {ours / their_seconds:.2f} of it"
        )


def copies(folder: Path, count: int) -> Iterator[Subsection]:
    """Stk. of the corpus, and of copies of it with their words exchanged."""
    stk = list(subsections(folder))
    documents = sorted({id_.eli for id_, _ in stk})
    random.Random(0).shuffle(documents)
    order = {eli: place for place, eli in enumerate(documents)}
    stk = sorted(stk, key=lambda one: order[one[0].eli])[:BASE]
    words = Counter(word for _, text in stk for word in text.text.split())
    rare = [word for word, _ in words.most_common()[COMMON_WORDS:]]
    given = 0
    for copy in itertools.count():
        other = list(rare)
        if copy:
            random.Random(copy).shuffle(other)
        becomes = dict(zip(rare, other, strict=True))
        for id_, text in stk[: count - given]:
            document = f"lta/{1000 + copy}/{id_.eli.year}-{id_.eli.number}"
            changed = " ".join(becomes.get(word, word) for word in text.text.split())
            yield (
                ProvisionId(Eli("lta", 1000 + copy, f"{id_.eli.year}-{id_.eli.number}"), id_.path),
                replace(text, text=changed, document=document),
            )
        given += len(stk[: count - given])
        if given >= count:
            return


def subsections(folder: Path) -> Iterator[Subsection]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                for n, section in enumerate(row.get("provisions") or ()):
                    for k, text in enumerate(SUBSECTION.split(section["text"])):
                        place = ProvisionId(Eli.parse(row["eli"]), f"sec_{n}__subsec_{k}")
                        yield (
                            place,
                            Text(text, str(row.get("title") or ""), str(place.eli), str(n), is_order=True),
                        )


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
