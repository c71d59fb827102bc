"""A rule's page: what it claims, why it matters, what to do instead, its gap, its examples, how sure it is."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from reports.report import RuleText
from reports.rules.rule import Example, Precision, Rule

PARAGRAPH = re.compile(
    r"^(Why it matters|Instead|Known gap): (.*?)(?=^\w[\w ]*: |\Z)", re.MULTILINE | re.DOTALL
)


def rule_text(rule: type[Rule]) -> RuleText:
    """What a report tells of a rule, from its docstring."""
    text = inspect.cleandoc(rule.__doc__ or "")
    told = {match[1]: " ".join(match[2].split()) for match in PARAGRAPH.finditer(text)}
    name = text.splitlines()[0] if text else rule.code
    return RuleText(name, told.get("Why it matters", ""), told.get("Instead", ""), measured(rule.precision))


def measured(precision: Precision | None) -> str:
    """How sure a rule is, in words; a reading by the builders is never called a verdict."""
    if precision is None:
        return ""
    return f"{precision.right}/{precision.read} ({precision.share:.2f}), {precision.by}, {precision.on}"


def page(rule: type[Rule]) -> str:
    """The whole page as plain text."""
    lines = [f"{rule.code}  {inspect.cleandoc(rule.__doc__ or '')}", ""]
    lines.append(
        f"Precision: {measured(rule.precision) or 'not measured'}"
        + ("" if rule.on() else "; off unless asked for")
    )
    for heading, examples in (("Found", rule.hits), ("Not found", rule.clean)):
        lines += ["", f"{heading}:"] if examples else []
        lines += [f"  {line}" for example in examples for line in shown(example)]
    return "\n".join(lines) + "\n"


def shown(example: Example) -> Iterator[str]:
    """An example in lines: the text of a section, or documents with their sections."""
    if isinstance(example, str):
        yield f"- {example}"
        return
    for place, draft in enumerate(example):
        yield f"{' ' if place else '-'} {draft.title}, {draft.signed}" + (
            f": {draft.preamble}" if draft.preamble else ""
        )
        yield from (f"    {text}" for text in draft.sections)
