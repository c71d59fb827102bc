"""What a reader is told about a rule, in the reader's language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from reports.render.texts import LANGUAGES, Texts
from reports.report import Report, RuleText
from reports.rules import RULES

FOLDER = LANGUAGES / "rules"


def rule_text(code: str, report: Report, texts: Texts) -> RuleText:
    """The rule's own words, or the language's where it has them; a code that is not explained has only its name."""
    own = report.rules.get(code) or RuleText(code, "", "", "")
    told = translations(texts.lang).get(code, {})
    return replace(own, **told, precision=precision(code, own, texts))


@cache
def translations(lang: str) -> Mapping[str, Mapping[str, str]]:
    """`name`, `why` and `instead` by code; nothing for a language in which rules speak for themselves."""
    path = FOLDER / f"{lang}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


def precision(code: str, own: RuleText, texts: Texts) -> str:
    """What reading a sample of the rule's findings gave, in words."""
    measured = next((rule.precision for rule in RULES if rule.code == code), None)
    if measured is None or not own.precision:
        return own.precision
    low, high = measured.interval
    key = "findings.measured_few" if measured.too_few else "findings.measured"
    return texts(
        key,
        right=texts.number(measured.right),
        read=texts.number(measured.read),
        share=texts.share(measured.share),
        low=texts.share(low),
        high=texts.share(high),
        by=texts(f"read_by.{measured.by}"),
        date=texts.date(measured.on),
    )
