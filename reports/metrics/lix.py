from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from graph.law import Law
from parsing.model import Level, Provision, ProvisionId
from parsing.sentences import split_sentences
from parsing.words import WORD
from reports.metrics.metric import Metric

LONG = 6  # letters: a longer word is a long one
LISTED = (Level.ITEM, Level.POINT, Level.INDENT)


@dataclass(frozen=True)
class Lix(Metric):
    """How hard a section is to read: words per sentence, and long words in a hundred, added together.

    Source: Björnsson, Läsbarhet (1968); above 55 he calls a text very difficult. List-aware: each item of a list counts
    as a sentence of its own, since the eye rests there. Sections of fewer than `fewest_words` words have no number.
    """

    fewest_words: int = 50

    name = "lix"
    unit = "lix"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        items: dict[ProvisionId, list[int]] = defaultdict(list)
        for item in law.at(*LISTED):
            items[item.id.section].append(item.span.start)
        found: dict[ProvisionId, float] = {}
        for section in law.at(Level.SECTION):
            words = words_read(section.text)
            if len(words) >= self.fewest_words:
                found[section.id] = lix(words, count_sentences(section, items.get(section.id, ())))
        return found


def words_read(text: str) -> list[str]:
    """The words that a reader meets, numbers and the labels of stk. apart."""
    return [word for word in WORD.findall(text) if any(map(str.isalpha, word)) and word != "Stk."]


def count_sentences(section: Provision, items: Iterable[int]) -> int:
    """Sentences, each item of a list as at least one. `items`: where they begin."""
    cuts = [section.span.start, *sorted(items), section.span.end]
    pieces = (section.body[start:end] for start, end in pairwise(cuts))
    return sum(len(split_sentences(piece)) for piece in pieces)


def lix(words: list[str], sentences: int) -> float:
    """Björnsson's formula.

    >>> lix(["Vagten", "efterser", "broerne"], 1)
    69.66666666666667
    """
    long = sum(sum(map(str.isalpha, word)) > LONG for word in words)
    return len(words) / max(1, sentences) + 100 * long / len(words)
