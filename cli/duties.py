"""`solnedgang duties`: the duty register, chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import line
from cli.duty_views import Shown, asked, chosen_view
from cli.options import DEFAULT_WORKSPACE, Act, Limit, WorkspaceOption, analysed, open_workspace, read_day
from cli.output import Format, Formats, Output, Rows, format_option, put, put_rows
from corpus.errors import BadInput

if TYPE_CHECKING:
    from cli.duty_views import View

FORMATS = Formats((Format.TEXT, Format.CSV, Format.XLSX, Format.PARQUET, Format.JSON))
FormatOption = Annotated[
    str | None,
    format_option(
        FORMATS, "text; csv (UTF-8); xlsx (for Excel; tells what the columns mean); parquet; json."
    ),
]
Chapter = Annotated[str | None, typer.Option("--chapter", metavar="N", help="This chapter: 3, or 2 a.")]
BearerOption = Annotated[
    str | None,
    typer.Option(
        "--bearer",
        metavar="WHO",
        help="municipality, unemployment_fund, state_authority, minister, citizen, employer, private_body, "
        "other, or none: nobody is told.",
    ),
]
KindOption = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="procedural (a step) or documentation (a paper)."),
]
Subtype = Annotated[
    str | None,
    typer.Option(
        "--subtype",
        metavar="TYPE",
        help="deadline, meeting, hearing, notification, assessment, application, recurrence, coordination; "
        "record, report, plan, written_form, evidence, publication.",
    ),
]
TargetGroup = Annotated[
    str | None,
    typer.Option("--target-group", metavar="WORDS", help="About these persons: sygedagpengemodtagere."),
]
OnDay = Annotated[
    str | None,
    typer.Option(
        "--in-force-on", "--as-of", metavar="DATE", help="The law of this day, not of the analysis."
    ),
]
Same = Annotated[
    bool, typer.Option("--same", help="Instead: the same duty in several places, most documents first.")
]
Versions = Annotated[
    bool, typer.Option("--versions", help="Instead: the demands of each version of the acts, or of --act.")
]


def duties(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    act: Act = None,
    chapter: Chapter = None,
    bearer: BearerOption = None,
    kind: KindOption = None,
    subtype: Subtype = None,
    deadline: Annotated[bool, typer.Option("--deadline", help="With a deadline.")] = False,
    frequency: Annotated[bool, typer.Option("--frequency", help="To be repeated.")] = False,
    group: TargetGroup = None,
    in_force_on: OnDay = None,
    same: Same = False,
    versions: Versions = False,
    limit: Limit = None,
    form: FormatOption = None,
    output: Output = None,
) -> None:
    """Who must do what, by when: one demand a line, with its place, kinds, bearer, confidence, deadline, frequency,
    form and group, and its sentence with the words that show them in double brackets. Options narrow together.
    """
    if same and versions:
        raise BadInput("--same and --versions are asked for one at a time")
    from parsing.tagging.model import Bearer, Duty
    from reports.duties import Kind, Wanted, analysed_on, member

    taken = FORMATS.chosen(form, output)
    shown = Shown.SAME if same else Shown.VERSIONS if versions else Shown.DEMANDS
    wanted = Wanted(
        act,
        chapter,
        member(Bearer, bearer, "--bearer"),
        member(Kind, kind, "--kind"),
        member(Duty, subtype, "--subtype"),
        deadline,
        frequency,
        group,
        read_day(in_force_on, "--in-force-on"),
    )
    if versions and wanted != Wanted(act):
        raise BadInput("--versions counts all demands of the acts: of the filters only --act goes with it")
    with open_workspace(workspace) as held:
        tables = analysed(held)
        view = chosen_view(tables, shown, wanted, limit)
        day = wanted.on or analysed_on(tables)
        source = f"{asked(shown, wanted, limit)}, law of {day}, corpus sha256 {held.digest()}"
    line(view.heading if versions else f"{view.heading}; the law in force on {day}, or undetermined")
    tell(view, taken, output, source)


def tell(view: View, form: Format, output: Path | None, source: str) -> None:
    if form is Format.TEXT:
        put("".join(f"{told}\n" for told in view.lines()), output)
    else:
        put_rows(Rows(view.shown, view.rows(), source), form, output)
