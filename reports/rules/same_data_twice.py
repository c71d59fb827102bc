from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graph.law import Law, StatedNorm
from graph.similarity.words import words
from parsing.model import ProvisionId, Zone
from parsing.tagging.model import Duty
from reports.finding import Finding
from reports.rules.naming import cite_from
from reports.rules.passages import subsection_of
from reports.rules.rule import Precision, Rule, act
from reports.rules.under import under

GIVEN = {Duty.REPORT, Duty.EVIDENCE, Duty.NOTIFICATION, Duty.RECORD}
DATA = re.compile(  # what is handed in: figures, names, dates
    r"\bantal\w*|\bnavn\w*|\badresse\w*|\bpersonnum\w*|\bcpr|\bdato\w*|\b\w+dato\b|\btimetal|\bløn\w*|\bvarighed|\bbeløb\w*"
    r"|\bindkomst(?!reg)\w*|\bstilling\b|\balder\b|\bkøn\b|\bårsag\w*|\bomsætning\w*|\budgift\w*",
    re.IGNORECASE,
)
DATA_WORDS = 2  # at least so many in the shared words
FIGURES = "Kommunen indberetter hvert kvartal antallet af natrunder, antallet af fundne både og vagternes alder til staten."
AGAIN = (
    "Kommunen indberetter en gang om året antallet af natrunder, antallet af fundne både og vagternes alder."
)


@dataclass(frozen=True)
class SameDataTwice(Rule):
    """The same figures or particulars are asked for in two documents.

    Why it matters: somebody writes the same thing down twice, and the two may differ.
    Instead: ask once and share it, or take it from a register.
    Known gap: the same data in quite other words; data asked of different people for different cases.
    """

    fewest_words: int = 7  # in a row, the same in both

    code = "BUR02"
    precision = Precision(1, 8, date(2026, 11, 22))
    hits = ((act(FIGURES), act(AGAIN, title="Lov om havnevagter")),)
    clean = (
        (
            act(FIGURES),
            act("Kommunen indsender hvert år et regnskab til et arkiv.", title="Lov om havnevagter"),
        ),
        FIGURES,
    )

    def check(self, law: Law) -> Iterator[Finding]:
        hanging, old = (
            under(law),
            {version.eli for version in law.versions.values() if version.rule == "newer_beside"},
        )
        holders: dict[tuple[str, ...], dict[ProvisionId, None]] = defaultdict(dict)
        for norm in law.norms:
            if GIVEN & set(norm.norm.duties) and norm.id.eli not in old and in_body(norm, law):
                for phrase in phrases(norm.quote, self.fewest_words):
                    holders[phrase][subsection_of(norm.id)] = None
        shared: dict[frozenset[ProvisionId], list[tuple[str, ...]]] = defaultdict(list)
        for phrase, places in holders.items():
            if len({law.versions[place.eli].family for place in places}) < 2:
                continue
            if any(not hanging(a.eli, b.eli) for a, b in combinations(places, 2) if a.eli != b.eli):
                shared[frozenset(places)].append(phrase)
        yield from self.told(law, shared)

    def told(
        self, law: Law, shared: dict[frozenset[ProvisionId], list[tuple[str, ...]]]
    ) -> Iterator[Finding]:
        """One finding for each group of provisions, the largest first; a provision stands in one only."""
        seen: set[ProvisionId] = set()
        for places, found in sorted(shared.items(), key=lambda pair: (-len(pair[0]), sorted(pair[0]))):
            first, *others = sorted(places)
            if not seen & places:
                seen |= places
                message = f"beder om de samme oplysninger som {cite_from(first, others[0], law)}: {' '.join(found[0])} …"
                yield Finding(first, self.code, message, None, tuple(others))


def in_body(norm: StatedNorm, law: Law) -> bool:
    section = law.provisions.get(norm.id.section)
    return section is not None and section.zone is Zone.BODY


def phrases(text: str, length: int) -> Iterator[tuple[str, ...]]:
    """The runs of words that name data."""
    found = words(text.lower())
    for start in range(len(found) - length + 1):
        phrase = tuple(found[start : start + length])
        if sum(DATA.match(word) is not None for word in phrase) >= DATA_WORDS:
            yield phrase
