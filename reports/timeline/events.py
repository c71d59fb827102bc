"""The event that a step is counted from, by the words of the law or of the place that tells how periods are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from graph.edges import Edge
from graph.law import Law, grouped
from parsing.model import Level, Provision, ProvisionId, Span
from reports.duties import Registered
from reports.timeline.definitions import Definitions
from reports.timeline.model import Event

COUNTED = re.compile(
    r"\bregnes\s[^.:;]*?(?::|\bfra\b)"
)  # Perioder regnes for personer omfattet af: 1) ... fra
FROM = re.compile(r"\bfra\s(?:tidspunktet\sfor\s)?")  # fra [første henvendelse til kommunen]
ENDS = re.compile(r"[,;:]|\.\s")
LEADING = re.compile(r"^(?:den|det|de|en|et|personens|kommunens|pågældendes|vedkommendes)\s")
NO_EVENT = re.compile(  # en nærmere fastsat frist; medlemmet; cut off before a number: efter lovens
    r"^(?:en\s)?(?:nærmere\s)?(?:fastsat|angiven|rimelig)\w*\sfrist|^fristen?\b|^\w{1,5}$|\b(?:lovens|stk|nr)$"
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
    flat = OTHER_LIMIT.split(" ".join(words.split()), maxsplit=1)[0]
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

    def event(self, duty: Registered, group: str) -> Event | None:
        """The one told for the group by a section that the demand cites, or that cites the demand's subsection."""
        for section in self.sections(duty):
            for told in self.told(section, group):
                return told
        return None

    def sections(self, duty: Registered) -> Iterator[ProvisionId]:
        section, own = duty.place.section, duty.demand.span
        for edge in self.law.edges_from.get(section, ()):
            if own.start <= edge.span.start < own.end and edge.target.eli == section.eli and edge.target.path:
                yield edge.target.section
        for edge in self.law.edges_to.get(section, ()):
            if edge.source.eli == section.eli and self.reaches(edge, duty):
                yield edge.source.section

    def reaches(self, edge: Edge, duty: Registered) -> bool:
        return duty.place.path == edge.target.path or duty.place.path.startswith(f"{edge.target.path}__")

    def told(self, section: ProvisionId, group: str) -> Iterator[Event]:
        """From the items of a counting rule: the event behind "fra" in the item that cites the group's definition."""
        provision = self.law.provisions.get(section)
        if provision is None:
            return
        for match in COUNTED.finditer(provision.body):
            for item in self.items(section, match.end()):
                if group in self.groups(section, item):
                    yield from self.behind_from(provision.body, item, section)

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

    def behind_from(self, body: str, item: Span, section: ProvisionId) -> Iterator[Event]:
        found = FROM.search(body, item.start, item.end)
        if found is None:
            return
        end = ENDS.search(body, found.end(), item.end)
        told = event(body[found.end() : end.start() if end else item.end].strip(" ."), section)
        if told:
            yield told
