"""Training a static encoder on pairs: a WordPiece tokenizer, a vector a piece, in-batch negatives.

MultipleNegativesRankingLoss (Henderson et al. 2017, arXiv 1705.00652) draws a text to its partner and away from all
other partners of the batch; MatryoshkaLoss (Kusupati et al. 2022, arXiv 2205.13147) asks the same of the first 32, 64,
128 ... dimensions alone, so a vector may be cut. The rate rises over the first tenth of the steps and then falls to
nothing, as in sentence-transformers' own static models.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import BadInput
from graph.encoder.pairs import Kind, Pair
from graph.encoder.sentence import sentence_transformers

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.losses import MatryoshkaLoss
    from tokenizers import Tokenizer

UNKNOWN = "[UNK]"
INNER = "##"  # before a piece that does not begin its word
SMALLEST = 32  # dimensions of the innermost of the nested vectors
WARM_UP = 0.1  # of the steps
FULL = 0.25  # of a batch must be filled: few others to tell a text from teach little


@dataclass(frozen=True, slots=True)
class Recipe:
    """How an encoder is trained. The same recipe on the same corpus gives the same vectors on one machine."""

    dims: int = 256
    vocabulary: int = 16_000  # word pieces
    most: int = 60_000  # pairs of each kind
    batch: int = 1024
    epochs: int = 1
    rate: float = 0.2
    seed: int = 7

    def __post_init__(self) -> None:
        for name, least in (("dims", 8), ("vocabulary", 100), ("most", 1), ("batch", 2), ("epochs", 1)):
            if getattr(self, name) < least:
                raise BadInput(f"an encoder with {name} {getattr(self, name)}; expected {least} or more")


def train(
    texts: Sequence[str],
    pairs: Mapping[Kind, Sequence[Pair]],
    recipe: Recipe,
    folder: Path,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """Train on folded texts and pairs, and save the model in `folder`. `report` gets the steps done, and of how many.

    Raises `BadInput` where there is too little to train on, `MissingEncoder` without sentence-transformers.
    """
    library = sentence_transformers()
    drawn = [pair for kind in sorted(pairs) for pair in pairs[kind]]
    if len(drawn) < 2:
        raise BadInput(
            f"{len(drawn)} pairs of texts that belong together; an encoder needs more law to learn from"
        )
    import torch  # noqa: PLC0415  loads in seconds
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding  # noqa: PLC0415

    with repeatable(recipe.seed):
        static = StaticEmbedding(tokenizer(texts, recipe.vocabulary), embedding_dim=recipe.dims)
        model = library.SentenceTransformer(modules=[static], device="cpu")
        loss = nested_loss(model, recipe.dims)
        batches = list(in_batches(drawn, recipe))
        optimizer = torch.optim.AdamW(model.parameters(), lr=recipe.rate, weight_decay=0.0)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: share(step, len(batches)))
        for done, batch in enumerate(batches, 1):
            optimizer.zero_grad(set_to_none=True)
            sides = [static.preprocess([pair[side] for pair in batch]) for side in (0, 1)]
            loss(sides, None).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            report(done, len(batches))
    model.half()  # half the size; the third digit of a cosine is noise anyhow
    model.save_pretrained(str(folder), create_model_card=False)


def tokenizer(texts: Sequence[str], vocabulary: int) -> Tokenizer:
    """Word pieces of these folded texts: NFC, lower case. The same texts give the same pieces."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers  # noqa: PLC0415

    def empty(pieces: dict[str, int] | None = None) -> Tokenizer:
        made = Tokenizer(models.WordPiece(pieces, unk_token=UNKNOWN, continuing_subword_prefix=INNER))
        made.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Lowercase()])
        made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        return made

    # The learner numbers letters inside words in the order of a hash table, and ties are cut by number: named first,
    # as special ones, they have their numbers. Only the pieces are kept, so that none stays special.
    inner = [
        f"{INNER}{letter}"
        for letter in sorted({letter for text in texts for letter in text if not letter.isspace()})
    ]
    learner = trainers.WordPieceTrainer(
        vocab_size=vocabulary,
        min_frequency=2,
        special_tokens=[UNKNOWN, *inner],
        continuing_subword_prefix=INNER,
        show_progress=False,
    )
    taught = empty()
    taught.train_from_iterator(texts, learner, length=len(texts))
    return empty(taught.get_vocab())


def nested_loss(model: SentenceTransformer, dims: int) -> MatryoshkaLoss:
    from sentence_transformers.sentence_transformer import losses  # noqa: PLC0415

    inner = losses.MultipleNegativesRankingLoss(model)
    sizes = [dims]
    while sizes[-1] // 2 >= SMALLEST:
        sizes.append(sizes[-1] // 2)
    return losses.MatryoshkaLoss(model, inner, matryoshka_dims=sizes)


def in_batches(drawn: Sequence[Pair], recipe: Recipe) -> Iterator[list[Pair]]:
    """Shuffled anew in each epoch; a text stands but once in a batch, for it would be its own negative.

    What is left when no batch can be filled any more (the same few texts over and over) is left out.
    """
    rng = random.Random(recipe.seed)  # noqa: S311  nothing secret
    for _ in range(recipe.epochs):
        waiting = list(drawn)
        rng.shuffle(waiting)
        while len(waiting) > 1:
            batch, put_off, seen = list[Pair](), list[Pair](), set[str]()
            for place, pair in enumerate(waiting):
                if len(batch) == recipe.batch:
                    put_off += waiting[place:]
                    break
                if seen.isdisjoint(pair):
                    seen.update(pair)
                    batch.append(pair)
                else:
                    put_off.append(pair)
            if len(batch) >= min(recipe.batch, len(drawn)) * FULL:
                yield batch
            waiting = put_off if batch else []


def share(step: int, steps: int) -> float:
    """The part of the highest rate that a step is given.

    >>> share(0, 100), share(9, 100), share(55, 100)
    (0.1, 1.0, 0.5)
    """
    warm = max(1, round(WARM_UP * steps))
    return (step + 1) / warm if step < warm else max(0.0, (steps - step) / max(1, steps - warm))


@contextmanager
def repeatable(seed: int) -> Iterator[None]:
    """Random numbers by the seed, and sums in one order, for as long as it lasts.

    One thread: sums then do not hang on the number of cores, and the steps are too small to gain from a second.
    """
    import torch  # noqa: PLC0415

    exact, threads = torch.are_deterministic_algorithms_enabled(), torch.get_num_threads()
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(mode=True)
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.use_deterministic_algorithms(mode=exact)
        torch.set_num_threads(threads)
