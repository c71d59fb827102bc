from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.law import Law, StatedNorm
from parsing.model import Level, Provision, ProvisionId, Zone
from parsing.tagging.model import Bearer, Duty
from reports.finding import Finding
from reports.rules.recurring_report import WHO
from reports.rules.rule import Precision, Rule

TIMED = frozenset({Duty.DEADLINE, Duty.RECURRENCE})
STEP = TIMED | {Duty.MEETING, Duty.HEARING, Duty.NOTIFICATION, Duty.APPLICATION, Duty.COORDINATION}
MUST = re.compile(r"\bskal(?: (?!følgende)\w+)?:?\s*$")  # "skal kommunen 1) ...": each item is a step
STEPS = (
    "Kommunen indkalder senest 2 uger efter meldingen vagten til et møde. Stk. 2. Kommunen holder mødet senest 4 uger "
    "efter meldingen. Stk. 3. Kommunen underretter hver måned brovagten. Stk. 4. Kommunen hører vagten, før den træffer "
    "afgørelse. Stk. 5. Kommunen vurderer hver anden måned, om vagten skal fortsætte. Stk. 6. Kommunen sender senest "
    "1 uge efter mødet sagen videre til brovagten."
)


@dataclass(frozen=True)
class DenseProcess(Rule):
    """One section lays many steps on the same party.

    Why it matters: each step is a deadline somebody can miss and somebody must check.
    Instead: say what must be achieved and by when, and leave the steps to the party.
    Known gap: the steps of one case may be spread over many sections; steps that exclude each other count as many.
    """

    most_steps: int = 5
    least_timed: int = 2  # of the sentences: with a deadline or an interval

    code = "BUR04"
    precision = Precision(7, 8, date(2026, 11, 22))
    hits = (STEPS,)
    clean = ("Kommunen indkalder senest 2 uger efter meldingen vagten til et møde.",)

    def check(self, law: Law) -> Iterator[Finding]:
        items = items_of(law)
        for section, norms in law.norms_of.items():
            provision = law.provisions.get(section)
            if provision is None or provision.zone is not Zone.BODY:
                continue
            for bearer, stated in sorted(by_bearer(norms).items()):
                steps = sum(count_steps(one, items.get(section, [])) for one in stated)
                timed = sum(not TIMED.isdisjoint(one.norm.duties) for one in stated)
                if steps > self.most_steps and timed >= self.least_timed and bearer in WHO:
                    yield Finding(
                        section, self.code, f"{WHO[bearer]} skal gøre {steps} ting i samme paragraf"
                    )


def items_of(law: Law) -> dict[ProvisionId, list[Provision]]:
    """The numbered items of each section."""
    found: dict[ProvisionId, list[Provision]] = defaultdict(list)
    for item in law.at(Level.ITEM):
        found[item.id.section].append(item)
    return found


def by_bearer(norms: tuple[StatedNorm, ...]) -> dict[Bearer, list[StatedNorm]]:
    found: dict[Bearer, list[StatedNorm]] = defaultdict(list)
    for stated in norms:
        if not STEP.isdisjoint(stated.norm.duties):
            found[stated.norm.bearer].append(stated)
    return found


def count_steps(stated: StatedNorm, items: list[Provision]) -> int:
    """One for a sentence; for a list of things to do ("kommunen skal 1) ...") one for each item."""
    inside = [item for item in items if stated.span.start <= item.span.start < stated.span.end]
    if not inside:
        return 1
    first = inside[0]
    to_do = MUST.search(first.body[stated.span.start : first.span.start])
    return sum(item.level is first.level for item in inside) if to_do else 1
