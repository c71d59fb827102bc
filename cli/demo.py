"""`solnedgang demo`: the bundled demonstration corpus, start to report."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from cli.console import line, say, steps
from cli.options import Lang

# The day of the report: after the newest invented order takes effect, and the same whenever it is run.
DAY = date(2026, 1, 1)


def demo(
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write the report.")
    ] = Path("solnedgang-demo"),
    lang: Lang = "da",
) -> None:
    """Analyse a dozen invented acts and orders, write the report, and say the ten lines that matter."""
    from cli.report import Format, composed, write_report
    from corpus import demonstration
    from corpus.sources.files import pieces
    from corpus.workspace import Workspace
    from reports.render.headlines import headlines
    from reports.stages import STAGES, Settings
    from reports.stages.run import Progress, analyse

    with (
        tempfile.TemporaryDirectory(prefix="solnedgang-") as folder,
        Workspace.open(Path(folder) / "workspace", create=True) as held,
        steps() as shown,
    ):

        def progress(step: Progress) -> None:
            shown(step.stage, step.done, step.total, step.seconds)

        held.add(pieces(demonstration.paths()), line)
        analyse(held, STAGES, Settings(as_of=DAY), 1, progress)
        report = composed(held, "solnedgang demo")
    say(str(write_report(report, output, Format.HTML, lang).resolve()))
    for text in headlines(report, lang):
        say(text)
