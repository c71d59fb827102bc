"""What a clause speaks of: the document, parts of it, or another document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parsing.commencement.fillers import filler
from parsing.commencement.model import WHOLE, About, Subject, is_whole
from parsing.model import Level
from parsing.references import find_references
from parsing.references.model import THIS, Place, Reference, Relation, Target

LABEL = r"|\d+\)|\bstk\. \d+\.|§ \d+\."  # printed before the sentence
NOT_EVERYWHERE = r"|\bder\s(?:ikke\s)?gælder\sfor\s[^,]{3,60},"  # Denne lov, der ikke gælder for Færøerne,
LEAD = re.compile(filler("lead", LABEL), re.IGNORECASE)  # "Dog", "Bestemmelserne i"
TAIL = re.compile(filler("tail", NOT_EVERYWHERE), re.IGNORECASE)  # "som affattet ved"
OWNER = re.compile(  # where it is all that is said: "Anordningen"
    r"[\s,]*(?:denne\s)?(?:(?P<law>lov(?:en)?|lovbekendtgørelsen?)|(?P<order>bekendtgørelsen?|anordning(?:en)?|cirkulære[t]?))[\s,]*",
    re.IGNORECASE,
)
HERE = re.compile(  # Denne bestemmelse
    r"\s*,?\s*(?:dog\s)?(?:denne|de\snævnte|disse|de\si)?\s*(?:bestemmelse|paragraf|stykket?)n?r?n?e?\s*$",
    re.IGNORECASE,
)
GOES_ON = re.compile(  # "indtil den [ophæves]"
    r"\b(?:forbliver|indtil)\b|,\s(?:når|hvis|inden|før)\b", re.IGNORECASE
)
OBJECTS = re.compile(r"\bjf\.\s(?:dog\s)?$", re.IGNORECASE)
AMENDED_BY = re.compile(
    r"\b(?:affattet|ændret|indsat|ophævet|foretaget|gennemført)\s(?:\w+\s){0,3}?ved\s(?:denne\slovs\s|lovens\s)?$",
    re.IGNORECASE,
)
RULES = re.compile(  # Reglerne om klage som ændret ved denne lovs § 1
    r"(?:\W|§ \d+\.|\bStk\. \d+\.|\d)*(?:regl|bestemmels|ændring)\w*\s(?:om|vedrørende)\s[^.;§]{3,120}",
    re.IGNORECASE,
)
EXCEPT = re.compile(
    r"\b(?:bortset fra|undtagen|med undtagelse af|på nær)\s(?:lovens\s|bestemmelserne i\s)?$", re.IGNORECASE
)


def read_subject(words: str, place: Place) -> Subject | None:
    """The subject that `words` spell out; None where they speak of something else than law.

    >>> read_subject("Loven", Place("3")).about.value, read_subject("Retten efter § 5", Place("3"))
    ('document', None)
    """
    if (owner := OWNER.fullmatch(words)) and (owner["order"] is not None) is place.in_order:
        return WHOLE
    references = find_references(words, place)
    named = [one for one in references if not OBJECTS.search(words, 0, one.span.start)]
    if not named:
        return here(words, place)
    excepted = [one for one in named if is_excepted(words, one)]
    kept = [one for one in named if one not in excepted]
    if not kept or not leads(words, kept[0]):
        return None
    found = subject_of(
        [as_amended(words, one) for one in kept], tuple(target for one in excepted for target in one.targets)
    )
    if found.about is About.OTHER:  # behind its number stands its title, which is any words
        return None if GOES_ON.search(words, references[-1].span.end) else found
    return found if TAIL.fullmatch(words, references[-1].span.end) and joined(words, references) else None


def leads(words: str, first: Reference) -> bool:
    """Does nothing else stand before the first name, apart from what the rules are about?"""
    if LEAD.fullmatch(words, 0, first.span.start):
        return True
    amended = as_amended(words, first).role == "amended_by" and any(map(is_own_place, first.targets))
    return amended and RULES.fullmatch(words, 0, first.span.start) is not None


def is_excepted(words: str, reference: Reference) -> bool:
    return (
        reference.relation is Relation.EXCEPTION or EXCEPT.search(words, 0, reference.span.start) is not None
    )


def as_amended(words: str, reference: Reference) -> Reference:
    """`som foretaget ved denne lovs § 1`: also in words that other sentences do not use."""
    if AMENDED_BY.search(words, 0, reference.span.start) and any(map(is_own_place, reference.targets)):
        return replace(reference, role="amended_by")
    return reference


def joined(words: str, references: Sequence[Reference]) -> bool:
    """Do the names follow each other, so that all of them are the subject?"""
    return all(TAIL.fullmatch(words, one.span.end, then.span.start) for one, then in pairwise(references))


def subject_of(references: Sequence[Reference], excepted: tuple[Target, ...]) -> Subject:
    """Own places first: "§ 5 i lov om broer som ændret ved denne lovs § 1" speaks of § 1 of the document."""
    own = [one for one in references if one.role == "amended_by" and any(map(is_own_place, one.targets))]
    if own and any(target.act != THIS for one in references for target in one.targets):
        own = [  # "§ 1, nr. 4, samt § 7 i lov om broer"
            one for one in references if all(map(is_own_place, one.targets))
        ]
    targets = tuple(target for one in (own or references) for target in one.targets)
    if any(is_whole(target) for target in targets) and all(target.act == THIS for target in targets):
        return Subject(About.DOCUMENT, (), excepted)
    about = About.PART if all(target.act == THIS for target in targets) else About.OTHER
    return Subject(about, targets, excepted)


def is_own_place(target: Target) -> bool:
    return target.act == THIS and bool(target.steps)


def here(words: str, place: Place) -> Subject | None:
    """`Denne bestemmelse`: the place that says it."""
    if not HERE.fullmatch(words) or place.section is None:
        return None
    steps: tuple[tuple[Level, str], ...] = ((Level.SECTION, place.section),)
    if place.subsection:
        steps += ((Level.SUBSECTION, place.subsection),)
    return Subject(About.PART, (Target(THIS, None, steps),))


__all__ = ["WHOLE", "read_subject"]
