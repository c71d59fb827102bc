from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.demands.model import Demand
from parsing.demands.tables import PER_YEAR, times_a_year
from parsing.model import Level, ProvisionId
from parsing.tagging.model import Bearer, Duty
from reports.finding import Finding
from reports.rules.demanded import WHO, demanded
from reports.rules.rule import Precision, Rule

STEP = frozenset(
    {
        Duty.DEADLINE,
        Duty.RECURRENCE,
        Duty.MEETING,
        Duty.HEARING,
        Duty.NOTIFICATION,
        Duty.APPLICATION,
        Duty.COORDINATION,
    }
)
MONTHS = 12.0
STEPS = (
    "Kommunen indkalder senest 2 uger efter meldingen vagten til et møde. Stk. 2. Kommunen holder mødet senest 4 uger "
    "efter meldingen. Stk. 3. Kommunen underretter hver måned brovagten. Stk. 4. Kommunen hører vagten, før den træffer "
    "afgørelse. Stk. 5. Kommunen vurderer hver anden måned, om vagten skal fortsætte. Stk. 6. Kommunen sender senest "
    "1 uge efter mødet sagen videre til brovagten."
)


@dataclass(frozen=True)
class DenseProcess(Rule):
    """One section lays many steps on the same party, or many a month.

    Why it matters: each step is a deadline somebody can miss and somebody must check.
    Instead: say what must be achieved and by when, and leave the steps to the party.
    Known gap: the steps of one case may be spread over many sections; steps that exclude each other count as many.
    """

    most_steps: int = 5
    least_timed: int = 2  # of the steps: with a deadline or an interval
    many_a_month: float = 4.0  # steps, however few there are
    least_steps: int = 3

    code = "BUR04"
    precision = Precision(10, 12, date(2026, 11, 22))
    hits = (STEPS,)
    clean = ("Kommunen indkalder senest 2 uger efter meldingen vagten til et møde.",)

    def check(self, law: Law) -> Iterator[Finding]:
        steps: dict[tuple[ProvisionId, Bearer], list[Demand]] = defaultdict(list)
        for one in demanded(law):
            section = law.provisions[one.place.section]
            of_rules = section.level is Level.SECTION and one.demand.bearer in WHO
            if of_rules and STEP.intersection(one.demand.duties):
                steps[one.place.section, one.demand.bearer].append(one.demand)
        for (place, bearer), found in sorted(steps.items()):
            timed = sum(one.deadline is not None or one.frequency is not None for one in found)
            many = len(found) > self.most_steps and timed >= self.least_timed
            if many or (len(found) > self.least_steps and sum(map(in_a_month, found)) >= self.many_a_month):
                yield Finding(place, self.code, told(bearer, found))


def told(bearer: Bearer, steps: list[Demand]) -> str:
    """Who, how many steps, for whom where only one group is named, and how many fall in a month."""
    groups = {one.group for one in steps if one.group}
    whom = f" for {groups.pop()}" if len(groups) == 1 else ""
    pace = sum(map(in_a_month, steps))
    soon = f", {pace:.0f} om måneden" if pace >= 1 else ""
    return f"{WHO[bearer]} skal gøre {len(steps)} ting{whom} i samme paragraf{soon}"


def in_a_month(step: Demand) -> float:
    """How often it falls in a month: by its interval; once where its deadline is no longer than that."""
    if step.frequency is not None and (pace := times_a_year(step.frequency)) is not None:
        return pace / MONTHS
    length = step.deadline.length if step.deadline else None
    if length is None or length.unit not in PER_YEAR:
        return 0.0
    return float(length.amount / PER_YEAR[length.unit] <= 1 / MONTHS)
