"""Instructions from the tables, by the family of the act they change."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import Tables
from graph.alignment.instructions import Instruction, Instructions
from graph.titles import fold_title
from parsing.amending.tables import OPERATIONS, operations_of


def load_instructions(tables: Tables, families: Container[str]) -> Instructions:
    """Every instruction to change an act of some families; those to change another instruction are no law yet."""
    rows = tables.read(
        "operations", OPERATIONS.names, ~pc.field("left_over") & ~pc.field("changes_instructions")
    )
    if not rows.num_rows:
        return Instructions(())
    states = tables.read("versions", ["document", "family", "signed"])
    documents, of_documents, days = (column.to_pylist() for column in states.columns)
    known = dict(zip(documents, of_documents, strict=True))
    named = zip(*(rows[name].to_pylist() for name in ("act", "base_year", "base_number")), strict=True)
    changed = [known.get(f"lta/{year}/{number}") or fold_title(act) for act, year, number in named]
    mine = [family in families for family in changed]
    kept = [family for family, of_mine in zip(changed, mine, strict=True) if of_mine]
    signed = dict(zip(documents, days, strict=True))
    return Instructions(zip(kept, instructions(tables, rows.filter(pa.array(mine)), signed), strict=True))


def instructions(tables: Tables, rows: pa.Table, signed: Mapping[str, date | None]) -> Iterator[Instruction]:
    """The instructions of some rows of operations, in their order."""
    amendments = tables.read("amendments", ["id", "new_text"])
    carried: dict[str, str] = {}
    for identity, text in zip(*(column.to_pylist() for column in amendments.columns), strict=True):
        carried[identity] = (
            f"{carried.get(identity, '')} {text}"  # two instructions may stand under one number
        )
    for operation in operations_of(rows):
        day = signed.get(str(operation.amendment.eli)) or date.min
        yield Instruction.of(operation, day, carried.get(str(operation.amendment), ""))
