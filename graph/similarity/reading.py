"""One text, read once for all comparisons with others."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.similarity.boilerplate import boilerplate
from graph.similarity.model import Text
from graph.similarity.subjects import amounts, subjects, years
from graph.similarity.weights import Weights
from graph.similarity.words import MONTH, folded, masked, references, sentences, stem, words
from parsing.model import Span

OWN_ACT = re.compile(
    r"\bdenne (?:lov|bekendtgørelse|anordning)\b|\b(?:loven|bekendtgørelsen|anordningen)s?\b"
)
NEGATION = re.compile(r"\b(?:ikke|ingen|intet|uden|undtagen|bortset|medmindre)\b")
CAPITAL = re.compile(r"(?<=[\wæøå,] )[A-ZÆØÅ][\wæøå]+")  # a name: a capital within a sentence
DATES = re.compile(rf"\d+\.?|\b{MONTH}\b|\bpr\.")
TITLE_FORM = re.compile(r"^(?:bekendtgørelse (?:af|om|for) )?(?:lov om )?")


@dataclass(frozen=True, slots=True)
class Bag:
    """Word stems with their weights: how often they stand, times how much they tell."""

    weight: Mapping[str, float]
    mass: float
    count: int  # words, repeated ones too

    @classmethod
    def of(cls, stems: Iterable[str], weights: Weights) -> Bag:
        counts = Counter(stems)
        weight = {word: (1 + math.log(count)) * weights.of(word) for word, count in counts.items()}
        return cls(weight, sum(weight.values()), counts.total())

    @property
    def norm(self) -> float:
        return math.sqrt(sum(weight * weight for weight in self.weight.values()))

    def common(self, other: Bag) -> float:
        """The mass that both hold."""
        theirs = other.weight
        return sum(min(weight, theirs[word]) for word, weight in self.weight.items() if word in theirs)

    def jaccard(self, other: Bag) -> float:
        common = self.common(other)
        return common / (self.mass + other.mass - common) if common else 0.0


@dataclass(frozen=True, slots=True)
class Sentence:
    span: Span  # in the text as printed
    bag: Bag


@dataclass(frozen=True, slots=True)
class Reading:
    text: Text
    masked: str
    words: tuple[str, ...]
    stems: tuple[str, ...]  # of the words, one each
    shingles: frozenset[tuple[str, ...]]
    bag: Bag
    sentences: tuple[Sentence, ...]
    subjects: frozenset[str]
    years: frozenset[str]
    amounts: frozenset[str]
    references: tuple[str, ...]
    names: frozenset[str]
    negations: int
    family: str | None  # of boilerplate
    own_act: bool  # speaks of "denne lov", "bekendtgørelsen"
    title: Bag

    @property
    def document(self) -> str:
        return self.text.document


def read(text: Text, weights: Weights) -> Reading:
    plain, without = folded(text.text), masked(text.text)
    in_order = words(without)
    stems = tuple(stem(word) for word in in_order)
    return Reading(
        text=text,
        masked=without,
        words=tuple(in_order),
        stems=stems,
        shingles=frozenset(zip(stems, stems[1:], stems[2:], strict=False)) or frozenset({stems}),
        bag=Bag.of(stems, weights),
        sentences=tuple(read_sentence(text.text, span, weights) for span in sentences(text.text)),
        subjects=subjects(in_order),
        years=years(without),
        amounts=amounts(without),
        references=references(text.text),
        names=frozenset(stem(name.lower()) for name in CAPITAL.findall(text.text)),
        negations=len(NEGATION.findall(without)),
        family=boilerplate(text.text),
        own_act=OWN_ACT.search(plain) is not None,
        title=Bag.of(map(stem, words(bare_title(text.title))), weights),
    )


def read_sentence(text: str, span: Span, weights: Weights) -> Sentence:
    return Sentence(span, Bag.of(map(stem, words(masked(span.of(text)))), weights))


def bare_title(title: str) -> str:
    """What an act is about, its form and dates left out.

    >>> bare_title("Bekendtgørelse om satser pr. 1. januar 2031 for havelodder")
    'satser for havelodder'
    """
    return " ".join(DATES.sub(" ", TITLE_FORM.sub("", folded(title))).split())
