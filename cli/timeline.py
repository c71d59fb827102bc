"""`solnedgang timeline`: what a target group meets, on lines of weeks."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say
from cli.console import write as write_out
from cli.options import DEFAULT_WORKSPACE, Lang, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput

if TYPE_CHECKING:
    from reports.render.places import Places
    from reports.timeline import Timeline, Timelines


class Format(StrEnum):
    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    SVG = "svg"


def timeline(
    group: Annotated[
        str | None, typer.Argument(help="A target group as the law names it: sygedagpengemodtagere.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    listed: Annotated[
        bool, typer.Option("--list", help="Name the groups, with how many demands are about each.")
    ] = False,
    act: Annotated[
        str | None,
        typer.Option("--act", metavar="ACT", help="Only steps of this document: its address or title."),
    ] = None,
    form: Annotated[
        Format, typer.Option("--format", help="text, json (schema 1), csv or svg.")
    ] = Format.TEXT,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write.")
    ] = None,
    lang: Lang = "da",
) -> None:
    """Every step a target group meets in acts and orders, in weeks from the event it is counted from."""
    from graph import load
    from reports.duties import Wanted, register
    from reports.render.places import Places
    from reports.render.texts import Texts
    from reports.timeline import Timelines

    if (not group or not group.strip()) is not listed:
        raise BadInput("name a target group, or ask for --list")
    with open_workspace(workspace) as held:
        tables = analysed(held)
        law = load.law(tables)
        every = Timelines(law, register(tables, Wanted(act=act)))
        asked = f"--act {act!r}" if act else ""
        source = f"solnedgang timeline {group or '--list'} {asked}".rstrip()
        source = f"{source}, law as of {law.as_of}, corpus sha256 {held.digest()}"
        places = Places.of(law, Texts.load(lang))
        told = rendered(every.of(group), form, source, places) if group else listing(every)
    if output is None:
        write_out(told)
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(told, "utf-8")
        say(str(output))
    line(source)


def listing(every: Timelines) -> str:
    """The groups, those that the law defines first."""
    defined = every.members.known
    return "".join(
        f"{number}\t{name}\t{'defined by the law' if name in defined else 'named'}\n"
        for name, number in every.groups
    )


def rendered(told: Timeline, form: Format, source: str, places: Places) -> str:
    import io

    from pyarrow import csv

    from reports.timeline.table import lines, table

    match form:
        case Format.TEXT:
            return "\n".join([*lines(told), "", source]) + "\n"
        case Format.JSON:
            held = {"schema": 1, "source": source, "steps": table(told).to_pylist()}
            return json.dumps(held, ensure_ascii=False, indent=1) + "\n"
        case Format.CSV:
            out = io.BytesIO()
            csv.write_csv(table(told), out)
            return out.getvalue().decode("utf-8")
        case Format.SVG:
            from reports.figures.timeline import draw

            return draw(told, places.texts, places.named, lambda place: place.eli.address)
