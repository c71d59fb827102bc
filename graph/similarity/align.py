"""Where two texts agree and where they part: sentence by sentence, and word by word.

Work grows with the length of the texts, not with its square: a sentence is compared with those that share its telling
words, and words are laid beside each other only within sentences that were found to belong together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter

from graph.similarity.reading import Reading, Sentence
from graph.similarity.words import folded
from parsing.model import Span

WORD = re.compile(r"\S+")
EDGES = re.compile(r"^[^\w§]+|[^\w%]+$")
COMMON = 60  # sentences of a text: a word that stands in more of them does not tell which one is meant
NEAREST = 20  # sentences that one is compared with
ALIKE = 0.5  # likeness from which two sentences belong together
SAME = 0.999  # of two sentences of the same words


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of one text and one of the other; `number_a` and `number_b` count them from 1."""

    number_a: int
    a: Sentence
    number_b: int
    b: Sentence
    similarity: float  # weighted Jaccard of their words, 0-1
    inclusion: float  # share of the smaller one's weight that the other holds, 0-1

    @property
    def same(self) -> bool:
        return self.similarity >= SAME

    @property
    def words(self) -> int:
        """Of the shorter of the two."""
        return min(self.a.bag.count, self.b.bag.count)


SIMILARITY = attrgetter("similarity")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentence of one text is which of the other."""

    nearest_a: tuple[Match, ...]  # for every sentence of a that shares a word: the most similar one of b
    nearest_b: tuple[Match, ...]  # for every sentence of b: the most similar one of a
    shared: tuple[Match, ...]  # those that belong together, each sentence once, in the order of a


def align(a: Reading, b: Reading) -> Alignment:
    """Lay the sentences of two texts beside each other."""
    found = sorted(neighbours(a.sentences, b.sentences), key=lambda match: -match.similarity)
    return Alignment(
        tuple(first_of_each(found, attrgetter("number_a"))),
        tuple(first_of_each(found, attrgetter("number_b"))),
        tuple(sorted(one_to_one(found), key=attrgetter("number_a"))),
    )


def neighbours(a: Sequence[Sentence], b: Sequence[Sentence]) -> Iterator[Match]:
    """Sentences that share a telling word, each with the nearest ones of the other text."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(b):
        for word in sentence.bag.weight:
            holders[word].append(place)
    for number, sentence in enumerate(a):
        shared = Counter[int]()
        for word, weight in sentence.bag.weight.items():
            places = holders.get(word, ())
            for place in places if len(places) <= COMMON else ():
                shared[place] += weight  # type: ignore[assignment]
        for place, _ in shared.most_common(NEAREST):
            yield match(number + 1, sentence, place + 1, b[place])


def match(number_a: int, a: Sentence, number_b: int, b: Sentence) -> Match:
    common = a.bag.common(b.bag)
    union = a.bag.mass + b.bag.mass - common
    return Match(number_a, a, number_b, b, common / union, common / min(a.bag.mass, b.bag.mass))


def first_of_each(found: Iterable[Match], number: attrgetter[int]) -> Iterator[Match]:
    """The first match of each number, the best one where they come in order of likeness."""
    best: dict[int, Match] = {}
    for one in found:
        best.setdefault(number(one), one)
    return iter(best.values())


def one_to_one(found: Iterable[Match]) -> Iterator[Match]:
    """The pairs of sentences that belong together, the most alike first, none used twice."""
    used_a, used_b = set[int](), set[int]()
    for one in found:
        if one.similarity >= ALIKE and one.number_a not in used_a and one.number_b not in used_b:
            used_a.add(one.number_a)
            used_b.add(one.number_b)
            yield one


def longest_run(a: Sequence[Hashable], b: Sequence[Hashable]) -> int:
    """The most words that stand in a row in both, by the suffix automaton of `a` (Blumer et al. 1985): linear.

    >>> longest_run("haven lejes ud til naboen".split(), "huset lejes ud til andre".split())
    3
    """
    steps, links, lengths = suffix_automaton(a)
    state = run = longest = 0
    for word in b:
        while state and word not in steps[state]:
            state = links[state]
            run = lengths[state]
        if word in steps[state]:
            state = steps[state][word]
            run += 1
            longest = max(longest, run)
    return longest


def suffix_automaton(words: Sequence[Hashable]) -> tuple[list[dict[Hashable, int]], list[int], list[int]]:
    """Its states: where each word leads, the state of the next shorter ending, the length of the longest one."""
    steps: list[dict[Hashable, int]] = [{}]
    links, lengths, last = [-1], [0], 0
    for word in words:
        new = len(steps)
        steps.append({})
        links.append(0)
        lengths.append(lengths[last] + 1)
        at, last = last, new
        while at >= 0 and word not in steps[at]:
            steps[at][word] = new
            at = links[at]
        if at < 0:
            continue
        old = steps[at][word]
        if lengths[old] != lengths[at] + 1:  # a shorter ending shares the state: give it one of its own
            copy = len(steps)
            steps.append(dict(steps[old]))
            links.append(links[old])
            lengths.append(lengths[at] + 1)
            while at >= 0 and steps[at].get(word) == old:
                steps[at][word] = copy
                at = links[at]
            links[old] = old = copy
        links[new] = old
    return steps, links, lengths


def differing_words(a: str, b: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of each text that the other does not have in that place: spans of characters in `a` and in `b`.

    Case, label, invisible signs and punctuation at the edge of a word do not count; neighbouring words make one span.
    For texts of a sentence or a few: of long ones lay the sentences beside each other first.

    >>> differing_words("Lejen betales hver måned.", "Lejen betales hvert kvartal.")
    ((Span(start=14, end=24),), (Span(start=14, end=27),))
    """
    left, right = tuple(WORD.finditer(a)), tuple(WORD.finditer(b))
    matcher = SequenceMatcher(
        None, [key(word) for word in left], [key(word) for word in right], autojunk=False
    )
    changed = [block for block in matcher.get_opcodes() if block[0] != "equal"]
    return (
        tuple(cover(left[start:end]) for _, start, end, _, _ in changed if end > start),
        tuple(cover(right[start:end]) for _, _, _, start, end in changed if end > start),
    )


def key(word: re.Match[str]) -> str:
    return EDGES.sub("", folded(word.group())) or word.group()


def cover(words: Sequence[re.Match[str]]) -> Span:
    """From the first of the words to the last, without the punctuation after it."""
    last = words[-1].group()
    return Span(words[0].start(), words[-1].start() + len(last.rstrip(".,;:") or last))
