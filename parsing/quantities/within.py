"""`inden` and `inden for`: a day, a length, an event, or the stretch of time that is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parsing.model import Span
from parsing.quantities.anchors import GIVEN, SIGN, anchor, read_anchor
from parsing.quantities.clauses import clause_verb, fronted_clause
from parsing.quantities.days import DATE
from parsing.quantities.lengths import LENGTH, NAMES, length_end, read_length, unit_of
from parsing.quantities.limits import RELATION, day_limit, inner_day, limit
from parsing.quantities.model import Bound, Deadline, Direction, Length, Unit, Window
from parsing.quantities.numbers import LIMIT, NUMBER

BACK = r"(?:senest|sidst|foregående|forudgående|forløbn|tidligere)"
PAST = rf"(?P<past>(?:de|det|den|et|en)?\s?(?:\w+\s)?{BACK}e?\s(?:\w+\s)?)"  # de seneste, et forudgående
FIRST = r"(?P<first>(?:de|det|den)\s(?:efterfølgende|første|næste|følgende)\s)"  # de første
STRETCH = (  # en periode på, en samlet referenceperiode på
    r"(?:(?:en|et|den|det|(?P<each>hver|hvert|enhver))\s(?:\w+\s){0,2}\w*(?:periode|frist|tidsrum|løbetid)(?:en)?\s(?:på|af)\s)"
)
TAIL = rf"(?P<close>\s{BACK}e?(?:,?\shele)?)?"  # de 3 år forudgående
WITHIN = re.compile(
    rf"\b(?:inden\s?for|senest\si\sløbet\saf)\s(?:{PAST}|{FIRST}|{STRETCH}|de\s)?{LIMIT}{LENGTH}{TAIL}(?:\s?{RELATION})?",
    re.IGNORECASE,
)
JOINED_PERIOD = re.compile(
    r"\binden\s?for\s(?:en|et|den|hver)\s(?:\w+\s)?(?P<years>\d{1,2})-årige?\s\w*periode", re.IGNORECASE
)
LOOKED_BACK = re.compile(  # i de seneste 13 uger, i løbet af de sidste 3 år
    rf"\b(?:i\sløbet\saf|i|over|gennem)\s(?:de|det|den)\s{BACK}e?\s(?:\w+\s)?{LIMIT}{LENGTH}(?P<close>)(?:\s?{RELATION})?",
    re.IGNORECASE,
)
UNBROKEN = re.compile(r"\bsammenhængende\s")
LOOKS_ON = re.compile(  # inden for 12 måneder [i løbet af] de seneste 2 år
    r"\s(?:i\sløbet\saf|inden\s?for)\s"
)
FRIST = r"(?:\w*frist(?:en|er|erne)?\b(?!\s(?:på|er|udgør)\b)|(?:rimelig|passende)\stid\b)"
TERM = re.compile(  # inden for en af nævnet fastsat frist, inden for rimelig tid
    r"\binden\s?for\s(?P<term>(?:(?:en|et|den|de|det|denne|disse|samme|sin|en\ssådan)\s)?"
    rf"(?:(?:i|af|efter|ved|for)\s[^;:()]{{1,90}}?,?\s{GIVEN}\s)?(?:\w+(?:t|te|e|ig|en|s)\s){{0,3}}?{FRIST}"
    rf"(?:,?\s(?:der|som)\s{SIGN}{{3,120}}|\s(?:fastsat|angivet|nævnt)\s(?:af|i|efter)\s[^,;:.]{{3,60}}?(?=\sat\s|[,;:.]|$))?)",
    re.IGNORECASE,
)
ONE = re.compile(  # inden for det seneste år, inden for hvert kalenderår
    rf"\binden\s?for\s(?:{PAST}|(?:hvert?|samme|et|en)\s)(?P<unit>{NAMES})\b|\bi\sløbet\saf\s(?:de|det|den)\s{BACK}e?\s(?P<unit2>{NAMES})\b",
    re.IGNORECASE,
)
OF = re.compile(r"\s(?:af|i)\b(?!\s(?:§|stk))")  # de første 5 hverdage [i januar]
WITHIN_LENGTH = re.compile(
    rf"\binden\s(?!for\b)(?:yderligere\s)?{LIMIT}{LENGTH}(?P<close>)(?:\s?{RELATION})?", re.IGNORECASE
)
BEFORE_DAY = re.compile(rf"\b(?:inden|før|forud for)\s(?:den\s|d\.\s?)?{DATE}", re.IGNORECASE)
BEFORE_EVENT = re.compile(
    r"\b(?:forinden(?=\s\w+(?:en|et|ne)\b)|inden)(?!\sfor\b|\sden\speriode)(?=\s\w)", re.IGNORECASE
)
SUM = re.compile(  # 26 ugers arbejde, 390 løntimer [inden for 12 måneder]
    rf"(?<![\w.,§-]){NUMBER}\s(?:[\w-]+\s)?"
    r"\w*(?:timer|dage?|ugers?|måneders?|års?|gange)\b(?:\s[\w-]+){0,6}\s?$",
    re.IGNORECASE,
)
BEFORE = 70  # characters in which the sum may stand


def within(text: str) -> Iterator[Deadline | Window]:
    """Limits that `inden` opens."""
    if any(word in text for word in ("inden", "Inden", "løbet", "seneste", "sidste")):
        yield from stretches(text)
        for match in WITHIN_LENGTH.finditer(text):
            yield limit(match, Bound.AT_MOST)
    for match in BEFORE_DAY.finditer(text):
        if (day := inner_day(match)) is not None:
            yield day_limit(match, day, Bound.AT_MOST)
    for match in BEFORE_EVENT.finditer(text):
        found = fronted_clause(match) or read_anchor(text, match.end(), clause=clause_verb(match), law=False)
        if found:
            yield Deadline(Span(match.start(), found.span.end), Direction.BEFORE, anchor=found)


def stretches(text: str) -> Iterator[Deadline | Window]:
    """`inden for` a length: a limit, or the stretch in which something is counted."""
    for match in WITHIN.finditer(text):
        yield stretch(match)
    for match in ONE.finditer(text):
        unit = unit_of(match["unit"] or match["unit2"])
        yield Window(Span(*match.span()), Length(1, unit), back=bool(match["past"] or match["unit2"]))
    for match in LOOKED_BACK.finditer(text):
        yield window(limit(match, Bound.AT_MOST), read_length(match), back=True)
    for match in TERM.finditer(text):
        if words := anchor(text, *match.span("term")):
            yield Deadline(Span(match.start(), words.span.end), Direction.WITHIN, anchor=words)
    for match in JOINED_PERIOD.finditer(text):
        yield Window(Span(*match.span()), Length(float(match["years"]), Unit.YEAR), back=False)


def stretch(match: re.Match[str]) -> Deadline | Window:
    text, back = match.string, bool(match["past"] or match["close"])
    found = limit(match, Bound.AT_MOST)
    summed = match["each"] or SUM.search(text, max(0, match.start() - BEFORE), match.start())
    if back or summed or UNBROKEN.search(text, *match.span()) or LOOKS_ON.match(text, length_end(match)):
        return window(found, read_length(match), back)
    if found.anchor is None and match["first"] and (more := OF.match(text, match.end())):
        event = read_anchor(text, more.end())
        end = event.span.end if event else found.span.end
        return replace(found, span=Span(found.span.start, end), anchor=event)
    return found


def window(found: Deadline, length: Length, back: bool) -> Window:
    return Window(found.span, length, back, found.anchor)
