"""The stage that aligns the successive versions of every act and order of the scope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph.alignment import Pair, Unit, align, flow
from graph.alignment.instructions import Instructions
from graph.alignment.load import load_instructions
from graph.alignment.pairs import pairs, settled
from graph.alignment.tables import ALIGNMENTS, FLOWS, alignment_rows, flow_row
from graph.alignment.units import COLUMNS, rows_of, units_in
from graph.load import incomplete
from graph.tables import versions_of
from parsing.model import known_eli
from reports.stages.stage import CorpusStage, Settings

Rows = list[dict[str, object]]


def align_versions(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """What became of every provision from one version to the next, and the gross flow of words of each pair."""
    rows = tables.read("versions", None, pc.field("in_scope"))
    versions = list(versions_of(rows)) if rows.num_rows else []
    units = {
        known_eli(document): held
        for document, held in units_in(
            tables.read("provisions", COLUMNS, rows_of([str(v.eli) for v in versions]))
        )
    }
    holes, instructions = (
        frozenset(incomplete(tables)),
        load_instructions(tables, {v.family for v in versions}),
    )
    alignments, flows = [ALIGNMENTS.empty_table()], [FLOWS.empty_table()]
    for pair in pairs(versions, lambda eli: bool(units.get(eli))):
        for found in aligned(pair, units, holes, instructions):
            alignments.append(found[0])
            flows.append(found[1])
    return {"alignments": pa.concat_tables(alignments), "flows": pa.concat_tables(flows)}


def aligned(
    pair: Pair, units: Mapping[Eli, tuple[Unit, ...]], holes: frozenset[Eli], instructions: Instructions
) -> Iterator[tuple[pa.Table, pa.Table]]:
    """The rows of a pair, as tables at once: as dicts those of a corpus would fill the memory."""
    rows = align(units[pair.old.eli], units[pair.new.eli])
    words = flow(rows)
    if (link := settled(pair, words)) is None:
        return
    both = {unit.id: unit for eli in (pair.old.eli, pair.new.eli) for unit in units[eli]}
    told = instructions.tell(pair, rows, both)
    holed = bool({pair.old.eli, pair.new.eli} & holes)
    yield (
        pa.Table.from_pylist(list(alignment_rows(pair, link, rows, told)), ALIGNMENTS),
        pa.Table.from_pylist([flow_row(pair, link, words, incomplete=holed)], FLOWS),
    )


ALIGNMENTS_STAGE = CorpusStage(
    "alignments",
    5,
    ("documents", "versions", "provisions", "amendments", "operations"),
    ("alignments", "flows"),
    align_versions,
)
