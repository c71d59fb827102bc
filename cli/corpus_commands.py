"""`solnedgang corpus ...`: take documents in, and see what is held."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.console import line, say
from cli.options import DEFAULT_WORKSPACE, WorkspaceOption, open_workspace

app = typer.Typer(no_args_is_help=True)


@app.command()
def add(
    paths: Annotated[
        list[Path],
        typer.Argument(help="LexDania XML, folders, zips; .jsonl or .jsonl.gz of flattened documents."),
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
) -> None:
    """Take documents in. What cannot be read is named in a line and left out."""
    from corpus.sources.files import pieces

    with open_workspace(workspace, create=True) as held:
        added = held.add(pieces(paths), line)
    say(
        f"{added.new:,} new, {added.replaced:,} replaced, {added.preferred:,} now as XML, "
        f"{added.beside:,} kept beside their XML, {added.same:,} known, {len(added.refused):,} refused"
    )
    if not added.taken:
        line("solnedgang: nothing was taken")
        raise typer.Exit(2)


@app.command()
def status(workspace: WorkspaceOption = DEFAULT_WORKSPACE) -> None:
    """What the workspace holds, and which stages are out of date."""
    from reports.stages import STAGES
    from reports.stages.last import analysed_day, last_settings
    from reports.stages.run import state

    with open_workspace(workspace) as held:
        settings, day = last_settings(held, STAGES), analysed_day(held)
        states = [(stage.name, state(stage, STAGES, held, settings)) for stage in STAGES]
        told = held.status(states)
        say(
            f"{told.documents:,} documents ({told.copies:,} copies received), {told.size / 1e6:,.1f} MB as received"
        )
        say(f"corpus {told.digest[:12]}, last received {told.last_received or 'never'}")
        say("form: " + ", ".join(f"{form} {count:,}" for form, count in told.by_form.items()))
        say("type: " + ", ".join(f"{name} {count:,}" for name, count in told.by_type.items()))
        if told.by_year:
            say(f"years: {min(told.by_year)}-{max(told.by_year)}")
        if day is not None:
            whose = "asked for" if settings.as_of else "the newest document's"
            say(f"analysed: the law as of {day}, {whose}")
        for stage, freshness in told.stages.items():
            say(f"stage {stage}: {freshness}")


@app.command("list")
def list_documents(workspace: WorkspaceOption = DEFAULT_WORKSPACE) -> None:
    """The documents, a line each: ELI, type, date, form, title."""
    with open_workspace(workspace) as held:
        for record in held.documents():
            say(f"{record.eli}\t{record.document_type}\t{record.signed or ''}\t{record.form}\t{record.title}")


@app.command()
def check(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    mend: Annotated[
        bool, typer.Option("--mend", help="Let damaged tables be made again by the next analyse.")
    ] = False,
) -> None:
    """Verify the hashes of all that is kept."""
    with open_workspace(workspace) as held:
        faults = held.check(mend=mend)
    for fault in faults:
        say(str(fault))
    say(f"{len(faults):,} faults" if faults else "everything is whole")
    if faults:
        raise typer.Exit(1)
