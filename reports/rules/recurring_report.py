from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.demands.tables import times_a_year
from parsing.model import ProvisionId
from parsing.quantities import Frequency
from parsing.tagging.model import Duty
from reports.finding import Finding
from reports.rules.demanded import WHO, Demanded, demanded
from reports.rules.rule import Precision, Rule

TELLS_OF_IT = frozenset(
    {"indeholde", "omfatte", "vedrøre", "angå", "være"}
)  # what is in it, not that it is due
OF_A_THING = re.compile(
    r"\b(?:med|om|af|til|for|den|de) $", re.IGNORECASE
)  # "om løbende udgifter", "den årlige redegørelse skal"


@dataclass(frozen=True)
class RecurringReport(Rule):
    """Somebody must report again and again.

    Why it matters: a report costs each time, also when nobody reads it any longer.
    Instead: ask who uses it; stop it, merge it with another, or take the figures from a register.
    Known gap: what the report is used for is not in the text; a report that is small beside its use is still listed.
    """

    code = "BUR01"
    precision = Precision(38, 40, date(2026, 11, 22))
    hits = (
        "Kommunen indberetter hvert kvartal antallet af runder til ministeriet.",
        "Brorådet afgiver hvert år en beretning om sin virksomhed.",
    )
    clean = (
        "Kommunen indberetter en ulykke til ministeriet, når den er sket.",
        "Kommunen holder hvert kvartal en øvelse.",
        "Kommunen indberetter oplysninger om løbende udgifter, når den bliver spurgt.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        seen: set[ProvisionId] = set()
        for one in demanded(law):
            if one.place not in seen and (often := how_often(one)) is not None:
                seen.add(one.place)
                yield Finding(one.place, self.code, told(one, often), often.span, (), one.demand.confidence)


def how_often(one: Demanded) -> Frequency | None:
    """How often a report is due; None where it is no report, or due once."""
    demand, often = one.demand, one.demand.frequency
    if often is None or Duty.REPORT not in demand.duties or TELLS_OF_IT.intersection(demand.verbs):
        return None
    return None if OF_A_THING.search(one.body, 0, often.span.start) else often


def told(one: Demanded, often: Frequency) -> str:
    """Who, how often, and what about: "kommunen skal rapportere igen og igen, 4 gange om året: antallet af runder"."""
    who = WHO.get(one.demand.bearer, "nogen")
    pace = times_a_year(often)
    many = f", {pace:.0f} gange om året" if pace is not None and pace > 1 else ""
    return f"{who} skal rapportere igen og igen{many}: {' '.join(often.span.of(one.body).split())}"
