"""`solnedgang timeline`: what a target group meets, on lines of weeks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line
from cli.options import DEFAULT_WORKSPACE, Act, WorkspaceOption, analysed, known_language, open_workspace
from cli.output import Format, Formats, Output, Rows, command, format_option, put, put_lines, put_rows
from corpus.errors import BadInput

if TYPE_CHECKING:
    from reports.render.places import Places
    from reports.timeline import Timeline, Timelines


FORMATS = Formats((Format.TEXT, Format.JSON, Format.CSV, Format.SVG))
FormatOption = Annotated[str | None, format_option(FORMATS, "text, json (schema 1), csv or svg.")]
SvgLang = Annotated[str | None, typer.Option("--lang", help="With svg: da (if not given) or en.")]


def timeline(
    group: Annotated[
        str | None, typer.Argument(help="A target group as the law names it: sygedagpengemodtagere.")
    ] = None,
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    listed: Annotated[
        bool, typer.Option("--list", help="Name the groups, with how many demands are about each.")
    ] = False,
    act: Act = None,
    form: FormatOption = None,
    output: Output = None,
    lang: SvgLang = None,
) -> None:
    """Every step a target group meets in acts and orders, in weeks from the event it is counted from."""
    from graph import load
    from reports.duties import Wanted, register
    from reports.render.places import Places
    from reports.render.texts import Texts
    from reports.timeline import Timelines

    if (not group or not group.strip()) is not listed:
        raise BadInput("name a target group, or ask for --list")
    taken = FORMATS.chosen(form, output)
    if lang is not None and taken is not Format.SVG:
        raise BadInput("--lang goes with --format svg only: the other formats have one language")
    if listed and taken is not Format.TEXT:
        raise BadInput(f"--list is text, not {taken}")
    texts = Texts.load(known_language(lang or "da"))
    with open_workspace(workspace) as held:
        tables = analysed(held)
        law = load.law(tables)
        every = Timelines(law, register(tables, Wanted(act=act)))
        asked = command("timeline", group or "--list", *(("--act", act) if act else ()))
        source = f"{asked}, law as of {law.as_of}, corpus sha256 {held.digest()}"
        places = Places.of(law, texts)
    if group:
        tell(every.of(group), taken, output, source, places)
    else:
        put(listing(every), output)
    line(source)


def listing(every: Timelines) -> str:
    """The groups, those that the law defines first."""
    defined = every.members.known
    return "".join(
        f"{number}\t{name}\t{'defined by the law' if name in defined else 'named'}\n"
        for name, number in every.groups
    )


def tell(told: Timeline, form: Format, output: Path | None, source: str, places: Places) -> None:
    from reports.timeline.table import lines, table

    if form is Format.SVG:
        from reports.figures.timeline import draw

        put(draw(told, places.texts, places.named, lambda place: place.eli.address), output)
    elif form is Format.TEXT:
        put_lines(lines(told), source, output)
    else:
        put_rows(Rows("steps", table(told), source), form, output)
