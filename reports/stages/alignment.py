"""The stage that aligns the successive versions of every act and order of the scope."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, count
from typing import Self

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph.alignment import Pair, Unit, align, flow
from graph.alignment.instructions import Instructions
from graph.alignment.load import load_instructions
from graph.alignment.made_from import made_from, name_of_text
from graph.alignment.pairs import pairs, settled
from graph.alignment.tables import ALIGNMENTS, FLOWS, alignment_rows, flow_row
from graph.alignment.units import COLUMNS, rows_of, units_in
from graph.load import incomplete
from graph.tables import versions_of
from graph.versions import Version
from parsing.model import known_eli
from reports.stages.stage import CorpusStage, Settings

VERSION = 7
Rows = tuple[pa.Table, pa.Table]  # of a pair: its alignments and its flow


def align_versions(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """What became of every provision from one version to the next, and the gross flow of words of each pair.

    Pairs whose texts and instructions are as they were keep their rows.
    """
    rows = tables.read("versions", None, pc.field("in_scope"))
    versions = list(versions_of(rows)) if rows.num_rows else []
    texts, former = Texts.read(tables, versions), Former.read(tables)
    alignments, flows = [ALIGNMENTS.empty_table()], [FLOWS.empty_table()]
    for pair in pairs(versions, lambda eli: bool(texts.units.get(eli))):
        name = texts.made_from(pair)
        for found in former.rows(name) or aligned(pair, texts, name):
            alignments.append(found[0])
            flows.append(found[1])
    return {
        "alignments": pa.concat_tables(alignments).combine_chunks(),
        "flows": pa.concat_tables(flows).combine_chunks(),
    }


@dataclass(frozen=True)
class Texts:
    """What pairs are aligned from."""

    units: Mapping[Eli, tuple[Unit, ...]]
    holes: frozenset[Eli]  # documents whose text has known holes
    instructions: Instructions

    @classmethod
    def read(cls, tables: Tables, versions: list[Version]) -> Self:
        rows = tables.read("provisions", COLUMNS, rows_of([str(version.eli) for version in versions]))
        units = {known_eli(document): held for document, held in units_in(rows)}
        instructions = load_instructions(tables, {version.family for version in versions})
        return cls(units, frozenset(incomplete(tables)), instructions)

    @cached_property
    def names(self) -> Mapping[Eli, str]:
        return {eli: name_of_text(units) for eli, units in self.units.items()}

    def holed(self, pair: Pair) -> bool:
        return pair.old.eli in self.holes or pair.new.eli in self.holes

    def made_from(self, pair: Pair) -> str:
        return made_from(
            VERSION,
            pair,
            self.names[pair.old.eli],
            self.names[pair.new.eli],
            self.instructions.near(pair),
            incomplete=self.holed(pair),
        )


@dataclass(frozen=True)
class Former:
    """The rows that were made before."""

    alignments: pa.Table
    flows: pa.Table
    # by what they were made from: the row of its flow, the first of its alignments, how many
    places: Mapping[str, tuple[int, int, int]]

    @classmethod
    def read(cls, tables: Tables) -> Self:
        alignments, flows = tables.read("alignments"), tables.read("flows")
        if alignments.schema != ALIGNMENTS or flows.schema != FLOWS:
            return cls(ALIGNMENTS.empty_table(), FLOWS.empty_table(), {})
        ends = (alignments[name].to_pylist() for name in ("old_document", "new_document"))
        lengths = Counter(zip(*ends, strict=True)).values()  # pairs stand in the order of flows
        starts = accumulate(lengths, initial=0)
        names = flows["made_from"].to_pylist()
        return cls(alignments, flows, dict(zip(names, zip(count(), starts, lengths), strict=True)))

    def rows(self, name: str) -> list[Rows]:
        """Those made from the same; none where there are none."""
        if name not in self.places:
            return []
        row, start, length = self.places[name]
        return [(self.alignments.slice(start, length), self.flows.slice(row, 1))]


def aligned(pair: Pair, texts: Texts, name: str) -> Iterator[Rows]:
    """The rows of a pair, as tables at once: as dicts those of a corpus would fill the memory."""
    rows = align(texts.units[pair.old.eli], texts.units[pair.new.eli])
    words = flow(rows)
    if (link := settled(pair, words)) is None:
        return
    both = {unit.id: unit for eli in (pair.old.eli, pair.new.eli) for unit in texts.units[eli]}
    told = texts.instructions.tell(pair, rows, both)
    row = flow_row(pair, link, words, incomplete=texts.holed(pair), made_from=name)
    yield (
        pa.Table.from_pylist(list(alignment_rows(pair, link, rows, told)), ALIGNMENTS),
        pa.Table.from_pylist([row], FLOWS),
    )


ALIGNMENTS_STAGE = CorpusStage(
    "alignments",
    VERSION,
    ("documents", "versions", "provisions", "amendments", "operations"),
    ("alignments", "flows"),
    align_versions,
    keeps=True,
)
