"""`solnedgang findings`, `rules` and `explain`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from cli.console import say, write
from cli.options import DEFAULT_WORKSPACE, AsOf, Json, Limit, WorkspaceOption, analysed, open_workspace
from cli.output import Format, Formats, Output, format_option, put
from corpus.errors import BadInput, UnknownDocument

if TYPE_CHECKING:
    from reports.findings import Told

FOUND = 1
FORMATS = Formats((Format.TEXT, Format.JSON))
FormatOption = Annotated[str | None, format_option(FORMATS, "text or json (schema 1).")]


def findings(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule", metavar="CODE", help="Only this rule (one that is off too), or family: OBS01, OBS."
        ),
    ] = None,
    act: Annotated[
        str | None,
        typer.Option(
            "--act", "--document", metavar="ACT", help="Only this document: ELI, title or short name."
        ),
    ] = None,
    as_of: AsOf = None,
    limit: Limit = None,
    form: FormatOption = None,
    output: Output = None,
    as_json: Json = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="CODE",
            help="Exit with 1 where this rule or family is among the findings asked for.",
        ),
    ] = None,
) -> None:
    """What is redundant, spent, complex or demanding, a line each: code, provision, claim (in Danish), words."""
    from graph.address import read_document
    from graph.tables import versions_of
    from reports.findings import chosen, to_record

    only, fatal = read_code("--rule", rule), read_code("--fail-on", fail_on)
    taken, eli = FORMATS.chosen("json" if as_json else form, output), None
    with open_workspace(workspace) as held:
        tables = analysed(held, as_of)
        if act is not None:
            versions = {one.eli: one for one in versions_of(tables.read("versions"))}
            eli = read_document(act, versions)
            if eli not in versions:
                raise UnknownDocument(f"the workspace holds no {eli}")
        found = chosen(tables, only, eli)
    shown = found[:limit]
    if taken is Format.JSON:
        rows = {"schema": 1, "findings": [to_record(one) for one in shown]}
        put(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", output)
    else:
        put("".join(f"{line_of(one)}\n" for one in shown), output)
    if fatal and any(one.finding.code.startswith(fatal) for one in found):
        raise typer.Exit(FOUND)


def line_of(one: Told) -> str:
    return f"{one.finding.code}\t{one.finding.provision}\t{one.finding.message}\t{one.quote}"


def read_code(option: str, text: str | None) -> str | None:
    """The code of a rule or family; one that no rule bears would find nothing, and look as if all were well."""
    from reports.rules import RULES

    if text is None:
        return None
    if not text or not any(rule.code.startswith(text.upper()) for rule in RULES):
        raise BadInput(f"{option}: no rule {text!r}; 'solnedgang rules' lists them")
    return text.upper()


def rules() -> None:
    """The rules, a line each: code, whether it is on, measured precision, claim."""
    from reports.rules import RULES
    from reports.rules.page import measured, rule_text

    for rule in RULES:
        state = "on" if rule.on() else "off"
        say(f"{rule.code}\t{state}\t{measured(rule.precision) or 'not measured'}\t{rule_text(rule).name}")


def explain(code: Annotated[str, typer.Argument(metavar="CODE", help="Such as CPX01.")]) -> None:
    """A rule's page: what it claims, why it matters, what to do instead, its gap, examples and measured precision."""
    from reports.rules import RULES
    from reports.rules.page import page

    found = next((rule for rule in RULES if rule.code == code.upper()), None)
    if found is None:
        raise BadInput(f"no rule {code!r}; 'solnedgang rules' lists them")
    write(page(found))
