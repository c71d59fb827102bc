"""The library: every document of the workspace that a reference can point to, by number, by title, by short name."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from corpus.eli import Eli
from graph.titles import fold_title, short_names
from parsing.model import DocumentType, Level, eid_number

UNKNOWN_DATE = date(1, 1, 1)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A document as a reference sees it: its names, and the places in it."""

    eli: Eli
    type: DocumentType
    title: str
    popular_title: str
    signed: date | None
    incomplete: str
    places: frozenset[str]  # eId paths
    ranges: tuple[tuple[str, str], ...] = ()  # repealed ranges printed as one section: ("28", "30")
    flat: bool = False  # read from the flattened form, which lost annexes and some sections
    series: str = ""  # the letters of its document id: the ministry that issued it
    chapters: Mapping[str, str] = field(default_factory=dict)  # section to the chapter that holds it

    @property
    def key(self) -> str:
        return fold_title(self.title)

    def find(self, steps: tuple[tuple[Level, str], ...]) -> str | None:
        """The eId path of a place; `§ 5, nr. 2` finds the item in the only subsection that has it."""
        parts = eid_steps(steps)
        if (whole := "__".join(parts)) in self.places or not parts:
            return whole
        path = ""
        for step in parts:
            under = f"{path}__{step}" if path else step
            if under in self.places:
                path = under
            elif not path:
                return None
            elif (found := self.through_subsection(path, step)) is not None:
                path = found
            else:
                return None
        return path

    def through_subsection(self, section: str, step: str) -> str | None:
        if "__" in section:
            return None
        found = [path for n in range(1, 40) if (path := f"{section}__subsec_{n}__{step}") in self.places]
        return found[0] if len(found) == 1 else None

    def in_repealed_range(self, section: str) -> bool:
        key = section_key(section)
        return any(section_key(first) <= key <= section_key(last) for first, last in self.ranges)


@lru_cache(maxsize=1 << 17)
def eid_steps(steps: tuple[tuple[Level, str], ...]) -> tuple[str, ...]:
    return tuple(f"{level.value}_{eid_number(number)}" for level, number in steps)


def section_key(number: str) -> tuple[int, str]:
    """Sections in the order of law: 5, 5 a, 5 b, 6; æ ø å last (their code points stand so, å apart)."""
    digits = "".join(c for c in number if c.isdigit())
    letter = "".join(c for c in number.lower() if c.isalpha()).replace("å", "\u00ff")
    return int(digits or 0), letter


@dataclass(frozen=True, slots=True)
class Library:
    """All entries, and the ways to find one."""

    entries: Mapping[Eli, Entry]
    by_number: Mapping[tuple[int, str], Entry]
    by_title: Mapping[str, tuple[Entry, ...]]  # versions of one name, the oldest first
    titles_of: Mapping[str, tuple[str, ...]]  # short name to folded titles
    dates: Mapping[str, tuple[date, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, entries: Iterable[Entry], names: Mapping[str, tuple[str, ...]] | None = None) -> Library:
        """`names`: further short names, each with the official titles it may stand for."""
        held = {entry.eli: entry for entry in entries}
        titles: dict[str, list[Entry]] = defaultdict(list)
        short: dict[str, dict[str, None]] = defaultdict(dict)
        for name, official in (names or {}).items():
            short[name.lower()].update(dict.fromkeys(map(fold_title, official)))
        for entry in held.values():
            if entry.type.is_amending:
                continue
            titles[entry.key].append(entry)
            own = () if entry.type.is_order else short_names(entry.title)  # an order's title names its act
            for name in (*own, entry.popular_title.lower()):
                if name:
                    short[name][entry.key] = None
        by_title = {key: tuple(sorted(versions, key=signed)) for key, versions in titles.items()}
        return cls(
            held,
            {(entry.eli.year, entry.eli.number): entry for entry in held.values()},
            by_title,
            {name: tuple(found) for name, found in short.items()},
            {key: tuple(map(signed, versions)) for key, versions in by_title.items()},
        )

    def titles(self, name: str) -> tuple[str, ...]:
        """The held titles that a name stands for: its own, or those its short name is known by."""
        key = fold_title(name)
        if key in self.by_title:
            return (key,)
        return tuple(
            title for title in self.titles_of.get(name.lower().strip(), ()) if title in self.by_title
        )

    def named_on(self, name: str, on: date) -> tuple[str, ...]:
        """The titles that a name may stand for on a day: of titles that followed each other the last one."""
        found = self.titles(name)
        alive = [title for title in found if self.dates[title][0] <= on] or list(found)
        alive.sort(key=lambda title: self.dates[title][0])
        if len(alive) > 1 and all(self.dates[title][-1] < self.dates[alive[-1]][0] for title in alive[:-1]):
            return (alive[-1],)
        return tuple(alive)

    def version(self, title: str, on: date) -> tuple[Entry, bool]:
        """The version of a title that stood on a day, and whether one had been signed by then (else the first one)."""
        versions = self.by_title[title]
        place = bisect_right(self.dates[title], on)
        return (versions[place - 1], True) if place else (versions[0], False)


def signed(entry: Entry) -> date:
    return entry.signed or UNKNOWN_DATE
