"""`solnedgang export`: tables, network or documents as files for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.console import say
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput


class Format(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"
    GRAPHML = "graphml"
    JSONLD = "jsonld"
    AKN = "akn"


def export(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            help="parquet or csv: the tables; graphml or jsonld: the reference network; akn: the documents.",
        ),
    ] = Format.PARQUET,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write.")] = Path(
        "solnedgang-export"
    ),
    document: Annotated[
        str | None, typer.Option("--document", metavar="ELI", help="With akn: this document only.")
    ] = None,
) -> None:
    """Write the tables with a data dictionary that tells what each column means, the network, or the documents."""
    from corpus.eli import Eli
    from reports.formats import WRITERS

    if document and form is not Format.AKN:
        raise BadInput(f"--document goes with --format akn only, not with {form}")
    eli = Eli.parse(document) if document else None
    with open_workspace(workspace) as held:
        source = f"solnedgang export --format {form}, corpus sha256 {held.digest()}"
        for path in WRITERS[form](analysed(held), output, source, eli):
            say(str(path))
