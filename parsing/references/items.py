"""One item of a pinpoint: a head with its numbers ("§§ 5-7", "stk. 1", "1. og 3. pkt.")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsing.model import Level, Span
from parsing.references import patterns as p
from parsing.references.numerals import Numeral, expand


@dataclass(frozen=True, slots=True)
class Item:
    """A head with its numbers, or more numbers of the head before: "stk. 1-3", "5"."""

    level: Level
    numerals: tuple[Numeral, ...]
    span: Span
    plural: bool = False


def ranged(number: str, ending: str | None = None) -> re.Pattern[str]:
    """A number or a range; "251 ff." is open at its end."""
    last = rf"(?:{p.DASH}(?P<last>{ending or number}))?"
    return re.compile(rf"(?P<first>{number}){last}(?P<open>[ \t]?ff\b\.?(?=[ ,;.]|$))?")


HEADS = re.compile(
    r"(?P<sec>§{1,2}[ \t]{0,3})"
    r"|(?P<subsec>[Ss]tk(?:\.|(?=[ \t]?\d))[ \t]{0,3})"
    r"|(?P<item>[Nn]r\.[ \t]{0,3}|[Nn]umre(?:ne)?[ \t]{1,2})"
    r"|(?P<point>[Ll]itra(?:erne)?[ \t]{1,3})"
    r"|(?P<chp>(?:[Kk]apit(?:el|lerne|ler)[ \t]|[Kk]ap\.)[ \t]{0,2})"
    r"|(?P<part>[Aa]fsnit(?:tene)?[ \t]{1,2})"
    r"|(?P<att>[Bb]ilag(?:ene)?[ \t]{1,2})"
    r"|(?P<art>(?:[Aa]rtik(?:el|lerne|ler)[ \t]|[Aa]rt\.)[ \t]{0,2})"
    r"|(?P<dot>(?:pkt\.|[Pp]unkt(?:erne)?)[ \t]{1,2}(?=\d))"  # "bilag 3, pkt. 6": a point of an annex
)
POINT_OF_ANNEX = "dot"
LEVELS = {
    "sec": Level.SECTION,
    "subsec": Level.SUBSECTION,
    "item": Level.ITEM,
    "point": Level.POINT,
    "chp": Level.CHAPTER,
    "part": Level.PART,
    "att": Level.ANNEX,
    "art": Level.ARTICLE,
    POINT_OF_ANNEX: Level.ITEM,
}
NUMBERS = {
    Level.SECTION: ranged(p.SECTION_NUMBER, rf"(?:{p.SECTION_NUMBER}|{p.LETTER})"),
    Level.SUBSECTION: ranged(p.PLAIN_NUMBER),
    Level.ITEM: ranged(p.POINT_NUMBER),
    Level.POINT: ranged(p.LITRA),
    Level.CHAPTER: ranged(p.CHAPTER_NUMBER),
    Level.PART: ranged(p.CHAPTER_NUMBER),
    Level.ANNEX: ranged(p.ANNEX_NUMBER),
    Level.ARTICLE: ranged(p.CHAPTER_NUMBER),
}
LETTERS = ranged(p.LETTER)  # "§ 5 a og b"

AND = r"(?:,[ \t]|,?[ \t](?:og|eller|samt)[ \t])"
ORDINAL = rf"\d{{1,2}}\.(?:{p.DASH}\d{{1,2}}\.)?"
ORDINALS = rf"{ORDINAL}(?:{AND}{ORDINAL}){{0,8}}"
PKT = r"[ \t]?(?:pkt\b\.?|punkt(?:um|a)\b)"
SENTENCES = re.compile(  # "1. og 3. pkt.", the misprint "1, pkt."
    rf"(?P<list>{ORDINALS}|\d{{1,2}},(?=[ \t]pkt)){PKT}"
)
WORD_ORDINAL = r"(?:[Ff]ørste|[Aa]nde[nt]|[Tt]redje|[Ff]jerde|[Ff]emte|[Ss]idste)"
NAMED_SENTENCE = re.compile(rf"(?P<word>{WORD_ORDINAL}){PKT}")
ORDINAL_WORDS = {
    "første": "1",
    "andet": "2",
    "anden": "2",
    "tredje": "3",
    "fjerde": "4",
    "femte": "5",
    "sidste": "sidste",
}
CHAPTERS = re.compile(rf"(?P<list>{ORDINALS})[ \t]kapitel\b")  # "5. kapitel"
ONE_ORDINAL = re.compile(rf"(?P<first>\d{{1,2}})\.?(?:{p.DASH}(?P<last>\d{{1,2}})\.)?")

# Parts without a field of their own: "2. og 3. led", "første afsnit", "tabel 2 og 3"
TABLE = r"(?:\d{1,3}|[A-Z])(?!\w)"
UNPLACED = re.compile(
    rf"(?:{ORDINALS}|{WORD_ORDINAL})[ \t](?:led|afsnit|pind|strækpunkt)\b"
    rf"|[Tt]abel(?:lerne)?[ \t]{TABLE}(?:{AND}{TABLE}){{0,8}}"
)


def read_item(text: str, at: int, *, in_annex: bool = False) -> Item | None:
    """The item that starts at `at`; points ("punkt 3") only within an annex or article."""
    head = HEADS.match(text, at)
    if not head:
        return read_sentences(text, at)
    name = head.lastgroup or ""
    level = LEVELS[name]
    number = NUMBERS[level].match(text, head.end())
    if not number or (name == POINT_OF_ANNEX and not in_annex):
        return None
    return Item(level, numerals(number), Span(at, number.end()), plural=text.startswith("§§", at))


def read_sentences(text: str, at: int) -> Item | None:
    """Sentences and old chapters, whose numbers stand before the word."""
    for level, pattern in ((Level.SENTENCE, SENTENCES), (Level.CHAPTER, CHAPTERS)):
        if match := pattern.match(text, at):
            ones = ONE_ORDINAL.finditer(match["list"])
            found = (n for one in ones for n in expand(one["first"], one["last"]))
            return Item(level, tuple(found), Span(at, match.end()))
    if match := NAMED_SENTENCE.match(text, at):
        return Item(Level.SENTENCE, (Numeral(ORDINAL_WORDS[match["word"].lower()]),), Span(at, match.end()))
    return None


def numerals(match: re.Match[str]) -> tuple[Numeral, ...]:
    """The numbers of a match of `NUMBERS`."""
    found = expand(match["first"], match["last"])
    return (*found[:-1], Numeral(found[-1].text, end=True)) if match["open"] else found
