"""`solnedgang report`: the report as a folder of pages, or as JSON."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import say
from cli.options import DEFAULT_WORKSPACE, Lang, WorkspaceOption, analysed, open_workspace

if TYPE_CHECKING:
    from corpus.workspace import Workspace
    from reports.report import Report


class Format(StrEnum):
    HTML = "html"
    JSON = "json"


def report(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="DIR", help="Where to write.")] = Path(
        "solnedgang-rapport"
    ),
    form: Annotated[Format, typer.Option("--format", help="html or json.")] = Format.HTML,
    lang: Lang = "da",
) -> None:
    """Write the report: coverage, duties, references, redundancy, findings, ranking, and a page for each document."""
    with open_workspace(workspace) as held:
        made = composed(held, "solnedgang report" + ("" if lang == "da" else f" --lang {lang}"))
    say(str(write_report(made, output, form, lang)))


def write_report(report: Report, output: Path, form: Format, lang: str) -> Path:
    """The file to open."""
    from reports.render.html import write_html
    from reports.render.json import write_json

    return write_json(report, output) if form is Format.JSON else write_html(report, output, lang)


def composed(held: Workspace, command: str) -> Report:
    """The report of a workspace that has been analysed."""
    from graph.scope import EMPLOYMENT
    from reports.compose import compose

    return compose(analysed(held), EMPLOYMENT, held.digest(), command)
