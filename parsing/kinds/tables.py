"""Kinds as rows of a table, the main one of each provision first, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa

from parsing.kinds.find import Kind
from parsing.kinds.model import ProvisionKind
from parsing.model import ProvisionId, Span

KINDS = pa.schema(
    [
        ("document", pa.string()),
        ("provision", pa.string()),
        ("rank", pa.int32()),  # 1 is the main kind of the provision
        ("kind", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
    ]
)


def kind_rows(kinds: Sequence[Kind]) -> Iterator[dict[str, object]]:
    """The rows of one provision."""
    for rank, one in enumerate(kinds, 1):
        yield {
            "document": str(one.provision.eli),
            "provision": str(one.provision),
            "rank": rank,
            "kind": one.kind.value,
            "start": one.span.start,
            "end": one.span.end,
        }


def kinds_in(rows: pa.Table) -> Iterator[Kind]:
    """The kinds of a table, in its order."""
    for row in rows.to_pylist():
        yield Kind(
            ProvisionId.read(row["provision"]), ProvisionKind(row["kind"]), Span(row["start"], row["end"])
        )
