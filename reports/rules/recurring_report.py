from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law, StatedNorm
from parsing.model import ProvisionId, Span, Zone
from parsing.tagging.model import Bearer, Duty
from reports.finding import Finding
from reports.rules.passages import subsection_of
from reports.rules.rule import Precision, Rule

WHO = {
    Bearer.MUNICIPALITY: "kommunen",
    Bearer.UNEMPLOYMENT_FUND: "a-kassen",
    Bearer.STATE_AUTHORITY: "en statslig myndighed",
    Bearer.MINISTER: "ministeren",
    Bearer.CITIZEN: "borgeren",
    Bearer.EMPLOYER: "arbejdsgiveren",
    Bearer.PRIVATE_BODY: "en privat",
}
OF_A_THING = re.compile(
    r"\b(?:med|om|af|til|for|den|de) $"
)  # "om løbende udgifter", "den årlige redegørelse skal"
HOW_OFTEN = ("frequency", Duty.RECURRENCE.value)  # labels of evidence that tell it


@dataclass(frozen=True)
class RecurringReport(Rule):
    """Somebody must report again and again.

    Why it matters: a report costs each time, also when nobody reads it any longer.
    Instead: ask who uses it; stop it, merge it with another, or take the figures from a register.
    Known gap: what the report is used for is not in the text; a report that is small beside its use is still listed.
    """

    code = "BUR01"
    precision = Precision(37, 40, date(2026, 11, 22))
    hits = ("Kommunen indberetter hvert kvartal antallet af runder til ministeriet.",)
    clean = (
        "Kommunen indberetter en ulykke til ministeriet, når den er sket.",
        "Kommunen holder hvert kvartal en øvelse.",
        "Kommunen indberetter oplysninger om løbende udgifter, når den bliver spurgt.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        seen: set[ProvisionId] = set()
        for norm in law.norms:
            place, section = subsection_of(norm.id), law.provisions.get(norm.id.section)
            if place in seen or section is None or section.zone is not Zone.BODY:
                continue
            if (often := how_often(norm, section.body)) is not None:
                seen.add(place)
                who = WHO.get(norm.norm.bearer, "nogen")
                message = f"{who} skal rapportere igen og igen: {often.of(section.body)}"
                yield Finding(place, self.code, message, norm.span, (), norm.norm.confidence)


def how_often(norm: StatedNorm, body: str) -> Span | None:
    """The words that tell how often a report is due; None where it is no report, or due once."""
    if Duty.REPORT not in norm.norm.duties:
        return None
    told = (evidence.span for evidence in norm.norm.evidence if evidence.label in HOW_OFTEN)
    return next((span for span in told if not OF_A_THING.search(body, 0, span.start)), None)
