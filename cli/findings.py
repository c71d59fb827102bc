"""`solnedgang findings`, `rules` and `explain`."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from cli.console import say, write
from cli.options import DEFAULT_WORKSPACE, AsOf, WorkspaceOption, analysed, open_workspace
from corpus.errors import BadInput, UnknownDocument

FOUND = 1


def findings(
    workspace: WorkspaceOption = DEFAULT_WORKSPACE,
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule", metavar="CODE", help="Only this rule (one that is off too), or family: OBS01, OBS."
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="ELI", help="Only this document.")
    ] = None,
    as_of: AsOf = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="No more than so many.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="JSON of schema 1.")] = False,
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on",
            metavar="CODE",
            help="Exit with 1 where this rule or family is among the findings asked for.",
        ),
    ] = None,
) -> None:
    """What is redundant, spent, complex or demanding, a line each: code, provision, claim, words."""
    from corpus.eli import Eli
    from reports.findings import chosen, to_record

    only, fatal = read_code("--rule", rule), read_code("--fail-on", fail_on)
    eli = Eli.parse(document) if document is not None else None
    with open_workspace(workspace) as held:
        if eli is not None and all(record.eli != eli for record in held.documents()):
            raise UnknownDocument(f"the workspace holds no {eli}")
        found = chosen(analysed(held, as_of), only, eli)
    shown = found[:limit]
    if as_json:
        write(
            json.dumps(
                {"schema": 1, "findings": [to_record(one) for one in shown]}, ensure_ascii=False, indent=1
            )
            + "\n"
        )
    else:
        for one in shown:
            say(f"{one.finding.code}\t{one.finding.provision}\t{one.finding.message}\t{one.quote}")
    if fatal and any(one.finding.code.startswith(fatal) for one in found):
        raise typer.Exit(FOUND)


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
