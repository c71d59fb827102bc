"""A norm: one demand of one statement (gold/duties/GUIDELINES.md defines the labels; names follow LegalRuleML)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from parsing.model import Span


class Modality(StrEnum):
    OBLIGATION = "obligation"
    PROHIBITION = "prohibition"
    PERMISSION = "permission"
    EMPOWERMENT = "empowerment"
    NONE = "none"


class Bearer(StrEnum):
    MUNICIPALITY = "municipality"
    UNEMPLOYMENT_FUND = "unemployment_fund"
    STATE_AUTHORITY = "state_authority"
    MINISTER = "minister"
    CITIZEN = "citizen"
    EMPLOYER = "employer"
    PRIVATE_BODY = "private_body"
    OTHER = "other"
    NONE = "none"


class Duty(StrEnum):
    """Subtypes: the first eight are procedural requirements, the last six documentation duties."""

    DEADLINE = "deadline"
    MEETING = "meeting"
    HEARING = "hearing"
    NOTIFICATION = "notification"
    ASSESSMENT = "assessment"
    APPLICATION = "application"
    RECURRENCE = "recurrence"
    COORDINATION = "coordination"
    RECORD = "record"
    REPORT = "report"
    PLAN = "plan"
    WRITTEN_FORM = "written_form"
    EVIDENCE = "evidence"
    PUBLICATION = "publication"

    @property
    def documents(self) -> bool:
        """A documentation duty (else a procedural requirement)."""
        return self in DOCUMENTATION


DOCUMENTATION = frozenset(list(Duty)[8:])


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that show a label: `label` is a `Duty`, a `Modality`, a `Bearer`, or one of the parts
    bearer, deadline, frequency, form, trigger.
    """

    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Norm:
    """What a statement demands, and the words that show it. Spans count in the statement's own text."""

    procedural: bool
    documentation: bool
    duties: tuple[Duty, ...]
    modality: Modality
    bearer: Bearer
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0  # 0-1

    @property
    def demands(self) -> bool:
        return self.procedural or self.documentation


SILENT = Norm(False, False, (), Modality.NONE, Bearer.NONE)  # of a text without any statement


class Tagger(Protocol):
    def tag(self, statements: Sequence[str]) -> list[Norm]:
        """One norm for each statement, in order."""
        ...
