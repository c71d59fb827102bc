"""A demand: one duty of one statement, in parts. Names follow LegalRuleML, as those of `parsing.tagging` do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parsing.model import Span
from parsing.quantities import Deadline, Frequency
from parsing.tagging.model import Bearer, Duty, Modality


class Part(StrEnum):
    """What the words of a demand may tell."""

    BEARER = "bearer"  # [Kommunen] skal
    COUNTERPARTY = "counterparty"  # underretter [arbejdsløshedskassen]
    ACTION = "action"  # [træffer afgørelse]
    OBJECT = "object"  # indberetter [oplysninger om fravær]
    TRIGGER = "trigger"  # [Hvis sygdommen varer ved], skal
    DEADLINE = "deadline"
    FREQUENCY = "frequency"
    FORM = "form"
    SANCTION = "sanction"  # [straffes med bøde]
    EFFECT = "effect"  # [bortfalder retten]
    GROUP = "group"  # the persons that the demand is about


class Source(StrEnum):
    """Where something is known from."""

    WORDS = "words"  # the words of the demand
    IMPLIED = "implied"  # what is handled: "ansøgning indgives" is for the citizen to do
    CONTEXT = "context"  # the other demands of its subsection or section
    HEADING = "heading"  # of its section, group or chapter
    REFERENCE = "reference"  # the place its words refer to
    TITLE = "title"  # of its document: "om kommunernes regnskaber"
    UNDETERMINED = "undetermined"


class Form(StrEnum):
    WRITTEN = "written"  # skriftligt
    DIGITAL = "digital"  # digitalt, Digital Post, ved digital selvbetjening
    SET_FORM = "set_form"  # på en blanket, i et skema
    SIGNED = "signed"  # underskrevet, med digital signatur
    REASONED = "reasoned"  # skal begrundes
    IN_PERSON = "in_person"  # ved personligt fremmøde
    ORAL = "oral"  # mundtligt, telefonisk


@dataclass(frozen=True, slots=True)
class Shown:
    """The words of a part; the span counts in the statement."""

    part: Part
    span: Span


@dataclass(frozen=True, slots=True)
class Demand:
    """One duty. `parts` has each part at most once; what is None or "" is not told."""

    span: Span  # its own words in the statement: the whole, a sentence or an item
    procedural: bool
    documentation: bool
    duties: tuple[Duty, ...]
    modality: Modality
    bearer: Bearer  # OTHER where `bearer_source` is UNDETERMINED
    bearer_source: Source
    verbs: tuple[str, ...] = ()  # infinitives: "registrere", "indberette"
    deadline: Deadline | None = None
    frequency: Frequency | None = None
    forms: tuple[Form, ...] = ()
    parts: tuple[Shown, ...] = ()
    group: str = ""  # target group, in the plural and lower case: "jobparate kontanthjælpsmodtagere"
    confidence: float = 1.0  # 0-1

    def words(self, part: Part, statement: str) -> str:
        """The words of a part; "" where it is not told."""
        span = self.span_of(part)
        return span.of(statement) if span else ""

    def span_of(self, part: Part) -> Span | None:
        return next((shown.span for shown in self.parts if shown.part is part), None)
