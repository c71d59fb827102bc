"""A rule's page: what it claims, why it matters, what to do instead, its gap, its examples, how sure it is."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

from reports.report import RuleText
from reports.rules.rule import Example, Precision, ReadBy, Rule

PARAGRAPH = re.compile(
    r"^(Why it matters|Instead|Known gap): (.*?)(?=^\w[\w ]*: |\Z)", re.MULTILINE | re.DOTALL
)

READERS = {
    ReadBy.BUILDERS: "the builders",
    ReadBy.INDEPENDENT: "an independent reader",
    ReadBy.FRESH: "an independent reader, fresh draw",
    ReadBy.BOTH: "an independent reader and the builders",
}


def rule_text(rule: type[Rule]) -> RuleText:
    """What a report tells of a rule, from its docstring."""
    text = inspect.cleandoc(rule.__doc__ or "")
    told = {match[1]: " ".join(match[2].split()) for match in PARAGRAPH.finditer(text)}
    name = text.splitlines()[0] if text else rule.code
    return RuleText(name, told.get("Why it matters", ""), told.get("Instead", ""), measured(rule.precision))


def measured(precision: Precision | None) -> str:
    """How sure a rule is, in words; "" for one not measured.

    >>> from datetime import date
    >>> measured(Precision(18, 20, date(2026, 1, 1), ReadBy.BUILDERS))
    '18/20 (0.90, 95% 0.70-0.97), by reading, the builders; arguable counts as wrong, 2026-01-01'
    >>> measured(Precision(1, 1, date(2026, 1, 1), ReadBy.INDEPENDENT))
    '1/1 (too few to tell), by reading, an independent reader; arguable counts as wrong, 2026-01-01'
    """
    if precision is None:
        return ""
    low, high = precision.interval
    share = "too few to tell" if precision.too_few else f"{precision.share:.2f}, 95% {low:.2f}-{high:.2f}"
    return (
        f"{precision.right}/{precision.read} ({share}), by reading, {READERS[precision.by]}; "
        f"arguable counts as wrong, {precision.on}"
    )


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
