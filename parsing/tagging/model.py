"""A norm: what one statement demands. A statement is a sentence with its list items; names follow LegalRuleML.

A **procedural requirement** binds somebody to a step in how a case is handled: when, how often, in what order, by whom
or with whom something is done. A **documentation duty** binds somebody to make, keep, hand in or publish a record. One
statement may be both. Neither are rights, amounts, conditions of a benefit, definitions, what may but need not be done,
and power to lay down rules, even about steps and records. The present tense commands: "kommunen underretter borgeren".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from parsing.model import Span
from parsing.term import Term


class Modality(Term):
    """What the main clause of a statement does."""

    OBLIGATION = "obligation", "somebody must: skal, er forpligtet til, or the present tense as a command"
    PROHIBITION = "prohibition", "somebody must not: må ikke, or kan ikke as a ban"
    PERMISSION = "permission", "somebody may, or has a right to: kan, må, har ret til"
    EMPOWERMENT = "empowerment", "somebody may or must lay down rules, or let others do so"
    NONE = "none", "neither: a definition, an amount, a condition, a commencement, a fact"


class Bearer(Term):
    """Who must act, or may, by class."""

    MUNICIPALITY = "municipality", "kommune, kommunalbestyrelse, jobcenter and their teams"
    UNEMPLOYMENT_FUND = "unemployment_fund", "arbejdsløshedskasse, a-kasse"
    STATE_AUTHORITY = "state_authority", "an agency, board, council or tribunal of the state, and ATP"
    MINISTER = "minister", "a minister"
    CITIZEN = "citizen", "a person in his or her own matter: applicant, member, employee, parent"
    EMPLOYER = "employer", "arbejdsgiver, virksomhed"
    PRIVATE_BODY = "private_body", "a private body with a task in it: doctor, insurer, bank, auditor, maker"
    OTHER = "other", "somebody of no class; of a statement also one who is not told"
    NONE = "none", "nobody acts, or nobody is told"


class Duty(Term):
    """Subtypes: the first eight are procedural requirements, the last six documentation duties."""

    DEADLINE = "deadline", "do it before, within or at the latest by a time: senest, inden for, straks"
    MEETING = "meeting", "hold a talk or meeting, or turn up for it"
    HEARING = "hearing", "hear, involve or consult somebody else first, or get their consent"
    NOTIFICATION = "notification", "tell, inform or guide somebody"
    ASSESSMENT = "assessment", "assess, decide, look at again or check a case, a need or what others do"
    APPLICATION = "application", "apply, register, enrol or report oneself, to get or keep something"
    RECURRENCE = "recurrence", "do it again at an interval, a number of times or all along"
    COORDINATION = "coordination", "hand over, pass on or refer a case, or bring bodies together on it"
    RECORD = "record", "note, register, enter in the books or keep"
    REPORT = "report", "give an authority data, statistics, accounts or an account of what was done"
    PLAN = "plan", "draw up a plan, a programme, a contract or a written agreement"
    WRITTEN_FORM = "written_form", "do it in writing, with reasons, signed, on a form or by self-service"
    EVIDENCE = "evidence", "hand in or get proof, a certificate, a declaration or papers"
    PUBLICATION = "publication", "publish, announce or put up for all to see"

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
