"""The event that a step is counted from, by the words of the law or of the place that tells how periods are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from corpus.eli import Eli
from graph.law import Law, grouped
from graph.versions import InForce
from parsing.model import Level, Provision, ProvisionId, Span
from reports.duties import Registered
from reports.timeline.definitions import Definitions
from reports.timeline.model import Event
from reports.timeline.naming import Naming

COUNTED = re.compile(
    r"\bregnes\s[^.:;]*?(?::|\bfra\b)"
)  # Perioder regnes for personer omfattet af: 1) ... fra
FROM = re.compile(r"\bfra\s(?:tidspunktet\sfor\s)?")  # fra [første henvendelse til kommunen]
ENDS = re.compile(r"[,;:]|\.\s")
TAIL = re.compile(r"\sfor\s(?:en\s)?person(?:er)?\b.*$")  # overgang til flidspenge[ for personer omfattet]
EACH = re.compile(  # overgang til [henholdsvis flidspenge og havnepenge]
    r"\bhenholdsvis\s(?P<first>[\wæøå]+)\s(?:og|eller)\s(?P<second>[\wæøå]+)"
)
LEADING = re.compile(r"^(?:den|det|de|en|et|personens|kommunens|pågældendes|vedkommendes)\s")
NO_EVENT = re.compile(  # skriftlig meddelelse; en nærmere fastsat frist; medlemmet; cut off before a number: efter lovens
    r"^skriftlig|^(?:en\s)?(?:nærmere\s)?(?:fastsat|angiven|rimelig)\w*\sfrist|^fristen?\b|^\w{1,5}$|\b(?:\w*lovens|stk|nr)$"
    r"|^(?:kontaktforløbet|forløbet|perioden)\b(?!.*\b(?:er|har|begynd|start|slut|ophør))"  # what a period is part of
    r"|^(?:medlemmet|personen|lønmodtageren|kommunen|jobcenteret|arbejdsgiveren|a-kassen)$"
)

OTHER_LIMIT = re.compile(r"\seller\s\d+\s")  # efter overgangen[ eller 4 uger efter ...]


@cache
def synonyms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = files("reports.timeline").joinpath("events.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(": ") for line in lines if line and not line.startswith("#"))
    return tuple((key, re.compile(pattern)) for key, _, pattern in pairs)


def event(words: str, told_by: ProvisionId | None = None) -> Event | None:
    """The event that words name; None for words that name a limit, not an event.

    >>> event("den første sygedag").key == event("første fraværsdag").key, event("en fastsat frist")
    (True, None)
    """
    flat = TAIL.sub("", OTHER_LIMIT.split(" ".join(words.split()), maxsplit=1)[0])
    plain = LEADING.sub("", flat.lower())
    if not plain or NO_EVENT.search(plain):
        return None
    key = next((key for key, pattern in synonyms() if pattern.fullmatch(plain)), plain)
    return Event(key, flat, told_by)


@dataclass(frozen=True)
class Counting:
    """Finds where the law tells from what event periods are counted: `perioder efter § 4 regnes fra ...`."""

    law: Law
    definitions: Definitions
    naming: Naming

    def event(self, duty: Registered, group: str) -> Event | None:
        """The one told for the group by a section that the demand cites, or that cites it or what it cites."""
        for section in self.sections(duty):
            for told in self.told(section, group):
                return told
        return None

    def sections(self, duty: Registered) -> Iterator[ProvisionId]:
        """Where periods may be told: cited by the demand, citing it, citing or cited by what it cites."""
        section, own = duty.place.section, duty.demand.span
        cited = [
            self.of_today(edge.target)
            for edge in self.law.edges_from.get(section, ())
            if own.start <= edge.span.start < own.end and edge.target.path
        ]
        yield from (target.section for target in cited)
        for place in (duty.place, *cited):
            yield from self.citing(place)
        for place in cited:
            yield from self.cited_by(place)

    def of_today(self, place: ProvisionId) -> ProvisionId:
        """The same place in the version in force: an order may cite the one of its own day."""
        current = self.in_force.get(self.definitions.family(place.eli))
        moved = ProvisionId(current, place.path) if current else place
        return moved if moved in self.law.provisions else place

    @cached_property
    def in_force(self) -> Mapping[str, Eli]:
        """The document of each family that is in force."""
        held = (one for one in self.law.versions.values() if one.in_force is InForce.YES)
        return {one.family: one.eli for one in held if one.family and not one.type.is_order}

    def citing(self, place: ProvisionId) -> Iterator[ProvisionId]:
        """The sections of its own document that cite a place, or a unit around it."""
        for edge in self.law.edges_to.get(place.section, ()):
            around = place.path == edge.target.path or place.path.startswith(f"{edge.target.path}__")
            if around and edge.source.eli == place.eli:
                yield edge.source.section

    def cited_by(self, place: ProvisionId) -> Iterator[ProvisionId]:
        """The sections of its own document that a place cites."""
        unit = self.law.provisions.get(place)
        for edge in self.law.edges_from.get(place.section, ()) if unit else ():
            if unit and unit.span.start <= edge.span.start < unit.span.end and edge.target.eli == place.eli:
                yield edge.target.section

    def told(self, section: ProvisionId, group: str) -> Iterator[Event]:
        """From the items of a counting rule: the event behind "fra" in the item that cites the group's definition."""
        provision = self.law.provisions.get(section)
        if provision is None:
            return
        for match in COUNTED.finditer(provision.body):
            for item in self.items(section, match.end()):
                if group in self.groups(section, item):
                    yield from self.behind_from(provision.body, item, section, group)

    def items(self, section: ProvisionId, start: int) -> Iterator[Span]:
        """The items of the list that begins at a character of the body."""
        for item in self.listed.get(section, ()):
            parent = self.law.provisions.get(item.id.parent) if item.id.parent else None
            if parent and parent.span.start <= start < parent.span.end and item.span.start >= start:
                yield item.span

    @cached_property
    def listed(self) -> Mapping[ProvisionId, tuple[Provision, ...]]:
        """The items of each section."""
        return grouped((item.id.section, item) for item in self.law.at(Level.ITEM))

    def groups(self, section: ProvisionId, span: Span) -> frozenset[str]:
        edges = (e for e in self.law.edges_from.get(section, ()) if span.start <= e.span.start < span.end)
        return frozenset(name for edge in edges for name in self.definitions.at(edge.target))

    def behind_from(self, body: str, item: Span, section: ProvisionId, group: str) -> Iterator[Event]:
        found = FROM.search(body, item.start, item.end)
        if found is None:
            return
        end = ENDS.search(body, found.end(), item.end)
        words = body[found.end() : end.start() if end else item.end].strip(" .")
        told = event(EACH.sub(lambda each: self.own(each, group), words), section)
        if told:
            yield told

    def own(self, each: re.Match[str], group: str) -> str:
        """Of two benefits, each for its group, that of the group; both where that cannot be told."""
        held = [word for word in each.groups() if self.naming.tells(word, group)]
        return held[0] if len(held) == 1 else each[0]
