from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from corpus.eli import Eli
from graph.law import Law
from graph.similarity.alone import other_period
from graph.similarity.words import folded
from graph.versions import InForce, Version
from parsing.model import DocumentType, ProvisionId
from parsing.words import count_words
from reports.finding import Finding
from reports.rules.naming import title
from reports.rules.passages import subsections
from reports.rules.rule import Precision, ReadBy, Rule, order
from reports.rules.under import mothers

Sentences: TypeAlias = dict[frozenset[str], int]  # the words of a stk., and how many they are
SAME = 0.6  # Jaccard of the words of two stk. that say much the same

RULES = (
    "Vagten bærer lygte, reb og fløjte på alle runder langs åen og efterser dem, før runden begynder.",
    "Vagten afleverer lygte, reb og fløjte til kommunen senest to dage efter, at tjenesten er ophørt.",
)
NUMBERED = re.compile(  # nr. 12 af 3. maj 2020
    r"\bnr\.\s?(?P<number>\d+)\saf\s(?:den\s)?\d{1,2}\.\s?\w+\s(?P<year>\d{4})"
)
OTHER = ("Støtte til lokale kurser søges hos kommunen, som deler pengene mellem foreningerne i byen.",)


@dataclass(frozen=True)
class OldOrderLeft(Rule):
    """An older order stands beside a newer one of the same title, and nothing repeals it.

    Why it matters: nobody can say which of the two holds, and the old one is cited long after.
    Instead: let the newer order repeal it by number.
    Known gap: orders of one title that each cover their own region; a repeal in a document that is not held; an order
    whose successor is not held, or was repealed in its turn.
    """

    least_share: float = 0.3  # of the old order's words that the newer one repeats

    code = "DUP04"
    precision = Precision(0, 1, date(2026, 11, 22), ReadBy.FRESH)
    hits = ((order(*RULES, signed=date(2010, 1, 1)), order(*RULES, signed=date(2015, 1, 1))),)
    clean = (
        (
            order("I optjeningsåret 2012 får vagten 40 kr. i støvlepenge.", *RULES, signed=date(2013, 1, 1)),
            order("I optjeningsåret 2013 får vagten 45 kr. i støvlepenge.", *RULES, signed=date(2014, 1, 1)),
        ),
        (order(*OTHER, signed=date(2010, 1, 1)), order(*RULES, signed=date(2015, 1, 1))),
        (
            order(*RULES, signed=date(2010, 1, 1)),
            order(*RULES, "Bekendtgørelse nr. 1 af 1. januar 2010 ophæves.", signed=date(2015, 1, 1)),
        ),
        (
            order(*RULES, signed=date(2010, 1, 1)),
            order(
                *RULES,
                "Følgende ophæves: 1) Bekendtgørelse nr. 1 af 1. januar 2010.",
                signed=date(2015, 1, 1),
            ),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        repeals = repealed_by_number(law)
        told = sentences_of(law)
        bases = mothers(law)
        for version in sorted(law.versions.values(), key=lambda one: one.eli):
            newer = newest_held(version, law, told) if is_left(version, repeals) else None
            if newer is None or years_apart(version, newer, law) or fallen(bases.get(version.eli), law):
                continue
            share = repeated(told[version.eli], told[newer.eli])
            if share >= self.least_share:
                message = (
                    f"{title(version.eli, law)} fra {version.eli.year} er ikke ophævet; "
                    f"nr. {newer.eli.number} fra {newer.eli.year} gentager {share:.0%} af dens ord"
                )
                others = (ProvisionId(newer.eli),)
                sure = round(0.5 + share / 2, 2)
                yield Finding(ProvisionId(version.eli), self.code, message, None, others, sure)


def repealed_by_number(law: Law) -> dict[tuple[int, str], set[Eli]]:
    """What provisions repeal by year and number, also in a list ("Følgende ophæves: 1) ..."), and in which documents."""
    found: dict[tuple[int, str], set[Eli]] = defaultdict(set)
    for provision in subsections(law):
        if "ophæves" in provision.text:
            for match in NUMBERED.finditer(provision.body, provision.span.start, provision.span.end):
                found[int(match["year"]), match["number"]].add(provision.id.eli)
    return found


def is_left(version: Version, repeals: Mapping[tuple[int, str], set[Eli]]) -> bool:
    """A newer one stands beside it, nobody repeals it, and the newer one does not repeal another one in between.

    One in between that is not held may have repealed the old one.
    """
    if version.rule != "newer_beside" or version.type is DocumentType.COMMENCEMENT_ORDER:
        return False
    own = version.eli.year, version.eli.number
    return own not in repeals and not any(
        year >= version.eli.year and version.successor in by for (year, _), by in repeals.items()
    )


def newest_held(version: Version, law: Law, told: Mapping[Eli, Sentences]) -> Version | None:
    """The newest order of the name that is in force; None where no text of the two is held to measure by."""
    line = [
        other
        for other in law.versions.values()
        if other.family == version.family
        and other.type.is_order
        and other.in_force is InForce.YES
        and (other.signed or date.min) > (version.signed or date.min)
    ]
    newest = max(line, key=lambda other: (other.signed or date.min, other.eli), default=None)
    return newest if newest and {version.eli, newest.eli} <= told.keys() else None


def sentences_of(law: Law) -> dict[Eli, Sentences]:
    """The stk. of each order, folded, with their number of words."""
    found: dict[Eli, Sentences] = defaultdict(dict)
    for provision in subsections(law):
        if law.versions[provision.id.eli].type.is_order:
            words = provision.text.removeprefix(provision.label)
            found[provision.id.eli][frozenset(folded(words).split())] = count_words(words)
    return found


def repeated(old: Sentences, newer: Sentences) -> float:
    """The share of the words of the old order whose stk. stand, for the most part, in the newer one."""
    again = sum(count for words, count in old.items() if any(alike(words, other) for other in newer))
    return again / (sum(old.values()) or 1)


def alike(words: frozenset[str], other: frozenset[str]) -> bool:
    return len(words & other) >= SAME * len(words | other)


def years_apart(version: Version, newer: Version, law: Law) -> bool:
    """Does each lay something down for years of its own, by its title or its § 1?"""
    one, other = (f"{held.title} {first_section(held.eli, law)}" for held in (version, newer))
    return other_period(one, other)


def first_section(eli: Eli, law: Law) -> str:
    sections = law.documents.get(eli, ())
    return law.provisions[sections[0]].text if sections else ""


def fallen(family: str | None, law: Law) -> bool:
    """Is no version of the act left in force? Then the order went with it."""
    acts = [one for one in law.versions.values() if one.type.is_act and one.family == family]
    return bool(acts) and all(one.in_force is InForce.NO for one in acts)
