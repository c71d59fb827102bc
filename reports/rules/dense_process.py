from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.law import Law
from parsing.demands.model import Demand, Part, Source
from parsing.model import Level, ProvisionId
from parsing.tagging.model import Bearer, Duty, Modality
from reports.finding import Finding
from reports.rules.demanded import MANY_OF_A_KIND, WHO, Demanded, demanded, stems, who
from reports.rules.naming import cite
from reports.rules.rule import Precision, ReadBy, Rule

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
HOW = frozenset(
    {"ske", "finde", "fremgå", "indeholde", "være", "gælde", "omfatte"}
)  # how it is done, not a step of its own
STAGE = re.compile(
    r"^(?:når|efter|ved|i forbindelse med|senest|inden|samtidig|som led i)\b", re.IGNORECASE
)  # it comes to all
ONE_OF_TWO = re.compile(  # den nye a-kasse, den hidtidige arbejdsgiver: two parties of one kind
    r"\b(?:ny|tidligere|hidtidig|anden|afgivende|modtagende|fraflytnings|tilflytnings)\w*", re.IGNORECASE
)
PART_OF = re.compile(r"\bherunder\b[^.;:]*$", re.IGNORECASE)
BEFORE = 30  # characters before a verb that can say so
SHOWN = 6  # words of a deadline that a message quotes
STEPS = (
    "Kommunen indkalder senest 2 uger efter meldingen vagten til et møde. Stk. 2. Kommunen holder mødet senest 4 uger "
    "efter meldingen. Stk. 3. Kommunen underretter hver måned brovagten. Stk. 4. Kommunen hører vagten, før den træffer "
    "afgørelse. Stk. 5. Kommunen vurderer hver anden måned, om vagten skal fortsætte. Stk. 6. Kommunen sender senest "
    "1 uge efter mødet sagen videre til brovagten."
)
SAME_STEP = (
    "Kommunen underretter vagten senest 2 uger efter meldingen.",
    "Stk. 2. Kommunen underretter havnen senest 1 uge efter meldingen.",
    "Stk. 3. Kommunen underretter politiet senest 3 uger efter meldingen.",
    "Stk. 4. Kommunen underretter brorådet senest 4 uger efter meldingen.",
)
CASES = (  # each for its own case
    "Hvis vagten er syg, underretter kommunen brovagten senest 2 uger efter meldingen.",
    "Stk. 2. Hvis båden er væk, underretter kommunen havnen senest 1 uge efter meldingen.",
    "Stk. 3. Hvis broen er åben, underretter kommunen skipperne senest 2 uger efter meldingen.",
    "Stk. 4. Hvis åen er frossen, underretter kommunen brorådet senest 3 uger efter meldingen.",
    "Stk. 5. Hvis lygten er slukket, underretter kommunen værkstedet senest 1 uge efter meldingen.",
    "Stk. 6. Hvis vagten er rejst, underretter kommunen politiet senest 2 uger efter meldingen.",
)


@dataclass(frozen=True)
class DenseProcess(Rule):
    """One section lays many steps on one party in one case, most of them with a time limit or an interval.

    Why it matters: each step is a deadline somebody can miss and somebody must check.
    Instead: say what must be achieved and by when, and leave the steps to the party.
    Known gap: the steps of one case may be spread over many sections. Steps under different conditions are taken to
    exclude each other, so that a section is counted by its longest case; a step told again is counted once.
    """

    least_steps: int = 4  # of one party in one case
    least_timed: int = 3  # of them: with a deadline or an interval
    least_named: float = 0.5  # share of the steps whose party is told in words, or by the steps around

    code = "BUR04"
    precision = Precision(1, 2, date(2026, 11, 22), ReadBy.FRESH)
    hits = (STEPS,)
    clean = (
        "Kommunen indkalder senest 2 uger efter meldingen vagten til et møde.",
        " ".join(SAME_STEP),
        " ".join(CASES),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        by_section: dict[ProvisionId, list[Demanded]] = defaultdict(list)
        for one in demanded(law):
            rules = law.provisions[one.place.section].level is Level.SECTION
            if rules and one.demand.bearer in WHO and is_step(one.demand) and not is_part(one):
                by_section[one.place.section].append(one)
        for place, given in sorted(by_section.items()):
            for party in by_party(given):
                steps = of_one_case(different(party))
                if self.is_dense(steps):
                    yield Finding(place, self.code, told(steps))

    def is_dense(self, steps: Sequence[Demanded]) -> bool:
        named = sum(one.demand.bearer_source is not Source.IMPLIED for one in steps)
        timed = sum(is_timed(one.demand) for one in steps)
        enough = len(steps) >= self.least_steps and timed >= self.least_timed
        return enough and named >= self.least_named * len(steps)


def is_step(demand: Demand) -> bool:
    binds = demand.modality is Modality.OBLIGATION and STEP.intersection(demand.duties)
    return bool(binds) and not HOW.intersection(demand.verbs)


def is_part(one: Demanded) -> bool:
    """Is it told as a part of another step: "kontrollere regnskabet, herunder vurdere"?"""
    action = one.demand.span_of(Part.ACTION)
    return (
        action is not None
        and PART_OF.search(one.body, max(0, action.start - BEFORE), action.start) is not None
    )


def is_timed(demand: Demand) -> bool:
    return demand.deadline is not None or demand.frequency is not None


def by_party(given: Iterable[Demanded]) -> Iterable[list[Demanded]]:
    """The steps of a section by who takes them: two authorities, or the old and the new fund, are two parties.

    A step whose party is not named again is of the one of its kind that was named last.
    """
    found: dict[tuple[Bearer, frozenset[str]], list[Demanded]] = defaultdict(list)
    last: dict[Bearer, frozenset[str]] = {}
    for one in sorted(given, key=lambda one: one.demand.span):
        kind, words = one.demand.bearer, one.words(Part.BEARER)
        if words:
            named = stems(words) if kind in MANY_OF_A_KIND else frozenset(ONE_OF_TWO.findall(words.lower()))
            last[kind] = named or last.get(kind, named)
        found[kind, last.get(kind, frozenset())].append(one)
    return found.values()


def different(given: Iterable[Demanded]) -> list[Demanded]:
    """The steps, each once: what is done to one thing and to another is mostly told of different cases."""
    found: list[Demanded] = []
    for one in given:
        if not any(is_same(one, other) for other in found):
            found.append(one)
    return found


def is_same(one: Demanded, other: Demanded) -> bool:
    """The same verb, both times on and off, or both times at an interval: a first talk, and one every month, are two."""
    again = one.demand.frequency is None
    return bool(set(one.demand.verbs) & set(other.demand.verbs)) and again is (other.demand.frequency is None)


def of_one_case(steps: Iterable[Demanded]) -> list[Demanded]:
    """The steps that come in every case, and those of the condition that brings the most."""
    always: list[Demanded] = []
    by_case: dict[str, list[Demanded]] = defaultdict(list)
    for one in steps:
        case = one.words(Part.TRIGGER)
        (by_case[case] if case and not STAGE.match(case) else always).append(one)
    most = max(by_case.values(), key=len, default=[])
    return sorted([*always, *most], key=lambda one: one.demand.span)


def told(steps: Sequence[Demanded]) -> str:
    """Who, how many steps, for whom where only one group is named, and which they are, each with its place and time."""
    groups = {one.demand.group for one in steps if one.demand.group}
    whom = f" for {groups.pop()}" if len(groups) == 1 else ""
    party = next((who(one) for one in steps if one.words(Part.BEARER)), WHO[steps[0].demand.bearer])
    timed = sum(is_timed(one.demand) for one in steps)
    return f"{party} har {len(steps)} skridt{whom} i samme paragraf, {timed} med frist eller interval: {listed(steps)}"


def listed(steps: Iterable[Demanded]) -> str:
    """The verb of each step, its stk. and its time: "indkalde (stk. 1, straks), holde (stk. 1, hver 14. dag)"."""
    return ", ".join(f"{verb(one)} ({', '.join(filter(None, (stk(one.place), time(one))))})" for one in steps)


def verb(one: Demanded) -> str:
    return one.demand.verbs[0] if one.demand.verbs else one.words(Part.ACTION)


def time(one: Demanded) -> str:
    """Its interval as printed, else the opening of its deadline."""
    return one.words(Part.FREQUENCY) or " ".join(one.words(Part.DEADLINE).split()[:SHOWN])


def stk(place: ProvisionId) -> str:
    return cite(place).partition(", ")[2] or cite(place)
