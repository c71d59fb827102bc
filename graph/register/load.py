"""From tables to the register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables, among
from graph import load
from graph.alignment.units import EMPTY
from graph.register.model import Entry, History, Printed
from graph.register.settle import PROMISES, settle
from graph.tables import versions_of
from graph.versions import Version
from parsing.commencement.record import clause_of
from parsing.model import Level, ProvisionId, Zone, known_eli
from parsing.references.model import THIS, Relation

INSTRUCTS = (Relation.AMENDS.value, Relation.REPEALS.value, Relation.REPLACES.value)
CHANGED = ("rewritten", "repealed", "added", "split", "merged")


def register(tables: Tables) -> Iterator[Entry]:
    """Every promise of the documents in scope, as they stand on the day of the table of versions."""
    states = tables.read("versions")
    if not states.num_rows:
        return
    day = load.day(states)
    versions = {
        version.eli: version for version in versions_of(states) if (version.signed or date.min) <= day
    }
    scope = set(map(known_eli, states.filter(states["in_scope"])["document"].to_pylist()))
    clauses = tables.read("clauses", None, among("kind", [kind.value for kind in PROMISES]))
    rows = [row for row in clauses.to_pylist() if known_eli(row["document"]) in scope & versions.keys()]
    newest = newest_versions(tables, versions)
    history = History(day, versions, newest, standing(tables, newest.values()), changes(tables, versions))
    yield from settle(printed(tables, rows), history)


def printed(tables: Tables, rows: list[dict[str, Any]]) -> list[Printed]:
    bodies = load.bodies(tables, {row["section"] for row in rows})
    named = references(tables, {row["section"] for row in rows})
    return [
        Printed(clause_of(row), bodies[row["section"]], row["reprinted"], subjects(row, named))
        for row in rows
    ]


def references(tables: Tables, sections: Iterable[str]) -> dict[str, list[tuple[int, ProvisionId]]]:
    """What each section refers to: where its words begin, and the section they point to."""
    held = among("section", sections) & pc.is_valid(pc.field("target"))
    found: dict[str, list[tuple[int, ProvisionId]]] = defaultdict(list)
    for row in tables.read("edges", ["section", "start", "target"], held).to_pylist():
        found[row["section"]].append((row["start"], ProvisionId.read(row["target"]).section))
    return found


def subjects(
    row: Mapping[str, Any], named: Mapping[str, list[tuple[int, ProvisionId]]]
) -> tuple[ProvisionId, ...]:
    """The sections and chapters that a clause speaks of: those its words name, else those its reader found."""
    places = [
        place
        for start, place in named.get(row["section"], ())
        if row["start"] <= start < row["end"] and place.path.startswith(("sec_", "chp_"))
    ]
    own = ProvisionId.read(row["section"])
    told = [
        ProvisionId(own.eli).child(Level(level), number)
        for target in row["targets"]
        if target["act"] == THIS and not row["reprinted"]
        for level, _, number in [target["steps"].partition(";")[0].partition("=")]
        if level in {Level.SECTION, Level.CHAPTER}
    ]
    return tuple(dict.fromkeys(places or told))


def newest_versions(tables: Tables, versions: Mapping[Eli, Version]) -> dict[str, Version]:
    """The newest version of each family whose text is held."""
    held = set(map(known_eli, tables.read("documents", ["eli"], pc.field("has_text"))["eli"].to_pylist()))
    found: dict[str, Version] = {}
    for eli in sorted(held & versions.keys(), key=lambda eli: versions[eli].signed or date.min):
        found[versions[eli].family] = versions[eli]
    return found


def standing(tables: Tables, newest: Iterable[Version]) -> frozenset[ProvisionId]:
    """The sections of the newest versions that are not printed only to say that they were repealed, and their chapters."""
    own = among("document", (str(version.eli) for version in newest))
    units = (pc.field("level") == Level.SECTION.value) & (pc.field("zone") == Zone.BODY.value)
    rows = tables.read("provisions", ["id", "label", "body", "chapter"], own & units)
    found: set[ProvisionId] = set()
    for place, label, body, chapter in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        if body and not EMPTY.search(body.removeprefix(label).strip()):
            here = ProvisionId.read(place)
            found |= {here, ProvisionId(here.eli, chapter)} if chapter else {here}
    return frozenset(found)


def changes(
    tables: Tables, versions: Mapping[Eli, Version]
) -> dict[ProvisionId, tuple[tuple[date, Eli], ...]]:
    """When each section was changed by an instruction, and by which act; under every name it had at the time."""
    found: dict[ProvisionId, set[tuple[date, Eli]]] = defaultdict(set)
    for place, by in chain(consolidated(tables), instructed(tables)):
        act = versions.get(by)
        if act is not None and act.signed is not None:
            found[ProvisionId.read(place).section].add((act.signed, by))
    return {place: tuple(sorted(days)) for place, days in found.items()}


def consolidated(tables: Tables) -> Iterator[tuple[str, Eli]]:
    """Changes that a later version shows."""
    rows = tables.read("alignments", ["old", "new", "amended_by"], among("kind", CHANGED))
    for row in rows.to_pylist():
        for instruction in row["amended_by"]:
            by = ProvisionId.read(instruction).eli
            yield from ((place, by) for place in (row["old"], row["new"]) if place)


def instructed(tables: Tables) -> Iterator[tuple[str, Eli]]:
    """Changes that an amending act makes, whether or not a version with them is held."""
    rows = tables.read(
        "edges", ["document", "target"], among("relation", INSTRUCTS) & pc.is_valid(pc.field("target"))
    )
    for document, place in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        if "#sec_" in place:
            yield place, known_eli(document)
