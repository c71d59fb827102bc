"""`solnedgang show`: one provision and all that is known of it."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.console import write
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, open_workspace


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
) -> None:
    """The words of a provision, its norms, references out and in, near-copies, findings and versions."""
    from corpus.store.reading import CurrentTables
    from reports.close_up import close_up
    from reports.received import as_received
    from reports.render.received import received_text
    from reports.render.text import close_up_text

    with open_workspace(workspace) as held:
        shown = close_up(CurrentTables(held.current), reference)
        if source:
            eli = shown.provision.id.eli
            write(received_text(as_received(shown.provision, held.record(eli), held.read(eli))))
        else:
            write(close_up_text(shown))
