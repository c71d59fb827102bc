"""A rule: why it matters, what to do instead, its known gap, its examples, its check, all in one file.

The docstring of a rule is its page (`solnedgang explain CODE`): the first line says what is claimed, then the
paragraphs "Why it matters:", "Instead:" and "Known gap:". The examples are its tests.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from graph.law import Law
from reports.finding import Finding

PUBLISHED = 0.7  # a rule with a lower measured precision is off unless asked for


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


@dataclass(frozen=True)
class Rule(ABC):
    """Options are the fields of a rule; the law is the argument of `check`."""

    code: ClassVar[str]
    hits: ClassVar[tuple[str, ...]] = ()  # the text of one § that gives one finding
    clean: ClassVar[tuple[str, ...]] = ()  # the text of one § that gives none
    precision: ClassVar[Precision | None] = None  # None: not measured yet

    @abstractmethod
    def check(self, law: Law) -> Iterator[Finding]:
        """The claims of this rule about a law."""

    @classmethod
    def on(cls) -> bool:
        """Does it run unless asked not to? A rule that reading has shown to be noisy does not."""
        return cls.precision is None or cls.precision.share >= PUBLISHED
