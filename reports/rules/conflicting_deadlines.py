from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from graph.similarity.model import Kind
from graph.similarity.words import masked, stem, words
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.naming import cite_from
from reports.rules.passages import start_of_words
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
FIGURE = re.compile(r"\d+")
DEADLINE = re.compile(  # senest 4 uger, inden for 14 dage
    rf"\b(?:senest|inden for|inden)\s(?P<amount>{AMOUNT})\s(?P<unit>(?:arbejds|hver|kalender)?dage?|uger?|måneder?|år)\b",
    re.IGNORECASE,
)
FOUR = "Kommunen træffer afgørelse om vagtens løn senest 4 uger efter, at ansøgningen er modtaget i kommunen."
SIX = FOUR.replace("4", "6")
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class ConflictingDeadlines(Rule):
    """Two provisions give the same party different time for the same step.

    Why it matters: one of the two is wrong, and whoever keeps the longer one may break the shorter.
    Instead: one deadline in one place; the order cites it.
    Known gap: only steps told in the same words are compared, in an order with its act or within one document.
    """

    fewest_alike: float = 0.9  # share of the words that both have, deadlines apart

    code = "BUR05"
    hits = ((act(FOUR), order(SIX, preamble=BASIS)),)
    clean = ((act(FOUR), order(FOUR, preamble=BASIS)), (act(FOUR), act(SIX, title="Lov om brovagter")))

    def check(self, law: Law) -> Iterator[Finding]:
        hanging = under(law)
        for pair in law.similarities:
            a, b = law.provisions.get(pair.a), law.provisions.get(pair.b)
            if a is None or b is None or pair.kind not in {Kind.WITHIN_ACT, Kind.REPEAT_IN_ORDER}:
                continue
            if pair.kind is Kind.REPEAT_IN_ORDER and not hanging(pair.a.eli, pair.b.eli):
                continue
            if law.versions[a.id.eli].type.is_act:
                a, b = b, a
            mine, theirs = deadline(a), deadline(b)
            if mine and theirs and said(mine) != said(theirs) and alike(a, b) >= self.fewest_alike:
                message = f"{mine[0]}, men {theirs[0]} i {cite_from(a.id, b.id, law)}"
                yield Finding(a.id, self.code, message, Span(*mine.span()), (b.id,))


def deadline(provision: Provision) -> re.Match[str] | None:
    """The only deadline of a provision."""
    found = list(DEADLINE.finditer(provision.body, provision.span.start, provision.span.end))
    return found[0] if len(found) == 1 else None


def said(match: re.Match[str]) -> tuple[int, str]:
    """How many of what: "fire uger" as "4 uger"."""
    amount = match["amount"].lower()
    return SPELLED.get(amount) or int(amount), stem(match["unit"].lower())


def alike(a: Provision, b: Provision) -> float:
    """The share of the words of both that both have, deadlines apart; 0 where they name other figures besides."""
    one, other = (
        DEADLINE.sub("", each.body[start_of_words(each) : each.span.end]).lower() for each in (a, b)
    )
    if FIGURE.findall(masked(one)) != FIGURE.findall(masked(other)):
        return 0.0
    mine, theirs = set(map(stem, words(one))), set(map(stem, words(other)))
    return len(mine & theirs) / max(1, len(mine | theirs))
