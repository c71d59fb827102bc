"""One unit of an address: "§§ 5-7", "stk. 2", "1. og 3. pkt.", and more numbers of the unit before ("og 9")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.model import Level
from parsing.references import patterns as p
from parsing.references.items import LETTERS, NUMBERS, numerals, read_item
from parsing.references.numerals import Numeral, expand

VERB = r"(?:ændres|affattes|indsættes|ophæves|udgår|bliver)\b"
LETTER_I = re.compile(rf"\s?i(?=\s{VERB}|,)")  # § 24 i ændres
AHEAD = r"(?:,\s\d{1,2}\.){0,6},?\sog\s(?:\w{2,6}\s(?:steder|gange)\si\s)?\d{1,2}\.?\s?pkt"
SENTENCES = re.compile(  # sentences as items do not print them
    r"(?P<first>\d{1,2})\.?\s?[-–]\s?(?P<last>\d{1,2})\.\s?pkt\b\.?"  # 1. -4. pkt., 2-4. pkt.
    r"|(?P<only>\d{1,2})\s?\.?,?\s?(?:pkt\b\.?|punktum\b)"  # 2 pkt., 2.pkt
    rf"|(?P<listed>\d{{1,2}})\.(?={AHEAD})"  # 2., 3. og to steder i 4. pkt.
)
ORDINALS = {
    "første": "1",
    "anden": "2",
    "andet": "2",
    "tredje": "3",
    "fjerde": "4",
    "femte": "5",
    "sjette": "6",
    "syvende": "7",
    "ottende": "8",
    "niende": "9",
    "tiende": "10",
}
NAMED = re.compile(  # første bog, femte afsnit, 24. kapitel, 2. pind
    rf"(?:(?P<word>{'|'.join(ORDINALS)})|(?P<number>\d{{1,2}})\.)\s"
    r"(?:(?P<book>bog)|(?P<part>afsnit)|(?P<chp>kapitel)|(?P<indent>pind|strækpunkt))\b",
    re.IGNORECASE,
)
HEADS = re.compile(  # heads with a number that items do not read
    r"(?P<item>[Nn]ummer\s|[Nn]r\s?)(?P<item_number>\d{1,3})\b"  # nummer 3, nr 3
    r"|(?P<subsec>[Ss]tykke\s|[Ss]tk\.,\s|[Ss]tk\.\s?(?=\d{1,2},\d{1,2}\.\s?pkt))(?P<subsec_number>\d{1,2})"  # 1,1. pkt.
    r"|(?P<sec>(?=\d{1,3}(?:\s[a-z])?,\sstk\.))(?P<sec_number>\d{1,3}(?:\s[a-z])?)"  # 73, stk. 3: the sign is lost
    r"|(?P<book>[Bb]og\s)(?P<book_number>\d{1,2})\b"
)
TO_SECTION = re.compile(r"\s?[-–]\s?§{1,2}\s?")
LETTERED_PART = re.compile(r"[Aa]fsnit\s(?P<number>[IVX]{1,6}\s[a-z])(?!\w)")  # afsnit II a
GOES_ON = re.compile(r"\.?\s?[-–]?\s?(?:\d{1,2}\.\s?)?(?:pkt|punktum|led|pind|januar|gang|sted)")
PREPOSITIONS = frozenset({"i", "en", "et"})  # where a letter is looked for


@dataclass(frozen=True, slots=True)
class Unit:
    """A head with its numbers, and where its words end. A range that cannot be counted out has its two ends."""

    level: Level
    numbers: tuple[Numeral, ...]
    end: int


def read_unit(text: str, at: int) -> Unit | None:
    """The unit that starts at `at`."""
    if lettered := LETTERED_PART.match(text, at):
        return Unit(Level.PART, (Numeral(lettered["number"]),), lettered.end())
    if item := read_item(text, at, in_annex=True):
        unit = with_letter_i(text, Unit(item.level, item.numerals, item.span.end))
        return to_section(text, unit) if unit.level is Level.SECTION else unit
    return read_sentences(text, at) or read_named(text, at) or read_slip(text, at)


def to_section(text: str, unit: Unit) -> Unit:
    """`§ 46 e-§ 46 h`: a range whose end has a sign of its own."""
    dash = TO_SECTION.match(text, unit.end)
    last = NUMBERS[Level.SECTION].match(text, dash.end()) if dash else None
    if last is None or last["last"]:
        return unit
    return Unit(unit.level, (*unit.numbers[:-1], *expand(unit.numbers[-1].text, last["first"])), last.end())


def with_letter_i(text: str, unit: Unit) -> Unit:
    """`§ 24 i ændres`: where a verb follows, the letter is no preposition."""
    number = unit.numbers[-1]
    letter = LETTER_I.match(text, unit.end) if unit.level is Level.SECTION else None
    if letter is None or not number.text.isdigit():
        return unit
    return Unit(unit.level, (*unit.numbers[:-1], Numeral(f"{number.text} i", number.end)), letter.end())


def read_sentences(text: str, at: int) -> Unit | None:
    match = SENTENCES.match(text, at)
    if not match:
        return None
    first = match["first"] or match["only"] or match["listed"]
    return Unit(Level.SENTENCE, expand(first, match["last"]), match.end())


def read_named(text: str, at: int) -> Unit | None:
    match = NAMED.match(text, at)
    if not match:
        return None
    number = ORDINALS[match["word"].lower()] if match["word"] else match["number"]
    return Unit(Level(match.lastgroup or ""), (Numeral(number),), match.end())


def read_slip(text: str, at: int) -> Unit | None:
    match = HEADS.match(text, at)
    if not match:
        return None
    name = (match.lastgroup or "").removesuffix("_number")
    return Unit(Level(name), (Numeral(match[f"{name}_number"]),), match.end())


def read_more(text: str, at: int, last: Unit) -> Unit | None:
    """The number at `at` where it goes on the list of `last`: "§§ 5 og 7", "§ 5 a og b", "litra a og c"."""
    if last.level is Level.SENTENCE:
        return None
    if last.level is Level.SECTION and (letters := LETTERS.match(text, at)):
        return more_letters(text, letters, last)
    return read_number(text, at, last.level)


def read_number(text: str, at: int, level: Level) -> Unit | None:
    """The bare number of a unit of `level` at `at`."""
    pattern = NUMBERS.get(level)
    match = pattern.match(text, at) if pattern else None
    if not match or GOES_ON.match(text, match.end()):
        return None
    if level is Level.POINT and match["first"] in PREPOSITIONS:
        return None
    return with_letter_i(text, Unit(level, numerals(match), match.end()))


def more_letters(text: str, match: re.Match[str], last: Unit) -> Unit | None:
    head, _, letter = last.numbers[-1].text.partition(" ")
    if not letter or p.UNIT.match(text, match.end()) or match["first"] in PREPOSITIONS:
        return None
    found = tuple(Numeral(f"{head} {number.text}", number.end) for number in numerals(match))
    return Unit(Level.SECTION, found, match.end())
