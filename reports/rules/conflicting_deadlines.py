from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from graph.law import Law
from parsing.demands.model import Part
from parsing.model import ProvisionId, Span
from parsing.quantities import Bound, Deadline, Direction, Length
from parsing.tagging.model import Bearer
from reports.finding import Finding
from reports.rules.copies import is_order
from reports.rules.demanded import Demanded, alike, demanded
from reports.rules.naming import cite_from
from reports.rules.rule import Rule, act, order
from reports.rules.under import under

FOUR = "Kommunen træffer afgørelse om vagtens løn senest 4 uger efter, at ansøgningen er modtaget i kommunen."
SIX, SPELT = FOUR.replace("4", "6"), FOUR.replace("4", "fire")
TURNED = "Senest 6 uger efter, at ansøgningen er modtaget i kommunen, træffer kommunen afgørelse om løn til vagten."
ONLY_IF = f"Hvis vagten er syg, {SIX.replace('Kommunen træffer', 'træffer kommunen')}"
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class ConflictingDeadlines(Rule):
    """An order gives the same party another time for the same step than its act.

    Why it matters: one of the two is wrong, and whoever keeps the longer one may break the shorter.
    Instead: one deadline in one place; the order cites it.
    Known gap: a step under another name. Two deadlines of one document are not compared: the nine that were found in
    the law held were all about different cases. A demand with a condition is left alone, for it may be the exception.
    """

    least_alike: float = 0.6  # of the words of the object, 0-1
    least_anchored: float = 0.5  # of the words that tell what the time runs from, 0-1

    code = "BUR05"
    hits = ((act(FOUR), order(SIX, preamble=BASIS)), (act(FOUR), order(TURNED, preamble=BASIS)))
    clean = (
        (act(FOUR), order(FOUR, preamble=BASIS)),
        (act(FOUR), order(SPELT, preamble=BASIS)),
        (act(FOUR), order(ONLY_IF, preamble=BASIS)),
        (act(FOUR), act(SIX, title="Lov om brovagter")),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        hanging = under(law)
        seen: set[ProvisionId] = set()
        for same in by_step(law).values():
            for one, other in combinations(
                sorted(same, key=lambda each: (not is_order(law, each.place), each.place, each.span)), 2
            ):
                if one.place in seen or not hanging(one.place.eli, other.place.eli):
                    continue
                if one.length != other.length and self.is_same(one, other):
                    seen.add(one.place)
                    message = f"{one.words}, men {other.words} i {cite_from(one.place, other.place, law)}"
                    yield Finding(one.place, self.code, message, one.span, (other.place,))

    def is_same(self, one: Timed, other: Timed) -> bool:
        """The same object, group and starting point; what both leave out is the same as well."""
        a, b = one.demanded, other.demanded
        groups = {a.demand.group, b.demand.group} - {""}
        told = alike(a.thing, b.thing) >= self.least_alike
        return told and len(groups) < 2 and alike(one.anchor, other.anchor) >= self.least_anchored


@dataclass(frozen=True, slots=True)
class Timed:
    """A demand without a condition, with a limit in time."""

    demanded: Demanded
    span: Span
    length: Length
    anchor: frozenset[str]

    @property
    def place(self) -> ProvisionId:
        return self.demanded.place

    @property
    def words(self) -> str:
        """As printed: "senest 4 uger efter modtagelsen"."""
        return self.demanded.words(Part.DEADLINE)


Step = tuple[Bearer, str, Direction, Bound]


def by_step(law: Law) -> dict[Step, list[Timed]]:
    """The demands with a limit in time, by bearer and verb."""
    found: dict[Step, list[Timed]] = defaultdict(list)
    for one in demanded(law):
        deadline = one.demand.deadline
        if deadline is None or (timed := limit(one, deadline)) is None:
            continue
        for verb in one.demand.verbs:
            found[one.demand.bearer, verb, deadline.direction, deadline.bound].append(timed)
    return found


def limit(one: Demanded, deadline: Deadline) -> Timed | None:
    conditional = one.demand.span_of(Part.TRIGGER) is not None or " dog " in one.own
    if conditional or deadline.length is None or deadline.prompt or deadline.notice:
        return None
    return Timed(one, deadline.span, deadline.length, one.roots(Part.DEADLINE))
