"""`solnedgang annotate`: text in, citations and duties out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.jsonl import read_rows, write_rows


def annotate(
    source: Annotated[
        Path,
        typer.Argument(metavar="IN.jsonl", help="One JSON object a line, in UTF-8."),
    ],
    target: Annotated[Path, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to write.")],
) -> None:
    """Find the citations and duties of texts. Needs no workspace.

    In, a JSON object a line. All but id and text may be missing; other keys
    are left alone.

    - id: a string, given back
    - text: a sentence, a stk. or a whole §
    - para, stk: of the § and stk. it stands in ("7 a", "2"): tells what
      "stk. 3" means in it
    - source: act, order, preamble or amending (a § of an amending act): tells
      what "loven" and "§ 4" mean in it
    - type: of its document ("BEK H", "LOV Æ"): tells the same

    Out, a JSON object a line. start and end count characters of the text,
    start included, end not.

    - id: as it came
    - citations: start, end, text, relation, targets, role (only of some)
    - targets: act ("this" is the document itself), doc (null where the words
      give neither number nor day), para, stk, nr, litra, pkt, kapitel, bilag,
      artikel, afsnit, range (only of the two ends of a range that cannot be
      counted out)
    - doc: type, number, year, date
    - norms: (one a demand) start, end, procedural, documentation, types,
      modality, bearer, bearer_source, verbs, forms, target_group, parts,
      evidence, confidence, (the rest only where told) deadline_amount,
      deadline_unit, deadline_direction, deadline_bound, deadline_anchor,
      deadline_day, deadline_kind, frequency_count, frequency_amount,
      frequency_unit, frequency_bound, frequency_of, frequency_opening,
      frequency_event, times_a_year
    - parts: part, start, end, text
    - evidence: label, start, end
    - duties: (of the text as a whole) procedural, documentation, types,
      modality, bearer

    What their words mean stands in the data dictionary, dictionary.csv of
    "solnedgang export": tables references and demands (types: duties there).
    """
    from parsing.annotate import Row
    from parsing.annotate import annotate as annotate_row
    from parsing.tagging.tagger import load

    tagger = load()
    rows = (Row.read(row, where) for where, row in read_rows(source))
    write_rows(target, (annotate_row(row, tagger) for row in rows))
