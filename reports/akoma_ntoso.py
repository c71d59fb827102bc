"""Documents of a workspace as Akoma Ntoso files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc
from lxml import etree

from corpus.eli import Eli
from corpus.errors import UnknownDocument
from corpus.store.reading import Tables, among
from graph.edges import Edge
from graph.tables import EDGES, edges_of
from parsing.cells import cells_of, images_of
from parsing.model import Amendment, Document, DocumentType, Form, Meta, Note, ProvisionId, known_eli
from parsing.tables import provisions_of
from reports.render.akn import akoma_ntoso, file_path

BATCH = 1000  # documents in memory at a time
Row: TypeAlias = Mapping[str, Any]  # of a table


def export_akn(tables: Tables, folder: Path, eli: Eli | None = None) -> Iterator[Path]:
    """Write every document, or one; the files as they are done. Raises `UnknownDocument` for one that is not held."""
    for document, edges in documents(tables, eli):
        path = folder / file_path(document.eli)
        path.parent.mkdir(parents=True, exist_ok=True)
        root = akoma_ntoso(document, edges)
        path.write_bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))
        yield path


def documents(tables: Tables, eli: Eli | None = None) -> Iterator[tuple[Document, list[Edge]]]:
    """Documents as they were read, each with the edges that start in it."""
    rows = tables.read("documents", None, None if eli is None else pc.field("eli") == str(eli))
    if not rows.num_rows:
        raise UnknownDocument(f"the workspace holds no {eli}" if eli else "nothing has been read yet")
    held = rows.to_pylist()
    for start in range(0, len(held), BATCH):
        yield from batch(tables, held[start : start + BATCH])


def batch(tables: Tables, rows: Sequence[Row]) -> Iterator[tuple[Document, list[Edge]]]:
    """Some documents, by their rows of DOCUMENTS: their tables are read together."""
    own = among("document", [row["eli"] for row in rows])
    provisions = runs(tables.read("provisions", None, own))
    notes = runs(tables.read("notes", None, own))
    amendments = runs(tables.read("amendments", None, own))
    cells = runs(tables.read("cells", None, own))
    images = runs(tables.read("images", None, own))
    edges = runs(tables.read("edges", EDGES.names, pc.is_valid(pc.field("target")) & own))
    for row in rows:
        key = row["eli"]
        document = Document(
            meta_of(row),
            Form(row["form"]),
            tuple(one for rows in provisions.get(key, ()) for one in provisions_of(rows)),
            tuple(note_of(one) for rows in notes.get(key, ()) for one in rows.to_pylist()),
            tuple(amendment_of(one) for rows in amendments.get(key, ()) for one in rows.to_pylist()),
            row["incomplete"],
            tuple(one for rows in images.get(key, ()) for one in images_of(rows)),
            tuple(one for rows in cells.get(key, ()) for one in cells_of(rows)),
        )
        found = (edge for rows in edges.get(key, ()) for edge in edges_of(rows))
        yield document, [edge for edge in found if isinstance(edge, Edge)]


def runs(rows: pa.Table) -> Mapping[str, list[pa.Table]]:
    """The stretches of rows that belong to each document: nothing is copied, and nothing read before it is asked for."""
    found: dict[str, list[pa.Table]] = {}
    if rows.num_rows:
        start = 0
        ends = pc.run_end_encode(rows["document"].combine_chunks())
        for end, document in zip(ends.run_ends.to_pylist(), ends.values.to_pylist(), strict=True):
            found.setdefault(document, []).append(rows.slice(start, end - start))
            start = end
    return found


def meta_of(row: Row) -> Meta:
    """What a row of DOCUMENTS says that the files say again."""
    return Meta(
        eli=known_eli(row["eli"]),
        type=DocumentType(row["type"]),
        title=row["title"],
        popular_title=row["popular_title"],
        signed=row["signed"],
        published=row["published"],
        ministry=row["ministry"],
        authority=row["authority"],
    )


def note_of(row: Row) -> Note:
    return Note(ProvisionId.read(row["at"]), row["label"], row["text"])


def amendment_of(row: Row) -> Amendment:
    return Amendment(ProvisionId.read(row["id"]), row["kind"], row["words"], row["new_text"], row["amended"])
