"""What parsing computes, as tables: the columns, and the way there and back.

Keys never change: `documents.eli`, `provisions.id`, and the section and offsets of what stands in a body. A body is
stored once, on the row of the section (annex, preamble) that prints it; the rows below hold offsets into it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import pyarrow as pa

from parsing.model import Document, Level, Provision, ProvisionId, Span, Zone
from parsing.references.model import NumberedDocument, Reference, Target
from parsing.statements import Statement
from parsing.tagging.model import Bearer, Duty, Evidence, Modality, Norm
from parsing.words import count_words, word_starts

CHANGES = pa.list_(pa.struct([("accession", pa.string()), ("signed", pa.date32()), ("title", pa.string())]))

DOCUMENTS = pa.schema(
    [
        ("eli", pa.string()),
        ("form", pa.string()),
        ("type", pa.string()),
        ("title", pa.string()),
        ("popular_title", pa.string()),
        ("signed", pa.date32()),
        ("published", pa.date32()),
        ("accession", pa.string()),
        ("document_id", pa.string()),
        ("ministry", pa.string()),
        ("authority", pa.string()),
        ("status", pa.string()),
        ("historic_from", pa.date32()),
        ("eu_references", pa.list_(pa.string())),
        ("subjects", pa.list_(pa.string())),
        ("changed_by", CHANGES),
        ("concerns", CHANGES),
        ("later", pa.list_(pa.string())),
        ("signed_at", pa.string()),
        ("signers", pa.list_(pa.string())),
        ("journal", pa.string()),
        ("incomplete", pa.string()),
        ("has_text", pa.bool_()),
        ("words", pa.int32()),
        ("characters", pa.int32()),
    ]
)
PROVISIONS = pa.schema(
    [
        ("id", pa.string()),
        ("document", pa.string()),
        ("section", pa.string()),  # the id of the provision whose body it stands in; "" above sections
        ("level", pa.string()),
        ("number", pa.string()),
        ("label", pa.string()),
        ("heading", pa.string()),
        ("zone", pa.string()),
        ("chapter", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("words", pa.int32()),
        ("body", pa.string()),  # only where section == id
    ]
)
NOTES = pa.schema(
    [("document", pa.string()), ("at", pa.string()), ("label", pa.string()), ("text", pa.string())]
)
AMENDMENTS = pa.schema(
    [
        ("id", pa.string()),
        ("document", pa.string()),
        ("kind", pa.string()),
        ("words", pa.string()),
        ("new_text", pa.string()),
        ("amended", pa.string()),
    ]
)
TARGET_COLUMNS = [  # a place that is named, and the document it is in
    ("act", pa.string()),
    ("cited_type", pa.string()),
    ("cited_number", pa.string()),
    ("cited_year", pa.int32()),
    ("cited_signed", pa.date32()),
    ("steps", pa.string()),  # "sec=53 a;subsec=2"
    ("range", pa.bool_()),
]
REFERENCES = pa.schema(
    [
        ("document", pa.string()),
        ("section", pa.string()),
        ("source", pa.string()),  # the innermost provision that holds the words
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("words", pa.string()),
        ("relation", pa.string()),
        ("role", pa.string()),
        *TARGET_COLUMNS,
    ]
)
NORMS = pa.schema(
    [
        ("document", pa.string()),
        ("section", pa.string()),
        ("provision", pa.string()),  # the sentence that opens the statement
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("quote", pa.string()),
        ("procedural", pa.bool_()),
        ("documentation", pa.bool_()),
        ("duties", pa.list_(pa.string())),
        ("modality", pa.string()),
        ("bearer", pa.string()),
        (
            "evidence",
            pa.list_(pa.struct([("label", pa.string()), ("start", pa.int32()), ("end", pa.int32())])),
        ),
        ("confidence", pa.float32()),
    ]
)


def document_table(documents: Iterable[Document]) -> pa.Table:
    return pa.Table.from_pylist([document_row(document) for document in documents], DOCUMENTS)


def document_row(document: Document) -> dict[str, object]:
    meta = document.meta
    bodies = [
        provision.body
        for provision in document.provisions
        if owns_body(provision) and provision.zone is not Zone.QUOTED
    ]
    return {
        "eli": str(meta.eli),
        "form": document.form.value,
        "type": meta.type.value,
        "title": meta.title,
        "popular_title": meta.popular_title,
        "signed": meta.signed,
        "published": meta.published,
        "accession": meta.accession,
        "document_id": meta.document_id,
        "ministry": meta.ministry,
        "authority": meta.authority,
        "status": meta.status,
        "historic_from": meta.historic_from,
        "eu_references": meta.eu_references,
        "subjects": meta.subjects,
        "changed_by": [
            {"accession": c.accession, "signed": c.signed, "title": c.title} for c in meta.changed_by
        ],
        "concerns": [{"accession": c.accession, "signed": c.signed, "title": c.title} for c in meta.concerns],
        "later": meta.later,
        "signed_at": meta.signed_at,
        "signers": meta.signers,
        "journal": meta.journal,
        "incomplete": document.incomplete,
        "has_text": document.has_text,
        "words": sum(map(count_words, bodies)),
        "characters": sum(map(len, bodies)),
    }


def owns_body(provision: Provision) -> bool:
    """Is it the unit whose whole text the body is (not a stk. or sentence in it, not a chapter)?"""
    return bool(provision.body) and provision.id == provision.id.section


def provision_table(documents: Iterable[Document]) -> pa.Table:
    columns: dict[str, list[object]] = {name: [] for name in PROVISIONS.names}
    for document in documents:
        starts: list[int] = []
        for provision in document.provisions:
            root = owns_body(provision)
            if root:
                starts = word_starts(provision.body)
            span = provision.span
            words = bisect_left(starts, span.end) - bisect_left(starts, span.start) if provision.body else 0
            row = (
                str(provision.id),
                str(document.eli),
                str(provision.id.section) if provision.body else "",
                provision.level.value,
                provision.number,
                provision.label,
                provision.heading,
                provision.zone.value,
                provision.chapter,
                span.start,
                span.end,
                words,
                provision.body if root else None,
            )
            for column, value in zip(columns.values(), row, strict=True):
                column.append(value)
    return table(columns, PROVISIONS)


def table(columns: dict[str, list[object]], schema: pa.Schema) -> pa.Table:
    """Columns of Python values as a table of `schema`."""
    return pa.table([pa.array(columns[field.name], field.type) for field in schema], schema=schema)


def note_table(documents: Iterable[Document]) -> pa.Table:
    rows = [
        {"document": str(document.eli), "at": str(note.at), "label": note.label, "text": note.text}
        for document in documents
        for note in document.notes
    ]
    return pa.Table.from_pylist(rows, NOTES)


def amendment_table(documents: Iterable[Document]) -> pa.Table:
    rows = [
        {
            "id": str(amendment.id),
            "document": str(document.eli),
            "kind": amendment.kind,
            "words": amendment.words,
            "new_text": amendment.new_text,
            "amended": amendment.amended,
        }
        for document in documents
        for amendment in document.amendments
    ]
    return pa.Table.from_pylist(rows, AMENDMENTS)


def provisions_of(rows: pa.Table) -> Iterator[Provision]:
    """The provisions of a table, in its order; rows of one section must follow the row that holds its body."""
    bodies: dict[str, str] = {}
    for row in rows.to_pylist():
        section = row["section"]
        if row["body"] is not None:
            bodies = {section: row["body"]}
        yield Provision(
            ProvisionId.read(row["id"]),
            Level(row["level"]),
            row["number"],
            row["label"],
            row["heading"],
            Zone(row["zone"]),
            bodies[section] if section else "",
            Span(row["start"], row["end"]),
            row["chapter"],
        )


def steps_text(target: Target) -> str:
    return ";".join(f"{level.value}={number}" for level, number in target.steps)


@lru_cache(maxsize=1 << 16)
def steps_of(text: str) -> tuple[tuple[Level, str], ...]:
    pairs = (step.partition("=") for step in text.split(";") if step)
    return tuple((Level(level), number) for level, _, number in pairs)


def reference_rows(section: str, source: str, body: str, reference: Reference) -> Iterator[dict[str, object]]:
    """One row a target. `section` and `source` are ids; the span counts in `body`."""
    for target in reference.targets:
        yield {
            "document": section.partition("#")[0],
            "section": section,
            "source": source,
            "start": reference.span.start,
            "end": reference.span.end,
            "words": reference.span.of(body),
            "relation": reference.relation.value,
            "role": reference.role,
            **target_row(target),
        }


def target_row(target: Target) -> dict[str, object]:
    """The columns `TARGET_COLUMNS`."""
    cited = target.document or NumberedDocument()
    return {
        "act": target.act,
        "cited_type": cited.type,
        "cited_number": cited.number,
        "cited_year": cited.year,
        "cited_signed": cited.signed,
        "steps": steps_text(target),
        "range": target.range,
    }


def target_of(row: dict[str, Any]) -> Target:
    """The target that a row with `TARGET_COLUMNS` holds."""
    cited = None
    if row["cited_number"] or row["cited_year"] or row["cited_signed"]:
        cited = NumberedDocument(
            row["cited_type"], row["cited_number"], row["cited_year"], row["cited_signed"]
        )
    return Target(row["act"], cited, steps_of(row["steps"]), row["range"])


def norm_row(statement: Statement, norm: Norm) -> dict[str, object]:
    """Offsets are moved from the statement to the body it stands in."""
    at = statement.span.start
    return {
        "document": str(statement.id.eli),
        "section": str(statement.id.section),
        "provision": str(statement.id),
        "start": statement.span.start,
        "end": statement.span.end,
        "quote": statement.text,
        "procedural": norm.procedural,
        "documentation": norm.documentation,
        "duties": [duty.value for duty in norm.duties],
        "modality": norm.modality.value,
        "bearer": norm.bearer.value,
        "evidence": [
            {"label": shown.label, "start": shown.span.start + at, "end": shown.span.end + at}
            for shown in norm.evidence
        ],
        "confidence": norm.confidence,
    }


def norm_of(row: dict[str, Any]) -> Norm:
    """The norm of a row of NORMS; its evidence counts in the body."""
    return Norm(
        row["procedural"],
        row["documentation"],
        tuple(map(Duty, row["duties"])),
        Modality(row["modality"]),
        Bearer(row["bearer"]),
        tuple(Evidence(shown["label"], Span(shown["start"], shown["end"])) for shown in row["evidence"]),
        row["confidence"],
    )
