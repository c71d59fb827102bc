"""A document among the others of its family: what is known of its life, and what is said of it on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.eli import Eli
from parsing.commencement import Clause
from parsing.model import DocumentType, ProvisionId, Span


class InForce(StrEnum):
    YES = "yes"
    NO = "no"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document and all that is known about its life."""

    eli: Eli
    type: DocumentType
    title: str
    signed: date | None
    status: str
    historic_from: date | None
    has_text: bool
    watched: bool  # of the series that the workspace holds whole: a successor would be here
    commencement: Clause | None = None
    expiry: Clause | None = None


@dataclass(frozen=True, slots=True)
class Repeal:
    """`Bekendtgørelse nr. 5 af ... ophæves`: who says it, where, about what."""

    by: Eli
    section: ProvisionId
    span: Span
    of: Eli


@dataclass(frozen=True, slots=True)
class Version:
    """One document in the life of its family."""

    eli: Eli
    type: DocumentType
    title: str
    family: str
    signed: date | None
    in_force: InForce
    rule: str
    since: date | None = None  # in force from, where the text tells
    until: date | None = None  # no longer in force from
    successor: Eli | None = None
    shown_by: ProvisionId | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Life:
    """A document among the others: what the rules look at."""

    candidate: Candidate
    members: tuple[Candidate, ...]  # of its family and kind, amending documents apart
    repeals: tuple[Repeal, ...]  # of it
    held: Mapping[Eli, Candidate]
    as_of: date
    basis: Version | None = None  # of an order: the act that it hangs on

    @property
    def later(self) -> list[Candidate]:
        """The members signed after it and in effect on the day, the first of them first."""
        found = [other for other in self.members if follows(other, self.candidate, self.as_of)]
        return sorted(found, key=lambda other: other.signed or date.max)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule says of a document."""

    in_force: InForce
    rule: str
    until: date | None = None
    by: Eli | None = None
    shown_by: Clause | Repeal | None = None


def begins(candidate: Candidate) -> date | None:
    """The day its clause names; else, and for a consolidation, the day of signature as the lower bound."""
    if (
        candidate.type is not DocumentType.CONSOLIDATED_ACT
        and candidate.commencement is not None
        and candidate.commencement.on
    ):
        return candidate.commencement.on
    return candidate.signed


def follows(other: Candidate, candidate: Candidate, as_of: date) -> bool:
    """Signed later than the candidate, and in effect on the day."""
    if other.signed is None or candidate.signed is None or other.eli == candidate.eli:
        return False
    return candidate.signed < other.signed and (begins(other) or other.signed) <= as_of
