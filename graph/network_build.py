"""From the tables of a workspace to the Network of what is analysed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import Tables, among
from graph.load import day
from graph.network import Link, Network, Node
from graph.tables import versions_of
from graph.versions import InForce, Version
from parsing.model import Level, ProvisionId, Span, Zone
from parsing.references.model import Relation

COLUMNS = ["id", "document", "level", "zone", "chapter", "words", "label", "heading"]


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the provisions, with the id of what holds it."""

    id: str
    document: str
    parent: str
    level: Level
    zone: Zone
    words: int
    label: str
    heading: str


def network(tables: Tables) -> Network:
    """The analysed documents with all units in them, and the places elsewhere that they refer to.

    A reference that was resolved to a version no longer in force is led on to the version of the act that is analysed,
    where that has the same place: a reader of today looks it up there. `Link.named` keeps the place as resolved.
    """
    states = tables.read("versions")
    versions = {str(version.eli): version for version in versions_of(states)}
    analysed = set(states.filter(states["analysed"])["document"].to_pylist()) if states.num_rows else set()
    cited = edges(tables, analysed)
    known = list(units(tables, analysed | set(cited["target_document"].to_pylist())))
    by_id = {unit.id: unit for unit in known}
    onward = successors(versions, analysed)
    ends = [
        (lifted(source, by_id), led_on(lifted(target, by_id), by_id, onward))
        for source, target in zip(cited["source"].to_pylist(), cited["target"].to_pylist(), strict=True)
    ]
    names = held(known, by_id, analysed, {target for _, target in ends})
    numbers = {name: number for number, name in enumerate(names)}
    parents = [numbers[by_id[name].parent] if name in by_id else -1 for name in names]
    return Network(
        day(states),
        tuple(node(name, by_id, versions, analysed) for name in names),
        np.array(parents, dtype=np.int64),
        tuple(links(cited, ends, numbers, versions)),
    )


def edges(tables: Tables, analysed: set[str]) -> pa.Table:
    """The edges out of the analysed documents."""
    columns = ["document", "source", "start", "end", "relation", "target_document", "target", "rule"]
    out = among("document", sorted(analysed))
    rows = tables.read("edges", columns, out & pc.field("target").is_valid())
    return rows if rows.num_columns else pa.table({name: pa.array([], pa.string()) for name in columns})


def units(tables: Tables, documents: Iterable[str]) -> Iterator[Unit]:
    """All units of some documents but their sentences, in the order of print."""
    held = among("document", sorted(documents))
    rows = tables.read("provisions", COLUMNS, held & (pc.field("level") != Level.SENTENCE.value))
    if not rows.num_columns:
        return
    levels, zones = {level.value: level for level in Level}, {zone.value: zone for zone in Zone}
    for name, document, level, zone, chapter, words, label, heading in zip(
        *(rows[column].to_pylist() for column in COLUMNS), strict=True
    ):
        above = name.rpartition("__")[0] if "__" in name else document
        parent = f"{document}#{chapter}" if level == Level.SECTION and chapter else above
        yield Unit(name, document, parent, levels[level], zones[zone], words, label, heading)


def lifted(place: str, known: Mapping[str, Unit]) -> str:
    """The innermost unit that holds a place; the document where none does."""
    while place not in known:
        head, step, _ = place.rpartition("__")
        if not step:
            return place.partition("#")[0]
        place = head
    return place


def led_on(place: str, known: Mapping[str, Unit], onward: Mapping[str, str]) -> str:
    """The same place in the version that is analysed."""
    document, mark, path = place.partition("#")
    if document not in onward:
        return place
    there = onward[document] + mark + path
    return there if not path or there in known else place


def successors(versions: Mapping[str, Version], analysed: set[str]) -> dict[str, str]:
    """Versions of acts that are out of force, and the one version of the family that is analysed and in force."""
    standing: dict[str, list[str]] = defaultdict(list)
    for name in sorted(analysed):
        if versions[name].type.is_act and versions[name].in_force is InForce.YES:
            standing[versions[name].family].append(name)
    return {
        name: standing[version.family][0]
        for name, version in versions.items()
        if version.in_force is InForce.NO and version.type.is_act and len(standing[version.family]) == 1
    }


def held(known: list[Unit], by_id: Mapping[str, Unit], analysed: set[str], cited: set[str]) -> list[str]:
    """The ids of all nodes, each after what holds it: documents, then units in the order of print."""
    wanted = set(cited)
    for name in cited:
        while name in by_id:
            name = by_id[name].parent  # noqa: PLW2901
            wanted.add(name)
    inner = set(cited)  # what a cited place holds is read with it
    kept: set[str] = set()
    for unit in sorted(known, key=depth):
        if unit.parent in inner and unit.parent in by_id:
            inner.add(unit.id)
        if unit.document in analysed or unit.id in wanted or unit.id in inner:
            kept.add(unit.id)
    documents = sorted(analysed | {name.partition("#")[0] for name in cited})
    ordered = sorted((unit for unit in known if unit.id in kept), key=depth)
    return list(chain(documents, (unit.id for unit in ordered)))


def depth(unit: Unit) -> int:
    """Chapters before their sections; the order of print among equals, as sorting is stable."""
    return unit.level.rank


def node(name: str, known: Mapping[str, Unit], versions: Mapping[str, Version], analysed: set[str]) -> Node:
    document = name.partition("#")[0]
    version, unit = versions[document], known.get(name)
    return Node(
        ProvisionId.read(name),
        unit.level if unit else None,
        unit.label if unit else version.title,
        unit.heading if unit else "",
        unit.zone if unit else Zone.BODY,
        unit.words if unit else 0,
        document in analysed,
        version.type,
        version.in_force,
        version.signed,
        version.since,
        version.until,
    )


def links(
    rows: pa.Table,
    ends: list[tuple[str, str]],
    numbers: Mapping[str, int],
    versions: Mapping[str, Version],
) -> Iterator[Link]:
    relations = {relation.value: relation for relation in Relation}
    columns = ("document", "source", "start", "end", "relation", "target", "rule")
    for (source, target), (document, at, start, end, relation, named, rule) in zip(
        ends, zip(*(rows[name].to_pylist() for name in columns), strict=True), strict=True
    ):
        version = versions[document]
        yield Link(
            numbers[source],
            numbers[target],
            relations[relation],
            rule,
            ProvisionId.read(at),
            Span(start, end),
            ProvisionId.read(named),
            version.since or version.signed,
            version.until,
        )
