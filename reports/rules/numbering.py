"""The numbers of a document's sections: which are in it, which are beyond its last, which may be a hole in its text.

Repealed sections are printed as such ("§ 22. (Ophævet)", "§§ 28-30. (Ophævet)"). A number that is simply not there,
though higher ones are, is more likely to have been lost on the way to us than to have been taken out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from corpus.eli import Eli
from graph.law import Law
from graph.library import section_key
from parsing.model import ProvisionId

Key = tuple[int, str]  # § 53 a: (53, "a")


@dataclass(frozen=True, slots=True)
class Numbering:
    """The section numbers of the analysed documents."""

    held: Mapping[Eli, frozenset[Key]]
    ranges: Mapping[Eli, tuple[tuple[Key, Key], ...]]  # printed as one: §§ 28-30

    @classmethod
    def of(cls, law: Law) -> Self:
        held: dict[Eli, set[Key]] = defaultdict(set)
        ranges: dict[Eli, list[tuple[Key, Key]]] = defaultdict(list)
        for eli, sections in law.documents.items():
            for section in sections:
                first, _, last = number(section).partition("-")
                held[eli].add(section_key(first))
                if last:
                    held[eli].add(section_key(last))
                    ranges[eli].append((section_key(first), section_key(last)))
        return cls(
            {eli: frozenset(keys) for eli, keys in held.items()},
            {eli: tuple(pairs) for eli, pairs in ranges.items()},
        )

    def is_beyond(self, section: ProvisionId) -> bool:
        """Higher than the last section of the document."""
        return section_key(number(section)) > max(self.held.get(section.eli, ()), default=(0, ""))

    def is_hole(self, section: ProvisionId) -> bool:
        """Not there, but by its number it should be: nothing can be said of it."""
        key = section_key(number(section))
        if self.is_beyond(section) or any(
            first <= key <= last for first, last in self.ranges.get(section.eli, ())
        ):
            return False
        return (key[0], "") not in self.held[section.eli]


def number(section: ProvisionId) -> str:
    return section.path.removeprefix("sec_").partition("~")[0]
