"""`solnedgang report`: the report as a folder of pages, or as JSON."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.console import say
from cli.options import DEFAULT_WORKSPACE, Lang, WorkspaceOption, open_workspace
from corpus.errors import BadInput, UnknownDocument


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
        say(str(write_report(held, output, form, lang, "solnedgang report")))


def write_report(held: object, output: Path, form: Format, lang: str, command: str) -> Path:
    """The file to open."""
    from corpus.store.reading import CurrentTables
    from graph.scope import EMPLOYMENT
    from reports.compose import compose
    from reports.render import write_html, write_json

    if lang not in {"da", "en"}:
        raise BadInput(f"--lang {lang!r} is neither da nor en")
    tables = CurrentTables(held.current)  # type: ignore[attr-defined]
    if not tables.read("ranking").num_columns:
        raise UnknownDocument("nothing has been analysed yet: 'solnedgang analyse' comes first")
    composed = compose(tables, EMPLOYMENT, held.digest(), command)  # type: ignore[attr-defined]
    return write_json(composed, output) if form is Format.JSON else write_html(composed, output, lang)
