from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from parsing.model import Level, Provision
from parsing.sentences import split_sentences
from reports.finding import Finding
from reports.rules.definitions import Definition, definitions
from reports.rules.passages import sentence_at
from reports.rules.rule import Precision, ReadBy, Rule, act

ANNEX = re.compile(r"\bbilag(?:et|ene)?\b", re.IGNORECASE)
TERMS = "I denne lov forstås ved: 1) Natrunde: En runde, der gås mellem solnedgang og solopgang. 2) Vagtbog: Bogen i skuret."


@dataclass(frozen=True)
class DefinedNeverUsed(Rule):
    """A term is defined and not used again in the document.

    Why it matters: the reader learns a term for nothing, or a rule that used it was lost.
    Instead: strike the definition, or use the term where it is meant.
    Known gap: terms that only a form or guidance uses; nothing is said about documents whose annexes are not held, or
    about a term of an act that any other document uses.
    """

    code = "CPX06"
    precision = Precision(2, 5, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = ((act(TERMS, "Vagten skriver i vagtbogen."),),)
    clean = (
        (act(TERMS, "Vagten skriver i vagtbogen efter natrunderne."),),
        (act(TERMS, "Vagten skriver i vagtbogen efter en runde som nævnt i § 1, nr. 1."),),
        (act("Ved en natlig runde forstås en runde efter solnedgang.", "De natlige runder gås to og to."),),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        bodies = texts(law)
        for found in definitions(law):
            here, place = found.place.eli, law.provisions[found.place]
            if (
                here in law.incomplete
                or lacks_annex(bodies[here])
                or any(used(found, place, one) for one in bodies[here])
                or is_used_by_number(found, law)
            ):
                continue
            others = (one for eli, held in bodies.items() if eli != here for one in held)
            if law.versions[here].type.is_order or not any(used(found, place, one) for one in others):
                yield Finding(
                    found.place, self.code, f"»{found.term}« defineres, men bruges ikke", found.span
                )


def texts(law: Law) -> dict[Eli, list[Provision]]:
    """Each body once, by its document."""
    found: dict[Eli, list[Provision]] = defaultdict(list)
    for provision in law.at(Level.SECTION, Level.ANNEX, Level.PREAMBLE, Level.COMMENCEMENT):
        found[provision.id.eli].append(provision)
    return found


def lacks_annex(bodies: list[Provision]) -> bool:
    """An annex is cited and none is held: it may use the term."""
    return all(one.level is not Level.ANNEX for one in bodies) and any(
        ANNEX.search(one.body) for one in bodies
    )


def is_used_by_number(found: Definition, law: Law) -> bool:
    """Is the item that defines it cited from another section: "omfattet af § 2, nr. 9"?"""
    if law.provisions[found.place].level is not Level.ITEM:
        return False
    inside = f"{found.place}__"
    return any(
        edge.source.section != edge.target.section
        and (edge.target == found.place or str(edge.target).startswith(inside))
        for edge in law.edges_to.get(found.place.section, ())
    )


def used(found: Definition, place: Provision, body: Provision) -> bool:
    """All words of the term stand in one sentence or heading, in any form, other than the one that defines it."""
    roots = found.roots
    if all(root in body.heading.lower() for root in roots):
        return True
    text = body.body.lower()
    if not all(root in text for root in roots):
        return False
    defining = sentence_at(place, found.span.start) if place.level is not Level.ITEM else place.span
    if body.id == found.place.section:
        text = text[: defining.start] + " " * (defining.end - defining.start) + text[defining.end :]
    return any(all(root in span.of(text) for root in roots) for span in split_sentences(body.body))
