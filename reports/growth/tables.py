"""The series as a table: one row a figure, each with the coverage beside it, so that none is read alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from reports.growth.flow import FLOW_NAMES, Flow
from reports.growth.measures import STOCKS, SUBTYPES
from reports.growth.series import Point

GROWTH = pa.schema(
    [
        ("date", pa.date32()),
        ("since", pa.date32()),  # of what came and went: the day before in the series; null: a stock
        ("grouped_by", pa.string()),
        ("name", pa.string()),
        ("measure", pa.string()),
        ("unit", pa.string()),
        ("value", pa.float64()),  # of what is in force for certain
        ("possible", pa.float64()),  # with what is undetermined; null where it is not counted
        ("low", pa.float64()),  # 95 % band; null where nothing is estimated
        ("high", pa.float64()),
        ("documents", pa.int32()),
        ("possible_documents", pa.int32()),
        ("seen_documents", pa.int32()),
        ("coverage", pa.float64()),
    ]
)
FAMILIES = frozenset({"begun", "ended"})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a point."""

    measure: str
    unit: str
    value: float | None
    possible: float | None = None
    low: float | None = None
    high: float | None = None
    flows: bool = False


def figures(point: Point) -> Iterator[Figure]:
    """All figures of a point, those that cannot be told left out."""
    covered = point.coverage
    yield Figure("documents", "documents", covered.documents, covered.possible)
    for stock in STOCKS:
        yield Figure(stock.name, stock.unit, stock.of(point.counts), stock.of(point.possible))
    for duty, name in SUBTYPES:
        yield Figure(name, "demands", point.subtypes[duty])
    if point.load:
        yield Figure("reading_load", "words", point.load.mean)
        yield Figure("reading_load_median", "words", point.load.median)
    panel = point.panel
    yield Figure("panel_families", "families", panel.families)
    yield Figure("panel_words", "words", panel.words)
    yield Figure("panel_growth", "share", panel.growth, None, panel.low, panel.high)
    yield Figure("chained_index", "first day = 100", panel.chained)
    if point.flow:
        yield from flow_figures(point.flow)


def flow_figures(flow: Flow) -> Iterator[Figure]:
    for name in FLOW_NAMES:
        unit = "families" if name in FAMILIES else "words"
        yield Figure(f"flow_{name}", unit, getattr(flow, name), flows=True)
    yield Figure("flow_net", "words", flow.net, flows=True)


def growth_table(points: Iterable[Point]) -> pa.Table:
    """Rows of GROWTH. The points of each group stand in the order of their days."""
    rows: list[dict[str, object]] = []
    before: dict[str, date] = {}
    for point in points:
        since = before.get(point.group)
        before[point.group] = point.date
        rows += [row(point, figure, since) for figure in figures(point) if figure.value is not None]
    return pa.Table.from_pylist(rows, GROWTH)


def row(point: Point, figure: Figure, since: date | None) -> dict[str, object]:
    covered = point.coverage
    return {
        "date": point.date,
        "since": since if figure.flows else None,
        "grouped_by": point.by.value,
        "name": point.group,
        "measure": figure.measure,
        "unit": figure.unit,
        "value": figure.value,
        "possible": figure.possible,
        "low": figure.low,
        "high": figure.high,
        "documents": covered.documents,
        "possible_documents": covered.possible,
        "seen_documents": covered.seen,
        "coverage": covered.share,
    }
