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
from enum import StrEnum
from math import sqrt
from statistics import NormalDist
from typing import ClassVar, TypeAlias

from graph.law import Law
from parsing.model import DocumentType
from reports.finding import Finding

PUBLISHED = 0.7  # a rule with a lower measured precision is off unless asked for
ENOUGH = 10  # findings read; of fewer, no share is told
SURE = 0.95  # of the interval around a share
EXAMPLE_DAY = date(2026, 1, 1)  # the day on which the examples are read


class ReadBy(StrEnum):
    """Who read a sample of a rule's findings against the law."""

    BUILDERS = "builders"
    INDEPENDENT = "independent"  # somebody who had no part in the rule
    FRESH = "fresh"  # the same, on a draw made after the rule was done
    BOTH = "both"  # an independent reader and the builders


@dataclass(frozen=True, slots=True)
class Precision:
    """What reading a sample of a rule's findings against the law gave; the arguable count as wrong. No lawyer's verdict."""

    right: int
    read: int
    on: date
    by: ReadBy

    @property
    def share(self) -> float:
        return self.right / self.read

    @property
    def too_few(self) -> bool:
        """Are so few read that the share tells next to nothing? One of one is 100 % and may be chance."""
        return self.read < ENOUGH

    @property
    def interval(self) -> tuple[float, float]:
        """The shares that go with what was read, 95 % sure: the score interval of Wilson (JASA 22, 1927).

        >>> [round(end, 3) for end in Precision(18, 20, date(2026, 1, 1), ReadBy.BUILDERS).interval]
        [0.699, 0.972]
        """
        z = NormalDist().inv_cdf((1 + SURE) / 2)
        around = z * sqrt(self.share * (1 - self.share) / self.read + (z / (2 * self.read)) ** 2)
        middle, whole = self.share + z**2 / (2 * self.read), 1 + z**2 / self.read
        return (middle - around) / whole, (middle + around) / whole


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
        """Does it run unless asked not to? A rule that reading has shown to be noisy does not.

        One of which too few were read runs as one not measured does, unless those few speak against it; wherever its
        precision is told, it says that they are too few.
        """
        return cls.precision is None or cls.precision.share >= PUBLISHED
