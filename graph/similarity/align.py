"""Where two texts agree and where they part: sentence by sentence, and word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from operator import attrgetter

from graph.similarity.reading import Reading, Sentence
from graph.similarity.words import folded
from parsing.model import Span

WORD = re.compile(r"\S+")
EDGES = re.compile(r"^[^\w§]+|[^\w%]+$")


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of one text and the one of the other that is most like it."""

    a: Sentence
    b: Sentence
    similarity: float  # weighted Jaccard of their words, 0-1
    inclusion: float  # share of the smaller one's weight that the other holds, 0-1


SIMILARITY = attrgetter("similarity")


def best_matches(a: Reading, b: Reading) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """For every sentence of `a` the one of `b` that is most like it, and the other way round.

    A sentence that shares no word with the other text has no match.
    """
    rows = [[match(x, y) for y in b.sentences] for x in a.sentences]
    there = (max(row, key=SIMILARITY) for row in rows if row)
    back = (max(column, key=SIMILARITY) for column in zip(*rows, strict=True))
    return (
        tuple(best for best in there if best.similarity),
        tuple(Match(best.b, best.a, best.similarity, best.inclusion) for best in back if best.similarity),
    )


def match(a: Sentence, b: Sentence) -> Match:
    common = a.bag.common(b.bag)
    if not common:
        return Match(a, b, 0.0, 0.0)
    return Match(a, b, common / (a.bag.mass + b.bag.mass - common), common / min(a.bag.mass, b.bag.mass))


def longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """The most words that stand in a row in both.

    >>> longest_run("haven lejes ud til naboen".split(), "huset lejes ud til andre".split())
    3
    """
    places: dict[str, list[int]] = {}
    for place, word in enumerate(b):
        places.setdefault(word, []).append(place)
    longest, before = 0, dict[int, int]()
    for word in a:
        before = {place: before.get(place - 1, 0) + 1 for place in places.get(word, ())}
        longest = max(longest, max(before.values(), default=0))
    return longest


def differing_words(a: str, b: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of each text that the other does not have in that place: spans of characters in `a` and in `b`.

    Case, label, invisible signs and punctuation at the edge of a word do not count; neighbouring words make one span.

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
