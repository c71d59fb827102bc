"""`solnedgang registers`: what the law set an end or a new look to, and what became of it."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.options import DEFAULT_WORKSPACE, AsOf, Json, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Output, format_option, put

FORMATS = Formats((Format.TEXT, Format.JSON))
FormatOption = Annotated[str | None, format_option(FORMATS, "text or json (schema 1).")]


def registers(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    promise: Annotated[str, typer.Option("--promise", help="Only one kind: expiry, revision or trial.")] = "",
    state: Annotated[
        str,
        typer.Option(
            "--state", help="Only one state: due, kept, overdue, superseded, reprinted or undetermined."
        ),
    ] = "",
    act: Annotated[
        str, typer.Option("--act", help="Only acts and orders whose title holds these words.")
    ] = "",
    calendar: Annotated[
        bool,
        typer.Option(
            "--calendar", help="What falls due in the next five years, year by year, and what is overdue."
        ),
    ] = False,
    as_of: AsOf = None,
    form: FormatOption = None,
    output: Output = None,
    as_json: Json = False,
) -> None:
    """Expiry clauses, revision clauses and trials: the day each runs out, its state, and the sentence."""
    from reports.promises import Choice, calendar_of, read_promises
    from reports.render.promise_text import as_lines, json_text

    taken = FORMATS.chosen("json" if as_json else form, output)
    with open_workspace(workspace) as held:
        found = read_promises(analysed(held, as_of), Choice.read(promise, state, act))
    if taken is Format.JSON:
        put(json_text(found), output)
        return
    chosen = calendar_of(found) if calendar else found
    put("".join(f"{line}\n" for line in as_lines(chosen)), output)
