"""Law read from invented texts, through the same stages as published documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.record import Form
from graph import load
from graph.law import Law
from parsing.model import Document, Level, Meta, Provision, ProvisionId, Span, Zone
from parsing.segment import segment
from parsing.tables import amendment_table, document_table, note_table, provision_table
from reports.rules.rule import EXAMPLE_DAY, Draft, act
from reports.stages import STAGES, CorpusStage, DocumentStage, Settings

SETTINGS = Settings(as_of=EXAMPLE_DAY)


class Held:
    """Tables in memory."""

    def __init__(self, tables: dict[str, pa.Table]) -> None:
        self.tables = tables

    def read(
        self, table: str, columns: Sequence[str] | None = None, where: pc.Expression | None = None
    ) -> pa.Table:
        rows = self.tables.get(table, pa.table({}))
        if where is not None and rows.num_columns:
            rows = rows.filter(where)
        return rows.select(list(columns)) if columns and rows.num_columns else rows


def read_law(*drafts: str | Draft) -> Law:
    """What the tables of invented texts say together."""
    return load.law(Held(read_tables(*drafts)))


def read_tables(*drafts: str | Draft, settings: Settings = SETTINGS) -> dict[str, pa.Table]:
    """A text is one § of an act; several texts are its §§. Each draft is a document: nr. 1, 2, 3 of its year."""
    texts = tuple(draft for draft in drafts if isinstance(draft, str))
    made = [draft for draft in drafts if isinstance(draft, Draft)] + ([act(*texts)] if texts else [])
    documents = [document(draft, number) for number, draft in enumerate(made, 1)]
    tables = {
        "documents": document_table(documents),
        "provisions": provision_table(documents),
        "notes": note_table(documents),
        "amendments": amendment_table(documents),
    }
    for stage in STAGES:
        if isinstance(stage, DocumentStage):
            tables |= stage.run(tables, settings)
        elif isinstance(stage, CorpusStage) and stage.name not in {"metrics", "judgements", "growth"}:
            tables |= stage.run(Held(tables), settings)
    return tables


def document(draft: Draft, number: int) -> Document:
    eli = Eli("lta", draft.signed.year, str(number))
    here = ProvisionId(eli)
    found: list[Provision] = []
    if draft.preamble:
        whole = Span(0, len(draft.preamble))
        place = here.child(Level.PREAMBLE, "")
        found.append(Provision(place, Level.PREAMBLE, "", "", "", Zone.PREAMBLE, draft.preamble, whole))
    for count, text in enumerate(draft.sections, 1):
        numbered = text.startswith("§")
        zone = Zone.QUOTED if numbered and draft.type.is_amending else Zone.BODY
        found.extend(provisions(here, text if numbered else f"§ {count}. {text}", zone))
    meta = Meta(eli, draft.type, draft.title, signed=draft.signed, document_id=f"BE{number:06}")
    return Document(meta, Form.LEXDANIA, tuple(found))


def provisions(root: ProvisionId, body: str, zone: Zone) -> Iterator[Provision]:
    """A section, and the units in it. What an amending draft numbers itself are new words for the act it amends."""
    ids: list[ProvisionId] = []
    for unit in segment(body):
        parent = ids[unit.parent] if unit.parent >= 0 else root
        ids.append(parent.child(unit.level, unit.number))
        yield Provision(ids[-1], unit.level, unit.number, unit.label, "", zone, body, unit.span)
