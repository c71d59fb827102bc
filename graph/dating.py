"""Dating: all that is known about the lives of the documents of a workspace, read once, asked for any day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables, among
from graph import load
from graph.ended import repeals, repeals_by_title
from graph.scope import Scope
from graph.tables import EDGES, edges_of
from graph.versions import Candidate, Repeal, Version, versions


@dataclass(frozen=True, slots=True)
class Dating:
    """What `versions` looks at. Reading it takes a second, a day of it a tenth."""

    candidates: tuple[Candidate, ...]
    repeals: tuple[Repeal, ...]
    bases: tuple[tuple[Eli, Eli], ...]
    hangs_on: Mapping[Eli, Eli]

    @classmethod
    def read(cls, tables: Tables, scope: Scope) -> Self:
        """From documents, clauses and edges. `scope`: whose series is held whole, so that a successor would be seen."""
        ends = among("relation", ["repeals", "consolidates"])
        numbered = (pc.field("rule") == "number") & (pc.field("target") == pc.field("target_document"))
        rows = tables.read("edges", EDGES.names, ends | numbered)
        found, sections = list(edges_of(rows)), set(rows["section"].to_pylist())
        candidates = tuple(load.candidates(tables, scope))
        return cls(
            candidates,
            (*repeals(found, load.bodies(tables, sections)), *repeals_by_title(candidates)),
            tuple(load.bases(found)),
            load.hangs_on(tables),
        )

    def on(self, day: date) -> tuple[Version, ...]:
        """The state of every document on a day."""
        return versions(self.candidates, self.repeals, self.bases, day, self.hangs_on)
