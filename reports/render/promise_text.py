"""The register as lines for a terminal, and as JSON of schema 1."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta

from graph.register import Entry
from reports.promises import Promises

WIDTH = 160  # characters of a sentence that a line shows


def as_lines(found: Promises) -> Iterator[str]:
    """A count for each kind and state, then a line each; columns are set apart by tabs."""
    told = ", ".join(f"{promise} {state} {count}" for promise, state, count in found.counts)
    yield f"{len(found.entries)} promises on {found.as_of}{': ' + told if told else ''}"
    for entry in found.entries:
        yield "\t".join(
            (last_day(entry), entry.promise, entry.state, entry.reason, str(entry.section), sentence(entry))
        )


def last_day(entry: Entry) -> str:
    """The last day that it holds, as the law counts; `-` where no day is told."""
    return (entry.due - timedelta(1)).isoformat() if entry.due else "-"


def sentence(entry: Entry) -> str:
    words = " ".join(entry.words.split())
    return words if len(words) <= WIDTH else f"{words[: WIDTH - 1].rstrip()}…"


def json_text(found: Promises) -> str:
    """Schema 1: the columns of the table `register`, `due` being the first day after."""
    rows = [
        {
            "promise": entry.promise,
            "state": entry.state,
            "reason": entry.reason,
            "due": entry.due.isoformat() if entry.due else None,
            "section": str(entry.section),
            "start": entry.span.start,
            "end": entry.span.end,
            "words": entry.words,
            "family": entry.family,
            "first_document": str(entry.first),
            "shown_by": str(entry.shown_by) if entry.shown_by else None,
            "subjects": [str(place) for place in entry.subjects],
            "decided_by": entry.decided_by,
            "reprinted": entry.reprinted,
        }
        for entry in found.entries
    ]
    return (
        json.dumps(
            {"schema": 1, "as_of": found.as_of.isoformat(), "entries": rows}, ensure_ascii=False, indent=1
        )
        + "\n"
    )
