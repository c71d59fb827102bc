from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.demands.model import Part
from parsing.demands.tables import times_a_year
from parsing.model import ProvisionId
from parsing.quantities import Frequency, Length
from parsing.tagging.model import Duty
from reports.finding import Finding
from reports.rules.demanded import Demanded, demanded, short, stems, who
from reports.rules.rule import Precision, ReadBy, Rule, act

TELLS_OF_IT = frozenset(
    {"indeholde", "omfatte", "vedrøre", "angå", "være"}
)  # what is in it, not that it is due
OF_A_THING = re.compile(
    r"\b(?:med|om|af|til|for|den|de) $", re.IGNORECASE
)  # "om løbende udgifter", "den årlige redegørelse skal"
TO_EACH = re.compile(r"\btil hver(?:t)? enkelt\b", re.IGNORECASE)  # what a person is told is no report
WHILE = re.compile(  # dagligt, efter påbegyndelse af arbejdet: as often, but not the year round
    r"\bpåbegyndelse|\bså længe\b|\bi forbindelse med\b|\bsæson", re.IGNORECASE
)
NEAR = 60  # characters after an interval that can say so
DAILY = 300  # times a year: nobody counts them


@dataclass(frozen=True)
class RecurringReport(Rule):
    """Somebody must report again and again.

    Why it matters: a report costs each time, also when nobody reads it any longer.
    Instead: ask who uses it; stop it, merge it with another, or take the figures from a register.
    Known gap: what the report is used for is not in the text; a report that is small beside its use is still listed, and
    so is one of a body that is gone.
    """

    code = "BUR01"
    precision = Precision(23, 30, date(2026, 11, 22), ReadBy.FRESH)
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
        seen: set[ProvisionId | tuple[ProvisionId, str, int, Length | None]] = set()
        for one in demanded(law):
            if (often := how_often(one)) is None:
                continue
            report = (
                one.place.section,
                who(one).lower(),
                often.count,
                often.per,
            )  # told again: "oplysningerne indberettes"
            if not {report, one.place} & seen:
                seen |= {report, one.place}
                yield Finding(one.place, self.code, told(one, often), often.span, (), one.demand.confidence)


def how_often(one: Demanded) -> Frequency | None:
    """How often a report is due; None where it is no report, or due once."""
    demand, often = one.demand, one.demand.frequency
    if often is None or Duty.REPORT not in demand.duties or TELLS_OF_IT.intersection(demand.verbs):
        return None
    if "sende" in demand.verbs and TO_EACH.search(one.own):
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
    """How many times a year, or that it is due only in some cases; "" where it is due on and off, or each day."""
    times, condition = times_a_year(often), one.demand.span_of(Part.TRIGGER)
    on_and_off = WHILE.search(one.body, often.span.end, often.span.end + NEAR) is not None
    if on_and_off or (condition is not None and condition.start < often.span.start):
        return ", kun i visse tilfælde"
    yearly = times is not None and 1 < times < DAILY and condition is None
    return f", {times:.0f} gange om året" if yearly else ""
