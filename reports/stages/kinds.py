"""The stage that tells what each subsection and section is, from its words and its norms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import pyarrow as pa
import pyarrow.compute as pc

from parsing.kinds import Kind, apart_kinds, kinds_of, section_kinds
from parsing.kinds.find import Tagged
from parsing.kinds.tables import KINDS, kind_rows
from parsing.model import Level, Provision, ProvisionId, Span, Zone
from parsing.tables import norm_of
from reports.stages.documents import by_document
from reports.stages.stage import DocumentStage, Settings

ZONES = frozenset({Zone.BODY, Zone.COMMENCEMENT})
UNITS = (Level.PREAMBLE, Level.SECTION, Level.SUBSECTION, Level.ANNEX)
Norms = Mapping[ProvisionId, Sequence[Tagged]]  # by the section they stand in


def tell(tables: Mapping[str, pa.Table], settings: Settings) -> Mapping[str, pa.Table]:
    """The kinds of what the documents lay down and of the commencement clauses they reprint."""
    rows = tables["documents"].select(["eli", "document_id", "ministry"]).to_pylist()
    scope = {row["eli"] for row in rows if settings.scope.holds(row["document_id"], row["ministry"])}
    norms = norms_by_section(tables["norms"])
    told: list[dict[str, object]] = []
    units = pc.field("level").isin([level.value for level in UNITS])
    for kind, provisions in by_document({**tables, "provisions": tables["provisions"].filter(units)}):
        tagged = not kind.is_amending and str(provisions[0].id.eli) in scope
        for found in document_kinds(provisions, norms if tagged else None):
            told += kind_rows(found)
    return {"kinds": pa.Table.from_pylist(told, KINDS)}


def norms_by_section(rows: pa.Table) -> Norms:
    held: dict[ProvisionId, list[Tagged]] = defaultdict(list)
    for row in rows.to_pylist():
        section = ProvisionId.read(row["section"])
        held[section].append(Tagged(Span(row["start"], row["end"]), norm_of(row)))
    return held


def document_kinds(provisions: Iterable[Provision], norms: Norms | None) -> Iterator[tuple[Kind, ...]]:
    """The kinds of every section and its subsections, in the order of print, and of preamble and annexes.

    `norms` None: it was not tagged.
    """
    provisions = list(provisions)
    yield from (found for one in provisions if (found := apart_kinds(one)))
    printed = (one for one in provisions if one.zone in ZONES)
    for place, group in groupby(printed, key=lambda one: one.id.section):
        section, *subsections = group
        held = None if norms is None or section.zone is not Zone.BODY else norms.get(place, ())
        below = [kinds_of(one, None if held is None else within(one, held)) for one in subsections]
        yield section_kinds(place, below) if below else kinds_of(section, held)
        yield from below


def within(provision: Provision, norms: Iterable[Tagged]) -> list[Tagged]:
    span = provision.span
    return [norm for norm in norms if span.start <= norm.span.start < span.end]


KINDS_STAGE = DocumentStage("kinds", 2, ("documents", "provisions", "norms"), ("kinds",), tell)
