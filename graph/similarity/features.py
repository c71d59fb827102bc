"""What is measured on a pair of texts. All are the same whichever text comes first.

What makes two texts alike are shares from 0 to 1. What sets texts of one form apart (another benefit, year or amount, a
clause of each act's own) counts in proportion to their likeness: between texts that share nothing it tells nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from graph.similarity.align import SAME, Alignment, Match, longest_run
from graph.similarity.reading import Reading, Sentence
from graph.similarity.subjects import SCHEMES, exchange
from graph.similarity.titles import successors

FEWEST_WORDS = 4  # of a sentence that can be shared
LONG_RUN = 25  # words in a row
KEPT = 0.85  # likeness of two sentences that differ in a word or two

Side = Sequence[tuple[Sentence, float]]  # sentences of one text, and how like their nearest one is


@dataclass(frozen=True, slots=True)
class Features:
    cosine: float  # of the words, references and names set aside
    shingles: float  # Jaccard of the word 3-grams
    containment: float  # share of the one text's words that stand in the other, the larger share
    coverage: float  # the smaller share
    best_sentence: float  # likeness of the two sentences most alike
    included_sentence: float  # share of a sentence of six words or more that stands in one of the other text
    shared_sentences: float  # share of a text that is sentences of the other
    kept_sentences: (
        float  # share of a text that is sentences of the other, each used once, but for a word or two
    )
    kept_of_other: float  # the same share of the other text
    partly: float  # the one share, as far as the other text says more
    sentence_alone: (
        float  # share of a text that is like sentences of the other, where one of them has none like it
    )
    run: float  # longest run of words in both, of the shorter text
    long_run: float  # the same, of 25 words
    beginning: float  # words equal from the start, of the shorter text
    exchanged: float  # words that each has alone, the lesser of the two
    only_in_one: float  # telling words that stand in one text only, logarithm
    length: float  # of the shorter text, logarithm; texts of 150 words and more are all long
    other_benefit: float  # each names a benefit that the other does not
    other_subject_of_title: float  # each has words of its own act's title alone
    other_year_or_rate: float  # sums and percentages go with a year
    other_length: float  # of time or space
    other_reference: float  # in one document, the same form with other references
    same_references: float
    negation: float  # more negations in the one
    own_boilerplate: float  # of one family, in acts that are not successors
    own_act: float  # both speak of "this act", and it is not the same
    same_document: float
    both_acts: float
    both_orders: float
    order_and_act: float

    def vector(self) -> NDArray[np.float64]:
        return np.array(values(self), dtype=np.float64)


NAMES = tuple(field.name for field in fields(Features))
values = attrgetter(*NAMES)


def compare(a: Reading, b: Reading, alignment: Alignment) -> Features:
    """What is measured on the pair; `alignment` is `align(a, b)`."""
    cosine = a.bag.cosine(b.bag)
    shares = a.bag.share_in(b.bag), b.bag.share_in(a.bag)
    matches = (*alignment.nearest_a, *alignment.nearest_b)
    there, back = parts(alignment)
    shorter = min(len(a.stems), len(b.stems)) + 1
    run = longest_run(a.stems, b.stems)
    same_document = bool(a.document) and a.document == b.document
    elsewhere = not same_document and not successors(a.title, b.title)
    parted = cosine * (
        1 - max(whole_mass(there) / (a.bag.mass or 1.0), whole_mass(back) / (b.bag.mass or 1.0))
    )
    kept, kept_of_other = kept_shares(alignment, a, b)
    orders = {a.text.is_order, b.text.is_order}
    return Features(
        cosine=cosine,
        shingles=len(a.shingles & b.shingles) / len(a.shingles | b.shingles),
        containment=max(shares),
        coverage=min(shares),
        best_sentence=max((m.similarity for m in matches if m.words >= FEWEST_WORDS), default=0.0),
        included_sentence=max((m.inclusion for m in matches if m.words >= 6), default=0.0),
        shared_sentences=max(
            shared_mass(there) / (a.bag.mass or 1.0), shared_mass(back) / (b.bag.mass or 1.0)
        ),
        kept_sentences=kept,
        kept_of_other=kept_of_other,
        partly=kept * (1 - kept_of_other),
        sentence_alone=alone(alignment, a, b),
        run=run / shorter,
        long_run=min(1.0, run / LONG_RUN),
        beginning=beginning(a.stems, b.stems) / shorter,
        exchanged=2 * min(a.bag.without(b.bag), b.bag.without(a.bag)) / ((a.bag.mass + b.bag.mass) or 1.0),
        only_in_one=math.log1p(max(telling(a, b), telling(b, a))),
        length=min(1.0, math.log(shorter) / 5),
        other_benefit=parted * exchange(a.subjects & SCHEMES, b.subjects & SCHEMES),
        other_subject_of_title=parted * (titled(a, b) and titled(b, a)),
        other_year_or_rate=parted * (exchange(a.years, b.years) or exchange(a.rates, b.rates)),
        other_length=parted * (a.lengths != b.lengths),
        other_reference=cosine * (same_document and a.references != b.references),
        same_references=float(a.references == b.references),
        negation=cosine * min(2, abs(a.negations - b.negations)) / 2,
        own_boilerplate=cosine * (elsewhere and a.family is not None and a.family == b.family),
        own_act=cosine * (elsewhere and a.own_act and b.own_act),
        same_document=float(same_document),
        both_acts=float(orders == {False}),
        both_orders=float(orders == {True}),
        order_and_act=float(orders == {True, False}),
    )


def parts(alignment: Alignment) -> tuple[Side, Side]:
    """Each text's own sentences with their likeness to the nearest one of the other."""
    return (
        [(match.a, match.similarity) for match in alignment.nearest_a],
        [(match.b, match.similarity) for match in alignment.nearest_b],
    )


def shared_mass(side: Side) -> float:
    """The weight of one text's sentences that the other has: fully where alike, not at all at half and below."""
    return sum(
        sentence.bag.mass * max(0.0, 2 * likeness - 1)
        for sentence, likeness in side
        if sentence.bag.count >= FEWEST_WORDS
    )


def whole_mass(side: Side) -> float:
    """The weight of the sentences that stand in both."""
    return sum(
        sentence.bag.mass
        for sentence, likeness in side
        if likeness >= SAME and sentence.bag.count >= FEWEST_WORDS
    )


def kept_shares(alignment: Alignment, a: Reading, b: Reading) -> tuple[float, float]:
    """The share of each text that is sentences of the other; the larger share first."""
    kept = [match for match in alignment.shared if match.similarity >= KEPT and match.words >= FEWEST_WORDS]
    shares = shares_of(kept, a, b)
    return max(shares), min(shares)


def shares_of(matches: Sequence[Match], a: Reading, b: Reading) -> tuple[float, float]:
    """The weight of the matched sentences in each text."""
    mass_a, mass_b = sum(match.a.bag.mass for match in matches), sum(match.b.bag.mass for match in matches)
    return mass_a / (a.bag.mass or 1.0), mass_b / (b.bag.mass or 1.0)


def alone(alignment: Alignment, a: Reading, b: Reading) -> float:
    """The weight of the sentences that are alike, in the text where it is more; 0 where every sentence has its like."""
    shared = [match for match in alignment.shared if match.words >= FEWEST_WORDS]
    if len(shared) >= max(len(a.sentences), len(b.sentences)):
        return 0.0
    return max(
        sum(match.a.bag.mass * match.similarity for match in shared) / (a.bag.mass or 1.0),
        sum(match.b.bag.mass * match.similarity for match in shared) / (b.bag.mass or 1.0),
    )


def telling(a: Reading, b: Reading) -> int:
    """How many telling words `a` has more often than `b`."""
    more = a.counts - b.counts
    return sum(count for word, count in more.items() if a.tells(word))


def beginning(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    pairs = zip(a, b, strict=False)
    return next((place for place, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b)))


def titled(a: Reading, b: Reading) -> bool:
    """`a` has a word that `b` has not, and it stands in the title of `a` only."""
    mine = (word for word in a.bag.weight if len(word) >= 5 and word not in b.bag.weight)
    return bool(b.title.stems) and any(a.title.holds(word) and not b.title.holds(word) for word in mine)
