"""A clause about time: what takes effect, ends or is to be revised, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from parsing.model import ProvisionId, Span
from parsing.references.model import THIS, Target


class Kind(StrEnum):
    COMMENCEMENT = "commencement"  # træder i kraft, sættes i kraft
    EFFECT = "effect"  # har virkning fra, finder anvendelse fra
    NON_APPLICATION = "non_application"  # finder ikke anvendelse på: cases that a new rule leaves alone
    APPLICATION = "application"  # har virkning for, finder anvendelse på: which cases, not when
    EXPIRY = "expiry"  # ophæves den, gælder til og med: of the document itself or a part of it
    REPEAL = "repeal"  # another document, or a part of one, is ended
    REVISION = "revision"  # forslag om revision fremsættes senest
    TRIAL = "trial"  # forsøget løber til og med


class About(StrEnum):
    DOCUMENT = "document"  # the document that says it, whole
    PART = "part"  # provisions of it
    OTHER = "other"  # another document or provisions of one


class Timing(StrEnum):
    """How the time is told."""

    DAY = "day"
    PUBLICATION = "publication"  # dagen efter bekendtgørelsen i Lovtidende: no day in the text
    SIGNATURE = "signature"  # dagen efter stadfæstelsen
    DECIDED = "decided"  # somebody fixes it
    COMMENCEMENT = "commencement"  # with the document's own commencement
    CONDITION = "condition"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Moment:
    """When. Only `DAY` has a date; `days` after publication or signature is a bound, None where not told."""

    timing: Timing
    on: date | None = None
    days: int | None = None
    decided_by: str = ""
    condition: str = ""
    through: bool = False  # of an end: the day itself is counted in ("til og med", "ved udgangen af")

    def not_before(self, signed: date) -> date | None:
        """The first day it can be: the day told, else the lower bound that the day of signature gives."""
        if self.timing is Timing.DAY:
            return self.on
        if self.timing in {Timing.PUBLICATION, Timing.SIGNATURE}:
            return signed + timedelta(self.days or 0)
        return None


UNTOLD = Moment(Timing.UNTOLD)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a clause speaks of. `targets` is empty for the document itself."""

    about: About
    targets: tuple[Target, ...] = ()
    excepted: tuple[Target, ...] = ()  # bortset fra § 5; jf. dog stk. 2


WHOLE = Subject(About.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. Spans count in the body of the section."""

    kind: Kind
    section: ProvisionId
    span: Span  # from the subject or verb to the end of the time
    sentence: Span
    subject: Subject
    moment: Moment

    @property
    def on(self) -> date | None:
        return self.moment.on

    @property
    def gone(self) -> date | None:
        """Of an end: the first day on which it is no longer in force."""
        on = self.moment.on
        return on + timedelta(1) if on is not None and self.moment.through else on


def is_whole(target: Target) -> bool:
    """Does it name the document that speaks, not a place in it?"""
    return target.act == THIS and not target.steps
