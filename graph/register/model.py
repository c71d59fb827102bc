"""A line of the register: what was promised, by when, and what became of it on the day looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.versions import Version
from parsing.commencement import About, Clause
from parsing.model import ProvisionId, Span
from parsing.term import Term


class Promise(Term):
    EXPIRY = "expiry", "a clause that ends: loven ophæves den, gælder til og med"
    REVISION = "revision", "a new look is promised: forslag om revision fremsættes senest"
    TRIAL = "trial", "a trial or temporary scheme: forsøget løber indtil"


class State(Term):
    DUE = "due", "its day is to come"
    KEPT = "kept", "what should end has ended"
    OVERDUE = "overdue", "its day has passed, and nothing shows that it was kept"
    SUPERSEDED = "superseded", "a later version has another day, or no longer holds the clause"
    REPRINTED = (
        "reprinted",
        "a transition printed after an act that has run out: it only tells what once held",
    )
    UNDETERMINED = "undetermined", "no day is told, or what became of it is not shown"


@dataclass(frozen=True, slots=True)
class Printed:
    """One clause in one document. Its spans count in `body`, the text of its section."""

    clause: Clause
    body: str
    reprinted: bool
    subjects: tuple[ProvisionId, ...]  # the sections it speaks of; none: the document itself, or not known

    @property
    def eli(self) -> Eli:
        return self.clause.section.eli

    @property
    def words(self) -> str:
        return self.clause.sentence.of(self.body)


@dataclass(frozen=True, slots=True)
class Entry:
    """One promise through the versions that print it.

    `section`, `span` (of the sentence) and `words` are those of the newest version that prints it. `due` is the first
    day after the promise ran out; None where no day is told. `reason` names the branch that decided, and `shown_by`
    what else shows it: a later version, or an act that changed the subject.
    """

    promise: Promise
    family: str
    due: date | None
    state: State
    reason: str
    shown_by: Eli | None
    first: Eli
    section: ProvisionId
    span: Span
    words: str
    about: About
    subjects: tuple[ProvisionId, ...]
    decided_by: str
    reprinted: bool


@dataclass(frozen=True, slots=True)
class History:
    """What an entry is held against."""

    as_of: date
    versions: Mapping[Eli, Version]
    newest: Mapping[str, Version]  # of each family: its newest version whose text is held
    standing: frozenset[ProvisionId]  # sections of the newest versions that say something
    changes: Mapping[  # when a section was rewritten or ended, and by what
        ProvisionId, tuple[tuple[date, Eli], ...]
    ]
