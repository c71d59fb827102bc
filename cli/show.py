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
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """The words of a provision, its norms, references out and in, near-copies, findings and versions."""
    from corpus.store.reading import CurrentTables
    from reports.close_up import close_up
    from reports.render.text import close_up_text

    with open_workspace(workspace) as held:
        write(close_up_text(close_up(CurrentTables(held.current), reference)))
