"""What a report shows of growth: the yearly series as it was stored, the ledger of one act, and the page counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from corpus.store.reading import Tables
from graph.scope import Scope
from reports.growth.counted import History
from reports.growth.ledger import Ledger, busiest, ledger
from reports.growth.pages import PageCount, Verdict, page_counts, verdicts
from reports.growth.series import By


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of the stored series."""

    value: float
    possible: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Year:
    """A day of the stored series, all documents together."""

    date: date
    documents: int
    possible: int
    seen: int
    figures: Mapping[str, Told]
    words_by_type: Mapping[str, int]

    @property
    def coverage(self) -> float:
        return self.seen / self.possible if self.possible else 0.0

    def of(self, measure: str) -> float:
        """The value of a measure; 0 where it is not told, as of flows on the first day."""
        told = self.figures.get(measure)
        return told.value if told else 0.0


@dataclass(frozen=True, slots=True)
class Growth:
    """All that the page of growth shows."""

    years: tuple[Year, ...]
    ledger: Ledger | None  # of the act with most words to compare
    pages: tuple[PageCount, ...]
    quoted: tuple[Verdict, ...]
    documents: int  # of the scope
    newest: date


def growth_of(tables: Tables, scope: Scope) -> Growth | None:
    """From the tables of a workspace; None where the series has not been made, or holds nothing."""
    years = years_of(tables)
    if not years:
        return None
    history = History.read(tables, scope)
    family = busiest(history)
    return Growth(
        years,
        ledger(tables, history, family) if family else None,
        page_counts(history, history.on(history.newest)),
        verdicts(history),
        len(history.held),
        history.newest,
    )


def years_of(tables: Tables) -> tuple[Year, ...]:
    figures: dict[date, dict[str, Told]] = defaultdict(dict)
    types: dict[date, dict[str, int]] = defaultdict(dict)
    counts: dict[date, tuple[int, int, int]] = {}
    for row in tables.read("growth").to_pylist():
        day = row["date"]
        if row["grouped_by"] == By.NONE:
            figures[day][row["measure"]] = Told(row["value"], row["possible"], row["low"], row["high"])
            counts[day] = row["documents"], row["possible_documents"], row["seen_documents"]
        elif row["measure"] == "words" and row["grouped_by"] == By.TYPE:
            types[day][row["name"]] = int(row["value"])
    return tuple(Year(day, *counts[day], figures[day], types[day]) for day in sorted(counts))
