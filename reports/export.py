"""Tables as files for other programs: Parquet or CSV, with a data dictionary beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

import pyarrow as pa
from pyarrow import csv, parquet

from corpus.store.reading import Tables
from graph.alignment.tables import ALIGNMENTS, FLOWS
from graph.register.tables import REGISTER
from graph.similarity.tables import CLUSTERS
from graph.tables import EDGES, SIMILARITIES, VERSIONS
from parsing.amending.tables import OPERATIONS
from parsing.cells import CELLS, IMAGES
from parsing.commencement.record import CLAUSES
from parsing.demands.tables import DEMANDS
from parsing.kinds.tables import KINDS
from parsing.quantities.tables import QUANTITIES
from parsing.tables import AMENDMENTS, DOCUMENTS, NORMS, NOTES, PROVISIONS, REFERENCES
from reports.dictionary import meanings
from reports.growth.sizes import SIZES
from reports.growth.tables import GROWTH
from reports.stages.compression import COMPRESSION
from reports.stages.documents import UNREAD
from reports.tables import FINDINGS, METRICS, RANKING

TABLES = {
    "documents": DOCUMENTS,
    "provisions": PROVISIONS,
    "notes": NOTES,
    "amendments": AMENDMENTS,
    "cells": CELLS,
    "images": IMAGES,
    "operations": OPERATIONS,
    "unread": UNREAD,
    "references": REFERENCES,
    "clauses": CLAUSES,
    "norms": NORMS,
    "demands": DEMANDS,
    "quantities": QUANTITIES,
    "kinds": KINDS,
    "edges": EDGES,
    "versions": VERSIONS,
    "alignments": ALIGNMENTS,
    "flows": FLOWS,
    "similarities": SIMILARITIES,
    "clusters": CLUSTERS,
    "compression": COMPRESSION,
    "sizes": SIZES,
    "growth": GROWTH,
    "register": REGISTER,
    "metrics": METRICS,
    "findings": FINDINGS,
    "ranking": RANKING,
}


class Format(StrEnum):
    PARQUET = "parquet"
    CSV = "csv"


def export(tables: Tables, folder: Path, form: Format, source: str) -> Iterator[Path]:
    """Write every table that has been made, and `dictionary.csv`. `source`: the command and corpus behind it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in TABLES:
        rows = tables.read(name)
        if rows.num_columns:
            path = folder / f"{name}.{form}"
            if form is Format.PARQUET:
                parquet.write_table(
                    rows.replace_schema_metadata({"source": source}), path, compression="zstd"
                )
            else:
                csv.write_csv(plain(rows), path)
            yield path
    path = folder / "dictionary.csv"
    csv.write_csv(dictionary(source), path)
    yield path


def plain(rows: pa.Table) -> pa.Table:
    """Lists and structures as JSON: CSV has neither."""
    for place, field in enumerate(rows.schema):
        if pa.types.is_nested(field.type):
            told = [
                json.dumps(value, ensure_ascii=False, default=str) for value in rows.column(place).to_pylist()
            ]
            rows = rows.set_column(place, field.name, pa.array(told, pa.string()))
    return rows


def dictionary(source: str) -> pa.Table:
    """What each column of each table means."""
    known = meanings()
    told: Sequence[dict[str, str]] = [
        {
            "table": name,
            "column": field.name,
            "type": str(field.type),
            "meaning": known[name, field.name],
            "source": source,
        }
        for name, schema in TABLES.items()
        for field in schema
    ]
    return pa.Table.from_pylist(list(told))
