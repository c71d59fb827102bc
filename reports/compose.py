"""From the tables of a workspace to a report."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

from corpus.eli import Eli
from graph import load
from graph.scope import Scope
from graph.versions import InForce
from parsing.model import DocumentType, Form
from reports.coverage import Held, coverage
from reports.report import Provenance, Report, RuleText
from reports.rules import RULES
from reports.rules.rule import Precision, Rule
from reports.stages.stage import Tables
from reports.tables import findings_of, ranking_of

PARAGRAPH = re.compile(
    r"^(Why it matters|Instead|Known gap): (.*?)(?=^\w[\w ]*: |\Z)", re.MULTILINE | re.DOTALL
)


def compose(tables: Tables, scope: Scope, digest: str, command: str) -> Report:
    """All that a report shows. `command` is what to type to get it again."""
    law = load.law(tables, sentences=True)
    return Report(
        law,
        coverage(held(tables), scope.name),
        Provenance(version("solnedgang"), digest, law.as_of, command, datetime.now(UTC)),
        tuple(findings_of(tables.read("findings"))),
        tuple(ranking_of(tables.read("ranking"))),
        {rule.code: rule_text(rule) for rule in RULES},
    )


def held(tables: Tables) -> Iterator[Held]:
    """Every document of the workspace as coverage counts it."""
    documents = {row["eli"]: row for row in tables.read("documents").to_pylist()}
    for state in tables.read("versions").to_pylist():
        row = documents[state["document"]]
        yield Held(
            Eli.parse(row["eli"]),
            DocumentType(row["type"]),
            Form(row["form"]),
            row["signed"],
            row["has_text"],
            row["incomplete"],
            InForce(state["in_force"]),
            state["rule"],
            state["in_scope"],
            state["analysed"],
            row["words"],
            row["characters"],
        )


def rule_text(rule: type[Rule]) -> RuleText:
    """A rule's page, from its docstring."""
    text = inspect.cleandoc(rule.__doc__ or "")
    told = {match[1]: " ".join(match[2].split()) for match in PARAGRAPH.finditer(text)}
    name = text.splitlines()[0] if text else rule.code
    return RuleText(name, told.get("Why it matters", ""), told.get("Instead", ""), measured(rule.precision))


def measured(precision: Precision | None) -> str:
    """How sure a rule is, in words; a reading by the builders is never called a verdict."""
    if precision is None:
        return ""
    return f"{precision.right}/{precision.read} ({precision.share:.2f}), {precision.by}, {precision.on}"
