from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from parsing.model import Provision, Span
from reports.finding import Finding
from reports.rules.copies import left_behind
from reports.rules.definitions import Definition, definitions
from reports.rules.naming import cite_from
from reports.rules.passages import subsections
from reports.rules.rule import Precision, ReadBy, Rule, act, order
from reports.rules.under import under

LONG = 14  # letters of a single word that is no everyday word
PLAIN = re.compile(r"[\wæøå -]{5,60}")
ENDINGS = r"(?:en|et|er|erne|s)?"
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"
MEANS = "Ved natlig rundering forstås i denne bekendtgørelse gang langs åen efter solnedgang."
USES = (
    "Vagten skriver om hver natlig rundering. Stk. 2. Natlig rundering sker to og to. Stk. 3. Efter natlig rundering "
    "hviler vagten."
)
POWER = act("Ministeren fastsætter regler om vagter.")


@dataclass(frozen=True)
class UsedNeverDefined(Rule):
    """A term is used as if it were defined, and its definition stands in a sister order that is not pointed to.

    Why it matters: a reader cannot know whether the word means what the sister order says.
    Instead: define the term in the act, or refer to the order that defines it.
    Known gap: terms that the act leaves to everyday speech, and a sister that means another thing by the same word: half
    of what was read was wrong, and the rule is off. Terms that are defined nowhere at all are not seen; forms that
    point at a definition ("som defineret i") were all found to have one.
    """

    fewest_uses: int = 3  # stk.

    code = "CPX11"
    precision = Precision(12, 26, date(2026, 11, 22), ReadBy.BUILDERS)
    hits = (
        (
            POWER,
            order(MEANS, preamble=BASIS),
            order(USES, title="Bekendtgørelse om skrivelser", preamble=BASIS),
        ),
    )
    clean = (
        (POWER, order(MEANS, USES, preamble=BASIS)),
        (POWER, order(MEANS, preamble=BASIS), order(USES, title="Bekendtgørelse om skrivelser")),
        (act("Ministeren fastsætter regler om vagter.", MEANS.replace("bekendtgørelse", "lov")),
         order(MEANS, preamble=BASIS), order(USES, title="Bekendtgørelse om skrivelser", preamble=BASIS)),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        mother, old = mothers(law), left_behind(law)
        held: dict[Eli, list[Provision]] = defaultdict(list)
        for provision in subsections(law):
            if provision.id.eli in mother and provision.id.eli not in old:
                held[provision.id.eli].append(provision)
        told: dict[str, list[Definition]] = defaultdict(list)
        for one in definitions(law):
            told[one.term.lower()].append(one)
        for term, defined in sorted(told.items()):
            sisters = [one for one in defined if one.place.eli in mother and not one.local]
            if not sisters or not is_special(term):
                continue
            pattern = re.compile(rf"(?<![\w-]){re.escape(term)}{ENDINGS}(?![\w-])", re.IGNORECASE)
            for eli, provisions in held.items():
                kin = next((one for one in sisters if mother[one.place.eli] == mother[eli]), None)
                if kin and not any(is_near(one, eli, mother, law) for one in defined):
                    yield from self.of_order(kin, pattern, provisions, law)

    def of_order(
        self, kin: Definition, pattern: re.Pattern[str], provisions: list[Provision], law: Law
    ) -> Iterator[Finding]:
        """At the first of enough uses."""
        found = [
            (one, match)
            for one in provisions
            if (match := pattern.search(one.body, one.span.start, one.span.end))
        ]
        if len(found) >= self.fewest_uses:
            first, match = found[0]
            message = f"»{kin.term}« er kun defineret i {cite_from(first.id, kin.place, law)}"
            yield Finding(first.id, self.code, message, Span(*match.span()), (kin.place,))


def is_special(term: str) -> bool:
    """Several words, or one long word, in the indefinite form."""
    return PLAIN.fullmatch(term) is not None and (" " in term or (len(term) >= LONG and term[-2:] != "et"))


def mothers(law: Law) -> dict[Eli, Eli]:
    """The act that each order hangs on, in the version analysed."""
    hanging = under(law)
    acts = [eli for eli in law.documents if law.versions[eli].type.is_act]
    orders = [eli for eli in law.documents if law.versions[eli].type.is_order]
    return {one: act for one in orders for act in acts if hanging(one, act)}


def is_near(one: Definition, eli: Eli, mother: Mapping[Eli, Eli], law: Law) -> bool:
    """Does the definition stand in the order, in its act, or in a document that it points to?"""
    there = one.place.eli
    if there in {eli, mother[eli]}:
        return True
    family = law.versions[there].family
    return family == law.versions[eli].family or family in pointed(eli, law)


def pointed(eli: Eli, law: Law) -> set[str]:
    """The families of the documents that a document refers to."""
    places = law.documents[eli]
    targets = (edge.target.eli for place in places for edge in law.edges_from.get(place, ()))
    return {law.versions[target].family for target in targets if target in law.versions}
