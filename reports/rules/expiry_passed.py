from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.model import Provision, ProvisionId, Span
from reports.finding import Finding
from reports.rules.dates import danish, days
from reports.rules.naming import cite
from reports.rules.passages import is_repealed, search, sentences, subsections
from reports.rules.rule import Precision, Rule, act

ENDS = re.compile(  # §§ 4 og 5 ophæves den 1. januar 2022 / kapitel 3 gælder til og med ...
    r"\b(?:ophæves|bortfalder|udløber|ophører(?: med at gælde| med at have virkning)?"
    r"|(?:gælder|har virkning|finder anvendelse)(?: kun)? (?:til|indtil|frem til)(?: og med)?)"
    r"(?: igen)?(?: med virkning)?(?: fra og med| fra| med)?(?: den| ved)?\s",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ExpiryPassed(Rule):
    """A clause ended provisions on a day that has passed, and they are still printed.

    Why it matters: the reader meets rules that no longer hold, and must find the clause to know it.
    Instead: take out the provisions that have ended, and the clause with them.
    Known gap: a clause that lets the minister move the day; a later act that took the clause back.
    """

    code = "OBS05"
    precision = Precision(2, 2, date(2026, 11, 22))
    hits = (
        (act("Vagten bærer lygte.", "§ 1 ophæves den 1. januar 2022."),),
        (
            act(
                "Vagten bærer lygte.",
                "Vagten bærer reb.",
                "Loven træder i kraft straks. Stk. 2. §§ 1 og 2 ophæves den 31. marts 2021.",
            ),
        ),
    )
    clean = (
        (act("Vagten bærer lygte.", "§ 1 ophæves den 1. januar 2032."),),
        (act("(Ophævet).", "§ 1 ophæves den 1. januar 2022."),),
        (act("Vagten bærer lygte.", "§ 1 i lov om broer ophæves den 1. januar 2022."),),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        for provision in subsections(law):
            if search(ENDS, provision):
                yield from self.ended(provision, law)

    def ended(self, provision: Provision, law: Law) -> Iterator[Finding]:
        for sentence in sentences(provision):
            match = ENDS.search(provision.body, sentence.start, sentence.end)
            day = next(days(provision.body, match.end(), sentence.end), None) if match else None
            if match is None or day is None or day[0].start != match.end() or day[1] >= law.as_of:
                continue
            standing = subjects(law, provision, Span(sentence.start, match.start()))
            if standing:
                named = " og ".join(cite(place) for place in standing[:3])
                message = f"{named} skulle være ophørt {danish(day[1])}, men er stadig trykt"
                others = tuple(place for place in standing if place != provision.id)
                yield Finding(provision.id, self.code, message, Span(match.start(), day[0].end), others)


def subjects(law: Law, provision: Provision, before: Span) -> list[ProvisionId]:
    """The provisions of the same document that are named before the verb and still say something."""
    named = [
        edge.target
        for edge in law.edges_from.get(provision.id.section, ())
        if before.start <= edge.span.start < before.end
        and edge.target.eli == provision.id.eli
        and edge.target.path
    ]
    held = [place for place in dict.fromkeys(named) if place in law.provisions]
    return [place for place in held if not is_repealed(law.provisions[place])]
