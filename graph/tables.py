"""What graph computes, as tables: the columns, and the way there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

import pyarrow as pa

from corpus.eli import Eli
from graph.edges import Cause, Dangling, Edge
from graph.similarity.model import Kind, Likeness, SharedSentence, Similarity, Verdict
from graph.versions import InForce, Version
from parsing.model import DocumentType, ProvisionId, Span, known_eli
from parsing.references.model import Relation

EDGES = pa.schema(
    [
        ("document", pa.string()),
        ("section", pa.string()),  # whose body holds the words
        ("source", pa.string()),  # the innermost provision that holds them
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("relation", pa.string()),
        ("target_document", pa.string()),  # "" where it is not known or not held
        ("target", pa.string()),  # null: dangling
        ("rule", pa.string()),  # how it was resolved; "" where dangling
        ("note", pa.string()),
        ("cause", pa.string()),  # why it dangles; "" where it does not
        ("named", pa.string()),  # the words, where it dangles
        ("candidates", pa.list_(pa.string())),
    ]
)
WHERE = EDGES.get_field_index("target_document")  # the columns before it are those of the reference
VERSIONS = pa.schema(
    [
        ("document", pa.string()),
        ("type", pa.string()),
        ("title", pa.string()),
        ("family", pa.string()),
        ("signed", pa.date32()),
        ("in_force", pa.string()),
        ("rule", pa.string()),
        ("since", pa.date32()),
        ("until", pa.date32()),
        ("successor", pa.string()),
        ("shown_by", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("in_scope", pa.bool_()),
        ("analysed", pa.bool_()),  # in scope, not out of force, and not an amending document
        ("as_of", pa.date32()),  # the day all this is said of
    ]
)
SHARED = pa.struct(
    [
        ("a_start", pa.int32()),
        ("a_end", pa.int32()),
        ("b_start", pa.int32()),
        ("b_end", pa.int32()),
        ("likeness", pa.float32()),
    ]
)
SIMILARITIES = pa.schema(
    [
        ("a", pa.string()),
        ("b", pa.string()),
        ("score", pa.float32()),
        ("label", pa.string()),
        ("kind", pa.string()),
        ("reasons", pa.list_(pa.string())),
        ("shared", pa.list_(SHARED)),
    ]
)


def edge_table(found: Iterable[Edge | Dangling], references: pa.Table) -> pa.Table:
    """One row for each row of `references`: where the words stand, and what became of them."""
    if not references.num_rows:
        return EDGES.empty_table()
    rows = list(map(result, found))
    where = [references.column(name) for name in EDGES.names[:WHERE]]
    results = [pa.array([row[n] for row in rows], kind.type) for n, kind in enumerate(list(EDGES)[WHERE:])]
    return pa.Table.from_arrays([*where, *results], schema=EDGES)


def result(one: Edge | Dangling) -> tuple[object, ...]:
    """The columns of EDGES behind the relation."""
    if isinstance(one, Edge):
        target = one.target
        document = known_name(target.eli)
        place = f"{document}#{target.path}" if target.path else document
        return document, place, one.rule, one.note, "", "", ()
    document = known_name(one.document) if one.document else ""
    return document, None, "", "", one.cause.value, one.named, one.candidates


@lru_cache(maxsize=1 << 14)
def known_name(eli: Eli) -> str:
    return str(eli)


def edges_of(rows: pa.Table) -> Iterator[Edge | Dangling]:
    columns = (
        "source",
        "start",
        "end",
        "relation",
        "target_document",
        "target",
        "rule",
        "note",
        "cause",
        "named",
        "candidates",
    )
    for source, start, end, relation, document, target, rule, note, cause, named, candidates in zip(
        *(rows.column(name).to_pylist() for name in columns), strict=True
    ):
        at, span = ProvisionId.read(source), Span(start, end)
        if target is not None:
            yield Edge(at, span, Relation(relation), ProvisionId.read(target), rule, note)
        else:
            held = known_eli(document) if document else None
            yield Dangling(at, span, Relation(relation), Cause(cause), named, held, tuple(candidates))


def version_row(version: Version, as_of: date, *, in_scope: bool) -> dict[str, object]:
    return {
        "document": str(version.eli),
        "type": version.type.value,
        "title": version.title,
        "family": version.family,
        "signed": version.signed,
        "in_force": version.in_force.value,
        "rule": version.rule,
        "since": version.since,
        "until": version.until,
        "successor": str(version.successor) if version.successor else None,
        "shown_by": str(version.shown_by) if version.shown_by else None,
        "start": version.span.start if version.span else None,
        "end": version.span.end if version.span else None,
        "in_scope": in_scope,
        "analysed": in_scope and version.in_force is not InForce.NO and not version.type.is_amending,
        "as_of": as_of,
    }


def versions_of(rows: pa.Table) -> Iterator[Version]:
    for row in rows.to_pylist():
        yield Version(
            known_eli(row["document"]),
            DocumentType(row["type"]),
            row["title"],
            row["family"],
            row["signed"],
            InForce(row["in_force"]),
            row["rule"],
            row["since"],
            row["until"],
            known_eli(row["successor"]) if row["successor"] else None,
            ProvisionId.read(row["shown_by"]) if row["shown_by"] else None,
            Span(row["start"], row["end"]) if row["start"] is not None else None,
        )


def similarity_table(found: Iterable[Similarity]) -> pa.Table:
    rows = [
        {
            "a": str(one.a),
            "b": str(one.b),
            "score": one.verdict.score,
            "label": one.verdict.label.value,
            "kind": one.kind.value,
            "reasons": list(one.verdict.reasons),
            "shared": [
                {
                    "a_start": both.a.start,
                    "a_end": both.a.end,
                    "b_start": both.b.start,
                    "b_end": both.b.end,
                    "likeness": both.likeness,
                }
                for both in one.verdict.shared
            ],
        }
        for one in found
    ]
    return pa.Table.from_pylist(rows, SIMILARITIES)


def similarities_of(rows: pa.Table) -> Iterator[Similarity]:
    for row in rows.to_pylist():
        shared = tuple(
            SharedSentence(
                Span(both["a_start"], both["a_end"]), Span(both["b_start"], both["b_end"]), both["likeness"]
            )
            for both in row["shared"]
        )
        verdict = Verdict(row["score"], Likeness(row["label"]), tuple(row["reasons"]), shared)
        yield Similarity(ProvisionId.read(row["a"]), ProvisionId.read(row["b"]), verdict, Kind(row["kind"]))
