"""`solnedgang pages`: the same law under every definition of a page."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.growth import FORMATS, FormatOption, tell
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, analysed, open_workspace, read_day
from cli.output import Output, Rows, command


def pages(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="The day; else the newest document's.")
    ] = None,
    form: FormatOption = None,
    output: Output = None,
) -> None:
    """How many pages the law in force fills, by what counts as a page, beside the counts quoted in public."""
    from graph.scope import EMPLOYMENT
    from reports.growth.counted import History
    from reports.growth.ledger_table import page_table
    from reports.growth.pages import page_counts, verdicts
    from reports.render.growth import pages_text

    taken = FORMATS.chosen(form, output)
    with open_workspace(workspace) as held:
        history = History.read(analysed(held), EMPLOYMENT)
        day = read_day(as_of) or history.newest
        counts, found = page_counts(history, history.on(day)), verdicts(history)
        asked = command("pages", "--as-of", day)
        source = f"{asked}, {len(history.held):,} documents, corpus sha256 {held.digest()}"
    tell(pages_text(counts, found), Rows("rows", page_table(counts, found), source), taken, output)
