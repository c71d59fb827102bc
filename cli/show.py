"""`solnedgang show`: one provision and all that is known of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import write
from cli.encoder import EncoderOption, index_of, shelf_of, vectors_of
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace

if TYPE_CHECKING:
    from corpus.store.reading import Tables
    from corpus.workspace import Workspace
    from reports.close_up import CloseUp


def show(
    reference: Annotated[
        str,
        typer.Argument(metavar="REF", help='Such as "lta/2019/548 § 32, stk. 2" or "sygedagpengeloven § 8".'),
    ],
    source: Annotated[
        bool,
        typer.Option(
            "--source", help="Its words as received instead: file, sha256, element, line, characters."
        ),
    ] = False,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    like: Annotated[
        bool,
        typer.Option("--like", help="Also the provisions most like it by meaning, by the trained encoder."),
    ] = False,
    top: Annotated[
        int, typer.Option("--top", "--limit", min=1, metavar="N", help="No more of these than N.")
    ] = 10,
    encoder: EncoderOption = None,
) -> None:
    """The words of a provision, its norms, references out and in, near-copies, findings and versions."""
    from corpus.store.reading import CurrentTables
    from reports.close_up import close_up
    from reports.received import as_received
    from reports.render.received import received_text
    from reports.render.text import close_up_text

    with open_workspace(workspace) as held:
        tables = analysed(held)
        shown = close_up(tables, reference, lambda eli: CurrentTables(partial(held.current, eli=eli)))
        if source:
            eli = shown.provision.id.eli
            write(received_text(as_received(shown.provision, held.record(eli), held.read(eli))))
        else:
            write(close_up_text(shown))
        if like:
            write(more_like(held, tables, shown, top, encoder))


def more_like(held: Workspace, tables: Tables, shown: CloseUp, top: int, encoder: str | None) -> str:
    """The provisions nearest to one by meaning, as text."""
    from graph.search.like import asked_of, like
    from reports.render.hits import like_lines

    index, shelf = index_of(held, tables), shelf_of(held)
    card, vectors = vectors_of(shelf, index, encoder)
    asked = asked_of(shown.provision, tables, shown.version.family)
    found = like(asked, index.passages, vectors, tables, lambda: shelf.load(card), top)
    lines = ["", f"More like this, by the encoder {card.name} ({len(found)})", *like_lines(found)]
    return "\n".join(lines) + "\n"
