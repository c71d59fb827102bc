"""`solnedgang export`: tables and network as files for other programs."""

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
    GRAPHML = "graphml"
    JSONLD = "jsonld"


def export(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    form: Annotated[
        Format,
        typer.Option(
            "--format", help="parquet or csv: the tables; graphml or jsonld: the reference network."
        ),
    ] = Format.PARQUET,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write.")] = Path(
        "solnedgang-export"
    ),
) -> None:
    """Write the tables with a data dictionary that tells what each column means, or the network of their references."""
    from corpus.store.reading import CurrentTables
    from reports.formats import WRITERS

    with open_workspace(workspace) as held:
        source = f"solnedgang export --format {form}, corpus sha256 {held.digest()}"
        for path in WRITERS[form](CurrentTables(held.current), output, source):
            say(str(path))
