"""`solnedgang growth`: how much law was in force, day by day; with --act the ledger of one act."""

from __future__ import annotations

import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say
from cli.console import write as write_out
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

    from corpus.store.reading import Tables
    from reports.growth.counted import History


class Format(StrEnum):
    TEXT = "text"
    CSV = "csv"
    PARQUET = "parquet"
    JSON = "json"


class By(StrEnum):
    NONE = "none"
    SERIES = "series"
    MINISTRY = "ministry"
    TYPE = "type"
    ACT = "act"


FormatOption = Annotated[Format, typer.Option("--format", help="text, csv, parquet or json (schema 1).")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; parquet needs it.")
]


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
    form: FormatOption = Format.TEXT,
    output: Output = None,
) -> None:
    """How much law was in force: documents, words, duties, references; what came and went; how much of it is seen."""
    from graph.scope import EMPLOYMENT
    from reports.growth.counted import History

    began = time.perf_counter()
    with open_workspace(workspace) as held:
        tables = analysed(held)
        history = History.read(tables, EMPLOYMENT)
        asked = (
            f"--act {act!r}"
            if act
            else f"--from {first} --to {last or history.newest} --step {step} --by {by}"
        )
        documents = f"{len(history.held):,} documents, the newest signed {history.newest}"
        source = f"solnedgang growth {asked}, {documents}, corpus sha256 {held.digest()}"
        if act:
            text, rows = one_act(tables, history, act)
        else:
            text, rows = one_series(tables, history, (first, last, step), by)
    tell(text, rows, form, output, source)
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


def tell(text: Iterable[str], rows: pa.Table, form: Format, output: Path | None, source: str) -> None:
    """The result as asked for: lines, or a file, which tells its source too."""
    from reports.render.growth import table_json

    if form is Format.PARQUET or (form is Format.CSV and output is not None):
        if output is None:
            raise BadInput("--format parquet needs -o FILE")
        write_table(rows, output, form, source)
        say(str(output))
        return
    if form is Format.CSV:
        told = csv_text(rows)
    elif form is Format.JSON:
        told = table_json(rows, source)
    else:
        told = "\n".join([*text, "", source]) + "\n"
    if output is None:
        write_out(told)
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(told, "utf-8")
        say(str(output))


def write_table(rows: pa.Table, output: Path, form: Format, source: str) -> None:
    from pyarrow import parquet

    output.parent.mkdir(parents=True, exist_ok=True)
    if form is Format.CSV:
        output.write_text(csv_text(rows), "utf-8")
    else:
        parquet.write_table(rows.replace_schema_metadata({"source": source}), output, compression="zstd")


def csv_text(rows: pa.Table) -> str:
    import io

    from pyarrow import csv

    from reports.export import plain

    out = io.BytesIO()
    csv.write_csv(plain(rows), out)
    return out.getvalue().decode("utf-8")
