"""A clause as it is read from one sentence, before it is told where the sentence stands."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.commencement.model import Kind, Moment, Subject
from parsing.model import Span


@dataclass(frozen=True, slots=True)
class Found:
    """The span counts in the sentence."""

    kind: Kind
    span: Span
    subject: Subject
    moment: Moment
