"""Compare two versions: from the tables of a workspace to a comparison."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow.compute as pc

from corpus.errors import BadInput, NotAnalysed, UnknownDocument
from corpus.store.reading import Tables, among
from graph.alignment import Aligned, Link, Pair, Unit, align, flow
from graph.alignment.differences import stretches
from graph.alignment.instructions import Instructions
from graph.alignment.load import load_instructions
from graph.alignment.units import COLUMNS, rows_of, units_in
from graph.tables import versions_of
from graph.versions import Version
from parsing.model import DocumentType, ProvisionId
from reports.compare.model import Changed, Comparison, Side
from reports.compare.named import read_version
from reports.compare.size import size

Units = Mapping[ProvisionId, Unit]


def compare(tables: Tables, old: str, new: str) -> Comparison:
    """Two documents, each by ELI or by title and year. Raises `UnknownDocument` and `BadInput` in one clear line."""
    states = tables.read("versions")
    if not states.num_rows:
        raise NotAnalysed
    versions = {version.eli: version for version in versions_of(states)}
    before, after = read_version(old, versions), read_version(new, versions)
    if before.eli == after.eli:
        raise BadInput(f"{old!r} and {new!r} are the same document, {before.eli}: expected two versions")
    for version in (before, after):
        if version.type.is_amending:
            raise BadInput(
                f"{version.eli} holds instructions to change others: expected an act or order, not {version.title[:80]!r}"
            )
    scope = {row["document"] for row in states.to_pylist() if row["in_scope"]}
    units = texts(tables, before, after)
    rows = align(units[str(before.eli)], units[str(after.eli)])
    return Comparison(
        before,
        after,
        size(tables, str(before.eli), in_scope=str(before.eli) in scope),
        size(tables, str(after.eli), in_scope=str(after.eli) in scope),
        flow(rows),
        changes(tables, before, after, rows, {unit.id: unit for held in units.values() for unit in held}),
        holes(tables, before, after),
    )


def texts(tables: Tables, *versions: Version) -> dict[str, tuple[Unit, ...]]:
    """The units of each. Raises `UnknownDocument` for one without text."""
    rows = tables.read("provisions", COLUMNS, rows_of([str(version.eli) for version in versions]))
    held = dict(units_in(rows))
    for version in versions:
        if not held.get(str(version.eli)):
            raise UnknownDocument(
                f"of {version.eli} ({version.title[:80]}) the workspace holds no text: nothing to compare"
            )
    return held


def holes(tables: Tables, *versions: Version) -> tuple[str, ...]:
    """Why the text of either is not whole, with its ELI."""
    elis = [str(version.eli) for version in versions]
    rows = tables.read(
        "documents", ["eli", "incomplete"], among("eli", elis) & (pc.field("incomplete") != "")
    )
    return tuple(f"{row['eli']}: {row['incomplete']}" for row in rows.to_pylist())


def changes(
    tables: Tables, old: Version, new: Version, rows: tuple[Aligned, ...], units: Units
) -> tuple[Changed, ...]:
    consolidated = new.type is DocumentType.CONSOLIDATED_ACT and old.family == new.family
    known = load_instructions(tables, {new.family}) if consolidated else Instructions(())
    told = known.tell(Pair(new.family, old, new, Link.CONSOLIDATION), rows, units)
    found = (changed(row, by, units) for row, by in zip(rows, told, strict=True))
    return tuple(one for one in found if one is not None)


def changed(row: Aligned, by: tuple[ProvisionId, ...], units: Units) -> Changed | None:
    """Side by side; None for what was kept."""
    if row.old and row.new and row.old.path == row.new.path and not row.words_added and not row.words_deleted:
        return None
    old = Side(row.old, units[row.old].text) if row.old else None
    new = Side(row.new, units[row.new].text) if row.new else None
    differ = stretches(old.text, new.text) if old and new and row.likeness < 1 else ()
    return Changed(row, old, new, differ, by)
