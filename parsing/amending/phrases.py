"""An instruction as a row of phrases: addresses, verbs, quotations, anchors. One letter tells a phrase's kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from parsing.amending import patterns as p
from parsing.amending.address import read_address
from parsing.amending.model import Facet, Place, Position
from parsing.amending.quotes import Quote, read_quotes
from parsing.model import Level

NEW_UNITS = {
    Level.SUBSECTION: r"stykker?",
    Level.ITEM: r"numre|nummer",
    Level.SENTENCE: r"punktum(?:mer)?|punkta|pkt\.",
    Level.POINT: r"litra(?:er|s)?",
    Level.INDENT: r"pind(?:e)?|led",
    Level.SECTION: r"paragraf(?:fer)?",
    Level.CHAPTER: r"kapit(?:el|ler)",
    Level.PART: r"afsnit",
    Level.ANNEX: r"bilag",
}
NEW_UNIT = re.compile(
    r"(?:(?:et|en|to|tre)\s)?(?:nyt?|nye|sidste)\s(?:"
    + "|".join(rf"(?P<{level.name}>{words})" for level, words in NEW_UNITS.items())
    + r")(?!\w)"
)
NEW_PART = re.compile(
    r"(?:ny\s|nye\s)?(?:(?P<note>(?:fod)?note(?:r)?(?:\s\d+)?)(?:\stil\s(?P<title>lovens\stitel|titlen|loven))?|(?P<heading>(?:kapitel)?overskrift(?:er)?))\b"
)
PREPOSITION = re.compile(
    r"(?P<after>efter|lige efter|umiddelbart efter)\b|(?P<before>før|foran|inden)\b", re.IGNORECASE
)
AS = re.compile(r"som\s(?:henholdsvis\s|hhv\.\s)?", re.IGNORECASE)
TO = re.compile(r"til\b:?|i\stil:", re.IGNORECASE)
INSTEAD = re.compile(r"(?:og\s)?i\sstedet(?:\sfor)?\b|(?:og\s)?som\serstatning\b", re.IGNORECASE)
OWN_ANNEX = re.compile(r"til\s(?:denne\slov|loven|lovforslaget|nærværende\slov)\b")
GLUE = re.compile(
    r"således\b|herefter\b|derefter\b|dog\b|der\b|hhv\.|henholdsvis\b|følgende\b|også\b|hver\b|hvert\ssted\b|er\b"
)
SEPARATOR = re.compile(r"[,;]?\s{0,3}\b(?:og|samt)\b|[,;]")
SKIPPED = re.compile(r"[\s.:\-]+|\(|\)|«")
VOID = re.compile(r"\(?(?:Udelades|Udgår|Ophævet|Udeladt)\.?\)?\.?", re.IGNORECASE)
WORD = re.compile(r"[^\s,;»]{1,200}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of an instruction. What its kind has no use for is empty.

    Kinds: P address with "i", U address without, V... the letters of `patterns.VERBS`, Q quotation, E efter/før words,
    A efter/før a place, S som, N count, T til, Z i stedet, O to this act, "," separator, X words not understood.
    """

    kind: str
    start: int
    end: int
    places: tuple[Place, ...] = ()
    quote: str = ""
    position: Position | None = None
    unit: Level | None = None
    times: int = 1


def read_phrases(words: str, context: Place) -> tuple[Phrase, ...]:
    """The phrases of an instruction, in order; places inherit from those before them."""
    quotes = {quote.start: quote for quote in read_quotes(words)}
    phrases: list[Phrase] = []
    at = 0
    while at < len(words):
        if skipped := SKIPPED.match(words, at):
            at = skipped.end()
            continue
        phrase = read_phrase(words, at, quotes, context)
        if phrase.places and (phrase.places[-1].steps or phrase.kind in "PU"):
            context = phrase.places[-1]
        if phrase.kind != "," or (phrases and phrases[-1].kind != ","):
            phrases.append(phrase)
        at = phrase.end if phrase.kind else phrase.end
    return tuple(phrase for phrase in phrases if phrase.kind != " ")


def read_phrase(words: str, at: int, quotes: Mapping[int, Quote], context: Place) -> Phrase:
    if at in quotes:
        return Phrase("Q", at, quotes[at].end, quote=quotes[at].text)
    if instead := INSTEAD.match(words, at):
        return Phrase("Z", at, instead.end())
    if count := p.COUNT.match(words, at):
        if address := read_address(words, at, quotes, context):
            return Phrase("P", at, address.end, address.places)
        return Phrase("N", at, count.end(), times=p.times(count))
    if verb := p.VERB.match(words, at):
        return Phrase(verb.lastgroup or "X", at, verb.end())
    if annex := OWN_ANNEX.match(words, at):
        return Phrase("O", at, annex.end())
    if separator := SEPARATOR.match(words, at):
        return Phrase(",", at, separator.end())
    return (
        read_anchor(words, at, quotes, context)
        or read_as(words, at, quotes, context)
        or read_places(words, at, quotes, context)
        or read_rest(words, at)
    )


def read_anchor(words: str, at: int, quotes: Mapping[int, Quote], context: Place) -> Phrase | None:
    """`efter »a«`, `før § 5`."""
    preposition = PREPOSITION.match(words, at)
    if not preposition:
        return None
    position = Position.AFTER if preposition["after"] else Position.BEFORE
    start = past_blanks(words, preposition.end())
    if start in quotes:
        return Phrase("E", at, quotes[start].end, quote=quotes[start].text, position=position)
    if address := read_address(words, start, quotes, context):
        return Phrase("A", at, address.end, address.places, position=position)
    return None


def read_as(words: str, at: int, quotes: Mapping[int, Quote], context: Place) -> Phrase | None:
    """`som stk. 4`, `som nyt stykke`, `som overskrift`."""
    preposition = AS.match(words, at)
    if not preposition:
        return None
    start = preposition.end()
    if new := NEW_UNIT.match(words, start):
        return Phrase("S", at, new.end(), position=Position.AS, unit=Level[new.lastgroup or ""])
    if address := read_address(words, start, quotes, context):
        return Phrase("S", at, address.end, address.places, position=Position.AS)
    if part := NEW_PART.match(words, start):
        facet = Facet.FOOTNOTE if part["note"] else Facet.HEADING
        return Phrase(
            "S",
            at,
            part.end(),
            (Place(context.steps if not part["title"] else (), facet),),
            position=Position.AS,
        )
    return None


def read_places(words: str, at: int, quotes: Mapping[int, Quote], context: Place) -> Phrase | None:
    if address := read_address(words, at, quotes, context):
        return Phrase("P" if address.within else "U", at, address.end, address.places)
    return None


def read_rest(words: str, at: int) -> Phrase:
    for letter, pattern in (("T", TO), (" ", GLUE)):
        if match := pattern.match(words, at):
            return Phrase(letter, at, match.end())
    word = WORD.match(words, at)
    return Phrase("X", at, word.end() if word else at + 1)


def past_blanks(words: str, at: int) -> int:
    while at < len(words) and words[at] in " :":
        at += 1
    return at
