"""Provisions by the thousand: the same objects as the constructor gives, at a quarter of its time.

The constructor of a frozen dataclass pays a call for each field, and an act has thousands of provisions of nine
fields. Here the fields are set on an open twin with the same slots, which then turns into the frozen class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from parsing.model import Level, Provision, ProvisionId, Span, Zone

if TYPE_CHECKING:
    from corpus.eli import Eli

Row = list[Any]  # path, level, number, label, heading, start, end: a provision whose body is not finished yet
NUMBER, LABEL, HEADING, START, END = 2, 3, 4, 5, 6


class _OpenId:
    __slots__ = ("eli", "path")
    eli: Eli
    path: str


class _OpenSpan:
    __slots__ = ("end", "start")
    start: int
    end: int


class _OpenProvision:
    __slots__ = ("body", "chapter", "heading", "id", "label", "level", "number", "span", "zone")
    id: Any
    level: Level
    number: str
    label: str
    heading: str
    zone: Zone
    body: str
    span: Any
    chapter: str


def cast(rows: list[Row], eli: Eli, zone: Zone, body: str, chapter: str) -> list[Provision]:
    """One provision for each row, all printed in `body`."""
    provisions: list[Any] = []
    for path, level, number, label, heading, start, end in rows:
        place: Any = _OpenId()
        place.eli, place.path = eli, path
        place.__class__ = ProvisionId
        span: Any = _OpenSpan()
        span.start, span.end = start, end
        span.__class__ = Span
        provision: Any = _OpenProvision()
        provision.id, provision.level, provision.number, provision.label = place, level, number, label
        provision.heading, provision.zone, provision.body = heading, zone, body
        provision.span, provision.chapter = span, chapter
        provision.__class__ = Provision
        provisions.append(provision)
    return provisions
