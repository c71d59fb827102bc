"""The life of a provision through the versions of its family: when it came, how often it was changed, where it went.

Days are those on which the versions were signed: the first that shows a change. The amending act that made it stands
beside it, where it is known. What stands in the oldest version held may be older than that: its age is a lower bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from corpus.eli import Eli
from corpus.store.reading import Tables, among
from graph.alignment.model import Kind, Link
from graph.law import Law
from graph.load import incomplete
from parsing.model import Level, ProvisionId, Zone
from parsing.quantities import DAYS_IN, Unit

ONE_LIFE = (Link.CONSOLIDATION.value, Link.REPLACEMENT.value)  # within a family


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to it from one version to the next."""

    kind: Kind
    old: ProvisionId | None
    new: ProvisionId | None
    day: date | None  # the newer version was signed
    words_added: int
    words_deleted: int
    names_only: bool
    amended_by: tuple[ProvisionId, ...]

    @property
    def is_amendment(self) -> bool:
        """Were its words changed, other than by the names of ministers and agencies?"""
        words = self.words_added + self.words_deleted > 0
        return words and self.kind not in {Kind.ADDED, Kind.REPEALED, Kind.KEPT} and not self.names_only


@dataclass(frozen=True, slots=True)
class History:
    """The life of one stk. (or § without any), the oldest step first; versions that changed nothing are left out."""

    place: ProvisionId
    first: ProvisionId  # where it stood in the first version that has it
    since: date | None  # that version was signed
    at_least: bool  # it stands in the oldest version held, so it may be older
    steps: tuple[Step, ...]

    @property
    def times_amended(self) -> int:
        return sum(step.is_amendment for step in self.steps)

    def age(self, on: date) -> float | None:
        """In years."""
        return (on - self.since).days / DAYS_IN[Unit.YEAR] if self.since else None


@dataclass(frozen=True, slots=True)
class SectionLife:
    """The lives of the stk. of a § as one."""

    since: date | None  # of the oldest stk. in it
    at_least: bool
    times_amended: int  # versions that changed words of any stk., or brought or took one
    last_amended: date | None

    def age(self, on: date) -> float | None:
        """In years."""
        return (on - self.since).days / DAYS_IN[Unit.YEAR] if self.since else None


class Lives:
    """The lives of all provisions of some families, from the table of alignments."""

    def __init__(
        self,
        rows: Iterable[dict[str, Any]],
        signed: Mapping[str, date | None],
        holes: Collection[Eli] = (),
    ) -> None:
        self.signed = signed
        self.holes = {str(eli) for eli in holes}
        self.before: dict[str, dict[str, Any]] = {}
        self.after: dict[str, dict[str, Any]] = {}
        self.gone: dict[tuple[str, str], dict[str, Any]] = {}  # by the version that lacks it, and its path
        for row in rows:
            self._put(row)

    def _put(self, row: dict[str, Any]) -> None:
        """Of several rows about one place the one with most words in common counts as its life."""
        old, new = row["old"], row["new"]
        if new and (new not in self.before or common(row) > common(self.before[new])):
            self.before[new] = row
        if old and (old not in self.after or common(row) > common(self.after[old])):
            self.after[old] = row
        if old and not new:
            self.gone[row["new_document"], old.partition("#")[2]] = row

    def of(self, place: ProvisionId) -> History | None:
        """The life of a stk.; None for what no two versions tell anything about."""
        here = str(place)
        if here not in self.before and here not in self.after:
            return None
        past = list(self._past(here))
        first = past[-1]["old"] or past[-1]["new"] if past else here
        rows = [*reversed(past), *self._future(here)]
        steps = tuple(self._step(row) for row in rows if row["kind"] != Kind.KEPT)
        born = bool(past) and past[-1]["old"] is None
        start = ProvisionId.read(first)
        return History(place, start, self.signed.get(str(start.eli)), not born, steps)

    def section(self, units: Iterable[ProvisionId]) -> SectionLife | None:
        """The life of a § from those of its stk.; None where nothing is known of any."""
        held = [history for unit in units if (history := self.of(unit)) is not None]
        if not held:
            return None
        oldest = min(held, key=lambda one: (one.since or date.max, not one.at_least))
        counted = {
            step.day
            for one in held
            for step in one.steps
            if step.is_amendment or (step.kind is Kind.ADDED and step.day != oldest.since)
        }
        days = [day for day in counted if day]
        return SectionLife(oldest.since, oldest.at_least, len(days), max(days, default=None))

    def _past(self, here: str) -> Iterator[dict[str, Any]]:
        """Rows back to the first version; one that a version with holes had lost is found in the one before."""
        while (row := self.before.get(here)) is not None:
            bridged = self._bridge(row) if row["old"] is None else None
            yield bridged or row
            if (older := (bridged or row)["old"]) is None:
                return
            here = older

    def _future(self, here: str) -> Iterator[dict[str, Any]]:
        while here and (row := self.after.get(here)) is not None:
            yield row
            here = row["new"]

    def _bridge(self, row: dict[str, Any]) -> dict[str, Any] | None:
        """As kept: it was gone only from a version whose text has holes."""
        if row["old_document"] not in self.holes:
            return None
        lost = self.gone.get((row["old_document"], row["new"].partition("#")[2]))
        return {**row, "old": lost["old"], "kind": Kind.KEPT.value} if lost else None

    def _step(self, row: dict[str, Any]) -> Step:
        return Step(
            Kind(row["kind"]),
            ProvisionId.read(row["old"]) if row["old"] else None,
            ProvisionId.read(row["new"]) if row["new"] else None,
            self.signed.get(row["new_document"]),
            row["words_added"],
            row["words_deleted"],
            row["names_only"],
            tuple(map(ProvisionId.read, row["amended_by"])),
        )


def common(row: dict[str, Any]) -> int:
    return int(row["words_old"] - row["words_deleted"])


def lives(tables: Tables, families: Collection[str] | None = None) -> Lives:
    """The lives of all provisions of the scope, or of those of some families. Asks for the tables that `analyse` makes."""
    where = among("link", ONE_LIFE)
    if families is not None:
        where &= among("family", families)
    rows = tables.read("alignments", None, where)
    states = tables.read("versions", ["document", "signed"])
    if not rows.num_rows:
        return Lives((), {})
    signed = dict(zip(states["document"].to_pylist(), states["signed"].to_pylist(), strict=True))
    return Lives(rows.to_pylist(), signed, frozenset(incomplete(tables)))


def section_lives(tables: Tables, law: Law) -> dict[ProvisionId, SectionLife]:
    """The life of every analysed section that has had other versions: what a review asks about age and amendments."""
    units: dict[ProvisionId, list[ProvisionId]] = defaultdict(list)
    for provision in law.at(Level.SECTION, Level.SUBSECTION):
        if provision.zone is Zone.BODY:
            units[provision.id.section].append(provision.id)
    known = lives(tables, {law.versions[eli].family for eli in law.documents if eli in law.versions})
    found = ((section, known.section(held)) for section, held in units.items())
    return {section: life for section, life in found if life is not None}
