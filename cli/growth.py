"""`solnedgang growth`: how much law was in force, day by day; with --act the ledger of one act."""

from __future__ import annotations

import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Output, Rows, command, format_option, put_lines, put_rows
from corpus.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

    from corpus.store.reading import Tables
    from reports.growth.counted import History


class By(StrEnum):
    NONE = "none"
    SERIES = "series"
    MINISTRY = "ministry"
    TYPE = "type"
    ACT = "act"


FORMATS = Formats((Format.TEXT, Format.CSV, Format.PARQUET, Format.JSON))
FormatOption = Annotated[str | None, format_option(FORMATS, "text, csv, parquet or json (schema 1).")]


def growth(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    first: Annotated[str, typer.Option("--from", metavar="DAY", help="A year or a day.")] = "2008",
    last: Annotated[
        str | None, typer.Option("--to", metavar="DAY", help="A year or a day; else the newest document's.")
    ] = None,
    step: Annotated[
        str, typer.Option("--step", metavar="STEP", help="year, quarter, month, or days such as 30d.")
    ] = "year",
    by: Annotated[
        By, typer.Option("--by", help="A series for each: series, ministry, type or act.")
    ] = By.NONE,
    act: Annotated[
        str | None,
        typer.Option("--act", metavar="ACT", help="The ledger of one act or order: its title or an address."),
    ] = None,
    form: FormatOption = None,
    output: Output = None,
) -> None:
    """How much law was in force: documents, words, duties, references; what came and went; how much of it is seen."""
    from graph.scope import EMPLOYMENT
    from reports.growth.counted import History

    began, taken = time.perf_counter(), FORMATS.chosen(form, output)
    with open_workspace(workspace) as held:
        tables = analysed(held)
        history = History.read(tables, EMPLOYMENT)
        course = ("--from", first, "--to", last or history.newest, "--step", step, "--by", by)
        asked = command("growth", *(("--act", act) if act else course))
        documents = f"{len(history.held):,} documents, the newest signed {history.newest}"
        source = f"{asked}, {documents}, corpus sha256 {held.digest()}"
        if act:
            text, rows = one_act(tables, history, act)
        else:
            text, rows = one_series(tables, history, (first, last, step), by)
    tell(text, Rows("rows", rows, source), taken, output)
    line(f"{time.perf_counter() - began:.1f} s")


def one_act(tables: Tables, history: History, act: str) -> tuple[Iterable[str], pa.Table]:
    from reports.growth.ledger import family_named, ledger
    from reports.growth.ledger_table import ledger_table
    from reports.render.growth import ledger_text

    found = ledger(tables, history, family_named(history, act))
    return ledger_text(found), ledger_table(found)


def one_series(
    tables: Tables, history: History, asked: tuple[str, str | None, str], by: By
) -> tuple[Iterable[str], pa.Table]:
    from reports.growth import series as made
    from reports.growth.dates import Step, days, edge
    from reports.growth.reading import Reading
    from reports.growth.steps import read_flows
    from reports.growth.tables import growth_table
    from reports.render.growth import series_text

    first, last, step = asked
    until = edge(last, end=True) if last else history.newest
    chosen = list(days(edge(first, end=False), until, Step.parse(step)))
    if not chosen:
        raise BadInput(f"no {step} ends between {first} and {last or history.newest}")
    if until.year > history.newest.year:
        line(f"nothing is known after {history.newest}: later days repeat it")
    course = made.Course.of(
        map(history.on, chosen), Reading.read(tables, history), read_flows(tables, history)
    )
    points = made.series(course, made.By(by))
    return series_text(points), growth_table(points)


def tell(text: Iterable[str], rows: Rows, form: Format, output: Path | None) -> None:
    if form is Format.TEXT:
        put_lines(text, rows.source, output)
    else:
        put_rows(rows, form, output)
