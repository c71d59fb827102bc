"""`solnedgang export`: the tables as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.console import say
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, open_workspace


class Format(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"


def export(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    form: Annotated[Format, typer.Option("--format", help="parquet or csv.")] = Format.PARQUET,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write.")] = Path(
        "solnedgang-export"
    ),
) -> None:
    """Write every table, and a data dictionary that tells what each column means."""
    from corpus.store.reading import CurrentTables
    from reports import export as tables

    with open_workspace(workspace) as held:
        source = f"solnedgang export --format {form}, corpus sha256 {held.digest()}"
        for path in tables.export(CurrentTables(held.current), output, tables.Format(form), source):
            say(str(path))
