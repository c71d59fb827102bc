"""Cells and pictures as rows: what the tables of law print where, and which pictures stand beside the words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from parsing.model import Cell, Document, Image, ProvisionId, Span

CELLS = pa.schema(
    [
        ("document", pa.string()),
        ("table", pa.string()),  # the provision of level `table`
        ("row", pa.int32()),
        ("column", pa.int32()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("rows", pa.int32()),
        ("columns", pa.int32()),
        ("is_heading", pa.bool_()),
    ]
)
IMAGES = pa.schema(
    [
        ("document", pa.string()),
        ("at", pa.string()),
        ("place", pa.int32()),
        ("file", pa.string()),
        ("description", pa.string()),
    ]
)


def cell_table(documents: Iterable[Document]) -> pa.Table:
    rows = [
        {
            "document": str(document.eli),
            "table": str(cell.table),
            "row": cell.row,
            "column": cell.column,
            "start": cell.span.start,
            "end": cell.span.end,
            "rows": cell.rows,
            "columns": cell.columns,
            "is_heading": cell.is_heading,
        }
        for document in documents
        for cell in document.cells
    ]
    return pa.Table.from_pylist(rows, CELLS)


def cells_of(rows: pa.Table) -> Iterator[Cell]:
    for row in rows.to_pylist():
        yield Cell(
            ProvisionId.read(row["table"]),
            row["row"],
            row["column"],
            Span(row["start"], row["end"]),
            row["rows"],
            row["columns"],
            row["is_heading"],
        )


def image_table(documents: Iterable[Document]) -> pa.Table:
    rows = [
        {
            "document": str(document.eli),
            "at": str(image.at),
            "place": image.place,
            "file": image.file,
            "description": image.description,
        }
        for document in documents
        for image in document.images
    ]
    return pa.Table.from_pylist(rows, IMAGES)


def images_of(rows: pa.Table) -> Iterator[Image]:
    for row in rows.to_pylist():
        yield Image(ProvisionId.read(row["at"]), row["place"], row["file"], row["description"])
