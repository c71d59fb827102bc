"""The stages that work on one document at a time: read, references, clauses, norms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

import pyarrow as pa

from corpus.errors import SolnedgangError
from parsing import flat, lexdania
from parsing.cells import cell_table, image_table
from parsing.commencement import clauses
from parsing.commencement.record import CLAUSES, clause_rows
from parsing.model import Document, DocumentType, Form, Level, Provision, Zone
from parsing.references import find_references
from parsing.references.model import Place
from parsing.statements import statements_in
from parsing.tables import (
    NORMS,
    REFERENCES,
    amendment_table,
    document_table,
    norm_row,
    note_table,
    provision_table,
    provisions_of,
    reference_rows,
)
from parsing.tagging.model import Modality, Tagger
from parsing.tagging.tagger import load
from reports.stages.stage import DocumentStage, ReadStage, Received, Settings

UNREAD = pa.schema([("document", pa.string()), ("reason", pa.string())])
READERS: dict[Form, Callable[[bytes], Document]] = {Form.LEXDANIA: lexdania.read, Form.FLAT: flat.read}


def read(received: Sequence[Received]) -> Mapping[str, pa.Table]:
    """Documents and what is printed in them; what cannot be read stands in `unread` with the reason."""
    documents, unread = [], []
    for one in received:
        try:
            documents.append(READERS[Form(one.form)](one.data))
        except SolnedgangError as error:
            unread.append({"document": one.eli, "reason": str(error)})
    return {
        "documents": document_table(documents),
        "provisions": provision_table(documents),
        "notes": note_table(documents),
        "amendments": amendment_table(documents),
        "cells": cell_table(documents),
        "images": image_table(documents),
        "unread": pa.Table.from_pylist(unread, UNREAD),
    }


def by_document(tables: Mapping[str, pa.Table]) -> Iterator[tuple[DocumentType, list[Provision]]]:
    """The provisions of each document, with its type."""
    types = dict(
        zip(tables["documents"]["eli"].to_pylist(), tables["documents"]["type"].to_pylist(), strict=True)
    )
    for eli, provisions in groupby(
        provisions_of(tables["provisions"]), key=lambda provision: str(provision.id.eli)
    ):
        yield DocumentType(types[eli]), list(provisions)


def find(tables: Mapping[str, pa.Table], _: Settings) -> Mapping[str, pa.Table]:
    """The references of every unit that has words of its own."""
    rows = [row for kind, provisions in by_document(tables) for row in document_references(kind, provisions)]
    return {"references": pa.Table.from_pylist(rows, REFERENCES)}


def document_references(kind: DocumentType, provisions: Sequence[Provision]) -> Iterator[dict[str, object]]:
    for unit, place, within in units(kind, provisions):
        for reference in find_references(unit.text, place):
            start = reference.span.start + unit.span.start
            source = innermost(within, start)
            moved = type(reference)(
                reference.span.shift(unit.span.start), reference.relation, reference.targets, reference.role
            )
            yield from reference_rows(str(unit.id.section), str(source.id), unit.body, moved)


def units(
    kind: DocumentType, provisions: Sequence[Provision]
) -> Iterator[tuple[Provision, Place, list[Provision]]]:
    """The texts that references are looked for in, each with its place and the provisions in it.

    A stk. is a unit; an instruction section of an amending act is one whole, since its first sentence names the act
    for all that follow; so are preambles, annexes and the sentence that heads a reprinted part.
    """
    bodies = (provision for provision in provisions if provision.body)
    for section, group in groupby(bodies, key=lambda provision: provision.id.section):
        within = list(group)
        root = within[0]
        if root.zone is Zone.QUOTED:
            continue
        instructs = kind.is_amending and any(
            one.level is Level.ITEM and one.id.parent == section for one in within
        )
        if root.level is not Level.SECTION or instructs:
            yield root, Place(in_order=kind.is_order, amending=instructs), within
            continue
        for unit in within:
            if unit.level is Level.SUBSECTION:
                yield unit, Place(root.number, unit.number, in_order=kind.is_order), within


def innermost(within: Iterable[Provision], at: int) -> Provision:
    """The smallest unit, sentences apart, that holds a character."""
    holding = (
        one for one in within if one.level is not Level.SENTENCE and one.span.start <= at < one.span.end
    )
    return min(holding, key=lambda one: one.span.end - one.span.start)


def date_clauses(tables: Mapping[str, pa.Table], _: Settings) -> Mapping[str, pa.Table]:
    """What each document says of taking effect, ending and revision."""
    rows = [
        row
        for kind, provisions in by_document(tables)
        for zone in (Zone.BODY, Zone.COMMENCEMENT)
        for row in clause_rows(clauses(provisions, kind, zone), provisions, reprinted=zone is not Zone.BODY)
    ]
    return {"clauses": pa.Table.from_pylist(rows, CLAUSES)}


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """Loaded once in each process that tags."""
    return load()


def tag(tables: Mapping[str, pa.Table], settings: Settings) -> Mapping[str, pa.Table]:
    """The norms of the documents in scope: every statement that demands, forbids, allows or empowers."""
    rows = tables["documents"].select(["eli", "document_id", "ministry"]).to_pylist()
    scope = {row["eli"] for row in rows if settings.scope.holds(row["document_id"], row["ministry"])}
    held = [
        statement
        for kind, provisions in by_document(tables)
        if str(provisions[0].id.eli) in scope and not kind.is_amending
        for statement in statements_in(provisions)
    ]
    norms = tagger().tag([statement.text for statement in held])
    kept = [
        norm_row(statement, norm)
        for statement, norm in zip(held, norms, strict=True)
        if norm.demands or norm.modality is not Modality.NONE
    ]
    return {"norms": pa.Table.from_pylist(kept, NORMS)}


READ = ReadStage(
    "read", 3, ("documents", "provisions", "notes", "amendments", "cells", "images", "unread"), read
)
REFERENCES_STAGE = DocumentStage("references", 4, ("documents", "provisions"), ("references",), find)
CLAUSES_STAGE = DocumentStage("clauses", 4, ("documents", "provisions"), ("clauses",), date_clauses)
NORMS_STAGE = DocumentStage("norms", 9, ("documents", "provisions"), ("norms",), tag)
