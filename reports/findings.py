"""The findings of a workspace, chosen and told."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph import load
from reports.finding import Finding
from reports.rules import RULES
from reports.rules.rule import Rule
from reports.tables import finding_table, findings_of


@dataclass(frozen=True, slots=True)
class Told:
    """A finding with the words it rests on."""

    finding: Finding
    quote: str


def chosen(tables: Tables, rule: str | None, document: Eli | None) -> list[Told]:
    """The findings of a rule or family of rules (`OBS`), of a document, or all; by code and provision.

    A rule that is off is run when its whole code is asked for: its findings stand in no table.
    """
    off = next((one for one in RULES if rule and one.code == rule.upper() and not one.on()), None)
    where = pc.field("document") == str(document) if document else None
    rows = tables.read("findings", None, where) if off is None else made(off, tables, where)
    told = [Told(one, quote) for one, quote in zip(findings_of(rows), quotes(rows), strict=True)]
    kept = [one for one in told if not rule or one.finding.code.startswith(rule.upper())]
    return sorted(kept, key=lambda one: (one.finding.code, one.finding.provision))


def made(rule: type[Rule], tables: Tables, where: pc.Expression | None) -> pa.Table:
    """The findings of one rule, as the table would hold them."""
    law = load.law(tables)
    rows = finding_table(rule().check(law), law)
    return rows if where is None else rows.filter(where)


def quotes(rows: object) -> list[str]:
    column: list[str] = rows["quote"].to_pylist() if rows.num_rows else []  # type: ignore[index, attr-defined]
    return column


def to_record(told: Told) -> dict[str, object]:
    """Schema 1: provision, code, message, span in the body of the section, words, other provisions, confidence."""
    one = told.finding
    return {
        "provision": str(one.provision),
        "code": one.code,
        "message": one.message,
        "span": [one.where.start, one.where.end] if one.where else None,
        "quote": told.quote,
        "others": [str(other) for other in one.others],
        "confidence": round(one.confidence, 4),
    }
