"""A demand where it stands in its document, and what the document says around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parsing.demands.model import Demand, Source
from parsing.model import Level, Provision, ProvisionId, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A demand where it stands. Spans of `demand` count in the body of the section."""

    provision: ProvisionId  # the sentence that opens the statement
    statement: Span
    number: int
    demand: Demand
    bearer_name: str = ""  # told by the words, or by those of its neighbours
    group_source: Source | None = None
    group_place: str = ""
    effect: str = ""
    sanction: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """What a document says around its demands: bodies, headings, definitions. Made once a document."""

    bodies: Mapping[str, str]  # by eId path of the section
    headings: Mapping[str, str]
    chapters: Mapping[str, str]  # path of the chapter, by section
    units: Mapping[str, str] = field(repr=False)  # texts of items that define groups
    title: str = ""

    @classmethod
    def of(cls, provisions: Sequence[Provision], title: str = "") -> Page:
        sections = [one for one in provisions if one.body and one.id == one.id.section]
        return cls(
            {one.id.path: one.body for one in sections},
            {one.id.path: one.heading for one in provisions if one.heading},
            {one.id.path: one.chapter for one in sections},
            {one.id.path: one.text for one in provisions if one.level in {Level.ITEM, Level.SUBSECTION}},
            title,
        )
