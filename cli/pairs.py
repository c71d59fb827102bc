"""`solnedgang pairs`: pairs of texts in, how redundant they are out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.jsonl import read_rows, write_rows


def pairs(
    source: Annotated[
        Path,
        typer.Argument(metavar="IN.jsonl", help="One JSON object a line, in UTF-8."),
    ],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to write.")],
) -> None:
    """Judge pairs of texts: identical, equivalent, overlap, parallel or unrelated. Needs no workspace.

    In, a JSON object a line. All but id and the two texts may be missing;
    other keys are left alone.

    - id: given back
    - a, b: text, eli, title (of the document: tells a successor from a
      sibling), type ("LBK H", "BEK H": tells an act from an order), para (of
      the § it stands in)

    Out, a JSON object a line. start and end count characters of the text,
    start included, end not.

    - id: as it came
    - score: the probability, 0 to 1, that one text is redundant beside the
      other
    - label: identical, equivalent or overlap (redundant), parallel or
      unrelated (not); the data dictionary of "solnedgang export" says what
      each means, under similarities
    - reasons: why, in words
    - shared: (sentences that stand in both, word for word or nearly) a, b
      (start and end in either text), likeness (0 to 1; 1 is the same words),
      differs_a, differs_b (start and end of each run of words that differs)
    """
    from graph.similarity.judge import load
    from graph.similarity.record import read_pair, to_record

    rows = [read_pair(row, where) for where, row in read_rows(source)]
    verdicts = load().judge_all([(row.a, row.b) for row in rows])
    write_rows(target, (to_record(row, verdict) for row, verdict in zip(rows, verdicts, strict=True)))
