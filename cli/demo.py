"""`solnedgang demo`: the bundled demonstration corpus, start to report."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say, steps
from cli.options import Lang
from cli.output import command
from corpus.errors import BadInput

if TYPE_CHECKING:
    from corpus.workspace import Workspace

# The day of the report: after the newest invented order takes effect, and the same whenever it is run.
DAY = date(2026, 1, 1)


def demo(
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="DIR", help="Where to write the report, and to keep the law."),
    ] = Path("solnedgang-demo"),
    lang: Lang = "da",
) -> None:
    """Analyse sixteen invented acts and orders, write the report, and say the ten lines that matter."""
    from cli.report import Format, composed, write_report
    from corpus import demonstration
    from corpus.sources.files import pieces
    from corpus.workspace import Workspace
    from reports.render.headlines import headlines
    from reports.stages import STAGES, Settings
    from reports.stages.run import Progress, analyse

    folder = output / "workspace"
    with Workspace.open(folder, create=True) as held, steps() as shown:
        refuse_other_law(held)

        def progress(step: Progress) -> None:
            shown(step.stage, step.done, step.total, step.seconds)

        held.add(pieces(demonstration.paths()), line)
        analyse(held, STAGES, Settings(as_of=DAY), 1, progress)
        report = composed(held, "solnedgang demo")
    say(str(write_report(report, output, Format.HTML, lang).resolve()))
    for text in headlines(report, lang):
        say(text)
    line(
        f"the law is kept: {command('duties', '--workspace', folder)}, and so on; "
        f"after export SOLNEDGANG_WORKSPACE={quote(str(folder.resolve()))} the commands on the pages run as they stand"
    )


def refuse_other_law(held: Workspace) -> None:
    """The figures of the demonstration are those of its own law."""
    from corpus import demonstration

    if {record.eli for record in held.documents()} - demonstration.elis():
        raise BadInput(f"{held.folder} holds other law than the demonstration's; -o names another folder")
