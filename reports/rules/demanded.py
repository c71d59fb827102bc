"""The demands that rules compare: where they stand, who carries them, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.law import Law
from graph.similarity.words import stem, words
from graph.versions import InForce
from parsing.demands.model import Demand, Part, Source
from parsing.model import ProvisionId, Span, Zone
from parsing.tagging.model import Bearer, Modality
from reports.rules.copies import left_behind
from reports.rules.passages import subsection_of
from reports.rules.spent import ended_sections, is_passed, spent

WHO = {
    Bearer.MUNICIPALITY: "kommunen",
    Bearer.UNEMPLOYMENT_FUND: "a-kassen",
    Bearer.STATE_AUTHORITY: "en statslig myndighed",
    Bearer.MINISTER: "ministeren",
    Bearer.CITIZEN: "borgeren",
    Bearer.EMPLOYER: "arbejdsgiveren",
    Bearer.PRIVATE_BODY: "en privat",
}
BINDING = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})  # "kan" leaves it to the party
OF_SOMEBODY = re.compile(r"\w{4,}s$")  # "Styrelsens": whose it is, not who acts
NOT_A_NAME = re.compile(  # opens a sentence, and is small elsewhere
    r"^(?:De[nt]?|Et?n?|Hver|Kommune\w*|Arbejdsgiver\w*|A-kasse\w*|Arbejdsløshedskasse\w*|Minister\w*|Jobcentere?t?|Nævnet|Fonden"
    r"|Selskabet|Bestyrelsen|Operatør\w*|Virksomhed\w*|Lønmodtager\w*|Revision\w*)\b"
)
COMES = re.compile(  # with the rules of the change
    r"§ \d+\s?\w?\. (?:Bekendtgørelsen|Loven) træder i kraft\b"
)
LONGEST = 14  # words of a part that a message quotes
MANY_OF_A_KIND = frozenset({Bearer.STATE_AUTHORITY, Bearer.PRIVATE_BODY})  # each has its own name
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
    named: str = ""  # who was named last before it in its section, of the same kind of party

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
        thing = self.demand.span_of(Part.OBJECT)
        around = (shown.span for shown in self.demand.parts if shown.part in AROUND)
        spans = sorted(span for span in around if thing is None or not holds(span, thing))
        told, at = [], self.demand.span.start
        for span in spans:
            told.append(self.body[at : span.start])
            at = max(at, span.end)
        return " ".join([*told, self.body[at : self.demand.span.end]])

    @property
    def own(self) -> str:
        """The words of the demand alone."""
        return self.demand.span.of(self.body)


def holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def demanded(law: Law) -> Iterator[Demanded]:
    """The demands that bind somebody today.

    Left out are documents that are not in force for sure, that a newer one stands beside, or that are over, the stk. of
    a trial or a transition that has ended, and the § that puts a document in force: what these demand is no burden.
    """
    gone, ended = left_behind(law) | spent(law).keys(), ended_sections(law)
    living = {eli for eli in law.documents if law.in_force(eli) is InForce.YES} - gone
    last: dict[tuple[ProvisionId, Bearer], str] = {}
    for stated in law.demands:
        if stated.id.eli not in living or stated.demand.modality not in BINDING:
            continue
        section, place = law.provisions.get(stated.id.section), subsection_of(stated.id)
        if (
            section is None
            or section.zone is not Zone.BODY
            or section.id in ended
            or COMES.match(section.body)
        ):
            continue
        if not is_passed(law.provisions.get(place, section), law.as_of):
            party = section.id, stated.demand.bearer
            one = Demanded(place, stated.demand, section.body, last.get(party, ""))
            last[party] = one.words(Part.BEARER) or one.named
            yield one


def who(one: Demanded) -> str:
    """Who carries a demand: as printed, else the kind of party; "nogen" where neither can be trusted."""
    printed = one.words(Part.BEARER) if one.demand.bearer_source is Source.WORDS else one.named
    if not printed:
        return WHO.get(one.demand.bearer, "nogen")
    return "nogen" if OF_SOMEBODY.search(printed) else NOT_A_NAME.sub(lambda found: found[0].lower(), printed)


def short(words: str) -> str:
    """The opening of a long quote."""
    all_words = words.split()
    return words if len(all_words) <= LONGEST else " ".join(all_words[:LONGEST]) + " …"


def stems(text: str) -> frozenset[str]:
    """Those of the words that tell what is meant."""
    found = words(NUMBERED.sub(" ", text.lower()))
    return frozenset(stem(word) for word in found if len(word) >= SHORTEST) - VAGUE


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard: the share of all words that both have, 0-1."""
    return len(one & other) / len(one | other) if one and other else 0.0
