"""How well an encoder finds a text, on act families that it was not trained on, beside words alone.

Two questions, each asked of the newest texts of the families held out: an older wording is given and the newest of the
same place is looked for; a heading is given and the first stk. under it is looked for. The figure is the mean
reciprocal rank among the first ten (MRR@10, Voorhees 1999, TREC-8) and the share found among them (recall@10). Words
alone are the cosine of tf-idf over character 3-5-grams, the best lexical measure in the project's study of pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.encoder.pairs import FEWEST, Pair, Source, alike, held_out
from graph.similarity.model import Encoder
from graph.similarity.words import words

DEPTH = 10
MOST_TEXTS = 5_000  # that are looked among
MOST_QUERIES = 1_000


@dataclass(frozen=True, slots=True)
class Score:
    queries: int
    among: int  # texts
    mrr: float  # at 10, 0-1
    recall: float  # at 10, 0-1


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What an encoder and words alone reach on the same questions."""

    wording: Score
    wording_by_words: Score
    heading: Score
    heading_by_words: Score


def measure(held: Source, encoder: Encoder) -> HeldOut:
    """The figures of an encoder; scores of no queries where no family is held out."""
    units = [unit for unit in held.units if held_out(unit.family) and len(words(unit.text)) >= FEWEST]
    places = [one.texts for one in held.wordings if held_out(one.family)]
    newest = list(dict.fromkeys([texts[-1] for texts in places] + [unit.text for unit in units]))[:MOST_TEXTS]
    wordings = list(filter(alike, ((texts[-2], texts[-1]) for texts in places)))
    headings = [(unit.heading, unit.text) for unit in units if unit.heading and unit.number == 1]
    return HeldOut(*both(wordings, newest, encoder), *both(headings, newest, encoder))


def both(asked: Sequence[Pair], newest: Sequence[str], encoder: Encoder) -> tuple[Score, Score]:
    """By meaning, and by words alone."""
    number = {text: place for place, text in enumerate(newest)}
    kept = [(query, number[answer]) for query, answer in dict(asked).items() if answer in number][
        :MOST_QUERIES
    ]
    if not kept:
        return Score(0, len(newest), 0.0, 0.0), Score(0, len(newest), 0.0, 0.0)
    queries, answers = [query for query, _ in kept], np.array([answer for _, answer in kept])
    by_meaning = encoder.encode(queries) @ encoder.encode(newest).T
    return scored(by_meaning, answers), scored(by_words(queries, newest), answers)


def by_words(queries: Sequence[str], texts: Sequence[str]) -> NDArray[np.float32]:
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    weigher = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True, dtype=np.float32)
    held = weigher.fit_transform(texts)
    return np.asarray((weigher.transform(queries) @ held.T).toarray(), dtype=np.float32)


def scored(cosines: NDArray[np.float32], answers: NDArray[np.int64]) -> Score:
    """Ties count against: every text as near as the answer is read before it."""
    own = cosines[np.arange(len(answers)), answers]
    ranks = (cosines >= own[:, None]).sum(axis=1)
    found = ranks <= DEPTH
    return Score(len(answers), cosines.shape[1], float((found / ranks).mean()), float(found.mean()))
