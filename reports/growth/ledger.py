"""The ledger of one act: what each version amounts to, what came and went since the one before, and what came back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from corpus.eli import Eli
from corpus.errors import UnknownDocument
from corpus.store.reading import Tables
from graph.alignment import Aligned, Flow, align, flow
from graph.alignment.units import COLUMNS, rows_of, units_in
from graph.titles import fold_title
from graph.versions import Version
from parsing.model import DocumentType, known_eli
from parsing.references.short_names import short_names
from reports.growth.counted import Family, Held, History, Text, family_of
from reports.growth.regrowth import Return, returns
from reports.growth.sizes import Size


@dataclass(frozen=True, slots=True)
class Entry:
    """One version. What is not known of it is None: of a record, and of a text with holes, all but the dates."""

    document: Eli
    type: DocumentType
    signed: date | None
    text: Text
    size: Size | None
    flow: Flow | None  # since the last whole version before it
    since: Eli | None  # that version
    returned: tuple[Return, ...] = ()  # provisions cut earlier that stand in it again


@dataclass(frozen=True, slots=True)
class Ledger:
    """A family, version by version."""

    family: str
    title: str  # of the newest version
    entries: tuple[Entry, ...]

    @property
    def whole(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.size)


def ledger(tables: Tables, history: History, family: Family) -> Ledger:
    """The ledger of a family."""
    lines = versions_of(history)[family]
    held = [history.held[version.eli] for version in lines]
    readable = [one for one in held if one.text is Text.WHOLE and one.eli in history.sizes]
    rows = tables.read("provisions", COLUMNS, rows_of([str(one.eli) for one in readable]))
    units = {known_eli(name): found for name, found in units_in(rows)} if rows.num_rows else {}
    line = [one for one in readable if one.eli in units]
    aligned = [(align(units[a.eli], units[b.eli])) for a, b in pairwise(line)]
    back = returns([units[one.eli] for one in line], aligned)
    entries = tuple(entries_of(held, line, aligned, back, history.sizes))
    return Ledger(family[0], held[-1].title, entries)


def entries_of(
    held: Sequence[Held],
    line: Sequence[Held],
    aligned: Sequence[tuple[Aligned, ...]],
    back: Mapping[int, tuple[Return, ...]],
    sizes: Mapping[Eli, Size],
) -> Iterator[Entry]:
    places = {one.eli: place for place, one in enumerate(line)}
    for one in held:
        place = places.get(one.eli)
        size = sizes[one.eli] if place is not None else None
        step = flow(aligned[place - 1]) if place else None
        since = line[place - 1].eli if place else None
        yield Entry(
            one.eli, one.type, one.signed, one.text, size, step, since, back.get(place, ()) if place else ()
        )


def versions_of(history: History) -> Mapping[Family, tuple[Version, ...]]:
    """The versions of every family of the scope, amending documents apart, the first signed first."""
    found: dict[Family, list[Version]] = {}
    for version in history.dating.on(history.newest):
        if version.eli in history.held and not version.type.is_amending:
            found.setdefault(family_of(version), []).append(version)
    return {
        family: tuple(sorted(line, key=lambda one: (one.signed or date.min, one.eli)))
        for family, line in found.items()
    }


def family_named(history: History, words: str) -> Family:
    """The family that a person names: by address, by title or by the short name of an act.

    Raises `UnknownDocument` where the scope has none, or several of orders and acts alike.
    """
    lines = versions_of(history)
    called = {words.lower(), *(name.lower() for name in short_names().get(words.lower(), ()))}
    folded = {fold_title(name) for name in called}
    for family, line in sorted(lines.items(), key=lambda pair: pair[0][1]):  # acts first
        names = {str(version.eli) for version in line}
        titles = {fold_title(version.title) for version in line}
        if folded & {family[0], *titles} or called & names:
            return family
    raise UnknownDocument(
        f"{words!r} is not an act or order of the scope; 'solnedgang growth --by act' lists them"
    )


def busiest(history: History) -> Family | None:
    """The act with most words written in all its versions that can be compared: the one to show where none is named."""
    sums = {
        family: sum(size.counts.words for _, size in line)
        for family, line in history.whole.items()
        if len(line) > 1 and not family[1]
    }
    return max(sorted(sums), key=lambda family: sums[family], default=None)
