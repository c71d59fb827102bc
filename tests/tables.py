"""Small tables, made by hand, as a workspace would give them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from graph.tables import EDGES, VERSIONS, version_row
from graph.versions import InForce, Version
from parsing.model import Document, DocumentType, Form, Meta, Provision, ProvisionId
from parsing.tables import provision_table

AS_OF = date(2026, 1, 1)


class FakeTables:
    """What `corpus.store.reading.Tables` asks for, from memory."""

    def __init__(self, **tables: pa.Table) -> None:
        self.tables = tables

    def read(
        self, table: str, columns: Sequence[str] | None = None, where: pc.Expression | None = None
    ) -> pa.Table:
        rows = self.tables.get(table, pa.table({}))
        rows = rows if where is None else rows.filter(where)
        return rows.select(list(columns)) if columns else rows


def version(
    eli: Eli,
    title: str = "Lov om vandløbsvagter",
    kind: DocumentType = DocumentType.CONSOLIDATED_ACT,
    in_force: InForce = InForce.YES,
) -> Version:
    return Version(eli, kind, title, title.lower(), date(eli.year, 1, 1), in_force, "newest")


def edge(source: str, target: str, relation: str = "refers") -> dict[str, object]:
    """One row: the words stand at the start of the source."""
    return {
        "document": source.partition("#")[0],
        "section": str(ProvisionId.parse(source).section),
        "source": source,
        "start": 0,
        "end": 3,
        "relation": relation,
        "target_document": target.partition("#")[0],
        "target": target,
        "rule": "own_document",
        "note": "",
        "cause": "",
        "named": "",
        "candidates": [],
    }


def tables(
    documents: Sequence[tuple[Version, Sequence[Provision]]],
    edges: Sequence[dict[str, object]],
    outside: Sequence[Eli] = (),
) -> FakeTables:
    """Documents with their provisions; those of `outside` are not in scope."""
    held = [
        Document(Meta(one.eli, one.type, one.title), Form.LEXDANIA, tuple(units)) for one, units in documents
    ]
    rows = [version_row(one, AS_OF, in_scope=one.eli not in outside) for one, _ in documents]
    return FakeTables(
        provisions=provision_table(held),
        edges=pa.Table.from_pylist(list(edges), EDGES),
        versions=pa.Table.from_pylist(rows, VERSIONS),
    )
