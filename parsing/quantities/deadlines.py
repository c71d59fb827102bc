"""Deadlines: by when, or how long before or after what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from parsing.model import Span
from parsing.quantities.anchors import read_anchor
from parsing.quantities.latest import latest
from parsing.quantities.lengths import LENGTH
from parsing.quantities.limits import RELATION, limit
from parsing.quantities.model import Bound, Deadline, Direction, Window
from parsing.quantities.numbers import LIMIT, numbered, read_bound
from parsing.quantities.within import within

LAW = (  # "3 uger efter § 4": what allows it, not when; "et kvartal fra at være"
    r"(?!(?<=fra)\sat\b)(?!\s(?:§|stk\.|kapitel|nr\.|lov\b|bekendtgørelse))"
)
PLAIN = re.compile(rf"{LENGTH}(?P<close>)\s?{RELATION}{LAW}", re.IGNORECASE)  # mindst 8 dage før
NOTICE = re.compile(
    rf"\bmed\s{LIMIT}{LENGTH}(?P<close>\s(?:skriftligt?\s)?varsel)(?P<after>)(?P<before>)", re.IGNORECASE
)
NOTICE_OF = re.compile(  # med et varsel på mindst 1 måned
    rf"\bvarsel\spå\s{LIMIT}{LENGTH}(?P<close>)(?P<after>)(?P<before>)", re.IGNORECASE
)
TERM = re.compile(  # frist på 14 dage, fristen er 4 uger fra
    rf"(?<!\baf\s)\b\w*frist(?:en)?\s(?:på|er|udgør|var)\s{LIMIT}{LENGTH}(?P<close>)(?:\s?{RELATION})?",
    re.IGNORECASE,
)
MANNER = r"(?:skriftlig|mundtlig|personlig|telefonisk|digital|elektronisk|brev|opslag|mail)"  # how, no event
PROMPT = re.compile(
    r"\b(?:hurtigst\smuligt|snarest(?:\smuligt)?|straks|omgående|øjeblikkeligt?"
    r"|så\s(?:snart|hurtigt|tidligt)\s(?:som\s|det\s(?:er|bliver)\s)muligt"
    r"|uden\s(?:ugrundet|unødigt?|unødvendigt?)\s(?:ophold|forsinkelse)|(?=umiddelbart\sefter\b)umiddelbart)\b"
    rf"(?P<after>\s(?:efter|ved(?!\s(?:e[nt]\b|{MANNER}))))?",
    re.IGNORECASE,
)
PROMPT_WORDS = (
    "muligt",
    "ophold",
    "forsinkelse",
    "omgående",
    "øjeblikkelig",
    "straks",
    "snarest",
    "umiddelbart",
)


def find_deadlines(text: str) -> Iterator[Deadline | Window]:
    """All time limits, the kinds with a leading word first: of two that overlap the first stands."""
    lower = text.lower()
    if "senest" in lower or "tidligst" in lower or "senere end" in lower:
        yield from latest(text)
    if "inden" in lower or "før" in lower or "forud" in lower:
        yield from within(text)
    if "varsel" in lower or "frist" in lower:
        yield from notices(text)
    if any(word in lower for word in PROMPT_WORDS):
        yield from map(prompt, PROMPT.finditer(text))
    yield from plain(text)


def notices(text: str) -> Iterator[Deadline]:
    """`med 8 ugers varsel`, `fristen er 14 dage`."""
    for pattern in (NOTICE, NOTICE_OF):
        for match in pattern.finditer(text):
            yield limit(match, read_bound(match["limit"]), notice=True)
    for match in TERM.finditer(text):
        yield limit(match, Bound.AT_MOST)


def plain(text: str) -> Iterator[Deadline]:
    """A length and the event it counts from, without a leading word: `mindst 8 dage før mødet`."""
    for each in numbered(PLAIN, text):
        found = limit(each.match, each.bound)
        if found.anchor is not None:
            yield replace(found, span=Span(each.start, found.span.end))


def prompt(match: re.Match[str]) -> Deadline:
    """`straks efter modtagelsen`."""
    found = read_anchor(match.string, match.end()) if match["after"] else None
    end = found.span.end if found else match.start("after") if match["after"] else match.end()
    return Deadline(Span(match.start(), end), Direction.AFTER, anchor=found, prompt=True)
