"""The demands that rules compare: where they stand, who carries them, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.law import Law
from graph.similarity.words import stem, words
from parsing.demands.model import Demand, Part
from parsing.model import ProvisionId, Zone
from parsing.tagging.model import Bearer
from reports.rules.copies import left_behind
from reports.rules.passages import subsection_of

WHO = {
    Bearer.MUNICIPALITY: "kommunen",
    Bearer.UNEMPLOYMENT_FUND: "a-kassen",
    Bearer.STATE_AUTHORITY: "en statslig myndighed",
    Bearer.MINISTER: "ministeren",
    Bearer.CITIZEN: "borgeren",
    Bearer.EMPLOYER: "arbejdsgiveren",
    Bearer.PRIVATE_BODY: "en privat",
}
NUMBERED = re.compile(r"§+|\b(?:stk|nr|jf|litra)\b\.?|\d+")
AROUND = frozenset(
    {Part.BEARER, Part.COUNTERPARTY, Part.ACTION, Part.DEADLINE, Part.FREQUENCY, Part.FORM, Part.TRIGGER}
)
SHORTEST = 4  # letters of a word that tells what a thing is
VAGUE = frozenset(  # words that stand before and about what is meant
    stem(word)
    for word in re.findall(
        r"\w+",
        "oplysninger oplysning dokumentation følgende nævnte hver enkelt denne dette disse samt herunder efter eller "
        "skal være have blive skriftlig skriftligt digital digitalt",
    )
)


@dataclass(frozen=True)
class Demanded:
    """One demand where it stands."""

    place: ProvisionId  # its stk.
    demand: Demand
    body: str  # of its section

    def words(self, part: Part) -> str:
        """The words of a part, on one line; "" where it is not told."""
        return " ".join(self.demand.words(part, self.body).split())

    def roots(self, part: Part) -> frozenset[str]:
        """The stems of the words of a part that tell what is meant."""
        return stems(self.demand.words(part, self.body))

    @cached_property
    def thing(self) -> frozenset[str]:
        """What is handed over, decided, kept."""
        return self.roots(Part.OBJECT)

    @cached_property
    def rest(self) -> str:
        """Its words without who, to whom, when and how: the object, however long its enumeration is."""
        spans = sorted(shown.span for shown in self.demand.parts if shown.part in AROUND)
        told, at = [], self.demand.span.start
        for span in spans:
            told.append(self.body[at : span.start])
            at = max(at, span.end)
        return " ".join([*told, self.body[at : self.demand.span.end]])

    @property
    def own(self) -> str:
        """The words of the demand alone."""
        return self.demand.span.of(self.body)


def demanded(law: Law) -> Iterator[Demanded]:
    """The demands that documents lay down, those apart that a newer document stands beside."""
    old = left_behind(law)
    for stated in law.demands:
        section = law.provisions.get(stated.id.section)
        if section is not None and section.zone is Zone.BODY and stated.id.eli not in old:
            yield Demanded(subsection_of(stated.id), stated.demand, section.body)


def stems(text: str) -> frozenset[str]:
    """Those of the words that tell what is meant."""
    found = words(NUMBERED.sub(" ", text.lower()))
    return frozenset(stem(word) for word in found if len(word) >= SHORTEST) - VAGUE


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard: the share of all words that both have, 0-1."""
    return len(one & other) / len(one | other) if one and other else 0.0
