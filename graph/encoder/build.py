"""Making an encoder ready for a workspace: trained on its corpus, or brought from elsewhere; both are measured alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from corpus.store.reading import Tables
from graph.encoder.heldout import measure
from graph.encoder.pairs import pairs, source
from graph.encoder.sentence import SentenceEncoder
from graph.encoder.shelf import Card, Shelf, checked, now, size_of
from graph.encoder.static import StaticEncoder
from graph.encoder.training import Recipe, train
from graph.search.passages import Passages
from graph.similarity.words import folded

SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789_-"


def train_encoder(
    shelf: Shelf,
    name: str,
    passages: Passages,
    tables: Tables,
    recipe: Recipe,
    digest: str,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> Card:
    """Train on the passages and keep the model under a name, in the place of a former one.

    Raises `BadInput` for a recipe or name that cannot be, `MissingEncoder` without sentence-transformers.
    """
    checked(name)
    began = time.monotonic()
    held = source(passages, tables)
    drawn = pairs(held, recipe.most, recipe.seed)
    texts = [folded(text) for text in passages.texts["text"].to_pylist()]

    def make(folder: Path) -> Card:
        train(texts, drawn, recipe, folder, report)
        seconds = time.monotonic() - began
        encoder = StaticEncoder.load(folder)
        assert encoder is not None, f"{folder} holds no static model after it was saved there"
        count = sum(map(len, drawn.values()))
        return Card(
            name=name,
            model=folder.name,
            trained=True,
            dims=encoder.dims,
            size=size_of(folder),
            corpus=digest,
            made=now(),
            seconds=seconds,
            pairs=count,
            texts=len(texts),
            seed=recipe.seed,
            held_out=measure(held, encoder),
        )

    return shelf.replace(name, make)


def add_encoder(
    shelf: Shelf,
    name: str | None,
    model: str,
    passages: Passages,
    tables: Tables,
    digest: str,
    *,
    measured: bool,
) -> Card:
    """Note a model that stands elsewhere on this machine. Raises `MissingEncoder` where it cannot be loaded."""
    called = checked(name or name_of(model))
    folder = Path(model).resolve()
    encoder = (StaticEncoder.load(folder) if folder.is_dir() else None) or SentenceEncoder.load(model)
    card = Card(
        name=called,
        model=str(folder) if folder.is_dir() else model,
        trained=False,
        dims=encoder.dims,
        size=size_of(folder) if folder.is_dir() else 0,
        corpus=digest,
        made=now(),
        seconds=0.0,
        pairs=0,
        texts=0,
        seed=0,
        held_out=measure(source(passages, tables), encoder) if measured else None,
    )
    shelf.keep(card)
    return card


def name_of(model: str) -> str:
    """The last part of a path or name, as an encoder may be called.

    >>> name_of("models/My_Model.v2/")
    'my_model-v2'
    """
    last = model.rstrip("/").rpartition("/")[2].lower()
    return "".join(sign if sign in SIGNS else "-" for sign in last).strip("-_")[:40]
