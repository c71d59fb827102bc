"""How the number of demands of an act changed from version to version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph.load import incomplete
from graph.tables import versions_of
from graph.versions import Version

FEWEST = 2  # versions that make a course
HISTORY = pa.schema(
    [
        ("family", pa.string()),
        ("title", pa.string()),
        ("document", pa.string()),
        ("signed", pa.date32()),
        ("demands", pa.int32()),
        ("timed", pa.int32()),
        ("change", pa.int32()),  # null for the first
    ]
)


@dataclass(frozen=True, slots=True)
class VersionDemands:
    """One version of an act that was read, with its demands; of them those with a deadline or frequency."""

    eli: Eli
    signed: date
    demands: int
    timed: int


@dataclass(frozen=True, slots=True)
class Course:
    """The versions of one act, the oldest first."""

    family: str
    title: str  # of the newest
    versions: tuple[VersionDemands, ...]

    @property
    def change(self) -> int:
        return self.versions[-1].demands - self.versions[0].demands


def courses(tables: Tables) -> list[Course]:
    """Acts that were read whole in several versions, the one whose newest version demands most first."""
    counts, timed = counted(tables)
    holes = frozenset(incomplete(tables))  # demands may be missing with the text
    held: dict[str, list[Version]] = {}
    for version in versions_of(tables.read("versions")):
        if version.type.is_act and version.signed and counts[str(version.eli)] and version.eli not in holes:
            held.setdefault(version.family, []).append(version)
    found = (course(own, counts, timed) for own in held.values() if len(own) >= FEWEST)
    return sorted(found, key=lambda one: (-one.versions[-1].demands, one.family))


def course(own: list[Version], counts: Counter[str], timed: Counter[str]) -> Course:
    ordered = sorted(own, key=lambda one: (one.signed or date.min, one.eli))
    versions = tuple(
        VersionDemands(one.eli, one.signed, counts[str(one.eli)], timed[str(one.eli)])
        for one in ordered
        if one.signed
    )
    return Course(ordered[-1].family, ordered[-1].title, versions)


def counted(tables: Tables) -> tuple[Counter[str], Counter[str]]:
    """The demands of each document, and those of them with a time."""
    rows = tables.read("demands", ["document", "deadline", "frequency"])
    if not rows.num_rows:
        return Counter(), Counter()
    columns = [rows.column(name).to_pylist() for name in ("document", "deadline", "frequency")]
    every = list(zip(*columns, strict=True))
    return (
        Counter(document for document, _, _ in every),
        Counter(document for document, deadline, frequency in every if deadline or frequency),
    )


def lines(found: list[Course]) -> Iterator[str]:
    """For the terminal: each act with its versions."""
    for one in found:
        yield f"{one.title}: {one.versions[0].demands} to {one.versions[-1].demands} demands ({one.change:+d})"
        for version in one.versions:
            yield f"  {version.signed}\t{version.eli}\t{version.demands}\t{version.timed} with a time"


def table(found: Iterable[Course]) -> pa.Table:
    """One row a version, of HISTORY."""
    rows = [row for one in found for row in rows_of(one)]
    return pa.Table.from_pylist(rows, HISTORY)


def rows_of(one: Course) -> Iterator[dict[str, object]]:
    for before, version in zip((None, *one.versions), one.versions, strict=False):
        yield {
            "family": one.family,
            "title": one.title,
            "document": str(version.eli),
            "signed": version.signed,
            "demands": version.demands,
            "timed": version.timed,
            "change": version.demands - before.demands if before else None,
        }
