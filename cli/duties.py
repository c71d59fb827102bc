"""`solnedgang duties`: the duty register, chosen."""

from __future__ import annotations

import json
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, open_workspace
from corpus.errors import BadInput

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus.store.reading import CurrentTables
    from reports.duties import Registered


class Format(StrEnum):
    LINES = "lines"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    JSON = "json"


def duties(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    act: Annotated[
        str | None, typer.Option("--act", metavar="ACT", help="Only this document: its address or title.")
    ] = None,
    chapter: Annotated[
        str | None, typer.Option("--chapter", metavar="NUMBER", help="Only this chapter: 3, or 2 a.")
    ] = None,
    bearer: Annotated[
        str | None,
        typer.Option("--bearer", metavar="GROUP", help="Only what this group must do: municipality."),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="procedural or documentation.")
    ] = None,
    subtype: Annotated[
        str | None, typer.Option("--subtype", metavar="TYPE", help="Such as meeting, report or evidence.")
    ] = None,
    deadline: Annotated[bool, typer.Option("--deadline", help="Only those with a deadline.")] = False,
    frequency: Annotated[bool, typer.Option("--frequency", help="Only those to be repeated.")] = False,
    group: Annotated[
        str | None,
        typer.Option(
            "--target-group", metavar="WORDS", help="Only what is about these persons: sygedagpengemodtagere."
        ),
    ] = None,
    in_force_on: Annotated[
        str | None,
        typer.Option(
            "--in-force-on",
            metavar="DATE",
            help="The law in force on this day; else on the day of the analysis.",
        ),
    ] = None,
    same: Annotated[
        bool,
        typer.Option(
            "--same",
            help="Instead, duties that several documents or groups lay down alike, most places first.",
        ),
    ] = False,
    versions: Annotated[
        bool, typer.Option("--versions", help="Instead, how many demands each version of the acts has had.")
    ] = False,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="No more than so many.")] = None,
    form: Annotated[
        Format, typer.Option("--format", help="lines, csv, xlsx, parquet or json.")
    ] = Format.LINES,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Where to write csv, xlsx, parquet or json."),
    ] = None,
) -> None:
    """What the law in force demands, one line a duty: provision, kinds, bearer, the words with [[proof]]."""
    if (form is Format.LINES) is not (output is None):
        raise BadInput("-o FILE and --format csv, xlsx, parquet or json go together")
    from corpus.store.reading import CurrentTables
    from parsing.tagging.model import Bearer, Duty
    from reports.duties import Kind, Wanted, analysed_on, member, register, table

    wanted = Wanted(
        act,
        chapter,
        member(Bearer, bearer, "--bearer"),
        member(Kind, kind, "--kind"),
        member(Duty, subtype, "--subtype"),
        deadline,
        frequency,
        group,
        day_of(in_force_on, "--in-force-on"),
    )
    with open_workspace(workspace) as held:
        tables = CurrentTables(held.current)
        if versions:
            tell_versions(tables, act, limit)
            return
        day = wanted.on or analysed_on(tables)
        found = register(tables, wanted)
        source = f"solnedgang duties, law in force on {day}, corpus sha256 {held.digest()}"
    if same:
        tell_same(found, limit, output)
        return
    shown = found[:limit]
    line(f"{len(shown)} of {len(found)} duties; in force, or undetermined, on {day}")
    if output is not None:
        write(table(shown), output, form, source)
        say(str(output))
        return
    for one in shown:
        kinds, subtypes = ", ".join(one.kinds), ", ".join(one.demand.duties)
        say(f"{one.place}\t{kinds}: {subtypes}\t{one.demand.bearer}\t{one.marked}")


def tell_same(found: list[Registered], limit: int | None, output: Path | None) -> None:
    """The duties laid down in several places, each with its places."""
    from reports.same_duty import lines, same_duties

    if output is not None:
        raise BadInput("--same is told in lines; leave out --format and -o")
    held = same_duties(found)
    line(f"{len(held)} duties are laid down in several documents or for several groups")
    for told in lines(held[:limit]):
        say(told)


def tell_versions(tables: CurrentTables, act: str | None, limit: int | None) -> None:
    """Each act that was read in several versions, or one, with its demands by version."""
    from graph.address import read_document
    from graph.tables import versions_of
    from reports.demand_history import courses, lines

    found = courses(tables)
    if act is not None:
        held = {one.eli: one for one in versions_of(tables.read("versions"))}
        asked = held.get(read_document(act, held))
        found = [one for one in found if asked and one.family == asked.family]
    for told in lines(found[:limit]):
        say(told)


def day_of(text: str | None, option: str) -> date | None:
    """Raises `BadInput` for what is no date."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{option} {text!r} is not a date such as 2026-05-01") from error


def write(rows: pa.Table, output: Path, form: Format, source: str) -> None:
    from pyarrow import csv, parquet

    from reports.render.sheet import write_sheet

    output.parent.mkdir(parents=True, exist_ok=True)
    if form is Format.XLSX:
        write_sheet(rows, output, "duties", source)
    elif form is Format.JSON:
        held = {"schema": 1, "source": source, "duties": rows.to_pylist()}
        output.write_text(json.dumps(held, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    elif form is Format.CSV:
        csv.write_csv(rows, output)
    else:
        parquet.write_table(rows.replace_schema_metadata({"source": source}), output, compression="zstd")
