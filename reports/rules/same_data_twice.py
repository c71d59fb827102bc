from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Self

from corpus.eli import Eli
from graph.law import Law
from graph.similarity.regimes import regime
from graph.similarity.words import words
from parsing.demands.model import Part
from parsing.model import ProvisionId
from parsing.tagging.model import Bearer, Duty
from reports.finding import Finding
from reports.rules.demanded import MANY_OF_A_KIND, WHO, Demanded, alike, demanded, short, stems, who
from reports.rules.naming import cite_from
from reports.rules.rule import Precision, ReadBy, Rule, act, order
from reports.rules.under import under

GIVEN = frozenset({Duty.REPORT, Duty.EVIDENCE, Duty.NOTIFICATION})
BODY = re.compile(  # who keeps data, not whom it is about
    r"kommun|region|styrelse|direktorat|minist|kasse|fond|nævn|råd(?:et)?\b|tilsyn|Danmark|Arbejdsmarkedets|politi"
    r"|\w*enhed(?:en)?\b|register|\bATP\b|\bSKAT\b|myndighed",
    re.IGNORECASE,
)
DATA = re.compile(  # single data: figures, names, days
    r"\bantal\w*|\b\w*navn\b|\badresse\w*|\bpersonnum\w*|\bcpr|\b\w*dato\b|\b\w*timetal|\bløn\b|\bvarighed"
    r"|\b\w*beløb\b|\bstilling\b|\balder\b|\bkøn\b|\bomsætning\w*",
    re.IGNORECASE,
)
ON_REQUEST = re.compile(  # a power to ask: nobody gives anything unasked
    r"\bpå\b[\w ,.-]{0,60}\b(?:begæring|anmodning|forlangende|foranledning)\b"
    r"|\befter (?:\w+ ){0,3}(?:anmodning|påkrav|begæring)\b"
    r"|\b(?:anmoder|beder|forlanger|kræver) (?:\w+ ){0,3}om\b|\bbliver bedt\b|\bvære behjælpelig",
    re.IGNORECASE,
)
LIVING = re.compile(  # what one lives on: whoever has one of them has not the others at the same time
    r"pension|efterløn|sygedagpenge|arbejdsløshedsforsikring|aktiv socialpolitik|barsel|fleks|integration|kontantydelse"
    r"|ledighedsydelse|beskæftigelsesindsats|ressourceforløb|revalidering|seniorjob",
    re.IGNORECASE,
)
DATA_WORDS = 2  # at least so many different ones
WORD = re.compile(r"\w{7,}")
GENRE = {
    "bekend",
    "ændrin",
    "forsøg",
    "arbejd",
    "beskæf",
}  # words of titles that many have: Bekendtgørelse, arbejds-
SAME_ROOT = 6  # letters: "ministeriet" and "ministeren"
FIGURES = "Kommunen indberetter hvert kvartal antallet af natrunder og fundne både til {}."
THEFT = "Politiet underretter {} om, at en vagt er dømt for tyveri af både."
NAMES = "Arbejdsgiveren oplyser kommunen om vagtens navn, stilling og adresse."
FROM_ANOTHER = THEFT.format("brorådet").replace("Politiet", "Udbetaling Danmark")
ASKED = NAMES.replace("oplyser", "oplyser på begæring")
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class SameDataTwice(Rule):
    """The same party must give the same data twice: to two recipients, or the same figures and names in two documents.

    Why it matters: somebody writes the same thing twice, and the two may differ.
    Instead: ask once and share the answer, or take it from a register.
    Known gap: the same data under other names; what two schemes ask of citizens, for a citizen is in one of them; what
    sister schemes ask, by their titles, or two benefits that nobody has at once; what both get on request only.
    """

    fewest_words: int = 3  # that tell what is given
    least_alike: float = 0.6  # of those words, 0-1
    most_shared: int = 3  # places: documents that share more are two versions of one

    code = "BUR02"
    precision = Precision(0, 2, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = (
        (act(THEFT.format("kommunen")), act(THEFT.format("brorådet"), title="Lov om broråd")),
        (act(NAMES), act(NAMES, title="Lov om broråd")),
    )
    clean = (
        (act(THEFT.format("kommunen")), act(FROM_ANOTHER, title="Lov om broråd")),
        (act(ASKED), act(ASKED, title="Lov om broråd")),
        (
            act(THEFT.format("kommunen"), title="Lov om vagters efterløn"),
            act(THEFT.format("brorådet"), title="Lov om skippernes sygedagpenge"),
        ),
        (act(THEFT.format("kommunen")), act(THEFT.format("kommunen"), title="Lov om broråd")),
        (act(FIGURES.format("ministeriet")), order(FIGURES.format("brorådet"), preamble=BASIS)),
        (
            act(FIGURES.format("ministeriet")),
            act(
                "Kommunen indberetter hvert år antallet af brovagter og lygter til brorådet.",
                title="Lov om broråd",
            ),
        ),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        by_bearer: dict[Bearer, list[Demanded]] = defaultdict(list)
        for one in demanded(law):
            if one.demand.bearer in WHO and GIVEN.intersection(one.demand.duties):
                by_bearer[one.demand.bearer].append(one)
        for _, given in sorted(by_bearer.items()):
            yield from self.told(law, list(self.pairs(given, law)))

    def pairs(self, given: Iterable[Demanded], law: Law) -> Iterator[tuple[Demanded, Demanded]]:
        """Two demands of the same data in documents that do not belong together."""
        hanging = under(law)
        found = [
            (one, other)
            for one, other in combinations(map(Given.of, given), 2)
            if one.place.eli != other.place.eli and not one.asked & other.asked and self.is_same(one, other)
        ]
        shared: dict[tuple[Eli, Eli], set[ProvisionId]] = defaultdict(set)
        for one, other in found:
            shared[one.place.eli, other.place.eli].add(one.place)
        for one, other in found:
            alone = len(shared[one.place.eli, other.place.eli]) <= self.most_shared
            if (
                alone
                and not hanging(one.place.eli, other.place.eli)
                and not is_other_case(one, other, law, hanging)
            ):
                yield one.demanded, other.demanded

    def is_same(self, one: Given, other: Given) -> bool:
        """The same thing for two recipients, or the same named data."""
        both = one.named and other.named
        a, b = (one.rest, other.rest) if both else (one.thing, other.thing)
        if min(len(a), len(b)) < self.fewest_words or alike(a, b) < self.least_alike:
            return False
        if is_other_party(one.demanded, other.demanded):
            return False
        return both or two_recipients(one.demanded, other.demanded)

    def told(self, law: Law, pairs: list[tuple[Demanded, Demanded]]) -> Iterator[Finding]:
        """One finding a demand that is made again elsewhere; what was named in one is not reported again."""
        seen: set[ProvisionId] = set()
        for first in dict.fromkeys(one.place for one, _ in pairs):
            both = [pair for pair in pairs if pair[0].place == first]
            others = tuple(dict.fromkeys(other.place for _, other in both))
            if first in seen or seen.issuperset(others):
                continue
            seen.update({first, *others})
            one, _ = both[0]
            what = short(one.words(Part.OBJECT) or one.words(Part.TRIGGER))
            message = f"{who(one)} skal give de samme oplysninger {times(both, law)}: {what}"
            yield Finding(first, self.code, message, one.demand.span_of(Part.OBJECT), others)


@dataclass(frozen=True, slots=True)
class Given:
    """A demand that hands data over."""

    demanded: Demanded
    thing: frozenset[
        str
    ]  # stems of what it hands over; of a notice with no object, of what it tells: "if somebody dies"
    rest: frozenset[str]  # stems of all that it hands over
    named: bool  # single figures, names or days
    asked: bool  # given on request only

    @classmethod
    def of(cls, one: Demanded) -> Self:
        rest = one.rest.lower()
        notice = not one.thing and Duty.NOTIFICATION in one.demand.duties
        thing = one.roots(Part.TRIGGER) if notice else one.thing
        named = len(set(DATA.findall(rest))) >= DATA_WORDS
        return cls(one, thing, stems(rest), named, ON_REQUEST.search(one.own) is not None)

    @property
    def place(self) -> ProvisionId:
        return self.demanded.place


def is_other_case(one: Given, other: Given, law: Law, hanging: Callable[[Eli, Eli], bool]) -> bool:
    """Another version; a sister scheme, or another living: a person has one of them, so neither asks for what the other has.

    Told by the titles; and what two schemes ask of citizens is taken to be asked of different ones.
    """
    a, b = (law.versions[each.place.eli] for each in (one, other))
    if a.family == b.family or regime(a.title) is not regime(b.title):
        return True
    if LIVING.search(a.title) and LIVING.search(b.title):
        return True
    acts = (eli for eli in law.documents if law.versions[eli].type.is_act)
    if any(hanging(a.eli, act) and hanging(b.eli, act) for act in acts):
        return False  # two orders under one act
    subjects = [{word[:SAME_ROOT] for word in WORD.findall(each.title.lower())} - GENRE for each in (a, b)]
    return one.demanded.demand.bearer is Bearer.CITIZEN or not set.isdisjoint(*subjects)


def times(pairs: Sequence[tuple[Demanded, Demanded]], law: Law) -> str:
    """To whom and where, where that differs; else how many times: "til kommunen og til styrelsen (§ 4)", "to gange"."""
    one, first = pairs[0]
    if not two_recipients(one, first):
        many = len({other.place for _, other in pairs}) + 1
        return f"{'to' if many == 2 else many} gange, jf. {cite_from(one.place, first.place, law)}"
    said: dict[str, str] = {}
    for _, other in pairs:
        whom = other.words(Part.COUNTERPARTY)
        if whom and whom != one.words(Part.COUNTERPARTY):
            said.setdefault(whom, f"til {whom} ({cite_from(one.place, other.place, law)})")
    return " og ".join((f"til {one.words(Part.COUNTERPARTY)}", *said.values()))


def is_other_party(one: Demanded, other: Demanded) -> bool:
    """Two authorities of the state, or two private bodies, by their names."""
    names = one.roots(Part.BEARER), other.roots(Part.BEARER)
    return one.demand.bearer in MANY_OF_A_KIND and all(names) and names[0].isdisjoint(names[1])


def two_recipients(one: Demanded, other: Demanded) -> bool:
    """Both are bodies, and not the same by another name: "Udbetaling Danmark" and "kommunen"."""
    names = one.words(Part.COUNTERPARTY), other.words(Part.COUNTERPARTY)
    if not all(map(BODY.search, names)):
        return False
    a, b = ({word[:SAME_ROOT] for word in words(name.lower())} for name in names)
    return not a & b
