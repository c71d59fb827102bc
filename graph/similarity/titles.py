"""What titles tell: which documents are one act through time, and what two texts are to each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.similarity.bag import Bag
from graph.similarity.model import Kind, Text
from graph.similarity.subjects import SCHEMES, exchange, subjects
from graph.similarity.weights import Weights
from graph.similarity.words import MONTH, masked, stem, words

DATES = re.compile(rf"\d+\.?|\b{MONTH}\b|\bpr\.")
FORM = re.compile(r"^(?:bekendtgørelse (?:af|om|for) )?(?:lov om )?")
MINISTRIES = re.compile(  # på Haveministeriets og ... ressortområder
    r"\s(?:på|inden ?for)\s.*\bressort\w*\s*$"
)
HELD = 0.7  # share of the lighter title that stands in the other one
ALIKE = 0.6  # Jaccard of two titles that need not begin alike
BEGINNING = 2  # words


@dataclass(frozen=True, slots=True)
class Title:
    stems: tuple[str, ...]
    bag: Bag
    schemes: frozenset[str]

    @classmethod
    def read(cls, title: str, weights: Weights) -> Title:
        bare = words(bare_title(title))
        stems = tuple(map(stem, bare))
        return cls(stems, Bag.of(stems, weights), subjects(bare) & SCHEMES)

    def holds(self, word: str) -> bool:
        """The stem stands in it, also as the first part of a compound or before an ending."""
        return any(own.startswith(word[:7]) or (len(own) > 5 and word.startswith(own)) for own in self.stems)


def bare_title(title: str) -> str:
    """What an act is about, its form and dates left out.

    >>> bare_title("Bekendtgørelse om satser pr. 1. januar 2031 for havelodder")
    'satser for havelodder'
    """
    return " ".join(DATES.sub(" ", MINISTRIES.sub("", FORM.sub("", masked(title)))).split())


def similarity(a: Title, b: Title) -> float | None:
    """Weighted Jaccard of the words; None where a title is not known."""
    return a.bag.jaccard(b.bag) if a.stems and b.stems else None


def successors(a: Title, b: Title) -> bool:
    """Whether one reads as a later version of the other: the one title holds the other, and they begin alike.

    Known gaps: an act whose successor has another name; yearly acts that were enacted as acts of their own.
    """
    if not a.stems or not b.stems or exchange(a.schemes, b.schemes):
        return False
    held = a.bag.common(b.bag) / (min(a.bag.mass, b.bag.mass) or 1.0)
    return held >= HELD and (a.stems[:BEGINNING] == b.stems[:BEGINNING] or a.bag.jaccard(b.bag) >= ALIKE)


@dataclass(frozen=True, slots=True)
class Titles:
    """Titles that were read, by their words."""

    read: dict[str, Title]

    @classmethod
    def of(cls, texts: Iterable[Text], weights: Weights) -> Titles:
        return cls({title: Title.read(title, weights) for title in {text.title for text in texts}})

    def kind(self, a: Text, b: Text) -> Kind:
        """What two texts are to each other; documents that are not named differ."""
        if a.document and a.document == b.document:
            return Kind.WITHIN_ACT
        if {a.is_order, b.is_order} == {True, False}:
            return Kind.REPEAT_IN_ORDER
        return Kind.OLD_AND_NEW if successors(self.read[a.title], self.read[b.title]) else Kind.SIBLING_ACTS
