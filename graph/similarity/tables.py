"""Clusters as a table: the columns, and the way there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from graph.similarity.cluster import Becomes, Choice, Cluster, ClusterKind, Member
from graph.similarity.model import Likeness
from parsing.model import ProvisionId, Span

MEMBER = pa.struct(
    [
        ("provision", pa.string()),
        ("document", pa.string()),
        ("words", pa.int32()),
        ("becomes", pa.string()),
        ("saved", pa.int32()),
        ("spans", pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32())]))),
    ]
)
CLUSTERS = pa.schema(
    [
        ("cluster", pa.int32()),
        ("kind", pa.string()),
        ("family", pa.string()),
        ("likeness", pa.string()),
        ("score", pa.float32()),
        ("kept", pa.string()),
        ("choice", pa.string()),
        ("places", pa.int32()),
        ("documents", pa.int32()),
        ("saved", pa.int32()),
        ("members", pa.list_(MEMBER)),
    ]
)


def cluster_table(found: Iterable[Cluster]) -> pa.Table:
    return pa.Table.from_pylist([cluster_row(one) for one in found], CLUSTERS)


def cluster_row(one: Cluster) -> dict[str, object]:
    return {
        "cluster": one.number,
        "kind": one.kind.value,
        "family": one.family,
        "likeness": one.likeness.value,
        "score": one.score,
        "kept": str(one.kept.place) if one.choice is not Choice.ALL else None,
        "choice": one.choice.value,
        "places": len(one.members),
        "documents": len({place.eli for place in one.places}),
        "saved": one.saved,
        "members": [member_row(member) for member in one.members],
    }


def member_row(member: Member) -> dict[str, object]:
    return {
        "provision": str(member.place),
        "document": str(member.place.eli),
        "words": member.words,
        "becomes": member.becomes.value,
        "saved": member.saved,
        "spans": [{"start": span.start, "end": span.end} for span in member.spans],
    }


def with_member(rows: pa.Table, eli: Eli) -> pa.Table:
    """The clusters in which one document has a place."""
    members = rows["members"].combine_chunks()
    inside = pc.equal(members.flatten().field("document"), str(eli))
    return rows.take(pc.unique(members.value_parent_indices().filter(inside)))


def clusters_of(rows: pa.Table) -> Iterator[Cluster]:
    for row in rows.to_pylist():
        members = tuple(
            Member(
                ProvisionId.read(one["provision"]),
                one["words"],
                Becomes(one["becomes"]),
                one["saved"],
                tuple(Span(span["start"], span["end"]) for span in one["spans"]),
            )
            for one in row["members"]
        )
        yield Cluster(
            row["cluster"],
            ClusterKind(row["kind"]),
            Likeness(row["likeness"]),
            row["score"],
            Choice(row["choice"]),
            members,
            row["family"],
        )
