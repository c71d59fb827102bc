"""Lengths of time: `4 uger`, `en måned`, `3 sammenhængende år`, `3-årig`."""

from __future__ import annotations

import re

from parsing.quantities.model import Length, Unit
from parsing.quantities.numbers import NUMBER, ORDINALS, read_number

UNITS = (  # the first whose words begin the word
    ("minut", Unit.MINUTE),
    ("time", Unit.HOUR),
    ("arbejdsdag", Unit.WORKDAY),
    ("hverdag", Unit.WORKDAY),
    ("bankdag", Unit.WORKDAY),
    ("børsdag", Unit.WORKDAY),
    ("søgnedag", Unit.WORKDAY),
    ("kalenderdag", Unit.DAY),
    ("dag", Unit.DAY),
    ("døgn", Unit.DAY),
    ("kalenderuge", Unit.WEEK),
    ("uge", Unit.WEEK),
    ("kalendermåned", Unit.MONTH),
    ("måned", Unit.MONTH),
    ("kvartal", Unit.QUARTER),
    ("halvår", Unit.HALF_YEAR),
)
YEARS = r"(?:kalender|indkomst|budget|kirke|ferie|skole|studie|[a-zæøå]{3,}s)?år(?:et|ene|s|ets)?"
NAMES = (
    r"(?:minut(?:ter|ters)?|timer?s?|(?:arbejds|hver|bank|børs|søgne|kalender)?dag(?:e|es|s|en|ens)?|døgn(?:et|s)?"
    r"|(?:kalender)?uge(?:r|rs|s|n|ns)?|(?:kalender)?måned(?:er|ers|s|en|ens)?|kvartal(?:er|ers|s|et|ets)?"
    rf"|halvår(?:et|s|ets)?|{YEARS})"
)
UNIT = rf"(?P<unit>{NAMES})(?![\w-])"
KIND = (  # 12 sammenhængende måneder, 3 hele år
    r"(?:(?:(?:på hinanden |efter hinanden )?følgende|sammenhængende|hele|fulde|fuld|løbende|hel|helt"
    r"|påbegyndte?|afsluttede|seneste|ordinære|kalender|efterfølgende)\s)?"
)
AMOUNT = rf"(?P<amount>(?<![\w.,§-])(?<!§\s)(?<!nr\.\s)(?<!stk\.\s){NUMBER})"
MORE = (  # 2 år [og 3 måneder]
    rf"(?:\sog\s(?P<rest>{NUMBER})\s(?P<rest_unit>måned(?:er|ers)?|ugers?|dages?|timers?)(?![\w-]))?"
)
LENGTH = rf"{AMOUNT}\s{KIND}{UNIT}{MORE}"
IN = {  # of the units that one can be counted in another
    (Unit.YEAR, Unit.MONTH): 12,
    (Unit.WEEK, Unit.DAY): 7,
    (Unit.DAY, Unit.HOUR): 24,
}
JOINED = (  # 3-årig periode, 4-ugers-fristen
    r"(?P<joined>\d{1,3})\s?-\s?(?P<adjective>års?|årige?s?|måneders|ugers|dages|timers)(?=[\s-]\w)"
)
ORDINAL = (  # hver 3., hvert andet, hvert halve
    rf"(?:(?P<nth>\d{{1,3}})\.|(?P<nth_word>{'|'.join(ORDINALS)})|(?P<half>halve?))"
)


def unit_of(word: str) -> Unit:
    """`måneders` is a month.

    >>> unit_of("ugers").value, unit_of("regnskabsår").value
    ('week', 'year')
    """
    folded = word.lower()
    return next((unit for beginning, unit in UNITS if folded.startswith(beginning)), Unit.YEAR)


def read_length(match: re.Match[str]) -> Length:
    """The length of a match of `LENGTH`."""
    amount, unit = float(read_number(match["amount"])), unit_of(match["unit"])
    if match["rest"] is None:
        return Length(amount, unit)
    rest, smaller = float(read_number(match["rest"])), unit_of(match["rest_unit"])
    if times := IN.get((unit, smaller)):
        return Length(amount * times + rest, smaller)
    days = rest * 7 if smaller is Unit.WEEK else rest
    return Length(amount, unit, days if smaller in {Unit.DAY, Unit.WEEK} else 0)


def length_end(match: re.Match[str]) -> int:
    """Where the words of the length end."""
    return max(match.end("unit"), match.end("rest_unit"))


def read_ordinal(match: re.Match[str]) -> float:
    """`hver 3.` is three, `hvert halve` a half, nothing is one."""
    if match["nth"]:
        return float(match["nth"])
    if match["nth_word"]:
        return float(ORDINALS[match["nth_word"].lower()])
    return 0.5 if match["half"] else 1.0
