"""From a text to its chains and acts: literal triggers first, the grammar only where one stands."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

import ahocorasick

from parsing.model import Level, Span
from parsing.references.act import Act
from parsing.references.acts import read_act
from parsing.references.chains import Chain, Pin
from parsing.references.items import CHAPTERS, NAMED_SENTENCE, SENTENCES, read_item
from parsing.references.pinpoints import read_chain, turn_back

Atom = Chain | Act

PINPOINTS = ("§", "stk", "litra", "kapit", "kap.", "afsnit", "bilag", "artik", "art.", "tabel ")
NUMBERS = ("nr.", "numre")
SENTENCE = ("pkt", "punkt")
ACTS = (
    "lov",
    "bekendtgørelse",
    "anordning",
    "forordning",
    "direktiv",
    "cirkulære",
    "vejledning",
    "konvention",
    "traktat",
    "lbk",
    "bek.",
)
DECISIONS = ("Rådets afgørelse", "Kommissionens afgørelse", "rammeafgørelse")
UNITS = ("paragraf", "stykke", "dette kapitel", "dette afsnit", "dette bilag", "bilaget")

# What may stand before a lone "nr. 3": elsewhere it numbers a house, a form or a case
LEADS = (
    r"(?:jf\.|jf|dog|efter|i|af|og|eller|uanset|under|fra|til|som|samt|ved|før|[Ss]amtidig|ophæves|affattes|bliver"
    r"|herefter)"
)
LEADS_TO_NUMBER = re.compile(rf"(?:^|\n|[.;:] |\b{LEADS}[ \t])(?:[ \t]?\()?$")
# What stands before "punkt 3", the item of a list or annex
LEADS_TO_POINT = re.compile(r"\b(?:jf\.|under|efter|[Oo]venstående|[Nn]edenstående|nævnt i|af|i)[ \t]$")
IS_DATED = re.compile(r"nr\.?[ \t]?\d{1,4}[ \t]af[ \t]\d|nr\.?[ \t]?\d{1,4}/\d")

OWN_UNIT = re.compile(
    r"(?P<own>[Dd]enne paragraf|[Dd]ette (?:stykke|kapitel|afsnit|bilag))"
    r"|(?P<before>(?:[Dd]et |[Dd]en )?(?:[Ff]oregående|[Ff]oranstående|[Ff]orrige) (?:stykke|paragraf))"
    r"|(?P<all>[Dd]e foregående paragraffer)"
)
OWN_LEVELS = {
    "paragraf": Level.SECTION,
    "stykke": Level.SUBSECTION,
    "kapitel": Level.CHAPTER,
    "afsnit": Level.PART,
    "bilag": Level.ANNEX,
    "paragraffer": Level.SECTION,
}
# These stand for a number until the place of the text is known
OWN, OWN_BEFORE, OWN_ALL_BEFORE = "this", "before", "all before"
THE_ANNEX = re.compile(
    r"[Bb]ilaget(?:s(?:[ \t]tabel[ \t](?:[\dA-Z]{1,3}(?:,[ \t]|[ \t](?:og|eller)[ \t])?){1,9})?)?(?!\w)"
)
ANNEX_BEFORE = re.compile(r"(?:\b(?:jf\.|i|af|efter|se|fra|til)[ \t](?:dog[ \t])?)$")
TABLE = re.compile(r"[Tt]abel[ \t](?:\d{1,3}|[A-Z])[ \t]i[ \t](?=bilag)")


NUMBER_FIRST = (SENTENCES, NAMED_SENTENCE, CHAPTERS)


@cache
def automaton() -> ahocorasick.Automaton:
    words = ahocorasick.Automaton()
    for kind in (PINPOINTS, NUMBERS, SENTENCE, ACTS, DECISIONS, UNITS):
        for word in kind:
            for form in {word, word.capitalize(), word.upper() if len(word) == 3 else word}:
                words.add_word(form, (kind, len(form)))
    words.make_automaton()
    return words


def scan(text: str, titles: Container[str] | None = None) -> list[Atom]:
    """All chains and acts of a text, in reading order, none within another."""
    atoms: list[Atom] = []
    end = 0
    for last, (kind, length) in automaton().iter(text):
        if (start := last + 1 - length) < end:
            continue
        for atom in read(text, start, length, kind, end, titles):
            atoms.append(atom)
            end = atom.span.end
    return atoms


def read(
    text: str, at: int, length: int, kind: tuple[str, ...], floor: int, titles: Container[str] | None
) -> Iterator[Atom]:
    """What stands at a trigger."""
    if kind is ACTS or kind is DECISIONS:
        noun = at + length - 2 if kind is DECISIONS else at
        yield from (act for act in read_act(text, noun, titles) if act.span.start >= floor)
        return
    if kind is SENTENCE:
        found = read_ordinals(text, at, floor) or read_point(text, at)
    elif kind is UNITS:
        found = read_unit(text, at, floor)
    elif at and (text[at - 1].isalnum() or text[at - 1] in "-/"):
        found = None
    elif kind is NUMBERS:
        found = read_number(text, at)
    else:
        found = read_table(text, at) or read_chain(text, at) or read_ordinals(text, at, floor)
    if found:
        yield found


def read_number(text: str, at: int) -> Chain | None:
    if IS_DATED.match(text, at) or not LEADS_TO_NUMBER.search(text, max(0, at - 14), at):
        return None
    return read_chain(text, at)


def read_ordinals(text: str, at: int, floor: int) -> Chain | None:
    """A lone "1. og 3. pkt." or "5. kapitel": its numbers stand before the trigger."""
    for start in range(max(floor, at - 30), at):
        if (start == 0 or not (text[start - 1].isalnum() or text[start - 1] in ".,/")) and (
            text[start].isdigit() or text[start].isalpha()
        ):
            match = next(filter(None, (pattern.match(text, start) for pattern in NUMBER_FIRST)), None)
            if match and match.end() >= at + 3:
                return read_chain(text, start)
    return None


def read_point(text: str, at: int) -> Chain | None:
    """A lone "punkt 3" or "pkt. 3": the item of a list, or a point of the annex named behind."""
    item = read_item(text, at, in_annex=True)
    if item is None or item.level is not Level.ITEM:
        return None
    chain = Chain(item.span, tuple(Pin(((item.level, n.text),), item.span, n.end) for n in item.numerals))
    inside = turn_back(text, chain)
    return inside if inside is not chain or LEADS_TO_POINT.search(text, max(0, at - 16), at) else None


def read_table(text: str, at: int) -> Chain | None:
    """The annex of "tabel 2 i bilag 1" is the place."""
    table = TABLE.match(text, at)
    item = read_item(text, table.end()) if table else None
    if item is None:
        return None
    return Chain(
        Span(at, item.span.end), tuple(Pin(((item.level, n.text),), item.span, n.end) for n in item.numerals)
    )


def read_unit(text: str, at: int, floor: int) -> Chain | None:
    """A place told by a word instead of a number: "dette kapitel", "foregående stykke", "bilaget"."""
    if annex := THE_ANNEX.match(text, at):
        if not annex[0].startswith(("bilagets", "Bilagets")) and not ANNEX_BEFORE.search(
            text, max(0, at - 12), at
        ):
            return None
        return Chain(Span(at, annex.end()), (Pin(((Level.ANNEX, "bilaget"),), Span(at, annex.end())),))
    for match in OWN_UNIT.finditer(text, max(floor, at - 24), at + 14):
        if match.start() <= at < match.end():
            level = OWN_LEVELS[match[0].split()[-1]]
            number = OWN if match["own"] else OWN_BEFORE if match["before"] else OWN_ALL_BEFORE
            span = Span(match.start(), match.end())
            return Chain(span, (Pin(((level, number),), span, end=number == OWN_ALL_BEFORE),))
    return None
