"""`solnedgang network`: the measures of the reference network."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cli.options import DEFAULT_WORKSPACE, AsOf, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Output, command, format_option, put, put_lines


class Level(StrEnum):
    SECTION = "section"
    DOCUMENT = "document"


FORMATS = Formats((Format.TEXT, Format.JSON))
FormatOption = Annotated[str | None, format_option(FORMATS, "text or json (schema 1).")]


def network(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    top: Annotated[int, typer.Option("--top", "--limit", min=1, metavar="N", help="Rows in each list.")] = 10,
    level: Annotated[
        Level, typer.Option("--level", help="What counts as one node: section or document.")
    ] = Level.SECTION,
    as_of: AsOf = None,
    form: FormatOption = None,
    output: Output = None,
) -> None:
    """How the analysed law hangs together: hubs, reading loads, knots, communities and stars of its references."""
    from graph.network import Grain
    from graph.network_build import network as built
    from reports.network import overview
    from reports.render.network import as_json, as_text

    taken = FORMATS.chosen(form, output)
    dated = ("--as-of", as_of) if as_of else ()
    with open_workspace(workspace) as held:
        asked = command("network", "--level", level, "--top", top, *dated)
        source = f"{asked}, corpus sha256 {held.digest()}"
        found = overview(built(analysed(held, as_of)), Grain(level), top)
    if taken is Format.JSON:
        put(as_json(found, source), output)
    else:
        put_lines(as_text(found), source, output)
