"""Definitions: a term, and the words that say what it means.

Two forms are read: "Ved en bro forstås i denne lov ..." and lists under "I denne lov forstås ved:" whose items
begin "Bro: ...". Whether a term is used is asked by its stems, so that "afsluttede forløb" uses "Afsluttet forløb".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.law import Law
from graph.similarity.words import stem, words
from parsing.model import Level, Provision, ProvisionId, Span, Zone

LIST = re.compile(
    r"\bforstås(?: i denne \w+)?(?: følgende)? ved(?: følgende)?(?: begreber)?:"
    r"|\bhar følgende betydning:|\bdefineres som følger:",
    re.IGNORECASE,
)
ITEM_TERM = re.compile(  # 1) Bro: ...
    r"(?:\w+\)|[-–])\s*[»”\"']?(?P<term>[A-ZÆØÅa-zæøå][^:.;«”\"]{1,60}?)[«”\"']?\s?:\s"
)
INLINE = re.compile(
    r"(?:^|(?<=[.:;] ))(?:Ved|ved) (?:en |et |den |det |de )?[»”\"']?(?P<term>[^»«”\".,:;()]{3,60}?)[«”\"']?"
    r"(?: i stk\. \d+)? forstås(?P<scope> i denne \w+| i dette kapitel| efter denne \w+)?,?(?: at)?(?=[ :])"
)
LOCAL = re.compile(r"\b(?:nævnt|efter|jf|stk|nr|§|herved|omhandlet|disse?|samme)\b|\d", re.IGNORECASE)
WORD = re.compile(r"[\wæøåÆØÅ-]+")
NUMBER = re.compile(r"\d+")
DEFINITE = re.compile(r"(?:erne|ene|en|et|s)$")
SHORTEST_ROOT = 5  # letters
SAME = 0.6  # share of the shorter meaning's words that makes two meanings one
SMALL = {
    "og",
    "eller",
    "af",
    "i",
    "på",
    "til",
    "for",
    "med",
    "ved",
    "en",
    "et",
    "den",
    "det",
    "de",
    "m",
    "v",
    "mv",
    "som",
}


@dataclass(frozen=True, slots=True)
class Definition:
    """One term where it is defined; spans count in the body of the section."""

    term: str
    place: ProvisionId
    span: Span  # of the term
    meaning: str
    local: bool  # holds for a chapter only

    @property
    def key(self) -> str:
        """The term without article and definite ending: what it is called where it is defined again."""
        return " ".join(
            DEFINITE.sub("", word) for word in WORD.findall(self.term.lower()) if word not in SMALL
        )

    @property
    def roots(self) -> tuple[str, ...]:
        """The beginnings of its words, short enough to stand in every form: "udebli" for "udeblivelse" and "udebliver"."""
        words = (stem(word) for word in WORD.findall(self.term.lower()) if word not in SMALL)
        return tuple(word[: max(SHORTEST_ROOT, 2 * len(word) // 3)] for word in words)


def definitions(law: Law) -> Iterator[Definition]:
    """The terms that documents define."""
    lists = set()
    for provision in law.at(Level.SUBSECTION):
        if provision.zone is not Zone.BODY or (
            "forstås" not in provision.body and "betydning" not in provision.body
        ):
            continue
        if LIST.search(provision.body, provision.span.start, provision.span.end):
            lists.add(provision.id)
        yield from inline(provision)
    for item in law.at(Level.ITEM):
        if item.id.parent in lists and (found := listed(item)):
            yield found


def inline(provision: Provision) -> Iterator[Definition]:
    for match in INLINE.finditer(provision.body, provision.span.start, provision.span.end):
        if LOCAL.search(match["term"]):
            continue
        stop = provision.body.find(". ", match.end(), provision.span.end)
        meaning = provision.body[match.end() : stop if stop > 0 else provision.span.end]
        local = "kapitel" in (match["scope"] or "")
        yield Definition(match["term"], provision.id, Span(*match.span("term")), meaning.strip(), local)


def listed(item: Provision) -> Definition | None:
    match = ITEM_TERM.match(item.body, item.span.start, item.span.end)
    if match is None or LOCAL.search(match["term"]):
        return None
    meaning = item.body[match.end() : item.span.end].strip()
    return Definition(match["term"].strip(), item.id, Span(*match.span("term")), meaning, local=False)


def differ(a: Definition, b: Definition) -> bool:
    """Do they say different things, or name different numbers? Other words for the same do not count."""
    one, other = set(map(stem, words(a.meaning))), set(map(stem, words(b.meaning)))
    shared = len(one & other) / max(1, min(len(one), len(other)))
    return shared < SAME or set(NUMBER.findall(a.meaning)) != set(NUMBER.findall(b.meaning))
