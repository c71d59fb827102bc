"""Whole documents that are over by what they say themselves, or by what became of the act they hang on.

Nothing repealed them, so that they still count as in force; what they demand, and what they repeat, no longer matters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from itertools import takewhile

from corpus.eli import Eli
from graph.law import Law
from graph.register import Promise
from graph.titles import fold_title
from graph.versions import InForce, Version
from parsing.commencement.trial import RELATIVE
from parsing.model import Provision, ProvisionId, Span, Zone
from parsing.quantities import LONGEST_YEAR, find_days
from parsing.sentences import split_sentences
from reports.rules.passages import search
from reports.rules.transition_passed import UNTIL, TransitionPassed
from reports.rules.under import mothers

OPENING = 2  # sections in which a document says what it is about
PERIOD = re.compile(r"\b(?:i|for) perioden\b", re.IGNORECASE)
THROUGH = re.compile(r"\s*(?:til(?:\sog\smed)?|indtil|[-–])\s*(?:den\s)?", re.IGNORECASE)
NEAR = 12  # characters from "perioden" to its first day: " fra og med den "
SCOPE = re.compile(  # bekendtgørelsen gælder for udgifter i perioden
    r"\b(?:bekendtgørelsen|loven|ordningen|puljen)\s(?:\w+\s)?(?:gælder|anvendes|omfatter|løber|finder)\b"
    r"|\bog gælder for\b",
    re.IGNORECASE,
)
GRANT = re.compile(  # staten kan i perioden yde tilskud; kan i perioden udbetales tilskud
    r"\bkan\b[^;:]{0,160}\b(?:yde|ydes|udbetale|udbetales|give|gives|tildele|tildeles)\s+(?:\w+\s){0,2}?(?:tilskud|støtte)",
    re.IGNORECASE,
)
RIGHT = re.compile(r"\bhar ret til\b", re.IGNORECASE)
ITEM = re.compile(r"(?<=\s)\d+\)\s")
LASTS = re.compile(r"\b(\d{1,2})(?:\s\d/\d)?\sår\b")  # 2 1/2 år
LEAST_GROUPS = 2  # of persons, each with a period of its own
ENDED = frozenset(  # of the register: its day has passed
    {(Promise.TRIAL, "stands"), (Promise.EXPIRY, "by_itself")}
)
EARNED = re.compile(r"\boptjen\w*|\bindbetalt\b", re.IGNORECASE)  # what was earned then is paid later
BEYOND = re.compile(r"\b\d{4} og (?:de )?følgende år\b", re.IGNORECASE)  # a tail with no end
MINISTRIES = re.compile(  # social-, børne- og integrationsministeriets; ministeriet for by, bolig og landdistrikters
    r"(?:\b\w+\s?-\s?,?\s?(?:og\s)?)*\b\w*minist\w+(?:\sfor\s[\w, ]+?(?=\sog\s\w+minist|\sressort|,\s\w+minist|$))?"
    r"|\bvisse områder inden for\b",
    re.IGNORECASE,
)
MORE = re.compile(r"(?:, | og )\w")  # what a title goes on with: of the same kind
MOSTLY = 0.5  # of the sections
SHORTEST = 6  # words of a title that tell its subject when the ministries are taken out


class Over(StrEnum):
    """What shows that a document is over."""

    PERIOD = "period"  # it says itself for which time it is
    PERSONS = "persons"  # the last persons who could get a right have had it
    BASIS = "basis"  # the act that it hangs on is over
    RENAMED = "renamed"  # a newer order of its subject stands in its place, under other ministries
    WIDENED = "widened"  # a newer order has its subject and more: "for modtagere af pension", "af pension og efterløn"


@dataclass(frozen=True, slots=True)
class Spent:
    """A document that is over: by which words of it, or by which other document; `last` is its last day, if told."""

    eli: Eli
    why: Over
    last: date | None = None
    place: ProvisionId | None = None
    span: Span | None = None
    by: Eli | None = None


def spent(law: Law) -> Mapping[Eli, Spent]:
    """The analysed documents that are over."""
    found = {one.eli: one for eli in law.documents if (one := by_own_words(eli, law))}
    found |= {one.eli: one for one in (*renamed(law), *widened(law)) if one.eli not in found}
    return found | {one.eli: one for one in fallen(found, law) if one.eli not in found}


def ended_sections(law: Law) -> frozenset[ProvisionId]:
    """The sections of a trial, or of a clause that ended them, whose day has passed, even if it may have been moved."""
    found = [one for one in law.register if (one.promise, one.reason) in ENDED]
    return frozenset(place for one in found for place in (one.section, *one.subjects))


def is_passed(provision: Provision, as_of: date) -> bool:
    """Is it a transitional rule whose last day has passed?"""
    if search(UNTIL, provision) is None:
        return False
    return next(TransitionPassed().passed(provision, as_of), None) is not None


def by_own_words(eli: Eli, law: Law) -> Spent | None:
    """By a period in its first sections, or in the words that put it in force."""
    if law.versions[eli].type.is_amending:
        return None
    sections = [law.provisions[place] for place in law.documents[eli]]
    if any(BEYOND.search(one.body) for one in sections):
        return None
    opening = [one for one in sections if one.zone is Zone.BODY][:OPENING]
    closing = [one for one in sections[-1:] if one not in opening]
    for section in opening + closing:
        if PERIOD.search(section.body) is None:
            continue
        for span in split_sentences(section.body):
            text = span.of(section.body)
            grants = section is opening[0] and GRANT.search(text) is not None
            last = closed_period(text) if grants or SCOPE.search(text) else None
            if last is not None and last < law.as_of:
                return Spent(eli, Over.PERIOD, last, section.id, span)
    return next(filter(None, (by_persons(one, law.as_of) for one in opening)), None)


def closed_period(text: str) -> date | None:
    """The last day of "i perioden fra ... til ...", said of the sentence and not of somebody in it.

    >>> closed_period("Staten kan i perioden fra den 1. maj 2014 til den 31. juli 2016 yde tilskud til lygter.")
    datetime.date(2016, 7, 31)
    >>> closed_period("Vagter, der blev ansat i perioden 1. maj 2014 - 31. juli 2016, får tilskud.")
    """
    for match in PERIOD.finditer(text):
        before = text[: match.start()]
        if RELATIVE.search(before) or EARNED.search(before):
            continue
        days = list(find_days(text[match.end() : match.end() + 90]))
        if len(days) > 1 and days[0].span.start <= NEAR:
            between = text[match.end() + days[0].span.end : match.end() + days[1].span.start]
            if THROUGH.fullmatch(between):
                return days[1].on
    return None


def by_persons(section: Provision, as_of: date) -> Spent | None:
    """A right for groups that each have a period of their own, all of them past by as long as the right lasts."""
    opening, *items = ITEM.split(section.body)
    if RIGHT.search(opening) is None or len(items) < LEAST_GROUPS:
        return None
    ends = [max((day.on for day in find_days(item) if day.on), default=None) for item in items]
    known = [end for end in ends if end is not None]
    longest = max((int(years) for years in LASTS.findall(section.body)), default=0)
    if len(known) < len(items) or not all("perioden" in item for item in items) or not longest:
        return None
    last = max(known) + longest * LONGEST_YEAR
    return Spent(section.id.eli, Over.PERSONS, last, section.id, section.span) if last < as_of else None


def fallen(ended: Mapping[Eli, Spent], law: Law) -> Iterator[Spent]:
    """The orders that hang on an act which is over."""
    acts = {law.versions[eli].family: eli for eli in ended if law.versions[eli].type.is_act}
    citing = {edge.source.eli for edge in law.edges if edge.target.eli in ended} if acts else set()
    above = mothers(law, citing)
    for eli in law.documents if acts else ():
        version = law.versions[eli]
        mother = acts.get(above.get(eli, "")) or named_in_title(version, acts)
        if version.type.is_order and mother is not None:
            yield Spent(eli, Over.BASIS, ended[mother].last, by=mother)


def named_in_title(version: Version, acts: Mapping[str, Eli]) -> Eli | None:
    """The act whose subject, of one long word, the title names: "om rådighed for modtagere af kontantydelse"."""
    words = set(fold_title(version.title).split())
    subjects = {family.removeprefix("lov om "): eli for family, eli in acts.items()}
    return next((eli for subject, eli in subjects.items() if subject in words), None)


def renamed(law: Law) -> Iterator[Spent]:
    """Orders in force beside a newer one whose title differs in the names of ministries alone."""
    groups: dict[tuple[str, ...], list[Version]] = defaultdict(list)
    for eli in law.documents:
        version = law.versions[eli]
        if version.type.is_order and version.in_force is InForce.YES and "minist" in version.title.lower():
            groups[subject(version.title)].append(version)
    for words, held in groups.items():
        *old, newest = sorted(held, key=lambda one: one.signed or date.min)
        for one in old if len(words) >= SHORTEST else ():
            if one.family != newest.family:
                yield Spent(one.eli, Over.RENAMED, by=newest.eli)


def widened(law: Law) -> Iterator[Spent]:
    """Orders in force whose title a newer one repeats and goes on from, and whose sections it mostly repeats."""
    standing = [law.versions[eli] for eli in law.documents if law.in_force(eli) is InForce.YES]
    orders = sorted((one for one in standing if one.type.is_order), key=lambda one: one.title)
    for at, old in enumerate(orders):
        for newer in takewhile(partial(goes_on_from, old), orders[at + 1 :]):
            later = (newer.signed or date.min) > (old.signed or date.min)
            if (
                MORE.match(newer.title, len(old.title))
                and later
                and repeated(old.eli, newer.eli, law) >= MOSTLY
            ):
                yield Spent(old.eli, Over.WIDENED, by=newer.eli)


def goes_on_from(old: Version, newer: Version) -> bool:
    return newer.title.startswith(old.title)


def repeated(old: Eli, newer: Eli, law: Law) -> float:
    """The share of the sections of one document that have a near-copy in another, 0-1."""
    sections = law.documents[old]
    again = [
        place
        for place in sections
        if any(newer in (one.a.eli, one.b.eli) for one in law.copies_of.get(place, ()))
    ]
    return len(again) / len(sections)


def subject(title: str) -> tuple[str, ...]:
    """The words of a title without the names of ministries.

    >>> subject("Bekendtgørelse om åer på Miljø- og Naturministeriets område")
    ('bekendtgørelse', 'om', 'åer', 'område')
    """
    words = fold_title(MINISTRIES.sub(" ", title)).split()
    return tuple(dict.fromkeys(word for word in words if word not in {"og", "på"}))
