"""Times that the words of a demand tell, where its own deadline tells none: the items behind "senest:", "ved første ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from parsing.demands import Part
from parsing.model import Provision, Span
from parsing.quantities import Anchor, Deadline, Direction, find_quantities
from reports.duties import Registered
from reports.timeline.events import Counting, event
from reports.timeline.model import Event

OPENS_LIST = re.compile(
    r"\b(?P<limit>senest|inden\sfor|tidligst):\s*$"
)  # hurtigst muligt og [senest:] 1) ...
LABEL = re.compile(r"^(?:\d+|[a-zæøå])\)\s*")
AT_FIRST = re.compile(  # [ved den første samtale] med ..., på første ledighedsdag
    r"\b(?:ved|på)\s(?P<event>(?:den\s)?første\s[\wæøå]+(?:\stil\s[\wæøå]+(?:\som\s[\wæøå]+)?)?)\b",
    re.IGNORECASE,
)
TOGETHER = re.compile(  # samtidig med [underskrivelsen af kontrakten]
    r"\bsamtidig\smed\s(?P<event>[\wæøå]+(?:elsen|ingen)\saf\s[\wæøå]+)\b"
)
COUNTED_FROM = re.compile(  # fire gange i det første halve år [regnet fra første fraværsdag]
    r"^[\s,]*(?:be)?regnet\sfra\s(?P<event>[^,.;:]+)"
)
NOTICE = re.compile(r"\bvarsel\b", re.IGNORECASE)  # med 8 ugers [varsel]
NOTIFIED = re.compile(  # underrette om, [hvornår orloven påbegyndes]; om [forventet fødselstidspunkt]
    r"\b(?:om,?\s)?(?:hvornår\s(?P<begins>[\wæøå]+\s(?:på)?begyndes)|(?P<event>forventet\s[\wæøå]+tidspunkt))\b",
    re.IGNORECASE,
)
OMITTED = re.compile(r"\bikke\b[^.;]*$")  # når personen [ikke har påbegyndt et tilbud] senest 6 måneder efter


@dataclass(frozen=True, slots=True)
class Spoken:
    """Reads the statement of a demand for times."""

    counting: Counting

    def of_item(self, duty: Registered, group: str) -> Deadline | None:
        """The deadline in the item that is for the group, of a list that "senest:" opens behind the demand."""
        body, items = self.body(duty), list(self.items(duty))
        opened = OPENS_LIST.search(body, duty.span.start, items[0].span.start) if items else None
        for item in items if opened else ():
            if opened and group in self.counting.groups(duty.place.section, item.span):
                words = LABEL.sub("", item.span.of(body))
                return first_with_event(f"{opened['limit']} {words}")
        return None

    def items(self, duty: Registered) -> Iterator[Provision]:
        for item in self.counting.listed.get(duty.place.section, ()):
            if duty.span.start < item.span.start < duty.span.end:
                yield item

    def beside(self, duty: Registered) -> Deadline | None:
        """The only other deadline with an event in the words of the demand, outside of its condition."""
        body, own = self.body(duty), duty.demand.span
        trigger = duty.demand.span_of(Part.TRIGGER)
        found = [
            one
            for one in deadlines(own.of(body))
            if one.anchor and event(one.anchor.words) and not inside(one.span.shift(own.start), trigger)
        ]
        return found[0] if len(found) == 1 else None

    def at_event(self, duty: Registered) -> Event | None:
        """The event at which it is to be done: ved første henvendelse, på den første ledighedsdag."""
        found = AT_FIRST.search(self.own(duty)) or TOGETHER.search(self.own(duty))
        return event(found["event"]) if found else None

    def notified(self, duty: Registered) -> Deadline | None:
        """A time of notice, before what somebody is notified of."""
        limit, found = duty.demand.deadline, NOTIFIED.search(self.own(duty))
        if (
            limit is None
            or limit.length is None
            or found is None
            or not NOTICE.search(duty.part(Part.DEADLINE))
        ):
            return None
        anchor = Anchor(limit.span, found["begins"] or found["event"])
        return replace(limit, anchor=anchor, direction=Direction.BEFORE)

    def counted_from(self, duty: Registered) -> Event | None:
        """What a frequency is counted from, as the words behind it tell."""
        words = duty.demand.span_of(Part.FREQUENCY)
        found = COUNTED_FROM.search(self.body(duty)[words.end : duty.span.end]) if words else None
        return event(found["event"]) if found else None

    def after_omission(self, duty: Registered) -> Deadline | None:
        """The time by which something has not happened, so that the demand begins: når ... ikke har ... senest."""
        trigger = duty.demand.span_of(Part.TRIGGER)
        words = trigger.of(self.body(duty)) if trigger else ""
        found = [one for one in deadlines(words) if OMITTED.search(words, 0, one.span.start)]
        return found[0] if len(found) == 1 else None

    def own(self, duty: Registered) -> str:
        return duty.demand.span.of(self.body(duty))

    def body(self, duty: Registered) -> str:
        section = self.counting.law.provisions.get(duty.place.section)
        return section.body if section else ""


def deadlines(words: str) -> list[Deadline]:
    """Those that tell a distance."""
    return [one for one in find_quantities(words) if isinstance(one, Deadline) and one.length is not None]


def first_with_event(words: str) -> Deadline | None:
    return next((one for one in deadlines(words) if one.anchor and event(one.anchor.words)), None)


def inside(span: Span, other: Span | None) -> bool:
    return other is not None and other.start <= span.start < other.end
