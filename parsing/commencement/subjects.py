"""What a clause speaks of: the document, parts of it, or another document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from parsing.commencement.model import WHOLE, About, Subject, is_whole
from parsing.model import Level
from parsing.references import find_references
from parsing.references.model import THIS, Place, Reference, Relation, Target

LEAD = re.compile(  # what may stand before the names: "Dog", "Bestemmelserne i"
    r"(?:[\s,;:()]|\d+\)|\b(?:og|men|dog|mens|medens|at|endvidere|samtidigt?|ligeledes|tillige|desuden|bestemmelse(?:n|rne)?|regler(?:ne)?|ændring(?:en|erne)?"
    r"|affattelsen|ikrafttrædelsen|ikrafttræden|ordningen|kravet|i|af|om|for|denne|dette|disse|de|den|så vidt angår|vedrørende|herved|hermed"
    r"|følgende|love|bekendtgørelser|bestemmelser|hvorved|hvorefter|derudover|har|finder|er|bortset fra|fra|undtagelse|med|stk\. \d+\.|§ \d+\.)(?!\w))*",
    re.IGNORECASE,
)
TAIL = re.compile(  # what may stand behind the last name, before the verb
    r"(?:[\s,.;:()«»]|\b(?:som|der|bliver|affattet|ændret|indsat|ophævet|ved|med|dog|kun|alene|først|også|tillige|endvidere|i|denne|lov|lovs|og|har|finder|er"
    r"|bekendtgørelse|med senere ændringer|som senest ændret|herved|hermed|samtidigt?|herefter|automatisk|for så vidt angår)(?!\w))*"
)
HERE = re.compile(
    r"\s*,?\s*(?:dog\s)?(?:denne|de\snævnte|disse|de\si)?\s*(?:bestemmelse|paragraf|stykket?)n?r?n?e?\s*$",
    re.IGNORECASE,
)  # Denne bestemmelse
OBJECTS = re.compile(r"\bjf\.\s(?:dog\s)?$", re.IGNORECASE)
EXCEPT = re.compile(
    r"\b(?:bortset fra|undtagen|med undtagelse af|på nær)\s(?:lovens\s|bestemmelserne i\s)?$", re.IGNORECASE
)


def read_subject(words: str, place: Place, *, loose_tail: bool) -> Subject | None:
    """The subject that `words` spell out; None where they speak of something else than law.

    `loose_tail`: other words may follow the last name, as those of a title do.

    >>> read_subject("Loven", Place("3"), loose_tail=False).about.value
    'document'
    """
    references = find_references(words, place)
    named = [one for one in references if not OBJECTS.search(words, 0, one.span.start)]
    if not named:
        return here(words, place)
    excepted = [
        one for one in named if one.relation is Relation.EXCEPTION or EXCEPT.search(words, 0, one.span.start)
    ]
    kept = [one for one in named if one not in excepted]
    if not kept or not LEAD.fullmatch(words, 0, kept[0].span.start):
        return None
    if not loose_tail and not (TAIL.fullmatch(words, named[-1].span.end) and joined(words, named)):
        return None
    return subject_of(kept, tuple(target for one in excepted for target in one.targets))


def joined(words: str, references: Sequence[Reference]) -> bool:
    """Do the names follow each other, so that all of them are the subject?"""
    return all(TAIL.fullmatch(words, one.span.end, then.span.start) for one, then in pairwise(references))


def subject_of(references: Sequence[Reference], excepted: tuple[Target, ...]) -> Subject:
    """Own places first: "§ 5 i lov om broer som ændret ved denne lovs § 1" speaks of § 1 of the document."""
    own = [one for one in references if one.role == "amended_by" and one.targets[0].act == THIS]
    targets = tuple(target for one in (own or references) for target in one.targets)
    if any(is_whole(target) for target in targets) and all(target.act == THIS for target in targets):
        return Subject(About.DOCUMENT, (), excepted)
    about = About.PART if all(target.act == THIS for target in targets) else About.OTHER
    return Subject(about, targets, excepted)


def here(words: str, place: Place) -> Subject | None:
    """`Denne bestemmelse`: the place that says it."""
    if not HERE.fullmatch(words) or place.section is None:
        return None
    steps: tuple[tuple[Level, str], ...] = ((Level.SECTION, place.section),)
    if place.subsection:
        steps += ((Level.SUBSECTION, place.subsection),)
    return Subject(About.PART, (Target(THIS, None, steps),))


__all__ = ["WHOLE", "read_subject"]
