"""Groups that a demand is about because of where it stands: the act, chapter or order that is made for them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from corpus.eli import Eli
from graph.law import Law
from parsing.model import Level
from parsing.tagging.model import Bearer
from reports.duties import Registered
from reports.timeline.definitions import Definitions
from reports.timeline.naming import Naming, parts_of
from reports.timeline.schemes import BENEFIT, Schemes

PERSON = re.compile(  # den sygemeldte, personen, medlemmet, ansøgeren, modtageren, or what is somebody's: sagen
    r"\b(?:person(?:en|ens|erne)?|personer(?=,?\s(?:der|som|omfattet|under|over|i|med|uden|mellem|på|født)\b)|sygemeldtes?|ansøger(?:en|ens|e|ne)?|medlem(?:met|mets|mer|mers)?|lønmodtager(?:en|ens|e|es)?"
    r"|borger(?:en|ens|e)?|ledige?s?|\w+modtager(?:en|ens|e|es|ne)?|selvstændige(?:s)?|vedkommende|forsikrede|sagen|ansøgningen|forælder(?:en|ens)?|forældre(?:ne|nes)?|mor(?:en|ens)?|far(?:en|ens)?|medmor(?:en)?|pensionist(?:en|ens|er)?)\b",
    re.IGNORECASE,
)
CASES = re.compile(r"\b(?:sag(?:er|en)?|hjælp(?:en)?)\sefter\sdenne\slov\b")  # følge sager efter denne lov
MOSTLY = 0.3  # share of an order's sections that name the benefit, where the order is about it


@dataclass(frozen=True)
class Homes:
    """Asks of a demand for whom the place is made that it stands in."""

    law: Law
    definitions: Definitions
    naming: Naming
    schemes: Schemes

    def of(self, duty: Registered, body: str, unit: str) -> frozenset[str]:
        """By chapter, else by the title of the document, else by the act, if it is about a person.

        The section of an act must name one, in an order the subsection: orders also tell offices how to work; so do acts
        of what an employer must keep of all who work there.
        """
        own = duty.version.type.is_order or duty.demand.bearer is Bearer.EMPLOYER
        about = unit if own else body
        if duty.demand.bearer is not Bearer.CITIZEN and not PERSON.search(about):
            return frozenset()
        if chapter := self.of_chapter(duty):
            return frozenset({chapter})
        schemes = self.schemes.of(duty, unit)
        if titled := self.naming.sure(duty.version.title):
            return titled | schemes
        if schemes and (duty.place.eli, duty.chapter) in self.schemes.chapters:
            return schemes
        for home in (self.definitions.family(duty.place.eli), self.issued_under(duty.place.eli)):
            group = self.sole(home, "")
            if group and self.speaks_of(group, duty, body, unit):
                return frozenset({group}) | schemes
        return schemes or self.about(duty)

    def of_chapter(self, duty: Registered) -> str:
        """The group that the chapter is made for, "" for none."""
        return self.sole(self.definitions.family(duty.place.eli), duty.chapter) if duty.chapter else ""

    def about(self, duty: Registered) -> frozenset[str]:
        """The groups that receive the benefit which an order is about, whatever acts it cites most."""
        if not duty.version.type.is_order or BENEFIT.search(duty.version.title):
            return frozenset()
        return frozenset(
            group
            for group in self.definitions.groups
            if (benefit := parts_of(group)[1])
            and not self.families(group).isdisjoint(self.cited.get(duty.place.eli, ()))
            and self.is_about(duty.place.eli, benefit)
        )

    def families(self, group: str) -> frozenset[str]:
        """The acts that the definition tells a group by."""
        return frozenset(family for (family, _), groups in self.definitions.homes.items() if group in groups)

    def shared(self, duty: Registered, words: str) -> frozenset[str]:
        """All groups of an act that several are told by, where the words are on "sager efter denne lov"."""
        if not CASES.search(words):
            return frozenset()
        return self.definitions.homes.get((self.definitions.family(duty.place.eli), ""), frozenset())

    def sole(self, family: str, path: str) -> str:
        """The group whose home a place is, where it is that of no other."""
        groups = self.definitions.homes.get((family, path), frozenset())
        return next(iter(groups)) if len(groups) == 1 else ""

    def speaks_of(self, group: str, duty: Registered, body: str, unit: str) -> bool:
        """Do the title, the section or else the whole order name what the group receives, more than other benefits?

        Where the title names several, the subsection must not name only others.
        """
        benefit = parts_of(group)[1]
        own, others = counted(benefit, duty.version.title)
        if own and others:
            named = counted(benefit, unit)
            return named[0] > 0 or not named[1]
        if own or others:
            return own > 0
        own, others = counted(benefit, body)
        if own or others:
            return own >= others
        return duty.version.type.is_order and self.is_about(duty.place.eli, benefit)

    def is_about(self, order: Eli, benefit: str) -> bool:
        """Does the order name the benefit in many of its sections, and no other more often?"""
        bodies = self.bodies.get(order, ())
        totals, sections = named_in(bodies)
        own, others = own_and_other(benefit, totals)
        return own >= others and own_and_other(benefit, sections)[0] >= MOSTLY * len(bodies) > 0

    @cached_property
    def bodies(self) -> Mapping[Eli, tuple[str, ...]]:
        """The words of the sections of each order."""
        held: dict[Eli, list[str]] = defaultdict(list)
        for section in self.law.at(Level.SECTION):
            if (version := self.law.versions.get(section.id.eli)) and version.type.is_order:
                held[section.id.eli].append(section.body)
        return {order: tuple(bodies) for order, bodies in held.items()}

    def issued_under(self, order: Eli) -> str:
        """The act that an order cites most: the one it is issued under, for preambles are mostly lost."""
        most = self.cited[order].most_common(1) if order in self.cited else []
        return most[0][0] if most else ""

    @cached_property
    def cited(self) -> Mapping[Eli, Counter[str]]:
        """The acts that each order cites, with how often."""
        held: dict[Eli, Counter[str]] = defaultdict(Counter)
        for edge in self.law.edges:
            source, target = (self.law.versions.get(one.eli) for one in (edge.source, edge.target))
            if source and target and source.type.is_order and target.type.is_act:
                held[source.eli][self.definitions.family(target.eli)] += 1
        return dict(held)


@lru_cache(maxsize=1024)
def named_in(bodies: tuple[str, ...]) -> tuple[Counter[str], Counter[str]]:
    """How often the benefits are named in all, and in how many of the texts."""
    found = [Counter(match[0].lower() for match in BENEFIT.finditer(body)) for body in bodies]
    return sum(found, Counter()), Counter(name for one in found for name in one)


def counted(benefit: str, text: str) -> tuple[int, int]:
    """How often the text names a benefit, and the other that it names most.

    >>> counted("gangydelse", "Gangydelsen og løbeydelsen; gangydelse"), counted("", "gangydelse")
    ((2, 1), (0, 1))
    """
    return own_and_other(benefit, Counter(match[0].lower() for match in BENEFIT.finditer(text)))


def own_and_other(benefit: str, counts: Counter[str]) -> tuple[int, int]:
    """A word that the benefit ends with may be short for it, and is neither."""
    own = [number for name, number in counts.items() if benefit and name.startswith(benefit)]
    short = {name for name in counts if benefit.endswith(name)}
    return sum(own), max(
        (
            counts[name]
            for name in counts
            if not benefit or (name not in short and not name.startswith(benefit))
        ),
        default=0,
    )
