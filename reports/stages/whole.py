"""The stages that look at all documents together: edges, versions, measures, findings, ranking."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import groupby

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import Tables
from graph import load
from graph.dating import Dating
from graph.edges import Dangling, Edge
from graph.resolve import resolve_document
from graph.tables import VERSIONS, edge_table, version_row
from parsing.model import known_eli
from parsing.references.short_names import short_names
from reports.metrics import METRICS
from reports.rules import RULES
from reports.stages.stage import CorpusStage, Settings
from reports.sunset.rank import rank
from reports.tables import finding_table, metric_table, ranking_table


def resolve(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """Edges, and references that dangle, of every document: one for each reference."""
    rows = tables.read("references")
    with uncollected():
        return {"edges": edge_table(edges(tables, rows), rows)}


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing in it makes cycles, and looking for them among so many objects takes a third of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def edges(tables: Tables, rows: pa.Table) -> Iterator[Edge | Dangling]:
    library = load.library(tables, short_names())
    citations = load.citations(rows, load.bodies(tables))
    for eli, held in groupby(citations, key=lambda citation: citation.section.eli):
        yield from resolve_document(held, library.entries[eli], library)


def date_versions(tables: Tables, settings: Settings) -> Mapping[str, pa.Table]:
    """Every document's family, and whether it is in force on the day asked for."""
    day = day_of(tables, settings)
    states = Dating.read(tables, settings.scope).on(day)
    rows = tables.read("documents", ["eli", "document_id", "ministry"]).to_pylist()
    scope = {
        known_eli(row["eli"]) for row in rows if settings.scope.holds(row["document_id"], row["ministry"])
    }
    return {
        "versions": pa.Table.from_pylist(
            [version_row(one, day, in_scope=one.eli in scope) for one in states], VERSIONS
        )
    }


def day_of(tables: Tables, settings: Settings) -> date:
    """The day asked for; else the day the newest document was signed: nothing is known after it."""
    if settings.as_of is not None:
        return settings.as_of
    newest: date | None = pc.max(tables.read("documents", ["signed"])["signed"]).as_py()
    return newest or date.min


def measure(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """What can be counted of each place."""
    law = load.law(tables)
    return {"metrics": metric_table((metric, metric.measure(law)) for metric in METRICS)}


def judge(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """Findings and the ranking: made from one Law, which is read once."""
    law = load.law(tables)
    findings = [finding for rule in RULES if rule.on() for finding in rule().check(law)]
    return {"findings": finding_table(findings, law), "ranking": ranking_table(rank(law, findings))}


LAW = (  # what a Law is read from
    "documents",
    "versions",
    "provisions",
    "norms",
    "demands",
    "clauses",
    "operations",
    "edges",
    "similarities",
    "clusters",
    "register",
)
EDGES_STAGE = CorpusStage("edges", 4, ("documents", "provisions", "references"), ("edges",), resolve)
VERSIONS_STAGE = CorpusStage(
    "versions", 6, ("documents", "provisions", "clauses", "edges"), ("versions",), date_versions
)
METRICS_STAGE = CorpusStage("metrics", 2, LAW, ("metrics",), measure)
JUDGE_STAGE = CorpusStage("judgements", 13, LAW, ("findings", "ranking"), judge)
