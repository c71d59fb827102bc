"""Alignments and flows as tables, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from graph.alignment.flows import Flow
from graph.alignment.model import Aligned, Kind, Link, Pair
from parsing.model import ProvisionId

ALIGNMENTS = pa.schema(
    [
        ("family", pa.string()),
        ("link", pa.string()),
        ("old_document", pa.string()),
        ("new_document", pa.string()),
        ("old", pa.string()),  # null: added
        ("new", pa.string()),  # null: repealed
        ("kind", pa.string()),
        ("likeness", pa.float32()),
        ("words_old", pa.int32()),
        ("words_new", pa.int32()),
        ("words_added", pa.int32()),
        ("words_deleted", pa.int32()),
        ("names_only", pa.bool_()),
        ("amended_by", pa.list_(pa.string())),  # the instructions that did it
    ]
)
WORDS = ("old", "new", "kept", "moved", "rewritten_old", "rewritten_new", "added", "repealed")
FLOWS = pa.schema(
    [
        ("family", pa.string()),
        ("link", pa.string()),
        ("old_document", pa.string()),
        ("new_document", pa.string()),
        ("old_signed", pa.date32()),
        ("new_signed", pa.date32()),
        ("skipped", pa.int32()),  # versions between them whose text is not held
        ("incomplete", pa.bool_()),  # the text of either has known holes
        *((f"words_{name}", pa.int32()) for name in WORDS),
        ("provisions_old", pa.int32()),
        ("provisions_new", pa.int32()),
        *((f"provisions_{kind.value}", pa.int32()) for kind in Kind),
        ("made_from", pa.string()),  # names the texts and instructions: while they stand, so do the rows
    ]
)


def alignment_rows(
    pair: Pair, link: Link, rows: Iterable[Aligned], amended_by: Sequence[Sequence[ProvisionId]] = ()
) -> Iterator[dict[str, object]]:
    """`amended_by`: the instructions of each row, in its order; nothing where none are known."""
    held = list(rows)
    told = amended_by or [()] * len(held)
    for row, instructions in zip(held, told, strict=True):
        yield {
            **heads(pair, link),
            "old": str(row.old) if row.old else None,
            "new": str(row.new) if row.new else None,
            "kind": row.kind.value,
            "likeness": row.likeness,
            "words_old": row.words_old,
            "words_new": row.words_new,
            "words_added": row.words_added,
            "words_deleted": row.words_deleted,
            "names_only": row.names_only,
            "amended_by": list(map(str, instructions)),
        }


def heads(pair: Pair, link: Link) -> dict[str, object]:
    return {
        "family": pair.family,
        "link": link.value,
        "old_document": str(pair.old.eli),
        "new_document": str(pair.new.eli),
    }


def flow_row(
    pair: Pair, link: Link, found: Flow, *, incomplete: bool, made_from: str = ""
) -> dict[str, object]:
    return {
        **heads(pair, link),
        "old_signed": pair.old.signed,
        "new_signed": pair.new.signed,
        "skipped": pair.skipped,
        "incomplete": incomplete,
        **{f"words_{name}": getattr(found, f"words_{name}") for name in WORDS},
        "provisions_old": found.provisions_old,
        "provisions_new": found.provisions_new,
        **{f"provisions_{kind.value}": count for kind, count in found.kinds},
        "made_from": made_from,
    }


def aligned_of(rows: pa.Table) -> Iterator[Aligned]:
    """The rows of ALIGNMENTS, in their order."""
    for row in rows.to_pylist():
        yield Aligned(
            ProvisionId.read(row["old"]) if row["old"] else None,
            ProvisionId.read(row["new"]) if row["new"] else None,
            Kind(row["kind"]),
            row["likeness"],
            row["words_old"],
            row["words_new"],
            row["words_added"],
            row["words_deleted"],
            row["names_only"],
        )
