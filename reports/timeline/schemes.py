"""Groups of a benefit that documents or chapters are made for, where no section lists them: efterløn, barselsdagpenge."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from corpus.eli import Eli
from graph.law import Law
from graph.versions import InForce
from parsing.model import Level
from reports.duties import Registered
from reports.timeline.definitions import Definitions, receivers_of

BENEFIT = re.compile(  # dagpenge, kontanthjælp, tidlig pension, fleksydelse; not "hjælp" alone, not efterlønsbidrag
    r"\b(?!betydelse|udskydelse)(?:\w*dagpenge|\w{3,}(?:hjælp|pension|ydelse)|tidlig\spension|efterløn)(?!s?(?:alder|bidrag|enhed))",
    re.IGNORECASE,
)
OF_WHAT = re.compile(  # dagpenge ved barsel: barselsdagpenge
    r"\b(?P<benefit>dagpenge|ydelse|hjælp)\sved\s(?P<cause>\w+)\b", re.IGNORECASE
)
OF_SOMEBODY = (  # [ansøgning] om fleksydelse, [sager] om, [tilkendelse af], [modtagere af]
    r"(?:modtager(?:e\saf)?|ret(?:ten)?\stil|får?|overgår\stil|tilken(?:dt|delse\saf)|(?:ansøg(?:er|ning)|anmodning|sag(?:er)?)\som)"
)
OFTEN = 3  # sections of its own documents that must tell of those who receive it
MOSTLY = 0.5  # share of a chapter's sections that name the benefit, where the chapter is about it


@dataclass(frozen=True)
class Schemes:
    """The benefits that have documents of their own, without those that a listed group receives."""

    law: Law
    definitions: Definitions
    taken: frozenset[str]  # benefits by which a listed group is told

    @cached_property
    def groups(self) -> Mapping[str, str]:
        """The name of the group, by its benefit."""
        alone = {next(iter(named)) for named in self.titles.values() if len(named) == 1}
        listed = {word for group in self.definitions.groups for word in BENEFIT.findall(group)} | self.taken
        told = Counter(word for eli, body in self.bodies for word in self.titles[eli] if receives(word, body))
        return {
            word: receivers_of(word)
            for word in sorted(alone)
            if told[word] >= OFTEN and not any(one.startswith(word) for one in listed)
        }

    @cached_property
    def titles(self) -> Mapping[Eli, frozenset[str]]:
        """The benefits that the title of each document names, where it may be in force."""
        held = (one for one in self.law.versions.values() if one.in_force is not InForce.NO)
        named = {one.eli: frozenset(benefits(one.title)) for one in held}
        words = frozenset(word for found in named.values() for word in found)
        turned = {eli: frozenset(spelt(self.law.versions[eli].title, words)) for eli in named}
        return {eli: turned[eli] or found for eli, found in named.items() if turned[eli] or found}

    @cached_property
    def bodies(self) -> tuple[tuple[Eli, str], ...]:
        """The words of each section of the documents whose title names a benefit."""
        return tuple(
            (one.id.eli, one.body) for one in self.law.at(Level.SECTION) if one.id.eli in self.titles
        )

    @cached_property
    def chapters(self) -> Mapping[tuple[Eli, str], str]:
        """The benefit that most sections of a chapter of an act name, of those that have documents of their own."""
        held: dict[tuple[Eli, str], list[frozenset[str]]] = defaultdict(list)
        for one in self.law.at(Level.SECTION):
            version = self.law.versions.get(one.id.eli)
            if one.chapter and version and version.type.is_act and version.in_force is not InForce.NO:
                held[one.id.eli, one.chapter].append(frozenset(benefits(one.body)))
        return {place: word for place, named in held.items() if (word := self.topic(named))}

    def topic(self, named: list[frozenset[str]]) -> str:
        """The benefit in at least half of the sections, in more than any other; "" for none."""
        counts = Counter(word for words in named for word in words).most_common(2)
        if not counts or counts[0][1] < MOSTLY * len(named) or counts[0][1] in {n for _, n in counts[1:]}:
            return ""
        return counts[0][0] if counts[0][0] in self.groups else ""

    def meant(self, groups: frozenset[str], eli: Eli) -> frozenset[str]:
        """Of groups that words tell, those that the document is not kept from by its title: it may be made for others."""
        titled = self.titles.get(eli, frozenset())
        own = {self.groups[word] for word in titled if word in self.groups}
        return groups - (frozenset(self.groups.values()) - own) if own else groups

    def of(self, duty: Registered, unit: str) -> frozenset[str]:
        """The groups for which the chapter or the document is made; of several in its title, those that the unit names."""
        eli = duty.place.eli
        if word := self.chapters.get((eli, duty.chapter)):
            return frozenset({self.groups[word]})
        titled, said = self.titles.get(eli, frozenset()), frozenset(benefits(unit))
        if len(titled) > 1 or not titled.isdisjoint(said):
            titled &= said
        elif said:
            titled = frozenset()
        return frozenset(self.groups[word] for word in titled if word in self.groups)


def benefits(text: str) -> Iterator[str]:
    return (match[0].lower() for match in BENEFIT.finditer(text))


def spelt(title: str, words: Iterable[str]) -> Iterator[str]:
    """What is told in two words and elsewhere called by one.

    >>> list(spelt("Lov om dagpenge ved gang", {"gangsdagpenge", "dagpenge"}))
    ['gangsdagpenge']
    """
    for match in OF_WHAT.finditer(title):
        one = f"{match['cause']}s{match['benefit']}".lower()
        if one in words:
            yield one


def receives(benefit: str, body: str) -> bool:
    """Does the text tell of somebody who receives it, has a right to it or asks for it, or of the case of one?"""
    told = rf"\b{OF_SOMEBODY}\s{benefit}\b|\b{benefit}s?modtager"
    return re.search(told, body, re.IGNORECASE) is not None
