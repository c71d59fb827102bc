"""Near-copies: two texts, how alike they are, and why.

The question asked of a pair: if one text stands, does the other say anything more, of the same matter? It is put to what
must, may or must not be done, then to who, then to the subject (which benefit, fund, amount, year), then to the conditions.
What differs in the words themselves makes two rules that are parallel; where only the acts around them differ, the rule
is said twice. Clauses that each act needs for itself (commencement, penalty, appeal) are parallel.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from parsing.model import ProvisionId, Span
from parsing.term import Term


class Likeness(Term):
    """How two texts stand to each other."""

    IDENTICAL = "identical", "the same words, but for references, names that changed and spelling"
    EQUIVALENT = "equivalent", "the same rule in other words; what one adds does not matter"
    OVERLAP = "overlap", "a part of the rule is the same: at least a sentence that could stand in one place"
    PARALLEL = "parallel", "the same form, but the words name another subject, person, amount or year"
    UNRELATED = "unrelated", "another rule, though it may be on the same topic"

    @property
    def redundant(self) -> bool:
        """If one text stands, the other says nothing new."""
        return self in {Likeness.IDENTICAL, Likeness.EQUIVALENT, Likeness.OVERLAP}


class Kind(Term):
    """What the documents of two redundant texts are to each other."""

    OLD_AND_NEW = "old_and_new", "an older text and its successor"
    REPEAT_IN_ORDER = "repeat_in_order", "an act, and an order that says the same"
    SIBLING_ACTS = "sibling_acts", "two acts or orders beside each other"
    WITHIN_ACT = "within_act", "one and the same document"


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
