"""What a text is about, as far as single words tell it: benefits, groups, years, amounts.

Two texts of one form that name another subject, year or amount are parallel, not redundant
(gold/pairs/GUIDELINES.md). The word list is our own, from the names of the schemes of employment law; a stem
stands for all words that begin with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SCHEMES = frozenset({  # what is paid, or the scheme it is paid under
    "sygedagpenge", "barselsdagpenge", "feriedagpenge", "arbejdsløshedsdagpenge", "dagpenge", "kontanthjælp", "uddannelseshjælp",
    "integrationsydelse", "selvforsørgelse", "overgangsydelse", "ressourceforløbsydelse", "ledighedsydelse", "revalideringsydelse",
    "kontantydelse", "uddannelsesydelse", "arbejdsmarkedsydelse", "fleksydelse", "fleksløntilskud", "efterløn", "delpension",
    "førtidspension", "folkepension", "seniorpension", "invalidepension", "egenpension", "tillægspension", "ældrecheck", "varmetillæg",
    "pension", "boligstøtte", "boligydelse", "boligsikring", "børnetilskud", "børneydelse", "ferieydelse", "feriegodtgørelse",
    "feriepenge", "feriemidler", "feriefridag", "jobpræmie", "seniorpræmie", "præmie", "løntilskud", "lønkompensation",
    "erhvervsevnetab", "ménerstatning", "mén", "overgangsbeløb", "kapitalbeløb", "efterlønsbidrag", "medlemsbidrag",
    "finansieringsbidrag", "rentebidrag", "fleksydelsesbidrag", "atp-bidrag",
})  # fmt: skip
GROUPS = frozenset({  # whom or what a rule is for
    "lønmodtager", "arbejdsgiver", "selvstændig", "fuldtidsforsikre", "deltidsforsikre", "honorarmodtager", "søfarende", "kvinde", "mænd",
    "mand", "far", "mor", "forælder", "forældre", "adoptant", "barn", "børn", "ægtefælle", "samlever", "gravid", "ammende", "ung",
    "udlænding", "flygtning", "elev", "lærling", "studerende", "dimittend", "ledig", "sygemeldt", "fleksjob", "revalidend",
    "skyldner", "tilskadekom", "efterlevende", "soldat", "minor", "operatør", "ejer", "bygherre", "leverandør", "revisor", "bestyrelse",
    "direktør", "formand", "kommune", "region", "jobcent", "akasse", "arbejdstilsyn", "politi", "jobparat", "aktivitetsparat",
    "tjenestemand", "medhjælper", "rådgiver",
    "elevator", "rulletrappe", "kran", "stillads", "trykbeholder", "rørledning", "fartøj", "skib", "erhvervssygdom",
})  # fmt: skip
SUBJECT = re.compile("|".join(sorted((*SCHEMES, *GROUPS), key=len, reverse=True)))

YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s?(?:timer|kr))")  # 2015
MONEY = r"kr|pct|procent|promille"
TIME = r"timer?|dage?|uger?|måned(?:er)?|år|kvartal|arbejdsdage|meter|mm|cm|kg|grader"
FIGURE = r"\b(\d[\d.,/½]*?)[.]?(?:\s|-)*"  # 158.500
RATE = re.compile(rf"{FIGURE}(?:{MONEY})\b")  # 158.500 kr
LENGTH = re.compile(rf"{FIGURE}(?:{TIME})\b")  # 4 uger


def subjects(words: Iterable[str]) -> frozenset[str]:
    """The listed stems with which a word begins: `sygedagpengeperioden` is about `sygedagpenge`."""
    return frozenset(match.group() for word in words if (match := SUBJECT.match(word)))


def years(text: str) -> frozenset[str]:
    return frozenset(YEAR.findall(text))


def rates(text: str) -> frozenset[str]:
    """Sums of money and percentages, without their unit."""
    return frozenset(RATE.findall(text))


def lengths(text: str) -> frozenset[str]:
    """Numbers of days, weeks, metres and the like, without their unit."""
    return frozenset(LENGTH.findall(text))


def exchange(a: frozenset[str], b: frozenset[str]) -> bool:
    """Each holds one that the other does not."""
    return bool(a - b) and bool(b - a)
