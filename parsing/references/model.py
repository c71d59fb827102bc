"""A reference: the words, and the places they spell out (gold/citations/CITATIONS.md defines both)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from parsing.model import Level, Span

THIS = "this"


class Relation(StrEnum):
    """What the text does with the place it names (names from ELI where it has one)."""

    REFERS = "refers"
    EXCEPTION = "exception"
    LEGAL_BASIS = "legal_basis"
    AMENDS = "amends"
    REPEALS = "repeals"
    REPLACES = "replaces"
    COMMENCES = "commences"
    CONSOLIDATES = "consolidates"
    IMPLEMENTS = "implements"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """`lov nr. 548 af 7. maj 2019`: what the words themselves tell; EU acts have number and year the same way."""

    type: str = ""  # lov, lovbekendtgørelse, bekendtgørelse, anordning, forordning, direktiv, ...
    number: str = ""
    year: int | None = None
    signed: date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One place named: an act and the steps into it."""

    act: str | None  # "this", a canonical name in lower case, or None where no name is given
    document: NumberedDocument | None = None
    steps: tuple[tuple[Level, str], ...] = ()  # outermost first: ((SECTION, "53 a"), (SUBSECTION, "2"))
    range: bool = False  # one of the two ends of a range that was not expanded

    def step(self, level: Level) -> str | None:
        return next((number for step, number in self.steps if step is level), None)


@dataclass(frozen=True, slots=True)
class Reference:
    """`jf. § 6, stk. 2`: the words, and where they point."""

    span: Span
    relation: Relation
    targets: tuple[Target, ...]
    role: str = ""  # amended_by, incorporates, not_incorporated, anchor, new, renumbered


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: what `stk. 2`, `loven` and `this` mean in it."""

    section: str | None = None  # "7 a"
    subsection: str | None = None  # "2"
    in_order: bool = False  # "loven" is another document
    amending: bool = False  # the text is a section of an amending act: intro and instructions
