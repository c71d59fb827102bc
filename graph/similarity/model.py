"""Near-copies: two texts, how alike they are, and why (gold/pairs/GUIDELINES.md defines the labels)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from parsing.model import ProvisionId, Span


class Likeness(StrEnum):
    IDENTICAL = "identical"
    EQUIVALENT = "equivalent"
    OVERLAP = "overlap"
    PARALLEL = "parallel"
    UNRELATED = "unrelated"

    @property
    def redundant(self) -> bool:
        """If one text stands, the other says nothing new."""
        return self in {Likeness.IDENTICAL, Likeness.EQUIVALENT, Likeness.OVERLAP}


class Kind(StrEnum):
    OLD_AND_NEW = "old_and_new"
    REPEAT_IN_ORDER = "repeat_in_order"
    SIBLING_ACTS = "sibling_acts"
    WITHIN_ACT = "within_act"


@dataclass(frozen=True, slots=True)
class Text:
    """One side of a pair, with what its document tells about it."""

    text: str
    title: str = ""
    document: str = ""  # ELI as text
    section: str = ""
    is_order: bool | None = None


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence of one text that is, word for word or nearly, one of the other: spans count in each text."""

    a: Span
    b: Span
    likeness: float  # 0-1; 1: the same words, references and names set aside

    def shift(self, by_a: int, by_b: int) -> SharedSentence:
        return SharedSentence(self.a.shift(by_a), self.b.shift(by_b), self.likeness)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How alike two texts are: `score` is the probability (0-1) that one is redundant beside the other."""

    score: float
    label: Likeness
    reasons: tuple[str, ...] = ()
    shared: tuple[SharedSentence, ...] = ()  # in the order of the first text

    def shift(self, by_a: int, by_b: int) -> Verdict:
        """The same verdict with its spans counted in longer texts, in which the two begin there."""
        return replace(self, shared=tuple(one.shift(by_a, by_b) for one in self.shared))


@dataclass(frozen=True, slots=True)
class Similarity:
    """A near-copy: an edge between two subsections. Spans of shared sentences count in the body of each section."""

    a: ProvisionId
    b: ProvisionId
    verdict: Verdict
    kind: Kind


class Encoder(Protocol):
    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row per text."""
        ...
