"""What "loven" is in an order: the act that it hangs on.

The rules, the first that answers decides:

preamble      the only act that the preamble names as its basis
definition    "§ 41 i lov om arbejdsløshedsforsikring m.v. (loven)", anywhere in the order
order_title   the title names the act; or "Bekendtgørelse om X" stands beside a "Lov om X"; or the order names the act
              and its title opens or ends with the subject of it
fits          the only act that has the places which the order says "loven" has: of those it names and of its ministry
only_act      the only act that the order names, if it has the places and, where those are few, is of its ministry
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.edges import Cause
from graph.library import Entry, Library, section_key, signed
from graph.missing import last_section
from graph.named import by_name, cited
from graph.place import NEAR, Citation, Meant, Steps
from graph.titles import fold_title
from parsing.model import Level
from parsing.references.model import THIS, Relation

LOVEN, DECREE = "loven", "anordningen"
OWNERS = (LOVEN, DECREE)  # in an order these are another document
DEFINES = ("(loven)", "(herefter loven)", "(i det følgende loven)")
ORDER_ABOUT, ACT_ABOUT = "bekendtgørelse om ", "lov om "
SURE = 0.9  # share of the places that the act must have: orders, too, have errors
PARTLY = 0.5  # share that an act has even where its text has holes
ENOUGH = 4  # weight of the places that let an act be known by them
LETTERED = 2  # "§ 74 m" tells more than "§ 5"


@dataclass(frozen=True)
class Basis:
    """The acts behind "loven" and "anordningen" in one document."""

    citations: list[Citation]
    entry: Entry
    library: Library

    def of(self, owner: str) -> Meant:
        if not self.entry.type.is_order:
            return self.unknown(owner)
        return self.loven if owner == LOVEN else self.decree

    def unknown(self, *candidates: str) -> Meant:
        cause = Cause.AMBIGUOUS if len(candidates) > 1 else Cause.UNNAMED
        return Meant(None, cause=cause, candidates=candidates, on=signed(self.entry))

    @cached_property
    def named(self) -> tuple[Citation, ...]:
        return tuple(c for c in self.citations if c.target.act not in {None, THIS, *OWNERS})

    @cached_property
    def decree(self) -> Meant:
        decrees = {c.target.act: c for c in self.named if str(c.target.act).startswith("anordning")}
        return (
            self.meant(next(iter(decrees.values())), "only_act")
            if len(decrees) == 1
            else self.unknown(DECREE)
        )

    @cached_property
    def loven(self) -> Meant:
        acts = self.different(c for c in self.named if is_act(str(c.target.act)))
        preamble = (c for c in self.named if c.section.path.startswith("preamble"))
        basis = self.different(c for c in preamble if c.relation is Relation.LEGAL_BASIS)
        defined = self.different(c for c in self.named if c.after.lstrip().lower().startswith(DEFINES))
        for rule, chosen in (
            ("preamble", basis),
            ("definition", defined),
            ("order_title", self.allowed(self.in_title)),
            ("order_title", self.allowed(self.about(acts)) if not self.in_title else []),
        ):
            if len(chosen) == 1:
                return told(chosen[0], rule)
        if len(self.in_title) > 1:  # "satser efter lov om X og lov om Y": now the one, now the other
            return self.unknown(*sorted(map(name, self.in_title)))
        found = self.fitting(acts) or self.only(acts)
        return found or self.unknown(*(sorted(map(name, acts)) or [LOVEN]))

    def meant(self, citation: Citation, rule: str) -> Meant:
        return told(cited(citation.target, signed(self.entry), self.library), rule)

    def different(self, citations: Iterable[Citation]) -> list[Meant]:
        """The documents of citations: one for each act, whatever names it goes by."""
        found: dict[str, Meant] = {}
        for citation in citations:
            meant = cited(citation.target, signed(self.entry), self.library)
            if meant.entry is None or not meant.entry.type.is_order:
                found.setdefault(meant.entry.key if meant.entry else str(citation.target.act), meant)
        return list(found.values())

    @cached_property
    def in_title(self) -> list[Meant]:
        """The acts that the title names, held or not."""
        title = fold_title(self.entry.title)
        same = ACT_ABOUT + title.removeprefix(ORDER_ABOUT)
        if title.startswith(ORDER_ABOUT) and same in self.library.by_title:
            return [by_name(same, signed(self.entry), self.library)]
        found: dict[str, Meant] = {}
        for one in names_in(title, self.library):
            meant = by_name(one, signed(self.entry), self.library)
            found.setdefault(meant.entry.key if meant.entry else one, meant)
        return list(found.values())

    def about(self, acts: list[Meant]) -> list[Meant]:
        """Of the acts that the order names, the one whose subject opens or ends the title: the longest subject."""
        title = fold_title(self.entry.title).removeprefix(ORDER_ABOUT) + " "
        keys = {one.entry.key: one for one in acts if one.entry is not None}
        subjects = {key: f"{key.removeprefix(ACT_ABOUT)} " for key in keys}
        found = [
            key for key in keys if title.startswith(subjects[key]) or title.endswith(f" {subjects[key]}")
        ]
        longest = max(found, key=len, default="")
        return [keys[key] for key in found if key == longest or key.removeprefix(ACT_ABOUT) not in longest]

    @cached_property
    def places(self) -> tuple[Steps, ...]:
        """What the order says that "loven" has, down to the stk."""
        cut = (c.target.steps[:2] for c in self.citations if c.target.act == LOVEN and c.target.steps)
        kept = (s if len(s) > 1 and s[1][0] is Level.SUBSECTION else s[:1] for s in cut)
        return tuple(dict.fromkeys(s for s in kept if s[0][0] is Level.SECTION))

    def near(self, acts: list[Meant]) -> list[Entry]:
        """The acts named and those of the same ministry, as far as they can be read."""
        on, library = signed(self.entry), self.library
        found = {one.entry.key: one.entry for one in acts if one.entry is not None}
        for title, versions in library.by_title.items():
            if versions[0].type.is_act and any(one.series == self.entry.series for one in versions):
                found.setdefault(title, library.version(title, on)[0])
        return [one for one in found.values() if self.around(one)]

    def allowed(self, acts: list[Meant]) -> list[Meant]:
        """If the only one is not refuted by the places: at least half of them are there, or may be."""
        entry = acts[0].entry if len(acts) == 1 else None
        refuted = entry is not None and self.around(entry) and 2 * self.lacks(entry) > weight(self.places)
        return [] if refuted else acts

    def lacks(self, entry: Entry) -> int:
        """The weight of the places that are missing for sure."""
        versions = self.around(entry)
        return weight(
            steps
            for steps in self.places
            if not any(one.find(steps) or may_have(one, steps) for one in versions)
        )

    def has(self, entry: Entry) -> float:
        """The share of the places that are there."""
        versions = self.around(entry)
        found = sum(any(one.find(steps) for one in versions) for steps in self.places)
        return found / len(self.places) if self.places else 0.0

    def around(self, entry: Entry) -> tuple[Entry, ...]:
        """Its versions with text of the years about the order, which may be ahead of the consolidation."""
        on, versions = signed(self.entry), self.library.by_title.get(entry.key, (entry,))
        return tuple(one for one in versions if one.places and abs(signed(one) - on) < NEAR)

    def fitting(self, acts: list[Meant]) -> Meant | None:
        """The only act that has the places, where there are enough to tell and all others lack some."""
        if weight(self.places) < ENOUGH:
            return None
        possible = [
            entry
            for entry in self.near(acts)
            if self.lacks(entry) < ENOUGH // 2 and self.has(entry) >= PARTLY
        ]
        if len(possible) != 1 or self.has(possible[0]) < SURE:
            return None
        return Meant(possible[0], "fits", on=signed(self.entry))

    def only(self, acts: list[Meant]) -> Meant | None:
        if len(acts) != 1 or acts[0].entry is None or weight(self.places) < LETTERED:
            return None
        if acts[0].entry.series != self.entry.series and weight(self.places) < ENOUGH:
            return None
        sure = not self.around(acts[0].entry) or self.has(acts[0].entry) >= SURE
        return told(acts[0], "only_act") if sure else None


def weight(places: Iterable[Steps]) -> int:
    return sum(LETTERED if steps[0][1][-1].isalpha() else 1 for steps in places)


def is_act(named: str) -> bool:
    return "lov" in named and not named.startswith(
        ("bekendtgørelse", "cirkulære", "vejledning", "lov om ændring")
    )


def name(meant: Meant) -> str:
    return meant.entry.key if meant.entry else " / ".join(meant.candidates)


def told(meant: Meant, rule: str) -> Meant:
    return Meant(meant.entry, rule, meant.cause, meant.candidates, meant.on)


def may_have(entry: Entry, steps: Steps) -> bool:
    """A text with holes may have lost a section between others."""
    return bool(entry.incomplete) and section_key(steps[0][1]) <= last_section(entry)


def names_in(title: str, library: Library) -> Iterator[str]:
    """`lov om X` as long as a held title goes, and short names; a title that is not held as it stands."""
    words = title.split()
    for n, word in enumerate(words):
        if word in {"lov", "lovbekendtgørelse"} and words[n + 1 : n + 2] == ["om"]:
            ends = range(len(words), n + 2, -1)
            whole = " ".join(words[n:])
            yield next((one for end in ends if (one := " ".join(words[n:end])) in library.by_title), whole)
        elif word.endswith(("loven", "lovens")) and len(word) > len("lovens"):
            yield word.removesuffix("s")
