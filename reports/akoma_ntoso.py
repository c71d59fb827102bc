"""Documents of a workspace as Akoma Ntoso files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from lxml import etree

from corpus.eli import Eli
from corpus.errors import UnknownDocument
from corpus.store.reading import Tables
from graph.edges import Edge
from graph.tables import EDGES, edges_of
from parsing.model import Amendment, Document, DocumentType, Form, Meta, Note, ProvisionId, known_eli
from parsing.tables import provisions_of
from reports.render.akn import akoma_ntoso, file_path


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
    own = None if eli is None else pc.field("document") == str(eli)
    provisions = runs(tables.read("provisions", None, own))
    notes = runs(tables.read("notes", None, own))
    amendments = runs(tables.read("amendments", None, own))
    points = pc.is_valid(pc.field("target"))
    edges = runs(tables.read("edges", EDGES.names, points if own is None else points & own))
    for row in rows.to_pylist():
        key = row["eli"]
        document = Document(
            meta_of(row),
            Form(row["form"]),
            tuple(one for rows in provisions.get(key, ()) for one in provisions_of(rows)),
            tuple(note_of(one) for rows in notes.get(key, ()) for one in rows.to_pylist()),
            tuple(amendment_of(one) for rows in amendments.get(key, ()) for one in rows.to_pylist()),
            row["incomplete"],
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


def meta_of(row: Mapping[str, object]) -> Meta:
    """What a row of DOCUMENTS says that the files say again."""
    text = {
        name: str(row[name] or "") for name in ("title", "popular_title", "ministry", "authority", "status")
    }
    return Meta(
        eli=known_eli(str(row["eli"])),
        type=DocumentType(str(row["type"])),
        signed=row["signed"],  # type: ignore[arg-type]
        published=row["published"],  # type: ignore[arg-type]
        **text,  # type: ignore[arg-type]
    )


def note_of(row: Mapping[str, str]) -> Note:
    return Note(ProvisionId.read(row["at"]), row["label"], row["text"])


def amendment_of(row: Mapping[str, str]) -> Amendment:
    return Amendment(ProvisionId.read(row["id"]), row["kind"], row["words"], row["new_text"], row["amended"])
