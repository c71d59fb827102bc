"""Annotate: a text in, its citations and duties out, without a workspace. `solnedgang annotate --help` tells the fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from corpus.errors import BadInput
from parsing.demands.read import read_demands
from parsing.demands.record import demand_record
from parsing.document_types import document_type
from parsing.references import find_references
from parsing.references.model import Place, Reference
from parsing.references.record import to_record
from parsing.statements import split_statements
from parsing.tagging.model import SILENT, Tagger
from parsing.tagging.record import to_record as duties_record
from parsing.tagging.record import union


@dataclass(frozen=True, slots=True)
class Row:
    """A text to annotate, and what is known of where it stands."""

    id: str
    text: str
    type: str = ""
    section: str | None = None
    subsection: str | None = None
    source: str = ""  # act, order, preamble, amending

    @classmethod
    def read(cls, row: Mapping[str, object], where: str) -> Self:
        """Raises `BadInput` naming `where` for a row without id or text."""
        for field in ("id", "text"):
            if not isinstance(row.get(field), str):
                raise BadInput(f"{where}: a row needs {field!r} as a string")
        told = {name: str(row.get(name) or "") for name in ("id", "text", "type", "source")}
        return cls(**told, section=text_or_none(row.get("para")), subsection=text_or_none(row.get("stk")))

    @property
    def place(self) -> Place:
        kind = document_type(self.type)
        return Place(
            self.section,
            self.subsection,
            in_order=self.source == "order" or kind.is_order,
            amending=self.source == "amending" or (not self.source and kind.is_amending),
        )


def text_or_none(value: object) -> str | None:
    return None if value is None or value == "" else str(value)


def annotate(row: Row, tagger: Tagger) -> dict[str, object]:
    """The row out: citations, norms (one a demand) and the duties of the text as a whole."""
    references: tuple[Reference, ...] = find_references(row.text, row.place)
    spans = split_statements(row.text)
    texts = [span.of(row.text) for span in spans]
    norms = tagger.tag(texts)
    return {
        "id": row.id,
        "citations": [to_record(row.text, reference) for reference in references],
        "norms": [
            demand_record(demand, norm, text, span.start)
            for span, text, norm in zip(spans, texts, norms, strict=True)
            for demand in read_demands(text, norm, tagger)
        ],
        "duties": duties_record(union(norms) or SILENT),
    }
