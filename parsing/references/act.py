"""An act as a text names it, and the nouns that name one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from parsing.model import Span
from parsing.references.model import NumberedDocument


class Naming(StrEnum):
    """How the words tell which document is meant."""

    NAME = "name"  # by title, short name or number
    BARE = "bare"  # loven, bekendtgørelsen, forordningen
    OWN = "own"  # denne lov
    SAME = "same"  # samme lov, nævnte lov


@dataclass(frozen=True, slots=True)
class Act:
    """One designator: its words, and what they say. `alias` is a name that the text gives it from here on."""

    span: Span
    naming: Naming
    stem: str  # lov, bekendtgørelse, forordning, ...
    name: str | None = None
    document: NumberedDocument | None = None
    genitive: bool = False
    alias: str = ""

    @property
    def numbered(self) -> bool:
        return self.document is not None and bool(self.document.number or self.document.signed)


STEMS = (
    r"(?:lov)?bekendtgørelse|anordning|forordning|direktiv|cirkulæreskrivelse|cirkulære|vejledning|konvention"
    r"|traktat|afgørelse|lov|lbk|bek"
)
NOUN = re.compile(
    rf"(?P<prefix>[\w-]*?)(?P<stem>{STEMS})(?P<definite>erne|en|n|et|t)?(?P<genitive>s)?", re.IGNORECASE
)
ABBREVIATED = {"lbk": "lovbekendtgørelse", "bek": "bekendtgørelse"}
EUROPEAN = frozenset({"forordning", "direktiv", "afgørelse"})
TREATIES = frozenset({"konvention", "traktat"})
GUIDANCE = frozenset({"anordning", "cirkulære", "cirkulæreskrivelse", "vejledning"})
ORDERS = frozenset({"bekendtgørelse"}) | GUIDANCE | EUROPEAN
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun of a designator: "sygedagpengelovens" is `prefix` sygedagpenge, `stem` lov, definite, genitive."""

    text: str  # all of the text, as the grammar reads it
    span: Span
    word: str
    prefix: str
    stem: str
    abbreviated: bool
    definite: str
    genitive: bool

    def before(self, width: int = 60) -> str:
        """What stands before the noun."""
        return self.text[max(0, self.span.start - width) : self.span.start]


def read_noun(text: str, hit: int) -> Noun | None:
    """The noun around a hit; None where the word is another one ("lovgivning"), or names itself: "(loven)"."""
    start, end = hit, hit + 2
    while start and hit - start < LONGEST_WORD and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    while end < len(text) and end - hit < LONGEST_WORD and text[end].isalnum():
        end += 1
    match = NOUN.fullmatch(text, start, end)
    if not match or (text[start - 1 : start] == "(" and text[end : end + 1] == ")"):
        return None
    stem = match["stem"].lower()
    return Noun(
        text,
        Span(start, end),
        match[0],
        match["prefix"],
        ABBREVIATED.get(stem, stem),
        stem in ABBREVIATED,
        (match["definite"] or "").lower(),
        bool(match["genitive"]),
    )
