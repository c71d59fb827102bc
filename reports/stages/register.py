"""The stage that keeps the register of expiry clauses, revision clauses and trials."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from corpus.store.reading import Tables
from graph.register.load import register
from graph.register.tables import register_table
from reports.stages.stage import CorpusStage, Settings


def keep(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """Every promise of the scope, and what became of it."""
    return {"register": register_table(register(tables))}


REGISTER_STAGE = CorpusStage(
    "register",
    3,
    ("documents", "provisions", "clauses", "edges", "versions", "alignments"),
    ("register",),
    keep,
)
