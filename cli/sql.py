"""`solnedgang sql`: DuckDB over the tables."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.console import write
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, open_workspace


def sql(
    statement: Annotated[
        str, typer.Argument(help='One statement that reads, such as: select * from "references" limit 5')
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """Ask the tables in SQL; the answer is CSV."""
    import csv
    import sys

    with open_workspace(workspace) as held:
        answer = held.query(statement)
    writer = csv.writer(sys.stdout)
    writer.writerow(answer.column_names)
    for row in answer.to_pylist():
        writer.writerow(row.values())
    write("")
