"""Topics of the law: its sections grouped by meaning, each group named by its own words, all of it on one map."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from corpus.eli import Eli
from graph.encoder.static import Vectors, unit
from graph.encoder.vectors import TextVectors
from graph.search.passages import Chosen, Numbers, Passages
from graph.similarity.boilerplate import boilerplate
from graph.similarity.words import REFERENCE, folded, stem, words
from parsing.leaks import leaks
from parsing.model import ProvisionId

SEED = 7
FEWEST = 20  # sections: fewer make no map
MOST_TOPICS = 30
NARROW = 48  # dimensions that are clustered and laid out: the first principal components
SHOWN = 1_500  # points laid out; a larger law is drawn by an even sample of each topic
NAMED_BY = 6  # words
SHORTEST = 4  # words of a text that says something
COMMON = 0.08  # share of the sections: a word in more of them names no topic
RARE = 3  # sections: a word in fewer names none either
WORD = re.compile(r"[a-zæøåéü-]{4,}")
NEAREST = 3  # sections that show what a topic is about

Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Topic:
    """A group of sections that speak of the same."""

    words: tuple[str, ...]  # the most telling first
    sections: int
    typical: tuple[ProvisionId, ...]  # those nearest to the middle of the group
    documents: tuple[tuple[Eli, int], ...]  # how many of its sections stand in which, the most first


@dataclass(frozen=True, slots=True)
class Point:
    """A section on the map; what is near means the same, but far apart says little."""

    section: ProvisionId
    topic: int  # its place in `TopicMap.topics`
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class TopicMap:
    """The topics, the largest first. `left_out`: sections that hold nothing but clauses every act has."""

    encoder: str
    sections: int
    left_out: int
    topics: tuple[Topic, ...]
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Sections:
    """The sections that are grouped, each with the mean of its stk."""

    ids: tuple[ProvisionId, ...]
    texts: tuple[str, ...]  # folded, references left out
    rows: Vectors
    left_out: int


def topic_map(passages: Passages, chosen: Chosen, vectors: TextVectors, encoder: str) -> TopicMap | None:
    """The map of the sections that chosen passages stand in; None where they are too few. The same law, the same map.

    k-means on the first principal components (scikit-learn), laid out by t-SNE (van der Maaten and Hinton 2008,
    Journal of Machine Learning Research 9).
    """
    held = sections(passages, chosen, vectors)
    if len(held.ids) < FEWEST:
        return None
    from sklearn.cluster import KMeans  # noqa: PLC0415
    from sklearn.decomposition import PCA  # noqa: PLC0415
    from threadpoolctl import threadpool_limits  # noqa: PLC0415

    narrow = min(NARROW, held.rows.shape[1], len(held.ids) - 1)
    with threadpool_limits(1):  # sums then do not hang on the number of cores
        rows = PCA(narrow, random_state=SEED).fit_transform(held.rows)
        groups = KMeans(topics_for(len(held.ids)), n_init=2, random_state=SEED).fit(rows)
        labels = by_size(groups.labels_)
        laid = tuple(points(held, rows, labels))
    named = telling_words(held.texts, labels)
    topics = [topic(held, rows, labels, number, named[number]) for number in range(int(labels.max()) + 1)]
    return TopicMap(encoder, len(held.ids), held.left_out, tuple(topics), laid)


def topics_for(sections: int) -> int:
    """How many topics so many sections are grouped in.

    >>> topics_for(60), topics_for(9_000)
    (4, 30)
    """
    return min(MOST_TOPICS, max(3, round(sqrt(sections) / 2)))


def sections(passages: Passages, chosen: Chosen, vectors: TextVectors) -> Sections:
    """Clauses that every act needs for itself (commencement, penalty, appeal) are left out: they are no topic."""
    stk: dict[str, list[int]] = defaultdict(list)
    for number, row in zip(
        passages.text_of[chosen].tolist(), passages.rows["provision"].filter(chosen).to_pylist(), strict=True
    ):
        stk[row.rpartition("__subsec_")[0] or row].append(number)
    told = {
        number: told_text(passages.wording(number)) for number in {n for held in stk.values() for n in held}
    }
    own = {section: [number for number in held if told[number]] for section, held in stk.items()}
    kept = {section: held for section, held in own.items() if held}
    means = [
        np.mean([vectors.rows[np.searchsorted(vectors.numbers, held)]], axis=1)[0] for held in kept.values()
    ]
    rows = np.array(means, dtype=np.float32) if means else np.zeros((0, 1), dtype=np.float32)
    texts = (" ".join(told[number] for number in held) for held in kept.values())
    return Sections(tuple(map(ProvisionId.read, kept)), tuple(texts), unit(rows), len(own) - len(kept))


def told_text(wording: str) -> str:
    """What a text says, references and leaked layout apart; "" for a clause that every act has, or "(Ophævet)"."""
    if boilerplate(wording):
        return ""
    for span in reversed(leaks(wording)):
        wording = wording[: span.start] + wording[span.end :]
    told = REFERENCE.sub(" ", folded(wording))
    return told if len(words(told)) >= SHORTEST else ""


def by_size(labels: Sequence[int] | Numbers) -> Numbers:
    """The groups numbered anew, the largest 0."""
    order = [label for label, _ in Counter(np.asarray(labels).tolist()).most_common()]
    number = {label: place for place, label in enumerate(order)}
    return np.array([number[label] for label in np.asarray(labels).tolist()], dtype=np.int64)


def telling_words(texts: Sequence[str], labels: Numbers) -> list[tuple[str, ...]]:
    """The words of each group that tell it from the others, by class-based tf-idf, in their commonest form.

    c-TF-IDF (Grootendorst 2022, BERTopic, arXiv 2203.05794): the share a word has of its group's words, times
    log(1 + A / f), A the mean number of words of a group, f how often the word stands in all. Words are stems; those in
    more than 8 % of the sections are common to the law and name nothing.
    """
    counts: list[Counter[str]] = [Counter() for _ in range(int(labels.max()) + 1)]
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    spread: Counter[str] = Counter()
    for text, label in zip(texts, labels.tolist(), strict=True):
        held = [word for word in words(text) if WORD.fullmatch(word)]
        stems = [stem(word) for word in held]
        counts[label].update(stems)
        spread.update(set(stems))
        for word, root in zip(held, stems, strict=True):
            forms[root][word] += 1
    few = min(RARE, len(texts) // 20)
    fit = {root for root, sections in spread.items() if few <= sections <= max(COMMON * len(texts), few)}
    everywhere = sum(counts, Counter[str]())
    mean = sum(everywhere.values()) / len(counts)
    return [named(held, fit, everywhere, mean, forms) for held in counts]


def named(
    held: Counter[str],
    fit: set[str],
    everywhere: Counter[str],
    mean: float,
    forms: Mapping[str, Counter[str]],
) -> tuple[str, ...]:
    weights = {root: count * log(1 + mean / everywhere[root]) for root, count in held.items() if root in fit}
    best = sorted(weights, key=lambda root: (-weights[root], root))[:NAMED_BY]
    return tuple(forms[root].most_common(1)[0][0] for root in best)


def topic(held: Sections, rows: Points, labels: Numbers, number: int, named_by: tuple[str, ...]) -> Topic:
    own = np.flatnonzero(labels == number)
    away = np.linalg.norm(rows[own] - rows[own].mean(axis=0), axis=1)
    typical = tuple(held.ids[place] for place in own[np.argsort(away, kind="stable")[:NEAREST]].tolist())
    documents = Counter(held.ids[place].eli for place in own.tolist())
    ranked = sorted(documents.items(), key=lambda pair: (-pair[1], pair[0]))
    return Topic(named_by, len(own), typical, tuple(ranked))


def points(held: Sections, rows: Points, labels: Numbers) -> list[Point]:
    """Places between -1 and 1 on both axes."""
    from sklearn.manifold import TSNE  # noqa: PLC0415

    shown = sample(labels)
    near = min(30.0, (len(shown) - 1) / 3)
    laid = TSNE(perplexity=near, init="pca", max_iter=600, random_state=SEED).fit_transform(rows[shown])
    laid = laid - (laid.max(axis=0) + laid.min(axis=0)) / 2
    laid = laid / np.maximum(np.abs(laid).max(axis=0), 1e-9)
    return [
        Point(held.ids[place], int(labels[place]), float(x), float(y))
        for place, (x, y) in zip(shown.tolist(), laid, strict=True)
    ]


def sample(labels: Numbers) -> Numbers:
    """Places of all, or of an even share of each group."""
    if len(labels) <= SHOWN:
        return np.arange(len(labels))
    order = np.argsort(labels, kind="stable")
    return np.sort(order[np.linspace(0, len(order) - 1, SHOWN).astype(np.int64)])
