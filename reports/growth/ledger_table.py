"""Ledgers and page counts as tables."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa

from reports.growth.ledger import Entry, Ledger
from reports.growth.pages import PageCount, Verdict
from reports.growth.sizes import NAMES

MOVES = ("added", "repealed", "moved", "kept", "rewritten_new", "rewritten_old")
LEDGER = pa.schema(
    [
        ("family", pa.string()),
        ("document", pa.string()),
        ("type", pa.string()),
        ("signed", pa.date32()),
        ("text", pa.string()),
        ("since", pa.string()),
        *((name, pa.int32()) for name in NAMES),
        ("lix", pa.float64()),
        *((f"words_{name}", pa.int32()) for name in MOVES),
        ("provisions_back", pa.int32()),
        ("words_back", pa.int32()),
        (
            "back",
            pa.list_(pa.struct([("old", pa.string()), ("new", pa.string()), ("likeness", pa.float64())])),
        ),
    ]
)
PAGES = pa.schema(
    [
        ("extent", pa.string()),
        ("page", pa.string()),
        ("pages", pa.float64()),
        ("possible", pa.float64()),
        ("estimated", pa.float64()),
        ("low", pa.float64()),
        ("high", pa.float64()),
        ("documents", pa.int32()),
        ("seen_documents", pa.int32()),
        ("coverage", pa.float64()),
        ("quoted", pa.int32()),  # of a quoted count: null in the rows of the day asked for
        ("quoted_by", pa.string()),
        ("quoted_when", pa.string()),
        ("figure", pa.string()),
        ("ratio", pa.float64()),
        ("gives", pa.bool_()),
    ]
)


def ledger_table(found: Ledger) -> pa.Table:
    """A row a version; what is not known is null."""
    return pa.Table.from_pylist([entry_row(found.family, one) for one in found.entries], LEDGER)


def entry_row(family: str, one: Entry) -> dict[str, object]:
    row: dict[str, object] = {
        "family": family,
        "document": str(one.document),
        "type": one.type.value,
        "signed": one.signed,
        "text": one.text.value,
        "since": str(one.since) if one.since else None,
    }
    if one.size:
        row |= {name: getattr(one.size.counts, name) for name in NAMES} | {"lix": one.size.counts.lix}
        row |= {"provisions_back": len(one.returned), "words_back": sum(back.words for back in one.returned)}
        row["back"] = [
            {"old": str(back.old), "new": str(back.new), "likeness": back.likeness} for back in one.returned
        ]
    if one.flow:
        row |= {f"words_{name}": getattr(one.flow, f"words_{name}") for name in MOVES}
    return row


def page_table(counts: Iterable[PageCount], verdicts: Iterable[Verdict]) -> pa.Table:
    """The counts of the day, then each quoted count with the definition that comes nearest on its day."""
    rows = [page_row(one) for one in counts]
    for one in verdicts:
        told = {"quoted": one.quoted.pages, "quoted_by": one.quoted.by, "quoted_when": one.quoted.when}
        rows.append(
            page_row(one.nearest) | told | {"figure": one.figure, "ratio": one.ratio, "gives": one.gives}
        )
    return pa.Table.from_pylist(rows, PAGES)


def page_row(one: PageCount) -> dict[str, object]:
    estimate = one.estimated
    return {
        "extent": one.extent.value,
        "page": one.page.name,
        "pages": one.pages,
        "possible": one.possible,
        "estimated": estimate.value if estimate else None,
        "low": estimate.low if estimate else None,
        "high": estimate.high if estimate else None,
        "documents": one.documents,
        "seen_documents": one.seen,
        "coverage": one.coverage,
    }
