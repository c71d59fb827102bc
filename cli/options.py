"""Options that several commands share, and the workspace they open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from corpus.workspace import Workspace

WorkspaceOption = Annotated[
    Path,
    typer.Option(
        "--workspace",
        envvar="SOLNEDGANG_WORKSPACE",
        help="The folder that holds documents, tables and decisions.",
    ),
]
DEFAULT_WORKSPACE = Path("solnedgang-workspace")
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DATE", help="The day to look at the law on, as 2026-05-01.")
]
Lang = Annotated[str, typer.Option("--lang", help="da or en.")]


def open_workspace(folder: Path, *, create: bool = False) -> Workspace:
    from corpus.workspace import Workspace

    return Workspace.open(folder, create=create)
