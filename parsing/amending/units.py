"""One unit of an address: "§§ 5-7", "stk. 2", "1. og 3. pkt.", and more numbers of the unit before ("og 9")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.model import Level
from parsing.references import patterns as p
from parsing.references.items import LETTERS, NUMBERS, numerals, read_item
from parsing.references.numerals import Numeral

VERB = r"(?:ændres|affattes|indsættes|ophæves|udgår|bliver)\b"
LETTER_I = re.compile(rf"\s?i(?=\s{VERB}|,)")  # § 24 i ændres
SLIPS = re.compile(  # heads as they are sometimes printed
    r"(?P<item>[Nn]ummer(?=\s\d)|[Nn]r(?=\s?\d))\s{0,2}"  # nummer 3, nr 3
    r"|(?P<subsec>[Ss]tykke(?=\s\d)|[Ss]tk\.,?\s(?=\d))\s{0,2}"
    r"|(?P<book>[Bb]og(?=\s\d))\s"
    r"|(?P<indent>[Pp]ind(?=\s\d))\s"
)
SLIP_SENTENCE = re.compile(r"(?P<first>\d{1,2})\s?\.?,?\s?(?:pkt\b\.?|punktum\b)")  # 2 pkt., 2.pkt
SENTENCE_RANGE = re.compile(
    r"(?P<first>\d{1,2})\.?\s?[-–]\s?(?P<last>\d{1,2})\.\s?pkt\b\.?"
)  # 1. -4. pkt., 2-4. pkt.
INDENT = re.compile(r"(?P<first>\d{1,2})\.\s(?:pind|strækpunkt)\b")  # 2. pind
GOES_ON = re.compile(r"\.?\s?[-–]?\s?(?:\d{1,2}\.\s?)?(?:pkt|punktum|led|pind|januar|gang|sted)")
LEVELS = {
    "item": Level.ITEM,
    "subsec": Level.SUBSECTION,
    "book": Level.BOOK,
    "indent": Level.INDENT,
}
NUMBERED = {**NUMBERS, Level.BOOK: NUMBERS[Level.ITEM], Level.INDENT: NUMBERS[Level.ITEM]}


@dataclass(frozen=True, slots=True)
class Unit:
    """A head with its numbers, and where its words end. A range that cannot be counted out has its two ends."""

    level: Level
    numbers: tuple[Numeral, ...]
    end: int


def read_unit(text: str, at: int) -> Unit | None:
    """The unit that starts at `at`."""
    if item := read_item(text, at, in_annex=True):
        return _with_letter_i(text, Unit(item.level, item.numerals, item.span.end))
    return _sentence(text, at) or _indent(text, at) or _slip(text, at)


def _with_letter_i(text: str, unit: Unit) -> Unit:
    """`§ 24 i ændres`: where a verb follows, the letter is no preposition."""
    number = unit.numbers[-1]
    letter = LETTER_I.match(text, unit.end) if unit.level is Level.SECTION else None
    if letter is None or not number.text.isdigit():
        return unit
    return Unit(unit.level, (*unit.numbers[:-1], Numeral(f"{number.text} i", number.end)), letter.end())


def _sentence(text: str, at: int) -> Unit | None:
    match = SENTENCE_RANGE.match(text, at)
    if match:
        return Unit(Level.SENTENCE, numerals_between(match["first"], match["last"]), match.end())
    match = SLIP_SENTENCE.match(text, at)
    return Unit(Level.SENTENCE, (Numeral(match["first"]),), match.end()) if match else None


def numerals_between(first: str, last: str) -> tuple[Numeral, ...]:
    return tuple(Numeral(str(number)) for number in range(int(first), int(last) + 1))


def _indent(text: str, at: int) -> Unit | None:
    match = INDENT.match(text, at)
    return Unit(Level.INDENT, (Numeral(match["first"]),), match.end()) if match else None


def _slip(text: str, at: int) -> Unit | None:
    head = SLIPS.match(text, at)
    if not head:
        return None
    level = LEVELS[head.lastgroup or ""]
    number = NUMBERED[level].match(text, head.end())
    return Unit(level, numerals_of(number), number.end()) if number else None


def numerals_of(match: re.Match[str]) -> tuple[Numeral, ...]:
    return numerals(match)


def read_more(text: str, at: int, last: Unit) -> Unit | None:
    """The number at `at` where it goes on the list of `last`: "§§ 5 og 7", "§ 5 a og b", "litra a og c"."""
    if last.level is Level.SENTENCE:
        return None
    if last.level is Level.SECTION and (letters := LETTERS.match(text, at)):
        return _more_letters(text, letters, last)
    match = NUMBERED[last.level].match(text, at)
    if not match or GOES_ON.match(text, match.end()):
        return None
    if last.level is Level.POINT and match["first"] in {"i", "en", "et"}:
        return None
    return _with_letter_i(text, Unit(last.level, numerals_of(match), match.end()))


def _more_letters(text: str, match: re.Match[str], last: Unit) -> Unit | None:
    head, _, letter = last.numbers[-1].text.partition(" ")
    if not letter or p.UNIT.match(text, match.end()) or match["first"] in {"i"}:
        return None
    found = tuple(Numeral(f"{head} {number.text}", number.end) for number in numerals_of(match))
    return Unit(Level.SECTION, found, match.end())
