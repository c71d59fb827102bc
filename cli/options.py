"""Options that several commands share, and the workspace they open."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.errors import BadInput, NotAnalysed

if TYPE_CHECKING:
    from corpus.store.reading import Tables
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

Act = Annotated[
    str | None,
    typer.Option("--act", metavar="ACT", help="This document: ELI, title or short name (barselsloven)."),
]
Json = Annotated[bool, typer.Option("--json", hidden=True)]  # as --format json was said before
Limit = Annotated[int | None, typer.Option("--limit", "--top", min=1, metavar="N", help="No more than N.")]


def known_language(lang: str) -> str:
    if lang not in {"da", "en"}:
        raise BadInput(f"--lang {lang!r} is neither da nor en")
    return lang


Lang = Annotated[str, typer.Option("--lang", help="da or en.", callback=known_language)]


def open_workspace(folder: Path, *, create: bool = False) -> Workspace:
    from corpus.workspace import Workspace

    return Workspace.open(folder, create=create)


def analysed(held: Workspace, as_of: str | None = None) -> Tables:
    """The tables of a workspace that has been analysed: an empty answer about one that was not would be untrue.

    Asked for another day than that of the analysis, what hangs on the day is worked out for this answer alone.
    """
    from corpus.store.reading import CurrentTables

    tables, day = CurrentTables(held.current), read_day(as_of)
    if not held.current("ranking"):  # which is made last
        raise NotAnalysed
    if day is None or day == tables.read("versions", ["as_of"])["as_of"][0].as_py():
        return tables
    from reports.stages import STAGES, Settings
    from reports.stages.asked import Asked

    return Asked(tables, STAGES, Settings(as_of=day))


def read_day(text: str | None, option: str = "--as-of") -> date | None:
    """A day as typed. Raises BadInput for what is none."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{option} {text!r} is not a date such as 2026-05-01") from error
