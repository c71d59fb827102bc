"""`solnedgang report`: the report as a folder of pages, or as JSON."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line, say
from cli.encoder import index_of, shelf_of, vectors_of
from cli.options import DEFAULT_WORKSPACE, AsOf, Lang, WorkspaceOption, analysed, open_workspace

if TYPE_CHECKING:
    from corpus.store.reading import Tables
    from corpus.workspace import Workspace
    from graph.encoder.topics import TopicMap
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
    as_of: AsOf = None,
) -> None:
    """Write the report: coverage, duties, references, redundancy, findings, ranking, and a page for each document."""
    with open_workspace(workspace) as held:
        asked = ("" if lang == "da" else f" --lang {lang}") + (f" --as-of {as_of}" if as_of else "")
        made = composed(held, f"solnedgang report{asked}", as_of)
    say(str(write_report(made, output, form, lang)))


def write_report(report: Report, output: Path, form: Format, lang: str) -> Path:
    """The file to open."""
    from reports.render.html import write_html
    from reports.render.json import write_json

    return write_json(report, output) if form is Format.JSON else write_html(report, output, lang)


def composed(held: Workspace, command: str, as_of: str | None = None) -> Report:
    """The report of a workspace that has been analysed."""
    from graph.scope import EMPLOYMENT
    from reports.compose import compose

    tables = analysed(held, as_of)
    return compose(tables, EMPLOYMENT, held.digest(), command, topics(held, tables))


def topics(held: Workspace, tables: Tables) -> TopicMap | None:
    """The topic map of the encoder trained last; None where none was. One that cannot be used is told of."""
    from corpus.store.reading import CurrentTables
    from graph.encoder.sentence import MissingEncoder
    from graph.encoder.topics import topic_map
    from graph.search.candidates import analysed as in_scope

    shelf = shelf_of(held)
    trained = next((card for card in shelf.cards() if card.trained), None)
    if trained is None:
        return None
    index = index_of(held, CurrentTables(held.current))
    try:
        card, vectors = vectors_of(shelf, index, trained.name)
    except MissingEncoder as error:
        line(f"no topic map: {error}")
        return None
    return topic_map(index.passages, in_scope(index.passages, tables), vectors, card.name)
