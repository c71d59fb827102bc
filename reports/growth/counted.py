"""Which documents count on a day: those in force, one version of a family at a time, with how much of each is seen."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Self

import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph.dating import Dating
from graph.edges import Cause
from graph.scope import Scope
from graph.versions import InForce, Version
from parsing.flat.reader import LOST_SECTIONS
from parsing.model import DocumentType, known_eli
from parsing.references.model import Relation
from reports.growth.sizes import Size, sizes_of

Family = tuple[str, bool]  # its name, and whether it is one of orders


class Text(StrEnum):
    """How much of a document's text is held."""

    WHOLE = "whole"
    HOLES = "holes"  # §§ are known to be lost: no figure of it can be compared with another version's
    RECORD = "record"  # title and dates alone


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the scope, as growth looks at it."""

    eli: Eli
    type: DocumentType
    title: str
    signed: date | None
    series: str  # the letters of its document id
    ministry: str  # at harvest; "" where not told
    text: Text


@dataclass(frozen=True, slots=True)
class Counted:
    """A document that counts on a day."""

    held: Held
    family: Family
    in_force: InForce  # yes or undetermined
    rule: str
    size: Size | None  # None: no text of it is held
    carried: bool = False  # the size is that of the last whole version: its own text has holes

    @property
    def sure(self) -> bool:
        return self.in_force is InForce.YES


@dataclass(frozen=True)
class Day:
    """The documents that count on a day, and the families of which any version was known on it."""

    date: date
    counted: tuple[Counted, ...]
    versions: Mapping[Eli, Version]

    @cached_property
    def by_family(self) -> Mapping[Family, Counted]:
        return {one.family: one for one in self.counted}


@dataclass(frozen=True)
class History:
    """The documents of a scope through time."""

    dating: Dating
    held: Mapping[Eli, Held]
    sizes: Mapping[Eli, Size]
    not_new: frozenset[Eli] = frozenset()  # documents that are no new law, though nothing before them is seen
    instructed: frozenset[Eli] = frozenset()  # amending documents whose instructions are held

    @classmethod
    def read(cls, tables: Tables, scope: Scope) -> Self:
        """From the tables of an analysed workspace."""
        held = {one.eli: one for one in documents(tables, scope)}
        sizes = {size.document: size for size in sizes_of(tables.read("sizes")) if size.document in held}
        dating = Dating.read(tables, scope)
        rows = tables.read("amendments", ["document"])
        instructed = map(known_eli, rows["document"].unique().to_pylist() if rows.num_rows else [])
        return cls(dating, held, sizes, frozenset(not_new(tables, dating, held)), frozenset(instructed))

    @cached_property
    def newest(self) -> date:
        """The day the newest document was signed: nothing is known after it."""
        return max((one.signed for one in self.held.values() if one.signed), default=date.min)

    @cached_property
    def whole(self) -> Mapping[Family, tuple[tuple[date, Size], ...]]:
        """The versions of each family whose text is whole, by the day they were signed."""
        found: dict[Family, list[tuple[date, Size]]] = defaultdict(list)
        for version in self.dating.on(self.newest):
            one = self.held.get(version.eli)
            if one and one.text is Text.WHOLE and one.signed and one.eli in self.sizes:
                found[family_of(version)].append((one.signed, self.sizes[one.eli]))
        return {
            family: tuple(sorted(sizes, key=lambda pair: (pair[0], pair[1].document)))
            for family, sizes in found.items()
        }

    def on(self, day: date) -> Day:
        """What counts on a day."""
        states = {state.eli: state for state in self.dating.on(day)}
        return Day(day, tuple(self.counted(states.values())), states)

    def counted(self, states: Iterable[Version]) -> Iterator[Counted]:
        best: dict[Family, Version] = {}
        for state in states:
            if state.eli not in self.held or state.type.is_amending or state.in_force is InForce.NO:
                continue
            family = family_of(state)
            if family not in best or standing(state) > standing(best[family]):
                best[family] = state
        for family, state in best.items():
            one = self.held[state.eli]
            size, carried = self.size(one, family)
            yield Counted(one, family, state.in_force, state.rule, size, carried)

    def size(self, one: Held, family: Family) -> tuple[Size | None, bool]:
        """Its own; of a text with holes that of the last whole version before it."""
        if one.text is Text.WHOLE:
            return self.sizes.get(one.eli), False
        if one.text is Text.RECORD or one.signed is None:
            return None, False
        line = self.whole.get(family, ())
        place = bisect_left(line, one.signed, key=lambda pair: pair[0])
        return (line[place - 1][1], True) if place else (None, False)


def family_of(version: Version) -> Family:
    return version.family, version.type.is_order


def standing(state: Version) -> tuple[bool, date, Eli]:
    """Of two versions the one in force counts, else the newer."""
    return state.in_force is InForce.YES, state.signed or date.min, state.eli


def documents(tables: Tables, scope: Scope) -> Iterator[Held]:
    columns = ["eli", "type", "title", "signed", "document_id", "ministry", "has_text", "incomplete"]
    for row in tables.read("documents", columns).to_pylist():
        if scope.holds(row["document_id"], row["ministry"]):
            yield Held(
                known_eli(row["eli"]),
                DocumentType(row["type"]),
                row["title"],
                row["signed"],
                row["document_id"][:2],
                row["ministry"],
                text_of(row["incomplete"], has_text=row["has_text"]),
            )


def not_new(tables: Tables, dating: Dating, held: Mapping[Eli, Held]) -> Iterator[Eli]:
    """Consolidations, and what repeals documents whose text is not held or that another ministry issued."""
    yield from (one.eli for one in held.values() if one.type is DocumentType.CONSOLIDATED_ACT)
    for repeal in dating.repeals:
        if repeal.of not in held or held[repeal.of].text is Text.RECORD:
            yield repeal.by
    outside = (pc.field("relation") == Relation.REPEALS.value) & (
        pc.field("cause") == Cause.OUTSIDE_CORPUS.value
    )
    rows = tables.read("edges", ["document"], outside)
    yield from map(known_eli, rows["document"].unique().to_pylist() if rows.num_rows else [])


def text_of(incomplete: str, *, has_text: bool) -> Text:
    if not has_text:
        return Text.RECORD
    return Text.HOLES if LOST_SECTIONS in incomplete else Text.WHOLE
