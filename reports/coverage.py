"""Coverage: what the corpus holds and what it does not, so that no figure is read as more than it is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from corpus.eli import Eli
from graph.versions import InForce
from parsing.model import DocumentType, Form

K = TypeVar("K", bound=Hashable)


class Holding(StrEnum):
    """How much of a document is held. Each document has exactly one."""

    WHOLE = "whole"  # its text, with nothing known to be missing
    INCOMPLETE = "incomplete"  # its text, with holes
    AMENDING = "amending"  # instructions to change other documents
    RECORD = "record"  # its title and dates, no text


@dataclass(frozen=True, slots=True)
class Held:
    """A document of the workspace: the columns of `documents` and `versions` that coverage counts."""

    eli: Eli
    type: DocumentType
    form: Form
    signed: date | None
    has_text: bool
    incomplete: str  # why its text is not whole; "" where nothing is known to be missing
    in_force: InForce
    rule: str  # of graph.versions: what decided `in_force`
    in_scope: bool
    analysed: bool
    words: int = 0
    characters: int = 0

    @property
    def holding(self) -> Holding:
        if not self.has_text:
            return Holding.RECORD
        if self.type.is_amending:
            return Holding.AMENDING
        return Holding.INCOMPLETE if self.incomplete else Holding.WHOLE


@dataclass(frozen=True, slots=True)
class YearHeld:
    """The documents signed in one year (None: no date is known), and how many of them have text."""

    year: int | None
    documents: int
    with_text: int

    @property
    def share(self) -> float:
        """Documents with text, 0-1."""
        return self.with_text / self.documents


@dataclass(frozen=True, slots=True)
class Tally:
    """A set of documents, counted in every way. Pairs are (what, how many), the most first; years ascend."""

    documents: int
    with_text: int
    words: int
    characters: int
    by_type: tuple[tuple[DocumentType, int], ...]
    by_form: tuple[tuple[Form, int], ...]
    by_holding: tuple[tuple[Holding, int], ...]
    by_force: tuple[tuple[InForce, int], ...]
    by_rule: tuple[tuple[tuple[InForce, str], int], ...]
    by_year: tuple[YearHeld, ...]

    def type(self, kind: DocumentType) -> int:
        return dict(self.by_type).get(kind, 0)

    def holding(self, kind: Holding) -> int:
        return dict(self.by_holding).get(kind, 0)

    def force(self, answer: InForce) -> int:
        return dict(self.by_force).get(answer, 0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole workspace, the scope in it, and the documents that were analysed."""

    scope_name: str
    total: Tally
    scope: Tally
    analysed: Tally


def coverage(held: Iterable[Held], scope_name: str) -> Coverage:
    """Count the documents of a workspace.

    >>> act = Held(Eli.parse("2020:1"), DocumentType.ACT, Form.FLAT, date(2020, 5, 1), True, "",
    ...            InForce.YES, "newest", True, True)
    >>> found = coverage([act], "employment")
    >>> found.scope.documents, found.scope.by_year
    (1, (YearHeld(year=2020, documents=1, with_text=1),))
    """
    documents = tuple(held)
    return Coverage(
        scope_name,
        tally(documents),
        tally([document for document in documents if document.in_scope]),
        tally([document for document in documents if document.analysed]),
    )


def tally(documents: Sequence[Held]) -> Tally:
    return Tally(
        len(documents),
        sum(document.has_text for document in documents),
        sum(document.words for document in documents),
        sum(document.characters for document in documents),
        counted(documents, lambda document: document.type),
        counted(documents, lambda document: document.form),
        counted(documents, lambda document: document.holding),
        counted(documents, lambda document: document.in_force),
        counted(documents, lambda document: (document.in_force, document.rule)),
        years(documents),
    )


def counted(documents: Iterable[Held], key: Callable[[Held], K]) -> tuple[tuple[K, int], ...]:
    """The most first; equal counts in the order of their names."""
    counts = Counter(map(key, documents))
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0]))))


def years(documents: Iterable[Held]) -> tuple[YearHeld, ...]:
    signed: dict[int | None, list[bool]] = defaultdict(list)
    for document in documents:
        signed[document.signed.year if document.signed else None].append(document.has_text)
    return tuple(
        YearHeld(year, len(texts), sum(texts))
        for year, texts in sorted(signed.items(), key=lambda pair: pair[0] or 0)
    )
