"""`solnedgang network`: the measures of the reference network."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from cli.console import say, write
from cli.options import DEFAULT_WORKSPACE, AsOf, WorkspaceOption, analysed, open_workspace


class Level(StrEnum):
    SECTION = "section"
    DOCUMENT = "document"


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"


def network(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    top: Annotated[int, typer.Option("--top", min=1, help="Rows in each list.")] = 10,
    level: Annotated[
        Level, typer.Option("--level", help="What counts as one node: section or document.")
    ] = Level.SECTION,
    as_of: AsOf = None,
    form: Annotated[Form, typer.Option("--format", help="text or json (schema 1).")] = Form.TEXT,
) -> None:
    """How the analysed law hangs together: hubs, reading loads, knots, communities and stars of its references."""
    from graph.network import Grain
    from graph.network_build import network as built
    from reports.network import overview
    from reports.render.network import as_json, as_text

    asked = f" --as-of {as_of}" if as_of else ""
    with open_workspace(workspace) as held:
        source = f"solnedgang network --level {level} --top {top}{asked}, corpus sha256 {held.digest()}"
        found = overview(built(analysed(held, as_of)), Grain(level), top)
    if form is Form.JSON:
        write(as_json(found, source))
        return
    for line in as_text(found):
        say(line)
    say()
    say(source)
