"""`solnedgang annotate`: text in, citations and duties out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.jsonl import read_rows, write_rows


def annotate(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="IN.jsonl", help="One JSON object a line: id, text, and what is known of the place."
        ),
    ],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to write.")],
) -> None:
    """Find the citations and duties of texts. Needs no workspace."""
    from parsing.annotate import Row
    from parsing.annotate import annotate as annotate_row
    from parsing.tagging.tagger import load

    tagger = load()
    rows = (Row.read(row, where) for where, row in read_rows(source))
    write_rows(target, (annotate_row(row, tagger) for row in rows))
