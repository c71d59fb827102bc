"""One text, read once for all comparisons with others."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from graph.similarity.bag import Bag
from graph.similarity.boilerplate import boilerplate
from graph.similarity.model import Text
from graph.similarity.subjects import lengths, rates, subjects, years
from graph.similarity.titles import Title
from graph.similarity.weights import Weights
from graph.similarity.words import folded, mask, sentences, stem, words
from parsing.model import Span

OWN_ACT = re.compile(
    r"\bdenne (?:lov|bekendtgørelse|anordning)\b|\b(?:loven|bekendtgørelsen|anordningen)s?\b"
)
TELLING = 2.2  # weight of a word that tells something (weights.py)
NEGATION = re.compile(r"\b(?:ikke|ingen|intet|uden|undtagen|bortset|medmindre)\b")


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
    counts: Counter[str]  # of the stems
    weights: Weights
    shingles: frozenset[tuple[str, ...]]
    bag: Bag
    sentences: tuple[Sentence, ...]
    subjects: frozenset[str]
    years: frozenset[str]
    rates: frozenset[str]
    lengths: frozenset[str]
    references: tuple[str, ...]
    negations: int
    family: str | None  # of boilerplate
    own_act: bool  # speaks of "denne lov", "bekendtgørelsen"
    title: Title

    @property
    def document(self) -> str:
        return self.text.document

    def tells(self, word: str) -> bool:
        """Is the stem more than a word that stands everywhere?"""
        return self.weights.of(word) >= TELLING


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads texts; the same words or title in several documents are read once."""

    weights: Weights
    wordings: dict[str, Reading] = field(default_factory=dict)
    titles: dict[str, Title] = field(default_factory=dict)

    def read(self, text: Text) -> Reading:
        if text.title not in self.titles:
            self.titles[text.title] = Title.read(text.title, self.weights)
        title = self.titles[text.title]
        if text.text not in self.wordings:
            self.wordings[text.text] = read(text, self.weights, title)
        return replace(self.wordings[text.text], text=text, title=title)


def read(text: Text, weights: Weights, title: Title) -> Reading:
    parts = tuple((span, *mask(folded(span.of(text.text)))) for span in sentences(text.text))
    without = " ".join(part for _, part, _ in parts)
    rows = tuple(words(part) for _, part, _ in parts)
    in_order = tuple(word for row in rows for word in row)
    stems = tuple(stem(word) for word in in_order)
    return Reading(
        text=text,
        masked=without,
        words=in_order,
        stems=stems,
        counts=Counter(stems),
        weights=weights,
        shingles=frozenset(zip(stems, stems[1:], stems[2:], strict=False)) or frozenset({stems}),
        bag=Bag.of(stems, weights),
        sentences=tuple(
            Sentence(span, Bag.of(map(stem, row), weights))
            for (span, _, _), row in zip(parts, rows, strict=True)
        ),
        subjects=subjects(in_order),
        years=years(without),
        rates=rates(without),
        lengths=lengths(without),
        references=tuple(reference for _, _, found in parts for reference in found),
        negations=len(NEGATION.findall(without)),
        family=boilerplate(text.text),
        own_act=OWN_ACT.search(folded(text.text)) is not None,
        title=title,
    )
