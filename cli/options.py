"""Options that several commands share, and the workspace they open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.errors import BadInput, UnknownDocument

if TYPE_CHECKING:
    from corpus.store.reading import CurrentTables
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


def known_language(lang: str) -> str:
    if lang not in {"da", "en"}:
        raise BadInput(f"--lang {lang!r} is neither da nor en")
    return lang


Lang = Annotated[str, typer.Option("--lang", help="da or en.", callback=known_language)]


def open_workspace(folder: Path, *, create: bool = False) -> Workspace:
    from corpus.workspace import Workspace

    return Workspace.open(folder, create=create)


def analysed(held: Workspace) -> CurrentTables:
    """The tables of a workspace that has been analysed: an empty answer about one that was not would be untrue."""
    from corpus.store.reading import CurrentTables

    tables = CurrentTables(held.current)
    if not tables.read("ranking").num_columns:
        raise UnknownDocument("nothing has been analysed yet: 'solnedgang analyse' comes first")
    return tables
