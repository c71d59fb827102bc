"""The register as people ask for it: chosen lines, counts by state, the calendar of the next five years."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Self, TypeVar

from corpus.errors import BadInput
from corpus.store.reading import Tables
from graph import load
from graph.register import Entry, Promise, State
from graph.register.tables import entries_of

E = TypeVar("E", bound=StrEnum)
YEARS = 5  # that a calendar looks ahead


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines; nothing chosen is everything. `act` is words of the title, in any case of letters."""

    promise: Promise | None = None
    state: State | None = None
    act: str = ""

    @classmethod
    def read(cls, promise: str, state: str, act: str) -> Self:
        """From words as typed; "" chooses everything. Raises BadInput where a word is none of its kind."""
        return cls(one_of(Promise, promise), one_of(State, state), act)

    def holds(self, entry: Entry) -> bool:
        return (
            self.promise in (None, entry.promise)
            and self.state in (None, entry.state)
            and self.act.casefold() in entry.family
        )


def one_of(kind: type[E], word: str) -> E | None:
    if not word:
        return None
    try:
        return kind(word)
    except ValueError:
        raise BadInput(f"no {kind.__name__.lower()} '{word}'; there are {', '.join(kind)}") from None


@dataclass(frozen=True, slots=True)
class Promises:
    """Lines in the order of family and day, as they stand on `as_of`."""

    as_of: date
    entries: tuple[Entry, ...] = ()

    @property
    def counts(self) -> tuple[tuple[Promise, State, int], ...]:
        """How many of each kind are in each state."""
        counted = Counter((entry.promise, entry.state) for entry in self.entries)
        return tuple(
            (promise, state, counted[promise, state])
            for promise in Promise
            for state in State
            if counted[promise, state]
        )


def read_promises(tables: Tables, choice: Choice | None = None) -> Promises:
    """The register of a workspace that has been analysed."""
    chosen = choice or Choice()
    entries = entries_of(tables.read("register"))
    return Promises(load.day(tables.read("versions", ["as_of"])), tuple(filter(chosen.holds, entries)))


def calendar_of(found: Promises) -> Promises:
    """What is overdue, then what falls due within five years, by day."""
    last = date(found.as_of.year + YEARS, 12, 31)
    kept = [entry for entry in found.entries if is_ahead(entry, last)]
    return replace(found, entries=tuple(sorted(kept, key=day)))


def is_ahead(entry: Entry, last: date) -> bool:
    if entry.state is State.OVERDUE:
        return True
    return entry.state is State.DUE and entry.due is not None and entry.due <= last


def day(entry: Entry) -> date:
    return entry.due or date.max


def by_year(entries: Iterable[Entry]) -> dict[int, tuple[Entry, ...]]:
    """Entries with a day, by its year."""
    found: dict[int, list[Entry]] = {}
    for entry in sorted(entries, key=day):
        if entry.due is not None:
            found.setdefault(entry.due.year, []).append(entry)
    return {year: tuple(held) for year, held in found.items()}
