"""Growth of an analysed workspace: how long it takes, and one act's words beside an independent rough count.

    python -m tests.bench.growth WORKSPACE

The rough count is of blank-separated tokens of the flattened text, labels included. Ours counts tokens that hold a letter or
digit, so that a bare "§" is none, and leaves out notes that the flat form prints in the text; the table tells each step.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace
from graph.scope import EMPLOYMENT
from reports.growth.counted import History
from reports.growth.dates import Step, days, edge
from reports.growth.reading import Reading
from reports.growth.series import By, Course, series
from reports.growth.steps import read_flows

T = TypeVar("T")
ROUGH = {  # of the act on an active employment effort, counted apart
    "2009:938": 17_475, "2012:706": 16_341, "2014:990": 25_437, "2016:1342": 28_532,
    "2019:548": 23_528, "2022:701": 26_605, "2024:280": 27_775,
}  # fmt: skip
NEAR = 0.01


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workspace", type=Path)
    workspace = Workspace.open(parser.parse_args().workspace)
    tables = CurrentTables(workspace.current)
    history = timed("history", lambda: History.read(tables, EMPLOYMENT))
    reading = timed("reading", lambda: Reading.read(tables, history))
    flows = timed("steps between versions", lambda: read_flows(tables, history))
    chosen = tuple(days(edge("2008", end=False), edge("2025", end=True), Step.parse("year")))
    counted = timed(f"{len(chosen)} days", lambda: tuple(map(history.on, chosen)))
    course = timed("reading load and flow", lambda: Course.of(counted, reading, flows))
    points = timed("series", lambda: series(course, By.NONE))
    first, last = points[0], points[-1]
    for point in (first, last):
        print(
            f"{point.date}: {point.coverage.documents} documents ({point.coverage.possible}), "
            f"coverage {point.coverage.share or 0:.0%}, {point.counts.words:,} words, chained {point.panel.chained:.1f}"
        )
    rough(tables, history)


def rough(tables: CurrentTables, history: History) -> None:
    print("version     rough  tokens   ratio   words as printed   words of the rules")
    for name, count in ROUGH.items():
        eli = Eli.parse(name)
        own = (pc.field("document") == str(eli)) & (pc.field("level") == "sec") & (pc.field("zone") == "body")
        bodies = tables.read("provisions", ["body"], own)["body"].to_pylist()
        tokens = sum(len(body.split()) for body in bodies if body)
        counts = history.sizes[eli].counts
        verdict = "ok" if abs(tokens / count - 1) <= NEAR else "MISSED"
        print(
            f"{name:<10} {count:>6,}  {tokens:>6,}  {tokens / count:.4f} {verdict}"
            f"  {counts.printed_words:>8,}  {counts.words:>8,}"
        )


def timed(what: str, work: Callable[[], T]) -> T:
    start = time.process_time()
    found = work()
    print(f"{what}: {time.process_time() - start:.1f} CPU s")
    return found


if __name__ == "__main__":
    main()
