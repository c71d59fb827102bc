"""The steps between versions, from the table of flows; across a version with holes the whole ones beside it are aligned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph.alignment import Link, align, flow
from graph.alignment.units import COLUMNS, rows_of, units_in
from parsing.model import known_eli
from reports.growth.counted import History, Text
from reports.growth.flow import Flow, Flows, Step


def read_flows(tables: Tables, history: History) -> Flows | None:
    """The steps to every version of the scope; None where versions have not been aligned."""
    rows = tables.read("flows")
    if not rows.num_columns:
        return None
    found: dict[Eli, Step] = {}
    for row in sorted(rows.to_pylist(), key=preference):
        step = step_of(row)
        if whole(history, step.old) and whole(history, step.new):
            found.setdefault(step.new, step)
    for step in aligned(tables, missing(history, found)):
        found[step.new] = step
    return Flows(found, history.not_new)


def preference(row: dict[str, Any]) -> tuple[bool, int]:
    """The version before it in its own family; else what it replaced and has most in common with."""
    return row["link"] == Link.SUCCESSOR, -(row["words_kept"] + row["words_moved"])


def step_of(row: dict[str, Any]) -> Step:
    return Step(
        known_eli(row["old_document"]),
        known_eli(row["new_document"]),
        row["words_old"],
        row["words_new"],
        Flow(
            added=row["words_added"],
            repealed=row["words_repealed"],
            moved=row["words_moved"],
            rewritten_in=row["words_rewritten_new"],
            rewritten_out=row["words_rewritten_old"],
        ),
    )


def whole(history: History, eli: Eli) -> bool:
    return eli in history.held and history.held[eli].text is Text.WHOLE


def missing(history: History, found: dict[Eli, Step]) -> list[tuple[Eli, Eli]]:
    """Whole versions that follow each other with one with holes between them."""
    lines = ([size.document for _, size in line] for line in history.whole.values())
    return [(old, new) for line in lines for old, new in pairwise(line) if found.get(new) is None]


def aligned(tables: Tables, wanted: Iterable[tuple[Eli, Eli]]) -> Iterator[Step]:
    pairs = list(wanted)
    names = sorted({str(eli) for pair in pairs for eli in pair})
    if not names:
        return
    units = dict(units_in(tables.read("provisions", COLUMNS, rows_of(names))))
    for old, new in pairs:
        if str(old) in units and str(new) in units:
            found = flow(align(units[str(old)], units[str(new)]))
            yield Step(
                old,
                new,
                found.words_old,
                found.words_new,
                Flow(
                    added=found.words_added,
                    repealed=found.words_repealed,
                    moved=found.words_moved,
                    rewritten_in=found.words_rewritten_new,
                    rewritten_out=found.words_rewritten_old,
                ),
            )
