"""Pinpoints: "§ 3, stk. 1, nr. 2 og 4, og § 5" as the places it lists, without the act they stand in.

A chain is read from left to right with one open place. A deeper unit goes into the open place ("§ 35, stk. 1": the tail governs
the last number only), a unit of the same or a higher level closes it ("stk. 2 og 5", "og stk. 3", "§ 2").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from parsing.model import Level, Span
from parsing.references import patterns as p
from parsing.references.numerals import Numeral, expand

Steps = tuple[tuple[Level, str], ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """One place that a chain names: its steps, the characters that spell its last part, and whether it is an end of a range."""

    steps: Steps
    span: Span
    end: bool = False

    @property
    def level(self) -> Level:
        return self.steps[0][0]


@dataclass(frozen=True, slots=True)
class Chain:
    """The places that one run of pinpoints lists, in order."""

    span: Span
    pins: tuple[Pin, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One head with its numbers, or more numbers of the head before: "stk. 1-3", "5"."""

    level: Level
    numerals: tuple[Numeral, ...]
    span: Span
    plural: bool = False


def ranged(number: str, ending: str | None = None) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<first>{number})(?:{p.DASH}(?P<last>{ending or number}))?(?P<open>[ \t]?ff?\b\.?(?=[ ,;.]|$))?"
    )


HEADS = re.compile(
    r"(?P<sec>§{1,2}[ \t]{0,3})"
    r"|(?P<subsec>[Ss]tk(?:\.|(?=[ \t]?\d))[ \t]{0,3}(?:nr\.[ \t]{0,2})?)"
    r"|(?P<item>[Nn]r\.[ \t]{0,3}|[Nn]umre(?:ne)?[ \t]{1,2})"
    r"|(?P<point>[Ll]itra(?:erne)?[ \t]{1,3})"
    r"|(?P<chp>(?:[Kk]apit(?:el|lerne|ler)[ \t]|[Kk]ap\.)[ \t]{0,2})"
    r"|(?P<part>[Aa]fsnit(?:tene)?[ \t]{1,2})"
    r"|(?P<att>[Bb]ilag(?:ene)?[ \t]{1,2})"
    r"|(?P<art>(?:[Aa]rtik(?:el|lerne|ler)[ \t]|[Aa]rt\.)[ \t]{0,2})"
    r"|(?P<dot>(?:pkt\.|[Pp]unkt(?:erne)?)[ \t]{1,2}(?=\d))"  # "bilag 3, pkt. 6": a point of an annex
)
LEVELS = {
    "sec": Level.SECTION,
    "subsec": Level.SUBSECTION,
    "item": Level.ITEM,
    "point": Level.POINT,
    "chp": Level.CHAPTER,
    "part": Level.PART,
    "att": Level.ANNEX,
    "art": Level.ARTICLE,
    "dot": Level.ITEM,
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

ORDINAL = r"\d{1,2}\."
ORDINAL_LIST = rf"{ORDINAL}(?:{p.DASH}{ORDINAL})?(?:(?:,[ \t]|,?[ \t](?:og|eller|samt)[ \t]){ORDINAL}(?:{p.DASH}{ORDINAL})?){{0,8}}"
SENTENCE = r"[ \t]?(?:pkt\b\.?|punkt(?:um|a)\b)"
SENTENCES = re.compile(
    rf"(?P<list>{ORDINAL_LIST}|\d{{1,2}},(?=[ \t]pkt)){SENTENCE}"
)  # "1. og 3. pkt.", the misprint "1, pkt."
NAMED_SENTENCE = re.compile(
    rf"(?P<word>[Ff]ørste|[Aa]nde[nt]|[Tt]redje|[Ff]jerde|[Ff]emte|[Ss]idste){SENTENCE}"
)
ORDINAL_WORDS = {
    "første": "1",
    "andet": "2",
    "anden": "2",
    "tredje": "3",
    "fjerde": "4",
    "femte": "5",
    "sidste": "sidste",
}
ORDINALS = re.compile(rf"(?P<first>\d{{1,2}})\.?(?:{p.DASH}(?P<last>\d{{1,2}})\.)?")

# Parts without a field of their own: "2. og 3. led", "første afsnit", "tabel 2", "fodnote 3"
UNPLACED = re.compile(
    rf"(?:{ORDINAL_LIST}|[Ff]ørste|[Aa]nde[nt]|[Tt]redje|[Ff]jerde|[Ss]idste)[ \t](?:led|afsnit|pind|strækpunkt)\b"
    r"|[Tt]abel(?:lerne)?[ \t](?:\d{1,3}|[A-Z])(?:(?:,[ \t]|[ \t](?:og|eller)[ \t])(?:\d{1,3}|[A-Z])\b){0,8}(?!\w)"
    r"|(?:[Ff]ig(?:ur|\.)|[Ff]odnote|[Nn]ote|[Ss]kema)[ \t]\d{1,3}(?!\w)"
)
BACK = re.compile(r",?[ \t]i[ \t]")  # "stk. 4 i § 9 f"
MORE = re.compile(
    rf"[ \t]?[-–,]|[ \t](?:{p.CONNECTOR_WORD}|i|nævnte|anførte|omhandlede|omtalte|jf)\b|[.;:)]|$|\n"
)
NO_LITRA = frozenset(
    {"i", "en", "et", "af", "er", "at", "de", "på", "om"}
)  # words that follow "litra a, ..."
OPEN_PARENTHESIS = re.compile(r"\([^()]{0,200}$")
RANK = {Level.ANNEX: 0, Level.PART: 1, Level.CHAPTER: 2}


def rank(level: Level) -> int:
    return RANK.get(level, level.rank)


@dataclass(slots=True)
class Builder:
    """The chain as read so far. `leaves` are the last places of the open item; the last of them is the open place."""

    pins: list[Pin] = field(default_factory=list)
    last: Item | None = None
    sections: int = 0
    plural: bool = False

    def add(self, item: Item, prefix: Steps, *, replaces: bool) -> None:
        if replaces:
            self.pins.pop()
        self.pins += [Pin((*prefix, (item.level, n.text)), item.span, n.end) for n in item.numerals]
        if item.level is Level.SECTION:
            self.sections += len(item.numerals)
            self.plural = self.plural or item.plural
        self.last = item

    @property
    def open(self) -> Pin | None:
        return self.pins[-1] if self.pins else None


def read_chain(text: str, at: int) -> Chain | None:
    """The longest run of pinpoints that starts at `at`; None where none does."""
    first = read_item(text, at, in_annex=False)
    if first is None:
        return None
    builder = Builder()
    builder.add(first, (), replaces=False)
    end = extend(text, first.span.end, builder)
    chain = Chain(Span(at, end), tuple(builder.pins))
    return turn_back(text, chain)


def extend(text: str, end: int, builder: Builder) -> int:
    """Read on after `end` as long as connectors and items follow; returns where the chain ends."""
    while connector := p.CONNECTOR.match(text, end):
        word = connector["after"] or connector["word"]
        if not word and (unplaced := UNPLACED.match(text, connector.end())):
            end = unplaced.end()
            continue
        item = read_item(text, connector.end(), in_annex=in_annex(builder)) or read_bare(
            text, connector, builder
        )
        if item is None or not place(item, builder, coordinated=bool(word), comma=bool(connector["comma"])):
            break
        end = item.span.end
    return end


def in_annex(builder: Builder) -> bool:
    return bool(builder.open and builder.open.level in {Level.ANNEX, Level.ARTICLE})


def place(item: Item, builder: Builder, *, coordinated: bool, comma: bool) -> bool:
    """Put the item where it belongs; False where it cannot go on this chain."""
    steps = builder.open.steps if builder.open else ()
    if goes_into(item, steps):
        if not coordinated:
            builder.add(item, steps, replaces=True)
            return True
        builder.add(item, (), replaces=False)  # "§ 3 og stk. 1": the subsection is the own section's
        return True
    if not coordinated and not comma:
        return False
    prefix = tuple(step for step in steps if rank(step[0]) < rank(item.level))
    builder.add(item, () if item.level is Level.SECTION else prefix, replaces=False)
    return True


def goes_into(item: Item, steps: Steps) -> bool:
    """Whether the item is a part of the open place, not one beside it."""
    if not steps or item.level is Level.SECTION:
        return False
    level, levels = steps[-1][0], [step for step, _ in steps]
    if item.level in {Level.ITEM, Level.POINT} and item.level not in levels:
        if level is Level.SENTENCE:
            return True  # "stk. 1, 2. pkt., nr. 3"
        if level is Level.POINT and Level.ARTICLE in levels:
            return True  # "artikel 4, litra a, nr. ii"
    if level is Level.CHAPTER and item.level not in {Level.SENTENCE}:
        return Level.ANNEX in levels and rank(item.level) > rank(Level.SECTION)
    return rank(item.level) > rank(level)


def read_item(text: str, at: int, *, in_annex: bool) -> Item | None:
    """A head with its numbers: "§§ 5-7", "1. og 3. pkt."."""
    if head := HEADS.match(text, at):
        name = head.lastgroup or ""
        if name == "dot" and not in_annex:
            return None
        level = LEVELS[name]
        if not (number := NUMBERS[level].match(text, head.end())) or amount(text, number.end(), level):
            return None
        return Item(level, numerals(number), Span(at, number.end()), plural=text.startswith("§§", at))
    return read_sentences(text, at)


def amount(text: str, end: int, level: Level) -> bool:
    return level is Level.PART and text.startswith(".", end) and text[end + 1 : end + 2].isalpha()


def numerals(match: re.Match[str]) -> tuple[Numeral, ...]:
    found = expand(match["first"], match["last"])
    return (*found[:-1], Numeral(found[-1].text, end=True)) if match["open"] else found


def read_sentences(text: str, at: int) -> Item | None:
    if match := SENTENCES.match(text, at):
        found = [n for m in ORDINALS.finditer(match["list"]) for n in expand(m["first"], m["last"])]
        return Item(Level.SENTENCE, tuple(found), Span(at, match.end()))
    if match := NAMED_SENTENCE.match(text, at):
        return Item(Level.SENTENCE, (Numeral(ORDINAL_WORDS[match["word"].lower()]),), Span(at, match.end()))
    return None


def read_bare(text: str, connector: re.Match[str], builder: Builder) -> Item | None:
    """A number without a head: it belongs to the head before, or to "§§" where that cannot be."""
    if (
        builder.last is None
        or builder.last.level is Level.SENTENCE
        or not (connector["comma"] or connector["word"])
    ):
        return read_section_after_tail(text, connector, builder)
    at, level = connector.end(), builder.last.level
    if level is Level.SECTION and (letters := LETTERS.match(text, at)):
        return more_letters(letters, builder)
    if not (match := NUMBERS[level].match(text, at)):
        return read_section_after_tail(text, connector, builder)
    if level is not Level.SECTION and is_section(text, match, builder):
        return read_section_after_tail(text, connector, builder)
    if not may_follow(text, match, connector, level):
        return None
    return Item(level, numerals(match), Span(at, match.end()))


def more_letters(match: re.Match[str], builder: Builder) -> Item | None:
    """ "§ 5 a og b": the number of the letter before."""
    head, _, letter = builder.pins[-1].steps[-1][1].partition(" ")
    if not letter:
        return None
    found = tuple(Numeral(f"{head} {n.text}") for n in expand(match["first"], match["last"]))
    return Item(Level.SECTION, found, Span(match.start(), match.end()))


def read_section_after_tail(text: str, connector: re.Match[str], builder: Builder) -> Item | None:
    """ "§§ 14, stk. 2, 15, stk. 1" and the slip "§ 9, stk. 4, og 26 a": a number that starts the next section."""
    if not builder.sections or not (connector["comma"] or connector["word"]):
        return None
    match = NUMBERS[Level.SECTION].match(text, connector.end())
    if (
        not match
        or not may_follow(text, match, connector, Level.SECTION)
        or not is_section(text, match, builder)
    ):
        return None
    return Item(Level.SECTION, numerals(match), Span(match.start(), match.end()), plural=True)


def is_section(text: str, match: re.Match[str], builder: Builder) -> bool:
    if not builder.sections:
        return False
    if (
        re.search(r"\d[ \t]?[a-zæøå]", match["first"])
        and builder.last
        and builder.last.level is Level.SUBSECTION
    ):
        return True
    if not builder.plural:
        return False
    if (
        builder.last
        and builder.last.level is not Level.SECTION
        and re.match(r",?[ \t]stk\.", text[match.end() : match.end() + 6])
    ):
        return True
    section = next(
        (
            int(re.sub(r"\D", "", n) or 0)
            for level, n in reversed(builder.pins[-1].steps)
            if level is Level.SECTION
        ),
        0,
    )
    return builder.sections == 1 and int(re.sub(r"\D.*", "", match["first"]) or 0) > section


def may_follow(text: str, match: re.Match[str], connector: re.Match[str], level: Level) -> bool:
    """Whether a bare number is a place and not an amount, a date or a list marker."""
    end = match.end()
    if (
        p.UNIT.match(text, end)
        or re.match(r"\.?[ \t]?[-–]?[ \t]?[a-zæøå]", text[end : end + 4])
        and text[end : end + 1] == "."
    ):
        return False
    if text.startswith(")", end) and not OPEN_PARENTHESIS.search(text, max(0, end - 200), end):
        return False
    if level is Level.POINT:
        return bool(MORE.match(text, end)) and match["first"] not in NO_LITRA
    return bool(connector["after"] or connector["word"]) or bool(MORE.match(text, end))


def turn_back(text: str, chain: Chain) -> Chain:
    """ "stk. 4 i § 9 f", "artikel 14 i bilag 1": the outer place follows."""
    link = BACK.match(text, chain.span.end)
    outer = read_item(text, link.end(), in_annex=False) if link else None
    if outer is None or outer.level is Level.SENTENCE:
        return chain
    if chain.pins[0].level is Level.SECTION and outer.level is not Level.ANNEX:
        return chain  # sections are numbered through the whole act: "§ 2 i kapitel 23" is two references
    builder = Builder()
    builder.add(outer, (), replaces=False)
    only = tuple(builder.pins)
    end = extend(text, outer.span.end, builder)
    for pins, stop in ((tuple(builder.pins), end), (only, outer.span.end)):
        if len(pins) == len(only) and all(
            rank(o.steps[-1][0]) < rank(s.level) for o in pins for s in chain.pins
        ):
            inside = tuple(Pin((*o.steps, *s.steps), s.span, s.end) for o in pins for s in chain.pins)
            return turn_back(text, Chain(Span(chain.span.start, stop), inside))
    return chain
