"""What the law says twice, told in figures and lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph import load
from graph.similarity.cluster import Cluster, ClusterKind


@dataclass(frozen=True, slots=True)
class Count:
    """The clusters of one kind: how many, in how many places, and the words that could go."""

    kind: ClusterKind
    clusters: int
    places: int
    saved: int


def counted(clusters: Iterable[Cluster]) -> list[Count]:
    """By kind, the most words saved first."""
    held = list(clusters)
    counts = (
        Count(
            kind,
            sum(one.kind is kind for one in held),
            sum(len(one.members) for one in held if one.kind is kind),
            sum(one.saved for one in held if one.kind is kind),
        )
        for kind in ClusterKind
    )
    return sorted((one for one in counts if one.clusters), key=lambda one: -one.saved)


def chosen(
    clusters: Iterable[Cluster], kind: ClusterKind | None = None, document: Eli | None = None
) -> list[Cluster]:
    """The clusters of a kind, with a place in a document, or all."""
    return [
        one
        for one in clusters
        if kind in (None, one.kind)
        and (document is None or any(place.eli == document for place in one.places))
    ]


def compression_lines(tables: Tables) -> Iterator[str]:
    """How much shorter the law could be described."""
    rows = tables.read("compression")
    for row in rows.to_pylist() if rows.num_rows else ():
        yield (
            f"{row['of']}: {row['words']:,} words could be described {row['saved']:.1%} shorter with "
            f"{row['phrases']:,} phrases said once (after Dupex; 23 % is named for the United States Code)"
        )


def cluster_lines(clusters: Sequence[Cluster], tables: Tables) -> Iterator[str]:
    """Each cluster: its figures, then its places, the one that could stay first, with its words."""
    wanted = {str(member.place.section) for one in clusters for member in one.members[:1]}
    bodies = load.bodies(tables, wanted)
    for one in clusters:
        yield f"no. {one.number}  {one.kind}, {one.likeness} ({one.score:.2f}): {one.saved} words could go"
        for member in one.members:
            why = f" ({one.choice})" if member is one.kept else ""
            yield f"  {member.becomes}{why}: {member.place}, {member.words} words"
        if one.kept.spans:
            body = bodies.get(str(one.kept.place.section), "")
            yield "    " + " … ".join(span.of(body) for span in one.kept.spans)
