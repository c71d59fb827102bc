"""`solnedgang duties`: the duty register, chosen."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput

if TYPE_CHECKING:
    import pyarrow as pa

    from corpus.store.reading import Tables
    from reports.duties import Registered, Wanted


class Format(StrEnum):
    LINES = "lines"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    JSON = "json"


def duties(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    act: Annotated[
        str | None,
        typer.Option("--act", metavar="ACT", help="This document: ELI, title or short name (barselsloven)."),
    ] = None,
    chapter: Annotated[
        str | None, typer.Option("--chapter", metavar="N", help="This chapter: 3, or 2 a.")
    ] = None,
    bearer: Annotated[
        str | None,
        typer.Option(
            "--bearer",
            metavar="WHO",
            help="municipality, unemployment_fund, state_authority, minister, citizen, employer, private_body, "
            "other, or none: nobody is told.",
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--kind", metavar="KIND", help="procedural (a step) or documentation (a paper)."),
    ] = None,
    subtype: Annotated[
        str | None,
        typer.Option(
            "--subtype",
            metavar="TYPE",
            help="deadline, meeting, hearing, notification, assessment, application, recurrence, coordination; "
            "record, report, plan, written_form, evidence, publication.",
        ),
    ] = None,
    deadline: Annotated[bool, typer.Option("--deadline", help="With a deadline.")] = False,
    frequency: Annotated[bool, typer.Option("--frequency", help="To be repeated.")] = False,
    group: Annotated[
        str | None,
        typer.Option("--target-group", metavar="WORDS", help="About these persons: sygedagpengemodtagere."),
    ] = None,
    in_force_on: Annotated[
        str | None,
        typer.Option("--in-force-on", metavar="DATE", help="The law of this day, not of the analysis."),
    ] = None,
    same: Annotated[
        bool, typer.Option("--same", help="Instead: the same duty in several places, most documents first.")
    ] = False,
    versions: Annotated[
        bool,
        typer.Option("--versions", help="Instead: the demands of each version of the acts, or of --act."),
    ] = False,
    limit: Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="No more than N.")] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            metavar="FORM",
            help="lines, csv (UTF-8), xlsx (for Excel; tells what the columns mean), parquet, json.",
        ),
    ] = Format.LINES,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; with --format.")
    ] = None,
) -> None:
    """Who must do what, by when: one demand a line, with its place, kinds, bearer, confidence, deadline, frequency,
    form and group, and its sentence with the words that show them in double brackets. Options narrow together.
    """
    if (form is Format.LINES) is not (output is None):
        raise BadInput("-o FILE and --format csv, xlsx, parquet or json go together")
    if same and versions:
        raise BadInput("--same and --versions are asked for one at a time")
    from parsing.tagging.model import Bearer, Duty
    from reports.duties import Kind, Wanted, analysed_on, member, register

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
    if versions and wanted != Wanted(act):
        raise BadInput("--versions counts all demands of the acts: of the filters only --act goes with it")
    with open_workspace(workspace) as held:
        tables = analysed(held)
        if versions:
            view = course_view(tables, act, limit)
        else:
            found = register(tables, wanted)
            around = register(tables, replace(wanted, act=None, chapter=None, group=None)) if same else []
            view = same_view(around, found, limit) if same else register_view(found, limit)
            if group is not None and not found:
                line("'solnedgang timeline --list' names the target groups there are")
        day = wanted.on or analysed_on(tables)
        source = f"{asked(wanted, view, limit)}, law of {day}, corpus sha256 {held.digest()}"
    line(f"{view.heading}; the law in force on {day}, or undetermined" if not versions else view.heading)
    if output is None:
        for told in view.lines():
            say(told)
    else:
        write(view, output, form, source)
        say(str(output))


@dataclass(frozen=True, slots=True)
class View:
    """What is shown: as lines and as a table. `name`: its section of dictionary.toml."""

    name: str
    heading: str
    lines: Callable[[], Iterable[str]]
    rows: Callable[[], pa.Table]


def register_view(found: list[Registered], limit: int | None) -> View:
    from reports.duty_table import lines, table

    shown = found[:limit]
    heading = f"{len(shown)} of {len(found)} demands"
    return View("duties", heading, lambda: lines(shown), lambda: table(shown))


def same_view(around: list[Registered], found: list[Registered], limit: int | None) -> View:
    """The duties laid down in several places, one of them at least found, each with all its places."""
    from reports.same_duty import lines, same_duties, table

    own = {(one.place, one.number) for one in found}
    held = [
        one
        for one in same_duties(around)
        if any((place.duty.place, place.duty.number) in own for place in one.places)
    ]
    shown = held[:limit]
    heading = f"{len(shown)} of {len(held)} duties laid down in several documents or for several groups"
    return View("same_duties", heading, lambda: lines(shown), lambda: table(shown))


def course_view(tables: Tables, act: str | None, limit: int | None) -> View:
    """Each act that was read in several versions, or one, with its demands by version."""
    from graph.address import read_document
    from graph.tables import versions_of
    from reports.demand_history import courses, lines, table

    found = courses(tables)
    if act is not None:
        held = {one.eli: one for one in versions_of(tables.read("versions"))}
        own = held.get(read_document(act, held))
        found = [one for one in found if own and one.family == own.family]
    shown = found[:limit]
    heading = f"{len(shown)} of {len(found)} acts whose text was read whole in several versions"
    return View("duty_versions", heading, lambda: lines(shown), lambda: table(shown))


def day_of(text: str | None, option: str) -> date | None:
    """Raises `BadInput` for what is no date."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{option} {text!r} is not a date such as 2026-05-01") from error


def asked(wanted: Wanted, view: View, limit: int | None) -> str:
    """The command that gives the same again."""
    flags = {"same_duties": ["--same"], "duty_versions": ["--versions"]}.get(view.name, [])
    named = {
        "--act": wanted.act,
        "--chapter": wanted.chapter,
        "--bearer": wanted.bearer,
        "--kind": wanted.kind,
        "--subtype": wanted.subtype,
        "--target-group": wanted.group,
        "--in-force-on": wanted.on,
        "--limit": limit,
    }
    flags += [name for name, on in (("--deadline", wanted.deadline), ("--frequency", wanted.frequency)) if on]
    values = [word for name, value in named.items() if value is not None for word in (name, str(value))]
    return shlex.join(["solnedgang", "duties", *flags, *values])


def write(view: View, output: Path, form: Format, source: str) -> None:
    from pyarrow import csv, parquet

    from reports.dictionary import meanings
    from reports.render.sheet import write_sheet

    output.parent.mkdir(parents=True, exist_ok=True)
    output.open("wb").close()  # a place that cannot be written is named; the libraries below do not name it
    rows = view.rows()
    if form is Format.XLSX:
        told = {column: meaning for (table, column), meaning in meanings().items() if table == view.name}
        write_sheet(rows, output, view.name, source, told)
    elif form is Format.JSON:
        held = {"schema": 1, "source": source, view.name: rows.to_pylist()}
        text = json.dumps(held, ensure_ascii=False, indent=1, default=str)
        output.write_text(text + "\n", encoding="utf-8")
    elif form is Format.CSV:
        csv.write_csv(rows, output)
    else:
        parquet.write_table(rows.replace_schema_metadata({"source": source}), output, compression="zstd")
