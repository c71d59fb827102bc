"""How fast does an encoder encode beside its bare tokenizer, and what does it find beside words alone?

    python -m tests.bench.encoder WORKSPACE [--train] [--texts N]

The texts are the distinct stk. of the law not out of force in WORKSPACE. The bare tokenizer cuts the same texts in the
same run; CPU seconds beside wall seconds, for the tokenizer works on all cores. Speed of sentence-transformers on the
same model stands beside our reading of it. With --train an encoder is trained first and its time told.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from cli.encoder import index_of, shelf_of
from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace
from graph.encoder.build import train_encoder
from graph.encoder.sentence import SentenceEncoder
from graph.encoder.static import StaticEncoder
from graph.encoder.training import Recipe

ROUNDS = 3  # the fastest counts
GOAL = 0.6  # of the bare tokenizer's rate


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--train", action="store_true", help="train it first")
    parser.add_argument("--texts", type=int, default=20_000)
    options = parser.parse_args()
    with Workspace.open(options.workspace) as held:
        tables = CurrentTables(held.current)
        passages, shelf = index_of(held, tables).passages, shelf_of(held)
        if options.train:
            train_encoder(shelf, "corpus", passages, tables, Recipe(), held.digest())
        card = shelf.card()
    print(f"{card.name}: {card.dims} dims, {card.size / 1e6:.1f} MB, trained in {card.seconds:.0f} s")
    print(f"held out: {card.held_out}")
    encoder = shelf.load(card)
    if not isinstance(encoder, StaticEncoder):
        raise SystemExit("only a static encoder is measured against its tokenizer")
    texts = passages.wordings(passages.texts_in(passages.alive)[: options.texts])
    whole = SentenceEncoder.load(str(shelf.folder / card.name / card.model))
    bare = rate(texts, lambda: encoder.tokenizer.encode_batch_fast(texts, add_special_tokens=False))
    ours = rate(texts, lambda: encoder.encode(texts))
    theirs = rate(texts, lambda: whole.encode(texts))
    for name, found in (("bare tokenizer", bare), ("encoder", ours), ("sentence-transformers", theirs)):
        ratio = found[1] / bare[1]
        print(f"{name}: {found[0]:,.0f} texts/s, {found[1]:,.0f} a CPU second, {ratio:.2f} of the tokenizer")
    print(f"goal: at least {GOAL} of the tokenizer")


def rate(texts: Sequence[str], work: Callable[[], object]) -> tuple[float, float]:
    """Texts a wall second and a CPU second, the best of some rounds."""
    found = []
    for _ in range(ROUNDS):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        found.append((len(texts) / (time.perf_counter() - wall), len(texts) / (time.process_time() - cpu)))
    return max(wall for wall, _ in found), max(cpu for _, cpu in found)


if __name__ == "__main__":
    main()
