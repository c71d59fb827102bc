"""An instruction as a row of phrases: addresses, verbs, quotations, anchors. One letter tells a phrase's kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from parsing.amending import patterns as p
from parsing.amending.address import read_address
from parsing.amending.model import Facet, Place, Position
from parsing.amending.quotes import Quote, read_quotes
from parsing.amending.units import read_number
from parsing.model import Level

NEW_UNITS = {
    Level.SUBSECTION: r"stykker?",
    Level.ITEM: r"numre|nummer",
    Level.SENTENCE: r"punktum(?:mer)?|punkta|pkt\.",
    Level.POINT: r"litra(?:er|s)?",
    Level.INDENT: r"pinde?|led",
    Level.SECTION: r"paragraf(?:fer)?",
    Level.CHAPTER: r"kapit(?:el|ler)",
    Level.PART: r"afsnit",
    Level.ANNEX: r"bilag",
}
NEW_UNIT = re.compile(  # nyt stykke, nye numre
    r"(?:(?:et|en|to|tre)\s)?(?:nyt?|nye|sidste)\s(?:"
    + "|".join(rf"(?P<{level.name}>{words})" for level, words in NEW_UNITS.items())
    + r")(?!\w)"
)
NEW_PART = re.compile(  # fodnote til lovens titel, ny overskrift
    r"(?:nye?\s)?(?:(?P<note>(?:fod)?noter?)(?:\s(?:nr\.\s)?(?P<mark>\d{1,3}))?(?:\stil\s(?P<title>lovens\stitel|titlen|loven))?"
    r"|(?:kapitel)?overskrift(?:er)?)\b"
)
PREPOSITION = re.compile(
    r"(?:lige\s|umiddelbart\s)?(?:(?P<after>efter)|(?P<before>før|foran|inden))\b:?\s{0,3}", re.IGNORECASE
)
AS = re.compile(r"som\s(?:henholdsvis\s|hhv\.\s)?", re.IGNORECASE)
EXCEPT = re.compile(r"(?:bortset\sfra|undtagen|med\sundtagelse\saf)\s(?:i\s)?")
OTHERS = tuple(  # what is told by its words alone
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        ("Z", r"(?:og\s)?i\sstedet(?:\sfor)?\b"),
        ("O", r"til\s(?:denne|nærværende)\slov\b"),  # bilag 1 til denne lov
        (",", r"[,;]?\s{0,3}\b(?:og|samt)\b|[,;]"),
        ("T", r"til\b:?"),
        (" ", r"således|herefter|derefter|dog|der|hhv\.|henholdsvis|følgende|også|ord(?:et|ene)|er"),
    )
)
SKIPPED = re.compile(r"[\s:\-()«]+|\.(?!\s{1,3}[A-ZÆØÅ])\s{0,3}")
FULL_STOP = re.compile(r"\.\s{1,3}")  # § 4 ophæves. Stk. 2 bliver ...
VOID = re.compile(r"\(?(?:Udelades|Udgår|Ophævet|Udeladt)\.?\)?\.?", re.IGNORECASE)
WORD = re.compile(r"[^\s,;»]{1,200}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch of an instruction. What its kind has no use for is empty.

    Kinds: P address with "i", U address without, B but not there, c n u o f b the verbs of `patterns.VERBS`, Q quotation,
    E at words (efter »a«), A at a place (efter § 4), S as (som stk. 4), N count, T til, Z i stedet, O to this act,
    "," separator, X words that nobody here knows.
    """

    kind: str
    start: int
    end: int
    places: tuple[Place, ...] = ()
    quote: str = ""
    position: Position | None = None
    unit: Level | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class At:
    """Where in an instruction a phrase is looked for."""

    words: str
    start: int
    quotes: Mapping[int, Quote]
    context: Place  # spoken of before
    before: str  # the kind of phrase before

    def address(self, start: int, kind: str, position: Position | None = None) -> Phrase | None:
        """A phrase with the address at `start`."""
        found = read_address(self.words, start, self.quotes, self.context)
        if found is None:
            return None
        told = kind or ("P" if found.within else "U")
        return Phrase(told, self.start, found.end, found.places, position=position)


def read_phrases(words: str, context: Place) -> tuple[Phrase, ...]:
    """The phrases of an instruction, in order; places inherit from those before them."""
    quotes = {quote.start: quote for quote in read_quotes(words)}
    phrases: list[Phrase] = []
    end = 0
    while end < len(words):
        if skipped := SKIPPED.match(words, end):
            end = skipped.end()
            continue
        phrase = read_phrase(At(words, end, quotes, context, phrases[-1].kind if phrases else ""))
        context = phrase.places[-1] if phrase.places else context
        end = phrase.end
        if phrase.kind != " " and not (phrase.kind == "," and (not phrases or phrases[-1].kind == ",")):
            phrases.append(phrase)
    return tuple(phrases)


def read_phrase(at: At) -> Phrase:
    for read in READERS:
        if phrase := read(at):
            return phrase
    word = WORD.match(at.words, at.start)
    return Phrase("X", at.start, word.end() if word else at.start + 1)


def read_quote(at: At) -> Phrase | None:
    quote = at.quotes.get(at.start)
    return Phrase("Q", at.start, quote.end, quote=quote.text) if quote else None


def read_count(at: At) -> Phrase | None:
    """A count, with the address that it belongs to where one follows."""
    count = p.COUNT.match(at.words, at.start)
    if count is None:
        return None
    return at.address(at.start, "P") or Phrase("N", at.start, count.end(), times=p.times(count))


def read_verb(at: At) -> Phrase | None:
    verb = p.VERB.match(at.words, at.start)
    return Phrase(verb.lastgroup or "", at.start, verb.end()) if verb else None


def read_full_stop(at: At) -> Phrase | None:
    stop = FULL_STOP.match(at.words, at.start)
    return Phrase(",", at.start, stop.end()) if stop else None


def read_anchor(at: At) -> Phrase | None:
    """`efter »a«`, `før § 5`."""
    preposition = PREPOSITION.match(at.words, at.start)
    if preposition is None:
        return None
    position = Position.AFTER if preposition["after"] else Position.BEFORE
    if quote := at.quotes.get(preposition.end()):
        return Phrase("E", at.start, quote.end, quote=quote.text, position=position)
    return at.address(preposition.end(), "A", position)


def read_as(at: At) -> Phrase | None:
    """`som stk. 4`, `som nyt stykke`, `som overskrift`."""
    preposition = AS.match(at.words, at.start)
    if preposition is None:
        return None
    start = preposition.end()
    if new := NEW_UNIT.match(at.words, start):
        unit = Level[new.lastgroup or ""]
        return Phrase("S", at.start, new.end(), position=Position.AS, unit=unit)
    if part := NEW_PART.match(at.words, start):
        facet = Facet.FOOTNOTE if part["note"] else Facet.HEADING
        steps = () if part["title"] else at.context.steps
        place = Place(steps, facet, words=part["mark"] or "")
        return Phrase("S", at.start, part.end(), (place,), position=Position.AS)
    return at.address(start, "S", Position.AS)


def read_exception(at: At) -> Phrase | None:
    """`bortset fra § 1`."""
    exception = EXCEPT.match(at.words, at.start)
    return at.address(exception.end(), "B") if exception else None


def read_place(at: At) -> Phrase | None:
    return at.address(at.start, "")


def read_bare(at: At) -> Phrase | None:
    """`Nr. 10-17 bliver herefter 9-16`: numbers of the units before the verb."""
    if at.before != "b" or at.context.level is None:
        return None
    unit = read_number(at.words, at.start, at.context.level)
    if unit is None:
        return None
    above = at.context.steps[:-1]
    places = tuple(replace(at.context, steps=(*above, (unit.level, number.text))) for number in unit.numbers)
    return Phrase("U", at.start, unit.end, places)


def read_other(at: At) -> Phrase | None:
    for kind, pattern in OTHERS:
        match = pattern.match(at.words, at.start)
        if match and not at.words[match.end() : match.end() + 1].isalnum():
            return Phrase(kind, at.start, match.end())
    return None


READERS: tuple[Callable[[At], Phrase | None], ...] = (
    read_quote,
    read_full_stop,
    read_count,
    read_verb,
    read_anchor,
    read_as,
    read_exception,
    read_bare,
    read_place,
    read_other,
)
