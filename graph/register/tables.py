"""The register as a table, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from graph.register.model import Entry, Promise, State
from parsing.commencement import About
from parsing.model import ProvisionId, Span, known_eli

REGISTER = pa.schema(
    [
        ("promise", pa.string()),
        ("family", pa.string()),
        ("due", pa.date32()),  # the first day after; null where no day is told
        ("state", pa.string()),
        ("reason", pa.string()),
        ("shown_by", pa.string()),
        ("document", pa.string()),  # the newest version that prints it
        ("first_document", pa.string()),
        ("section", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("words", pa.string()),
        ("about", pa.string()),
        ("subjects", pa.list_(pa.string())),
        ("decided_by", pa.string()),
        ("reprinted", pa.bool_()),
    ]
)


def register_table(entries: Iterable[Entry]) -> pa.Table:
    rows = [
        {
            "promise": entry.promise.value,
            "family": entry.family,
            "due": entry.due,
            "state": entry.state.value,
            "reason": entry.reason,
            "shown_by": str(entry.shown_by) if entry.shown_by else None,
            "document": str(entry.section.eli),
            "first_document": str(entry.first),
            "section": str(entry.section),
            "start": entry.span.start,
            "end": entry.span.end,
            "words": entry.words,
            "about": entry.about.value,
            "subjects": [str(place) for place in entry.subjects],
            "decided_by": entry.decided_by,
            "reprinted": entry.reprinted,
        }
        for entry in entries
    ]
    return pa.Table.from_pylist(rows, REGISTER)


def entries_of(rows: pa.Table) -> Iterator[Entry]:
    for row in rows.to_pylist():
        yield Entry(
            Promise(row["promise"]),
            row["family"],
            row["due"],
            State(row["state"]),
            row["reason"],
            known_eli(row["shown_by"]) if row["shown_by"] else None,
            known_eli(row["first_document"]),
            ProvisionId.read(row["section"]),
            Span(row["start"], row["end"]),
            row["words"],
            About(row["about"]),
            tuple(map(ProvisionId.read, row["subjects"])),
            row["decided_by"],
            row["reprinted"],
        )
