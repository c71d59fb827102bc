"""From the tables of a workspace to a report."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph import load
from graph.encoder.topics import TopicMap
from graph.history import section_lives
from graph.scope import Scope
from graph.versions import InForce
from parsing.model import DocumentType, Form
from reports.coverage import Held, coverage
from reports.demand_history import courses
from reports.duties import Wanted, register
from reports.growth.told import growth_of
from reports.promises import read_promises
from reports.report import Provenance, Report
from reports.rules import RULES
from reports.rules.page import rule_text
from reports.tables import findings_of, ranking_of


def compose(
    tables: Tables, scope: Scope, digest: str, command: str, topics: TopicMap | None = None
) -> Report:
    """All that a report shows. `command` is what to type to get it again; `topics` the map, where there is one."""
    law = load.law(tables, sentences=True)
    return Report(
        law,
        coverage(held(tables), scope.name),
        Provenance(version("solnedgang"), digest, law.as_of, command, datetime.now(UTC)),
        tuple(findings_of(tables.read("findings"))),
        tuple(ranking_of(tables.read("ranking"))),
        {rule.code: rule_text(rule) for rule in RULES},
        growth_of(tables, scope),
        topics=topics,
        compression=compression(tables),
        duties=tuple(register(tables, Wanted())),
        courses=tuple(courses(tables)),
        promises=read_promises(tables),
        lives=section_lives(tables, law),
    )


def compression(tables: Tables) -> dict[str, float]:
    """The share of the description length that saying things once would save."""
    rows = tables.read("compression")
    return {row["of"]: row["saved"] for row in rows.to_pylist()} if rows.num_rows else {}


def held(tables: Tables) -> Iterator[Held]:
    """Every document of the workspace as coverage counts it."""
    documents = {row["eli"]: row for row in tables.read("documents").to_pylist()}
    for state in tables.read("versions").to_pylist():
        row = documents[state["document"]]
        yield Held(
            Eli.parse(row["eli"]),
            DocumentType(row["type"]),
            Form(row["form"]),
            row["signed"],
            row["has_text"],
            row["incomplete"],
            InForce(state["in_force"]),
            state["rule"],
            state["in_scope"],
            state["analysed"],
            row["words"],
            row["characters"],
        )
