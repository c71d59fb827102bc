"""A rule: why it matters, what to do instead, its known gap, its examples, its check, all in one file.

The docstring of a rule is its page (`solnedgang explain CODE`): the first line says what is claimed, then the
paragraphs "Why it matters:", "Instead:" and "Known gap:". The examples are its tests: a text is one § of an invented
act; where that is not enough, documents are made with `act` and `order`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, TypeAlias

from graph.law import Law
from parsing.model import DocumentType
from reports.finding import Finding

PUBLISHED = 0.7  # a rule with a lower measured precision is off unless asked for
READ = "by reading, an independent reader; arguable counts as wrong"
READ_FRESH = "by reading, an independent reader, fresh draw; arguable counts as wrong"
READ_BY_BUILDERS = "by reading, the builders; arguable counts as wrong"
READ_BY_BOTH = "by reading, an independent reader and the builders; arguable counts as wrong"
EXAMPLE_DAY = date(2026, 1, 1)  # the day on which the examples are read


@dataclass(frozen=True, slots=True)
class Precision:
    """What reading a sample of a rule's findings against the law gave. Not a lawyer's verdict."""

    right: int
    read: int
    on: date
    by: str = "by reading, the builders"

    @property
    def share(self) -> float:
        return self.right / self.read


@dataclass(frozen=True, slots=True)
class Draft:
    """An invented document of an example. A text that begins with "§ 4 a." keeps its number, others are counted."""

    sections: tuple[str, ...]
    title: str
    type: DocumentType
    signed: date
    preamble: str = ""


Example: TypeAlias = str | tuple[Draft, ...]


def act(*sections: str, title: str = "Lov om vandløbsvagter", signed: date = date(2020, 1, 1)) -> Draft:
    """The first document of an example is lov nr. 1 of its year, the second nr. 2."""
    return Draft(sections, title, DocumentType.ACT, signed)


def consolidated(
    *sections: str, title: str = "Bekendtgørelse af lov om vandløbsvagter", signed: date
) -> Draft:
    return Draft(sections, title, DocumentType.CONSOLIDATED_ACT, signed)


def order(
    *sections: str,
    title: str = "Bekendtgørelse om vagternes udstyr",
    signed: date = date(2021, 1, 1),
    preamble: str = "",
) -> Draft:
    return Draft(sections, title, DocumentType.ORDER, signed, preamble)


def amending(*sections: str, title: str = "Lov om ændring af lov om vandløbsvagter", signed: date) -> Draft:
    """A text that begins with "§ 2." is what § 2 of the amended act is to say; others are instructions."""
    return Draft(sections, title, DocumentType.AMENDING_ACT, signed)


@dataclass(frozen=True)
class Rule(ABC):
    """Options are the fields of a rule; the law is the argument of `check`."""

    code: ClassVar[str]
    hits: ClassVar[tuple[Example, ...]] = ()  # each gives one finding
    clean: ClassVar[tuple[Example, ...]] = ()  # each gives none
    precision: ClassVar[Precision | None] = None  # None: not measured yet

    @abstractmethod
    def check(self, law: Law) -> Iterator[Finding]:
        """The claims of this rule about a law."""

    @classmethod
    def on(cls) -> bool:
        """Does it run unless asked not to? A rule that reading has shown to be noisy does not."""
        return cls.precision is None or cls.precision.share >= PUBLISHED
