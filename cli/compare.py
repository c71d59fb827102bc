"""`solnedgang compare`: two versions of an act or order."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.options import DEFAULT_WORKSPACE, Lang, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Output, command, format_option, put, put_lines

SHOWN = 20


FORMATS = Formats((Format.TEXT, Format.JSON, Format.HTML))
FormatOption = Annotated[
    str | None, format_option(FORMATS, "text, json (schema 1) or html, which needs -o FILE.")
]


def compare(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help='Such as lta/2016/1342, or "sygedagpengeloven 2014".')
    ],
    new: Annotated[
        str, typer.Argument(metavar="NEW", help='Such as lta/2019/548, or "sygedagpengeloven 2025".')
    ],
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    limit: Annotated[
        int,
        typer.Option(
            "--limit", "--top", min=0, metavar="N", help="Changed provisions that text shows; 0: all."
        ),
    ] = SHOWN,
    form: FormatOption = None,
    output: Output = None,
    lang: Lang = "da",
) -> None:
    """Two versions: sizes, duties, references, readability, what became of the words, and the changes side by side."""
    from reports.compare import compare as compared
    from reports.render.compare import as_json, as_text
    from reports.render.compare_page import compare_html
    from reports.render.texts import Texts

    taken, texts = FORMATS.chosen(form, output), Texts.load(lang)
    with open_workspace(workspace) as held:
        found = compared(analysed(held), old, new)
        told = [*(["--limit", limit] if limit != SHOWN else []), *(["--lang", lang] if lang != "da" else [])]
        asked = command("compare", found.old.eli, found.new.eli, *told)
        source = f"{asked}, corpus sha256 {held.digest()}"
    if taken is Format.JSON:
        put(as_json(found, source), output)
    elif taken is Format.HTML:
        put(compare_html(found, texts, source), output)
    else:
        put_lines(as_text(found, texts, limit or None), source, output)
