"""Periods, ages, money, percentages and thresholds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from parsing.model import Span
from parsing.quantities.lengths import JOINED, LENGTH, read_length, unit_of
from parsing.quantities.model import Age, Bound, Count, Duration, Length, Money, Percentage, Unit
from parsing.quantities.numbers import FIGURE, NUMBER, THEREAFTER, numbered, read_bound, read_number

VALUE = rf"(?P<value>(?<![\w.,§-])(?:{FIGURE}))"
SCALES = {"mio": Decimal(1_000_000), "mia": Decimal(1_000_000_000), "tusind": Decimal(1000)}
SCALE = r"(?:\s(?P<scale>mio|mia|tusind)\.?)?"
CURRENCY = r"(?P<currency>(?:danske\s)?kr(?:\b\.?|oner\b)|euro\b|eur\b|dkk\b|øre\b)"
MONEY = re.compile(rf"{VALUE}{SCALE}\s?{CURRENCY}{THEREAFTER}", re.IGNORECASE)
PERCENTAGE = re.compile(
    rf"{VALUE}\s?(?P<sign>procent(?:point)?s?\b|pct\.?-?(?:point)?|%(?:-?point)?|promille\b|‰){THEREAFTER}",
    re.IGNORECASE,
)
DURATION = re.compile(rf"{LENGTH}{THEREAFTER}", re.IGNORECASE)
JOINED_LENGTH = re.compile(rf"\b{JOINED}", re.IGNORECASE)  # en 3-årig periode
ARTICLE = frozenset({"en", "et", "én", "ét", "een", "eet"})

PEOPLE = (
    r"(?:person(?:er|en)?|unge?|børn|barn(?:et)?|medlem(?:mer|met)?|kvinder|mænd|ansatte|borger(?:e|en)?|ledige"
    r"|modtagere?|ægtefælle|den pågældende|vedkommende|personen|alderen)"
)
AGES = re.compile(
    r"\b(?:(?P<reached>fyld(?:t|er|te|e)\s(?:det\s)?)"  # fyldt 18 år
    rf"|(?:{PEOPLE}\s(?:der\s|som\s)?(?:er\s)?(?P<limit>ikke under|under|over|mindst|på)\s|alder(?:en)?\s(?:på|af)\s))"
    r"(?P<years>\d{1,2})(?P<ordinal>\.)?\s(?:år\b(?!s)|leveår)",
    re.IGNORECASE,
)
AGE_RANGE = re.compile(  # mellem 18 og 29 år, 18-24-årige, i alderen 18-24 år
    r"\b(?:mellem\s(?P<years>\d{1,2})\sog\s(?P<until>\d{1,2})\sår\b|(?P<years2>\d{1,2})\s?[-–]\s?(?P<until2>\d{1,2})(?:\sår\b|-årige?))",
    re.IGNORECASE,
)
AGE_WORD = re.compile(
    r"\b(?P<years>\d{1,2})-årige?(?=\s(?:person|barn|børn|ung|der\b|som\b|og\b)|[,.])", re.IGNORECASE
)
DIGIT = re.compile(r"\d")
COUNT = re.compile(
    rf"(?P<value>{NUMBER})\s(?:[a-zæøå]+e\s)?(?P<of>(?!gange?\b|år|kr\b|pct\b)[a-zæøå-]{{4,40}})\b",
    re.IGNORECASE,
)


def find_money(text: str) -> Iterator[Money]:
    lower = text.lower()
    if not any(word in lower for word in ("kr", "eur", "dkk", "øre")):
        return
    for found in numbered(MONEY, text):
        match = found.match
        amount = read_number(match["value"]) * SCALES.get((match["scale"] or "").lower(), Decimal(1))
        unit = match["currency"].lower()
        currency = "EUR" if unit.startswith("eu") else "DKK"
        yield Money(found.span, amount / 100 if unit == "øre" else amount, currency, found.bound)


def find_percentages(text: str) -> Iterator[Percentage]:
    if not any(word in text for word in ("pct", "procent", "%", "promille", "‰")):
        return
    for found in numbered(PERCENTAGE, text):
        sign = found.match["sign"].lower()
        value = read_number(found.match["value"]) / (10 if sign in {"promille", "‰"} else 1)
        yield Percentage(found.span, value, found.bound, "point" in sign)


def find_ages(text: str) -> Iterator[Age]:
    if "år" not in text or DIGIT.search(text) is None:
        return
    for match in AGES.finditer(text):
        bound = Bound.AT_LEAST if match["reached"] else read_bound(limit_of(match))
        yield Age(Span(*match.span()), int(match["years"]), bound)
    for match in AGE_RANGE.finditer(text):
        years, until = (
            (match["years"], match["until"]) if match["years"] else (match["years2"], match["until2"])
        )
        yield Age(Span(*match.span()), int(years), Bound.AT_LEAST, int(until))
    for match in AGE_WORD.finditer(text):
        yield Age(Span(*match.span()), int(match["years"]), Bound.EXACT)


def limit_of(match: re.Match[str]) -> str | None:
    limit = match["limit"]
    return None if limit is None or limit.lower() == "på" else str(limit)


def find_durations(text: str) -> Iterator[Duration]:
    """Lengths of time; "en dag" alone is no length."""
    for found in numbered(DURATION, text):
        if found.limit is not None or found.match["amount"].lower() not in ARTICLE:
            yield Duration(found.span, read_length(found.match), found.bound)
    for match in JOINED_LENGTH.finditer(text):
        unit = unit_of(match["adjective"]) if match["adjective"].lower()[0] != "å" else Unit.YEAR
        yield Duration(Span(match.start(), match.end()), Length(float(match["joined"]), unit))


def find_counts(text: str) -> Iterator[Count]:
    """Thresholds on how many; only where a word says that it is one."""
    for found in numbered(COUNT, text):
        if found.limit is not None:
            yield Count(found.span, read_number(found.match["value"]), found.match["of"], found.bound)
