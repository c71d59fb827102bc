"""`solnedgang compare`: two versions of an act or order."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.console import say, write
from cli.options import DEFAULT_WORKSPACE, Lang, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput

SHOWN = 20


class Form(StrEnum):
    TEXT = "text"
    JSON = "json"
    HTML = "html"


def compare(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help='Such as lta/2016/1342, or "sygedagpengeloven 2014".')
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help='Such as lta/2019/548, or "sygedagpengeloven 2025".')
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    limit: Annotated[
        int, typer.Option("--limit", min=0, help="Changed provisions that text shows; 0: all.")
    ] = SHOWN,
    form: Annotated[Form, typer.Option("--format", help="text, json (schema 1) or html.")] = Form.TEXT,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write the page.")
    ] = None,
    lang: Lang = "da",
) -> None:
    """Two versions: sizes, duties, references, readability, what became of the words, and the changes side by side."""
    if (form is Form.HTML) is not (output is not None):
        raise BadInput("-o FILE and --format html go together")
    from reports.compare import compare as compared
    from reports.render.compare import as_json, as_text
    from reports.render.compare_page import compare_html
    from reports.render.texts import Texts

    texts = Texts.load(lang)
    with open_workspace(workspace) as held:
        found = compared(analysed(held), old, new)
        source = f"solnedgang compare {found.old.eli} {found.new.eli}, corpus sha256 {held.digest()}"
    if form is Form.JSON:
        write(as_json(found, source))
        return
    if output is not None:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(compare_html(found, texts, source), "utf-8")
        say(str(output))
        return
    for line in as_text(found, texts, limit or None):
        say(line)
    say()
    say(source)
