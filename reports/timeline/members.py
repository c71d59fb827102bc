"""Which groups a demand is about, and how that is known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.eli import Eli
from graph.edges import Edge
from graph.law import Law, grouped
from parsing.demands.groups import find_groups
from parsing.model import Level, ProvisionId, Span
from parsing.references.model import Relation
from parsing.tagging.model import Bearer
from reports.duties import Registered
from reports.timeline.definitions import Definitions, read_definitions
from reports.timeline.model import Via

PERSON = re.compile(  # den sygemeldte, personen, medlemmet, ansøgeren, modtageren
    r"\b(?:person(?:en|ens|er|erne)?|sygemeldtes?|ansøger(?:en|ens|e|ne)?|medlem(?:met|mets|mer|mers)?|lønmodtager(?:en|ens|e|es)?"
    r"|borger(?:en|ens|e)?|ledige?s?|\w+modtager(?:en|ens|e|es|ne)?|selvstændige(?:s)?|vedkommende|forsikrede)\b",
    re.IGNORECASE,
)
SAME_PERSON = re.compile(
    r"\b(?:personens?|medlemmets?|den\spågældendes?)\b", re.IGNORECASE
)  # the one told of before
RECEIVER = "modtagere"


@dataclass(frozen=True)
class Members:
    """Asks of any demand which groups it is about."""

    law: Law
    definitions: Definitions

    @classmethod
    def of(cls, law: Law) -> Members:
        return cls(law, read_definitions(law))

    def groups(self, duty: Registered) -> dict[str, Via]:
        """The groups of a demand, each with the surest way it is known by."""
        found: dict[str, Via] = {}
        for via, names in self.told(duty):
            for name in names:
                found.setdefault(name, via)
            if names & self.known:
                break  # what a demand says itself is more than what stands around it
        return found

    def told(self, duty: Registered) -> Iterator[tuple[Via, frozenset[str]]]:
        """Group by group of reasons, the surest first."""
        cited = self.cited(duty.place.section, self.own_words(duty))
        named = self.named(duty)
        yield Via.DEFINITION, cited | (named & self.known)
        yield Via.WORDS, named
        before = [self.before(duty)]
        yield Via.CONTEXT, self.cited(duty.place.section, before)
        yield Via.CONTEXT, self.pointed(duty, self.own_words(duty)) or self.pointed(duty, before)
        yield Via.CONTEXT, self.earlier(duty)
        yield Via.HOME, self.at_home(duty)

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.definitions.groups)

    def own_words(self, duty: Registered) -> list[Span]:
        """Of the demand, and what opens the list that it is an item of."""
        own = duty.demand.span
        return [own, Span(duty.span.start, max(duty.span.start, own.start))]

    def before(self, duty: Registered) -> Span:
        """The words of its subsection that stand before it."""
        unit = self.subsection(duty.place)
        return Span(unit.start, max(unit.start, duty.span.start)) if unit else Span(0, 0)

    def subsection(self, place: ProvisionId) -> Span | None:
        here: ProvisionId | None = place
        while here is not None and here.path:
            if here.path.rpartition("__")[2].startswith(("subsec_", "sec_")):
                provision = self.law.provisions.get(here)
                return provision.span if provision else None
            here = here.parent
        return None

    def cited(self, section: ProvisionId, spans: Iterable[Span]) -> frozenset[str]:
        """The groups whose definitions the words cite."""
        return frozenset(
            name
            for span in spans
            for edge in self.edges(section, span)
            if edge.target.path
            for name in self.definitions.at(edge.target)
        )

    def edges(self, section: ProvisionId, span: Span) -> Iterator[Edge]:
        for edge in self.law.edges_from.get(section, ()):
            if span.start <= edge.span.start < span.end and edge.relation is not Relation.EXCEPTION:
                yield edge

    def pointed(self, duty: Registered, words: Iterable[Span]) -> frozenset[str]:
        """The groups of the subsections of its own section that the words cite: personer omfattet af stk. 2."""
        section = duty.place.section
        units = (
            self.law.provisions.get(edge.target)
            for span in words
            for edge in self.edges(section, span)
            if edge.target.section == section and edge.target != section
        )
        return self.cited(section, [unit.span for unit in units if unit])

    def earlier(self, duty: Registered) -> frozenset[str]:
        """The groups of the nearest subsection before it that has some, where it goes on about "personen"."""
        if not SAME_PERSON.search(duty.demand.span.of(self.body(duty))):
            return frozenset()
        section, here = duty.place.section, self.subsection(duty.place)
        units = [unit for unit in self.subsections.get(section, ()) if here and unit.end <= here.start]
        groups = (self.cited(section, [unit]) for unit in sorted(units, reverse=True))
        return next((found for found in groups if found), frozenset())

    @cached_property
    def subsections(self) -> Mapping[ProvisionId, tuple[Span, ...]]:
        """Where the subsections of each section stand."""
        return grouped((unit.id.section, unit.span) for unit in self.law.at(Level.SUBSECTION))

    def named(self, duty: Registered) -> frozenset[str]:
        """The names in its words, and in the heading above it."""
        names = {group.name for group in find_groups(duty.demand.span.of(self.body(duty))) if group.name}
        if duty.demand.group:
            names.add(duty.demand.group)
        return frozenset(names)

    def body(self, duty: Registered) -> str:
        section = self.law.provisions.get(duty.place.section)
        return section.body if section else ""

    def at_home(self, duty: Registered) -> frozenset[str]:
        """The group whose act, or chapter, it stands in, where it is about a person."""
        if duty.demand.bearer is not Bearer.CITIZEN and not PERSON.search(self.body(duty)):
            return frozenset()
        eli = duty.place.eli
        family = self.definitions.family(eli)
        chapter = self.definitions.homes.get((family, duty.chapter)) if duty.chapter else None
        if chapter:
            return frozenset({chapter})
        for home in (family, self.definitions.family(self.hangs_on[eli]) if eli in self.hangs_on else ""):
            group = self.definitions.homes.get((home, ""))
            if group and self.speaks_of(group, duty):
                return frozenset({group})
        return frozenset()

    def speaks_of(self, group: str, duty: Registered) -> bool:
        """Does the title of the document, or the section, name what the group receives?"""
        benefit = group.rpartition(" ")[2].removesuffix(RECEIVER).removesuffix("s")
        pattern = re.compile(rf"\b{re.escape(benefit)}", re.IGNORECASE)
        return bool(pattern.search(duty.version.title) or pattern.search(self.body(duty)))

    @cached_property
    def hangs_on(self) -> Mapping[Eli, Eli]:
        """The act that each order cites most: the one it is issued under, for preambles are mostly lost."""
        cited: dict[Eli, Counter[Eli]] = defaultdict(Counter)
        for edge in self.law.edges:
            source, target = (self.law.versions.get(one.eli) for one in (edge.source, edge.target))
            if source and target and source.type.is_order and target.type.is_act:
                cited[source.eli][target.eli] += 1
        return {order: acts.most_common(1)[0][0] for order, acts in cited.items()}


def wider(group: str) -> str:
    """The name without what narrows it: kontanthjælpsmodtagere of jobparate kontanthjælpsmodtagere; "" for none."""
    adjective, _, noun = group.rpartition(" ")
    return noun if adjective and noun.endswith(RECEIVER) else ""


def by_group(members: Members, duties: Sequence[Registered]) -> dict[str, list[tuple[Registered, Via]]]:
    """The demands of every group, in the order given; those of a wider name are its narrower groups' too."""
    found: dict[str, list[tuple[Registered, Via]]] = defaultdict(list)
    narrower: dict[str, list[str]] = defaultdict(list)
    for name in members.known:
        if noun := wider(name):
            narrower[noun].append(name)
    for duty in duties:
        for name, via in members.groups(duty).items():
            found[name].append((duty, via))
            for other in narrower.get(name, ()):
                found[other].append((duty, Via.GENERAL))
    return dict(found)
