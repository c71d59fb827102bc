from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.demands.model import Part
from parsing.demands.tables import times_a_year
from parsing.model import ProvisionId
from parsing.quantities import Frequency
from parsing.tagging.model import Duty
from reports.finding import Finding
from reports.rules.demanded import Demanded, demanded, short, stems, who
from reports.rules.rule import Precision, Rule, act

TELLS_OF_IT = frozenset(
    {"indeholde", "omfatte", "vedrøre", "angå", "være"}
)  # what is in it, not that it is due
OF_A_THING = re.compile(
    r"\b(?:med|om|af|til|for|den|de) $", re.IGNORECASE
)  # "om løbende udgifter", "den årlige redegørelse skal"
WHILE = re.compile(  # dagligt, efter påbegyndelse af arbejdet: as often, but not the year round
    r"\b(?:efter påbegyndelse|efter \w*start|så længe|under|i perioden|i forbindelse med|indtil|sæson\w*)\b",
    re.IGNORECASE,
)
DAILY = 300  # times a year: nobody counts them


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
        "Brovagten kan efter aftale med kommunen indberette antallet af runder løbende.",
        (
            act(
                "Ordningen gælder for runder i perioden fra den 1. januar 2015 til den 31. december 2018.",
                "Kommunen indberetter hvert kvartal antallet af runder til ministeriet.",
            ),
        ),
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
    """Who, how often, what and to whom: "kommunen skal rapportere igen og igen (hvert kvartal, 4 gange om året): ..."."""
    printed = " ".join(often.span.of(one.body).split())
    told_what = one.thing and not one.thing <= stems(printed)
    what, whom = (
        one.words(Part.OBJECT) if told_what else " ".join(one.own.split()),
        one.words(Part.COUNTERPARTY),
    )
    to = f" til {short(whom)}" if told_what and whom and not stems(whom) & one.thing else ""
    return f"{who(one)} skal rapportere igen og igen ({printed}{pace(one, often)}): {short(what)}{to}"


def pace(one: Demanded, often: Frequency) -> str:
    """How many times a year; "" where it is due only in some cases, or on and off."""
    times = times_a_year(often)
    only_if = one.demand.span_of(Part.TRIGGER) is not None or WHILE.search(one.own) is not None
    return f", {times:.0f} gange om året" if times and 1 < times < DAILY and not only_if else ""
