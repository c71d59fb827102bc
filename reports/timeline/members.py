"""Which groups a demand is about, and how that is known."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.edges import Edge
from graph.law import Law, grouped
from parsing.demands import Part
from parsing.demands.groups import find_groups
from parsing.model import Level, ProvisionId, Span
from parsing.references.model import Relation
from reports.duties import Registered
from reports.timeline.definitions import Definitions, read_definitions
from reports.timeline.homes import Homes
from reports.timeline.model import Via
from reports.timeline.naming import RECEIVER, Naming, parts_of
from reports.timeline.schemes import BENEFIT, Schemes

SAME_PERSON = re.compile(  # the one told of before
    r"\b(?:personens?|medlemmets?|den\s(?:pågældende|ledige|sygemeldte|unge)s?)\b", re.IGNORECASE
)
ROLE = re.compile(r"\bsom\s$")  # tilmelde sig [som] jobsøgende: what somebody becomes, not who it is
PARTED = re.compile(r",?\sog\sfor\s")  # For a skal det ske straks[, og for ]b skal det ske senest efter 1 uge
OWN_GROUP = re.compile(
    r"(?:og\s|men\s)?for\s(?!at\b)", re.IGNORECASE
)  # [og for] b skal det ske senest efter 1 uge
LEAD = 300  # letters that are looked at for whom a unit is
UNIT = re.compile(r"^(?:§\s\d+(?:\s[a-zæøå])?\.\s?)?(?:Stk\.\s\d+\.\s?)?")  # [§ 4. ], [Stk. 2. ]
SOME_ONLY = re.compile(  # Et medlem, der har drevet; I sager, der er; Mister en person
    r"(?:I\ssager|(?:En\s)?[Pp]erson(?:er)?|Medlemmer|Et\smedlem)"
    r"(?:,?\s(?:der|som)\ser\somfattet\saf\s(?:stk\.|§)[^,;:]*)?,\s(?:som|der)\s(?!er\somfattet|modtager\s)"
    r"|(?:Hvis|Når|Såfremt)\b|[A-ZÆØÅ]\w+(?:er|r)\s(?:en|et|den|det)\s\w"
)


@dataclass(frozen=True)
class Members:
    """Asks of any demand which groups it is about."""

    law: Law
    definitions: Definitions
    naming: Naming
    homes: Homes

    @classmethod
    def of(cls, law: Law) -> Members:
        definitions = read_definitions(law)
        naming = Naming.of(definitions, law)
        schemes = Schemes(law, definitions, frozenset(naming.benefits))
        naming = replace(naming, schemes=schemes.groups)
        return cls(law, definitions, naming, Homes(law, definitions, naming, schemes))

    def groups(self, duty: Registered) -> dict[str, Via]:
        """The groups of a demand, each with the surest way it is known by."""
        found: dict[str, Via] = {}
        for via, names in self.told(duty):
            for name in names:
                found.setdefault(name, via)
            if names & self.told_apart:
                break  # what a demand says itself is more than what stands around it
        return found

    def told(self, duty: Registered) -> Iterator[tuple[Via, frozenset[str]]]:
        """Group by group of reasons, the surest first."""
        section, body = duty.place.section, self.body(duty)
        own, before = self.own_words(duty), [self.before(duty)]
        cited, named = self.cited(section, own), self.named(duty)
        yield Via.DEFINITION, cited | (named & self.known)
        yield Via.WORDS, named | self.sure(duty, own)
        yield Via.CONTEXT, self.cited(section, before) | self.around(duty, before)
        yield Via.CONTEXT, self.pointed(duty, own) or self.pointed(duty, before)
        yield Via.CONTEXT, self.earlier(duty)
        unit = self.subsection(duty.place) or duty.span
        yield Via.HOME, self.homes.of(duty, body, unit.of(body))
        units = [unit for spans in (own, before) for unit in self.units(duty, spans)]
        yield (
            Via.GENERAL,
            self.naming.asked(said(body, own)) | self.homes.shared(duty, said(body, own + units)),
        )

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.definitions.groups)

    @cached_property
    def told_apart(self) -> frozenset[str]:
        """The groups that a demand is no other's for: those listed, and those of a benefit with its own documents."""
        return self.known | frozenset(self.naming.schemes.values())

    def own_words(self, duty: Registered) -> list[Span]:
        """Of the demand, and what opens the list that it is an item of; of two parts for two groups, that with the time."""
        own = duty.demand.span
        if part := self.part_of(duty):
            return [part]
        if OWN_GROUP.match(own.of(self.body(duty))):
            return [own]
        return [own, Span(duty.span.start, max(duty.span.start, own.start))]

    def part_of(self, duty: Registered) -> Span | None:
        """Of "for a ..., og for b ...", the one that holds the deadline."""
        own, limit = duty.demand.span, duty.demand.span_of(Part.DEADLINE)
        parted = PARTED.search(self.body(duty), own.start, own.end)
        if not (parted and limit and own.start <= limit.start < own.end):
            return None
        return (
            Span(parted.end(), own.end) if limit.start > parted.start() else Span(own.start, parted.start())
        )

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

    def around(self, duty: Registered, words: Iterable[Span]) -> frozenset[str]:
        """The groups that words around it name; in a chapter made for one group they tell of no other."""
        named, chapter = self.sure(duty, words), self.homes.of_chapter(duty)
        return named & {chapter} if chapter else named

    def sure(self, duty: Registered, spans: Iterable[Span]) -> frozenset[str]:
        """The groups that the words name, in a document that is not made for others."""
        named = self.naming.sure(said(self.body(duty), spans))
        return self.homes.schemes.meant(named, duty.place.eli)

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
        units = self.units(duty, words)
        return self.cited(duty.place.section, units) | self.around(duty, units)

    def units(self, duty: Registered, words: Iterable[Span]) -> list[Span]:
        """The subsections of its own section that the words cite."""
        section = duty.place.section
        units = (
            self.law.provisions.get(edge.target)
            for span in words
            for edge in self.edges(section, span)
            if edge.target.section == section and edge.target != section
        )
        return [unit.span for unit in units if unit]

    def earlier(self, duty: Registered) -> frozenset[str]:
        """The groups of the nearest subsection before it that has some, where it goes on about "personen"."""
        if not SAME_PERSON.search(duty.demand.span.of(self.body(duty))):
            return frozenset()
        section, here = duty.place.section, self.subsection(duty.place)
        units = [unit for unit in self.subsections.get(section, ()) if here and unit.end <= here.start]
        groups = (
            self.cited(section, [unit]) | self.around(duty, [unit]) for unit in sorted(units, reverse=True)
        )
        return next((found for found in groups if found), frozenset())

    @cached_property
    def subsections(self) -> Mapping[ProvisionId, tuple[Span, ...]]:
        """Where the subsections of each section stand."""
        return grouped((unit.id.section, unit.span) for unit in self.law.at(Level.SUBSECTION))

    def for_some(self, duty: Registered) -> bool:
        """Is it told in its words, or by what opens its section or subsection, that it is for a part or a case only?"""
        body, unit = self.body(duty), self.subsection(duty.place)
        starts = (0, unit.start if unit else 0, duty.demand.span.start)
        return any(SOME_ONLY.match(UNIT.sub("", body[start : start + LEAD], count=1)) for start in starts)

    def named(self, duty: Registered) -> frozenset[str]:
        """The names in its words, and in the heading above it."""
        body = self.body(duty)
        found = [
            (group.name, ROLE.search(words, 0, group.span.start) is not None)
            for span in self.own_words(duty)[:1]
            for words in (span.of(body),)
            for group in find_groups(words)
            if group.name
        ]
        roles = {name for name, is_role in found if is_role}
        names = {name for name, is_role in found if not is_role}
        if duty.demand.group and duty.demand.group not in roles and not self.part_of(duty):
            names.add(duty.demand.group)
        return frozenset(name for name in names if not self.is_short(name, duty))

    def is_short(self, name: str, duty: Registered) -> bool:
        """Is it short for others, in a document whose title names their benefits: dagpengemodtager, of sygedagpenge?"""
        if not self.naming.short(name):
            return False
        benefit, titled = parts_of(name)[1], BENEFIT.findall(duty.version.title.lower())
        return any(word != benefit and word.endswith(benefit) for word in titled)

    def body(self, duty: Registered) -> str:
        section = self.law.provisions.get(duty.place.section)
        return section.body if section else ""


def said(body: str, spans: Iterable[Span]) -> str:
    """The words of several spans, kept apart."""
    return " ; ".join(span.of(body) for span in spans)


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
