"""Near-copies among the subsections of a body of law: an edge for every pair worth a reader's look.

Three steps keep it from growing with the square of the texts. Boilerplate, of which each act needs its own, is set
aside by family. Texts of the same words make a group: k of them give k - 1 edges, from the first in the order given
to each other one. The firsts alone are compared: those that share half of their word 3-grams (near_copies.py) or a
whole sentence, and of each text no more than the 20 most alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.similarity.boilerplate import boilerplate
from graph.similarity.judge import Judge, load
from graph.similarity.model import Likeness, Similarity, Text
from graph.similarity.near_copies import groups, near_copies
from graph.similarity.titles import Titles
from graph.similarity.words import masked, sentences, words
from parsing.model import ProvisionId

Subsection = tuple[ProvisionId, Text]
Candidate = tuple[int, int, float]  # places of two texts, and how alike they are


@dataclass(frozen=True, slots=True)
class Search:
    """Where to look for near-copies."""

    threshold: float = 0.5  # Jaccard of the word 3-grams, references set aside
    most: int = 20  # pairs of one text that are judged
    fewest_words: int = 6  # of a text, references and label set aside
    sentence_words: int = 8  # of a sentence that makes two texts candidates
    sentence_texts: int = 12  # texts that may share it: a sentence of more is a form


@dataclass(frozen=True, slots=True)
class Found:
    similarities: tuple[Similarity, ...]  # unrelated pairs left out
    boilerplate: Mapping[str, tuple[ProvisionId, ...]]  # by family, in the order given
    capped: Mapping[ProvisionId, int]  # how many candidates of a text were not judged


def similar(subsections: Sequence[Subsection], judge: Judge | None = None) -> list[Similarity]:
    """The near-copies among the subsections, in the order of the first of each pair."""
    return list(find(subsections, judge).similarities)


def find(
    subsections: Sequence[Subsection], judge: Judge | None = None, search: Search | None = None
) -> Found:
    """The near-copies, and what was kept out of the pairs."""
    judge, search = judge or load(), search or Search()
    families = by_family(subsections)
    set_aside = {id_ for ids in families.values() for id_ in ids}
    rest = [(id_, text) for id_, text in subsections if id_ not in set_aside]
    pairs, capped = candidates([text.text for _, text in rest], search)
    verdicts = judge.judge_all([(rest[a][1], rest[b][1]) for a, b in pairs])
    titles = Titles.of((text for _, text in rest), judge.weights)
    found = (
        Similarity(rest[a][0], rest[b][0], verdict, titles.kind(rest[a][1], rest[b][1]))
        for (a, b), verdict in zip(pairs, verdicts, strict=True)
        if verdict.label is not Likeness.UNRELATED
    )
    return Found(tuple(found), families, {rest[place][0]: count for place, count in sorted(capped.items())})


def by_family(subsections: Iterable[Subsection]) -> dict[str, tuple[ProvisionId, ...]]:
    families: dict[str, list[ProvisionId]] = defaultdict(list)
    for id_, text in subsections:
        if family := boilerplate(text.text):
            families[family].append(id_)
    return {family: tuple(ids) for family, ids in sorted(families.items())}


def candidates(texts: Sequence[str], search: Search) -> tuple[list[tuple[int, int]], Counter[int]]:
    """Pairs of places to judge, in order, and how many candidates of a text are left out."""
    same = groups(texts)
    wordings = {group[0]: masked(texts[group[0]]) for group in same}
    firsts = [place for place, wording in wordings.items() if len(words(wording)) >= search.fewest_words]
    same_rule = groups([wordings[place] for place in firsts])  # the same words apart from references
    long_enough = set(firsts)
    copies = (
        *stars(group for group in same if group[0] in long_enough),
        *stars([firsts[place] for place in group] for group in same_rule),
    )
    distinct = [firsts[group[0]] for group in same_rule]
    alike = near_copies([wordings[place] for place in distinct], search.threshold)
    alike += sharing_a_sentence([texts[place] for place in distinct], search)
    best, capped = most_alike(alike, search.most)
    pairs = {*copies, *((distinct[a], distinct[b]) for a, b in best)}
    return sorted(pairs), Counter({distinct[place]: count for place, count in capped.items()})


def stars(same: Iterable[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """The first of each group with each of the others."""
    return ((group[0], other) for group in same for other in group[1:])


def sharing_a_sentence(texts: Sequence[str], search: Search) -> list[Candidate]:
    """Pairs that hold one sentence of the same words; as alike as the sentence is a part of the shorter text."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    lengths = [0] * len(texts)
    for place, text in enumerate(texts):
        for sentence in {tuple(words(masked(span.of(text)))) for span in sentences(text)}:
            lengths[place] += len(sentence)
            if len(sentence) >= search.sentence_words:
                holders[sentence].append(place)
    shared = (
        (sentence, places) for sentence, places in holders.items() if 1 < len(places) <= search.sentence_texts
    )
    return [
        (a, b, len(sentence) / min(lengths[a], lengths[b]))
        for sentence, places in shared
        if boilerplate(" ".join(sentence)) is None
        for a, b in combinations(places, 2)
    ]


def most_alike(found: Iterable[Candidate], most: int) -> tuple[list[tuple[int, int]], Counter[int]]:
    """The best pairs such that no text stands in more than `most`, and how many of each text's were dropped."""
    likeness: dict[tuple[int, int], float] = {}
    for a, b, alike in found:
        likeness[a, b] = max(alike, likeness.get((a, b), 0.0))
    kept: list[tuple[int, int]] = []
    held, dropped = Counter[int](), Counter[int]()
    for a, b in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        full = [place for place in (a, b) if held[place] >= most]
        dropped.update(full)
        if not full:
            kept.append((a, b))
            held.update((a, b))
    return kept, dropped
