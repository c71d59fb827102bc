from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from graph.law import Law
from parsing.demands.model import Part
from parsing.model import ProvisionId, Span
from parsing.quantities import Bound, Deadline, Direction, Length
from parsing.tagging.model import Bearer
from reports.finding import Finding
from reports.rules.copies import is_order
from reports.rules.demanded import Demanded, alike, demanded, short, stems
from reports.rules.naming import cite_from
from reports.rules.rule import Precision, ReadBy, Rule, act, order
from reports.rules.under import under

AIM = re.compile(r"\b(?:så vidt muligt|om muligt|så vidt det er muligt|tilstræbes)\b", re.IGNORECASE)
BEFORE = 40  # characters before a limit that can say so
SHORTEST = 6  # letters of a word that tells what is done, or what with
FOUR = "Kommunen træffer afgørelse om vagtens løn senest 4 uger efter, at ansøgningen er modtaget i kommunen."
SIX, SPELT = FOUR.replace("4", "6"), FOUR.replace("4", "fire")
TURNED = "Senest 6 uger efter, at ansøgningen er modtaget i kommunen, træffer kommunen afgørelse om løn til vagten."
ONLY_IF = f"Hvis vagten er syg, {SIX.replace('Kommunen træffer', 'træffer kommunen')}"
SEEN_TO = (
    "Arbejdsgiveren skal sikre, at vagterne har gennemført en redningsuddannelse så vidt muligt inden 3 måneder efter "
    "ansættelsen eller udpegningen af de pågældende."
)
COURSE = (
    "Arbejdsgiveren skal tilmelde vagterne. Uddannelsen skal være gennemført senest 5 måneder efter ansættelsen eller "
    "udpegningen."
)
BASIS = "I medfør af § 1 i lov om vandløbsvagter fastsættes:"


@dataclass(frozen=True)
class ConflictingDeadlines(Rule):
    """An order gives the same party another time for the same step than its act.

    Why it matters: one of the two is wrong, and whoever keeps the longer one may break the shorter.
    Instead: one deadline in one place; the order cites it.
    Known gap: a step under quite another name. A limit "så vidt muligt" beside an outer limit is told as such: the two
    can stand together, but whoever reads the one does not learn of the other. Two deadlines of one document are not
    compared: the nine that were found in the law held were all about different cases. A demand with a condition is left
    alone, for it may be the exception.
    """

    least_alike: float = 0.6  # of the words of the object, 0-1
    least_anchored: float = 0.5  # of the words that tell what the time runs from, 0-1
    least_shared: int = 2  # of those words, where verb or object is told otherwise

    code = "BUR05"
    precision = Precision(1, 1, date(2026, 11, 22), ReadBy.FRESH)
    hits = (
        (act(FOUR), order(SIX, preamble=BASIS)),
        (act(FOUR), order(TURNED, preamble=BASIS)),
        (act(SEEN_TO), order(COURSE, preamble=BASIS)),
    )
    clean = (
        (act(FOUR), order(FOUR, preamble=BASIS)),
        (act(FOUR), order(SPELT, preamble=BASIS)),
        (act(FOUR), order(ONLY_IF, preamble=BASIS)),
        (act(FOUR), act(SIX, title="Lov om brovagter")),
    )

    def check(self, law: Law) -> Iterator[Finding]:
        hanging = under(law)
        seen: set[ProvisionId] = set()
        for same in by_time(law).values():
            orders = [one for one in same if is_order(law, one.place)]
            for one, other in product(orders, [one for one in same if not is_order(law, one.place)]):
                if one.place in seen or one.length == other.length or not self.is_same(one, other):
                    continue
                if hanging(one.place.eli, other.place.eli):
                    seen.add(one.place)
                    yield Finding(one.place, self.code, told(one, other, law), one.span, (other.place,))

    def is_same(self, one: Timed, other: Timed) -> bool:
        """The same step, group and starting point; what both leave out is the same as well."""
        a, b = one.demanded, other.demanded
        if (
            len({a.demand.group, b.demand.group} - {""}) > 1
            or alike(one.anchor, other.anchor) < self.least_anchored
        ):
            return False
        same_act = bool(set(a.demand.verbs) & set(b.demand.verbs))
        if same_act and alike(a.thing, b.thing) >= self.least_alike:
            return True
        anchored = len(one.anchor & other.anchor) >= self.least_shared
        return anchored and (same_act or acts_in(a, b) or acts_in(b, a)) and is_about(a, b)


def acts_in(one: Demanded, other: Demanded) -> bool:
    """Is what the one says done within what the other is to see to: "sikre, at medlemmerne har gennemført"?"""
    roots = (verb.split()[0].rstrip("e") for verb in one.demand.verbs)
    return any(len(root) >= SHORTEST and re.search(rf"\b{re.escape(root)}", other.own) for root in roots)


def is_about(one: Demanded, other: Demanded) -> bool:
    """Is the thing of the one named by the other, alone or as the end of a compound: uddannelsen, grunduddannelse?"""
    pairs = (sorted(pair, key=len) for pair in product(one.thing, stems(other.rest)))
    return any(len(end) >= SHORTEST and whole.endswith(end) for end, whole in pairs)


def told(one: Timed, other: Timed, law: Law) -> str:
    """Both limits as printed, what they are about, and which of them is only aimed at."""
    what = short(one.demanded.words(Part.OBJECT))
    step = " ".join(dict.fromkeys([*" ".join(one.demanded.demand.verbs[:1]).split(), *what.split()]))
    return f"{step}: {one.words}{one.aim}, men {other.words}{other.aim} i {cite_from(one.place, other.place, law)}"


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

    @property
    def aim(self) -> str:
        """The words that make the limit an aim, in parentheses: "(så vidt muligt)"; "" where it is a hard one."""
        near = self.demanded.body[max(0, self.span.start - BEFORE) : self.span.end]
        return f" ({match[0].lower()})" if (match := AIM.search(near)) else ""


Time = tuple[Bearer, Direction, Bound]


def by_time(law: Law) -> dict[Time, list[Timed]]:
    """The demands with a limit in time, by bearer and kind of limit."""
    found: dict[Time, list[Timed]] = defaultdict(list)
    for one in demanded(law):
        deadline = one.demand.deadline
        if deadline is None or (timed := limit(one, deadline)) is None:
            continue
        found[one.demand.bearer, deadline.direction, deadline.bound].append(timed)
    return found


def limit(one: Demanded, deadline: Deadline) -> Timed | None:
    conditional = one.demand.span_of(Part.TRIGGER) is not None or " dog " in one.own
    if conditional or deadline.length is None or deadline.prompt or deadline.notice:
        return None
    return Timed(one, deadline.span, deadline.length, one.roots(Part.DEADLINE))
