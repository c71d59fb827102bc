"""The stage that finds the hard data of every subsection: days, limits, frequencies, amounts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import among
from parsing.model import DocumentType, Level, Provision, Zone
from parsing.quantities import find_quantities
from parsing.quantities.tables import QUANTITIES, quantity_row
from reports.stages.documents import by_document, innermost
from reports.stages.stage import DocumentStage, Settings

ZONES = frozenset({Zone.BODY, Zone.COMMENCEMENT, Zone.ANNEX})
FOLDED = 1 << 15  # texts whose rows are kept: consolidations print the same subsections again and again
PLACES = ("start", "end", "anchor_start", "anchor_end")  # columns that count characters


def measure(tables: Mapping[str, pa.Table], settings: Settings) -> Mapping[str, pa.Table]:
    """The quantities of the documents in scope; what amending acts instruct is left to the acts they amend."""
    rows = tables["documents"].select(["eli", "type", "document_id", "ministry"]).to_pylist()
    scope = [
        row["eli"]
        for row in rows
        if settings.scope.holds(row["document_id"], row["ministry"])
        and not DocumentType(row["type"]).is_amending
    ]
    units = among("document", scope) & (pc.field("level") != Level.SENTENCE.value)
    provisions = tables["provisions"].filter(units)
    found = [
        row
        for _, held in by_document({**tables, "provisions": provisions})
        for row in document_quantities(held)
    ]
    return {"quantities": pa.Table.from_pylist(found, QUANTITIES)}


def document_quantities(provisions: Sequence[Provision]) -> Iterator[dict[str, Any]]:
    printed = (one for one in provisions if one.body and one.zone in ZONES)
    for section, group in groupby(printed, key=lambda one: one.id.section):
        held = list(group)
        subsections = [one for one in held if one.level is Level.SUBSECTION]
        for unit in subsections or held[:1]:
            text = unit.text
            for row in folded(text):
                start = unit.span.start
                moved = {name: place + start for name in PLACES if (place := row.get(name)) is not None}
                yield {
                    **row,
                    **moved,
                    "document": str(section.eli),
                    "section": str(section),
                    "provision": str(innermost(held, moved["start"]).id),
                    "words": text[row["start"] : row["end"]],
                }


@lru_cache(maxsize=FOLDED)
def folded(text: str) -> tuple[dict[str, Any], ...]:
    """The rows of one text; the same text is looked through once."""
    return tuple(quantity_row(quantity) for quantity in find_quantities(text))


QUANTITIES_STAGE = DocumentStage("quantities", 6, ("documents", "provisions"), ("quantities",), measure)
