from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.law import Law
from graph.similarity.words import masked, stem, words
from parsing.model import ProvisionId, Span
from reports.finding import Finding
from reports.rules.copies import is_order
from reports.rules.naming import cite_from
from reports.rules.passages import search, sentences, subsections
from reports.rules.rule import Rule, act, order
from reports.rules.under import under

SPELLED = {
    "en": 1,
    "én": 1,
    "et": 1,
    "to": 2,
    "tre": 3,
    "fire": 4,
    "fem": 5,
    "seks": 6,
    "otte": 8,
    "ti": 10,
    "fjorten": 14,
}
AMOUNT = rf"(?:\d+|{'|'.join(SPELLED)})"
DEADLINE = re.compile(  # senest 4 uger, inden for 14 dage
    rf"\b(?:senest|inden for|inden)\s(?P<amount>{AMOUNT})\s(?P<unit>(?:arbejds|hver|kalender)?dage?|uger?|måneder?|år)\b",
    re.IGNORECASE,
)
FOUR = "Kommunen træffer afgørelse om vagtens løn senest 4 uger efter, at ansøgningen er modtaget i kommunen."
SIX, SPELT = FOUR.replace("4", "6"), FOUR.replace("4", "fire")
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class ConflictingDeadlines(Rule):
    """An order gives the same party another time for the same step than its act.

    Why it matters: one of the two is wrong, and whoever keeps the longer one may break the shorter.
    Instead: one deadline in one place; the order cites it.
    Known gap: only steps told in the same words are compared; two such sentences in one document are about different
    cases as often as not, and are left alone.
    """

    fewest_words: int = 8  # of a sentence, its deadline apart

    code = "BUR05"
    hits = ((act(FOUR), order(SIX, preamble=BASIS)),)
    clean = (
        (act(FOUR), order(FOUR, preamble=BASIS)),
        (act(FOUR), order(SPELT, preamble=BASIS)),
        (act(FOUR), act(SIX, title="Lov om brovagter")),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        hanging = under(law)
        for same in by_wording(law, self.fewest_words).values():
            for one, other in combinations(
                sorted(same, key=lambda each: (not is_order(law, each.place), each.place)), 2
            ):
                if hanging(one.place.eli, other.place.eli) and one.time != other.time:
                    message = f"{one.words}, men {other.words} i {cite_from(one.place, other.place, law)}"
                    yield Finding(one.place, self.code, message, one.span, (other.place,))
                    break


@dataclass(frozen=True, slots=True)
class Deadline:
    """The only deadline of a sentence."""

    place: ProvisionId
    span: Span
    words: str  # senest 4 uger
    time: tuple[int, str]  # 4, uge


def by_wording(law: Law, fewest_words: int) -> dict[tuple[str, ...], list[Deadline]]:
    """The sentences with one deadline, by the words that are left without it and without references."""
    found: dict[tuple[str, ...], list[Deadline]] = defaultdict(list)
    for provision in subsections(law):
        if not search(DEADLINE, provision):
            continue
        for sentence in sentences(provision):
            matches = list(DEADLINE.finditer(provision.body, sentence.start, sentence.end))
            if len(matches) != 1:
                continue
            (match,) = matches
            text = masked(DEADLINE.sub(" ", sentence.of(provision.body)))
            wording = tuple(map(stem, words(text)))
            if len(wording) >= fewest_words:
                found[wording].append(Deadline(provision.id, Span(*match.span()), match[0], said(match)))
    return found


def said(match: re.Match[str]) -> tuple[int, str]:
    """How many of what: "fire uger" as "4 uger"."""
    amount = match["amount"].lower()
    return SPELLED.get(amount) or int(amount), stem(match["unit"].lower())
