"""The stage that makes the yearly series of the scope."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import chain, dropwhile

import pyarrow as pa

from corpus.store.reading import Tables
from reports.growth.counted import History
from reports.growth.dates import Step, days
from reports.growth.reading import Reading
from reports.growth.series import By, Course, series
from reports.growth.steps import read_flows
from reports.growth.tables import GROWTH, growth_table
from reports.stages.stage import CorpusStage, Settings

FIRST = date(2008, 1, 1)  # documents signed before 25 September 2007 mostly have no text
YEARLY = Step.parse("year")
GROUPED = (By.NONE, By.TYPE)


def yearly(tables: Tables, settings: Settings) -> Mapping[str, pa.Table]:
    """Year ends from 2008 to the last one that the corpus knows of, for the scope and for each type of document."""
    history = History.read(tables, settings.scope)
    if not history.held:
        return {"growth": GROWTH.empty_table()}
    every = (history.on(day) for day in days(FIRST, history.newest, YEARLY))
    counted = list(dropwhile(lambda day: not day.counted, every))
    course = Course.of(counted, Reading.read(tables, history), read_flows(tables, history))
    return {"growth": growth_table(chain.from_iterable(series(course, by) for by in GROUPED))}


GROWTH_STAGE = CorpusStage(
    "growth",
    1,
    ("documents", "provisions", "amendments", "clauses", "edges", "flows", "sizes"),
    ("growth",),
    yearly,
)
