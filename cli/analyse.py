"""`solnedgang analyse`: every stage that is out of date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say, several, steps
from cli.options import DEFAULT_WORKSPACE, AsOf, WorkspaceOption, open_workspace, read_day

if TYPE_CHECKING:
    from corpus.workspace import Workspace


def analyse(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    as_of: AsOf = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, help="Processes to use; all cores if not given.")
    ] = None,
) -> None:
    """Read, find references, tag duties, resolve, compare, measure and rank: what is out of date, and no more."""
    from reports.stages import STAGES, Settings
    from reports.stages.last import analysed_day
    from reports.stages.run import Progress
    from reports.stages.run import analyse as run

    day = read_day(as_of)
    with open_workspace(workspace) as held, steps() as shown:

        def progress(step: Progress) -> None:
            shown(step.stage, step.done, step.total, step.seconds)

        before = analysed_day(held)
        run(held, STAGES, Settings(as_of=day), jobs, progress)
        now = analysed_day(held)
        for refused in unread(held):
            line(refused)
        counts = held.query(
            "select (select count(*) from documents), (select count(*) from findings)"
        ).to_pylist()[0]
        documents, findings = counts.values()
        made = f"{several(documents, 'document')} analysed, {several(findings, 'finding')}"
        say(f"{made}; 'solnedgang report' writes them down")
    if day is None and before not in {None, now}:
        line(f"the law is looked at as of {now}, the newest document's day; before: --as-of {before}")


def unread(held: Workspace) -> list[str]:
    """A line for each document whose text could not be read."""
    rows = held.query("select document, reason from unread order by document").to_pylist()
    return [f"not read: {row['document']}: {row['reason']}" for row in rows]
