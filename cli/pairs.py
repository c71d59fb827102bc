"""`solnedgang pairs`: pairs of texts in, how redundant they are out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.jsonl import read_rows, write_rows


def pairs(
    source: Annotated[
        Path,
        typer.Argument(metavar="IN.jsonl", help="One JSON object a line: id, a, b; each side with its text."),
    ],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to write.")],
) -> None:
    """Judge pairs of texts: identical, equivalent, overlap, parallel or unrelated. Needs no workspace."""
    from graph.similarity.judge import load
    from graph.similarity.record import read_pair, to_record

    rows = [read_pair(row, where) for where, row in read_rows(source)]
    verdicts = load().judge_all([(row.a, row.b) for row in rows])
    write_rows(target, (to_record(row, verdict) for row, verdict in zip(rows, verdicts, strict=True)))
