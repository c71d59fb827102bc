"""`solnedgang encoder`: the sentence-transformers models of a workspace."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say, several, steps
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace

if TYPE_CHECKING:
    from corpus.store.reading import Tables
    from corpus.workspace import Workspace
    from graph.encoder.shelf import Card, Shelf
    from graph.encoder.vectors import TextVectors
    from graph.search.index import SearchIndex

app = typer.Typer(no_args_is_help=True)
EncoderOption = Annotated[
    str | None,
    typer.Option(
        "--encoder", metavar="NAME", help="An encoder of this workspace; the one trained last if not given."
    ),
]
NameOption = Annotated[str, typer.Option("--name", help="What the encoder is called in this workspace.")]


def index_of(held: Workspace, tables: Tables) -> SearchIndex:
    """The search index, made anew where the law has changed since."""
    from graph.search.index import READS, VERSION, open_index

    return open_index(held.folder / "search", tables, held.key(VERSION, READS))


def shelf_of(held: Workspace) -> Shelf:
    from graph.encoder.shelf import Shelf

    return Shelf(held.folder / "encoders")


def vectors_of(shelf: Shelf, index: SearchIndex, name: str | None) -> tuple[Card, TextVectors]:
    """An encoder's card and the vectors of the law not out of force, brought up to date."""
    from graph.encoder.vectors import text_vectors

    card = shelf.card(name)
    with steps() as shown:
        began = time.monotonic()

        def report(done: int, total: int) -> None:
            shown("vectors", done, total, time.monotonic() - began)

        return card, text_vectors(shelf, card, index.passages, report)


@app.command("train")
def train(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    name: NameOption = "corpus",
    dims: Annotated[int, typer.Option("--dims", min=8, help="Numbers in a vector.")] = 256,
    vocabulary: Annotated[int, typer.Option("--vocabulary", min=100, help="Word pieces.")] = 16_000,
    most: Annotated[int, typer.Option("--pairs", min=1, help="Pairs of each kind to learn from.")] = 60_000,
    batch: Annotated[int, typer.Option("--batch", min=2, help="Pairs told apart at a time.")] = 1024,
    epochs: Annotated[int, typer.Option("--epochs", min=1, help="Rounds over all pairs.")] = 1,
    seed: Annotated[int, typer.Option("--seed", help="The same seed gives the same encoder.")] = 7,
) -> None:
    """Train an encoder on this workspace's law, with no download; one that is killed leaves the former one."""
    from graph.encoder.build import train_encoder
    from graph.encoder.training import Recipe

    recipe = Recipe(dims, vocabulary, most, batch, epochs, seed=seed)
    with open_workspace(workspace) as held, steps() as shown:
        began = time.monotonic()

        def report(done: int, total: int) -> None:
            shown("training", done, total, time.monotonic() - began)

        tables = analysed(held)
        index, shelf = index_of(held, tables), shelf_of(held)
        card = train_encoder(shelf, name, index.passages, tables, recipe, held.digest(), report)
        vectors_of(shelf, index, name)
        digest = held.digest()
    tell(card, digest)


@app.command("add")
def add(
    model: Annotated[
        str, typer.Argument(metavar="NAME_OR_PATH", help="A folder, or a model in this machine's cache.")
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    name: Annotated[str | None, typer.Option("--name", help="What it is called here.")] = None,
    measured: Annotated[
        bool, typer.Option("--measure/--no-measure", help="Measure it on the act families held out.")
    ] = True,
) -> None:
    """Use another sentence-transformers model that is on this machine; nothing is downloaded."""
    from graph.encoder.build import add_encoder

    with open_workspace(workspace) as held:
        tables = analysed(held)
        index, shelf = index_of(held, tables), shelf_of(held)
        card = add_encoder(shelf, name, model, index.passages, tables, held.digest(), measured=measured)
        digest = held.digest()
    tell(card, digest)


@app.command("list")
def list_encoders(workspace: WorkspaceOption = DEFAULT_WORKSPACE) -> None:
    """The encoders of this workspace, the one that is used first: size, corpus, and what they find on held-out law."""
    from graph.encoder.shelf import TRAIN

    with open_workspace(workspace) as held:
        cards, digest = shelf_of(held).cards(), held.digest()
    for card in cards:
        tell(card, digest)
    if not cards:
        line(f"no encoder yet: {TRAIN}")


@app.command("pairs")
def pairs(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    top: Annotated[int, typer.Option("--top", "--limit", min=1, metavar="N", help="No more than N.")] = 20,
    encoder: EncoderOption = None,
) -> None:
    """Stk. that mean nearly the same in another act or chapter and are not among the near-copies."""
    from graph.search.candidates import candidates
    from reports.render.hits import candidate_lines

    with open_workspace(workspace) as held:
        tables = analysed(held)
        index = index_of(held, tables)
        _, vectors = vectors_of(shelf_of(held), index, encoder)
        found = candidates(index.passages, vectors, tables, top)
    for told in candidate_lines(found):
        say(told)
    line(several(len(found), "pair"))


def tell(card: Card, digest: str) -> None:
    """Two or three lines on an encoder."""
    say(f"{card.name}\t{card.dims} dims\t{card.size / 1e6:.1f} MB\t{card.made}\t{card.model}")
    if card.trained:
        since = "" if card.corpus == digest else ", which has changed since"
        say(
            f"\ttrained in {card.seconds:.0f} s on {card.pairs:,} pairs of {card.texts:,} texts"
            f" of corpus sha256 {card.corpus[:12]}…{since}; seed {card.seed}"
        )
    if (found := card.held_out) is None:
        return
    for what, own, alone in (
        ("reworded provisions", found.wording, found.wording_by_words),
        ("provisions by their heading", found.heading, found.heading_by_words),
    ):
        if own.queries:
            say(
                f"\theld out: {what}: MRR@10 {own.mrr:.3f}, recall@10 {own.recall:.3f}; words alone {alone.mrr:.3f},"
                f" {alone.recall:.3f} ({own.queries} queries among {own.among:,} texts)"
            )
    if not found.wording.queries and not found.heading.queries:
        say("\tnot measured: too little law to hold some out")
