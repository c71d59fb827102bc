"""What a text is about, as far as single words tell it: benefits, groups, years, amounts.

Two texts of one form that name another subject, year or amount are parallel, not redundant
(`Likeness`). Words are lists of our own in `data/`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

DATA = Path(__file__).parent / "data"


def word_list(name: str) -> frozenset[str]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


SCHEMES = word_list("schemes")
GROUPS = word_list("groups")
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
