from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from graph.law import Law
from graph.versions import Version
from parsing.commencement import About, Clause
from parsing.model import DocumentType, Level, Provision, ProvisionId, Zone, eid_number
from parsing.quantities import YEAR
from parsing.references.model import Relation, Target
from reports.finding import Finding
from reports.rules.demanded import stems
from reports.rules.naming import cite
from reports.rules.passages import is_repealed
from reports.rules.rule import Draft, Rule, act, order

FIXED = re.compile(r"\bfastsat til\b|\btrådte? i kraft\b|\bsat i kraft\b", re.IGNORECASE)
BEGUN = Draft(
    ("Lov om brotaksters loft træder i kraft den 1. juli 2019.",),
    "Bekendtgørelse om ikrafttræden af lov om brotaksters loft",
    DocumentType.COMMENCEMENT_ORDER,
    date(2019, 5, 1),
)
OF_LAMPS = Draft(
    ("§ 1, stk. 1, i lov om vandløbsvagter træder i kraft den 1. juli 2021.",),
    "Bekendtgørelse om ikrafttræden af § 1 i lov om vandløbsvagter",
    DocumentType.COMMENCEMENT_ORDER,
    date(2021, 5, 1),
)
OF_AMENDING = "ikrafttræden af lov om ændring"  # names the acts amended, and is about other words
SAME_TITLE = 0.4  # share of the words of the act's title
LAMPS = "Vagten bærer lygte."
OPEN = (
    "Loven træder i kraft den 1. maj 2020. Stk. 2. Ministeren fastsætter tidspunktet for ikrafttræden af § 1."
)


@dataclass(frozen=True)
class NeverCommenced(Rule):
    """A rule whose commencement was left to a minister was never put in force.

    Why it matters: it is printed among the law in force, and readers follow a rule that does not hold.
    Instead: fix the day, or repeal the rule.
    Known gap: commencements left open by amending acts, whose own text is seldom held beside the act that prints it.
    Says nothing of acts older than the orders held, where an order in force builds on the rule, nor where a
    commencement order names the act.
    """

    patience: timedelta = 2 * YEAR  # a minister may take so long

    code = "OBS11"
    hits = ((act(LAMPS, OPEN), BEGUN),)
    clean = (
        (act(LAMPS, OPEN),),
        (act(LAMPS, OPEN), BEGUN, OF_LAMPS),
        (act(LAMPS, OPEN, signed=date(2025, 3, 1)), BEGUN),
        (act(LAMPS, OPEN, signed=date(2012, 3, 1)), BEGUN),
        (act(LAMPS, OPEN), BEGUN, order("Lygten er rød.", preamble="I medfør af § 1 i lov om vandløbsvagter fastsættes:")),
        (act(LAMPS, f"{OPEN} § 1 er ved bekendtgørelse sat i kraft den 1. juli 2021."), BEGUN),
    )  # fmt: skip

    def check(self, law: Law) -> Iterator[Finding]:
        shown = in_force_shown(law)
        for clause in law.decided:
            provision = law.provisions.get(clause.section)
            if (
                provision is None
                or FIXED.search(provision.body)
                or not self.is_settled(clause, provision, law)
            ):
                continue
            places = [place for target in clause.subject.targets for place in standing(target, clause, law)]
            if clause.subject.about is About.DOCUMENT:
                places = [ProvisionId(clause.section.eli)]
            open_ones = [place for place in places if not is_shown(place, law, shown)]
            if open_ones and len(open_ones) == len(places):
                what = ", ".join(cite(place) for place in places if place.path) or "loven"
                message = f"ingen bekendtgørelse har sat {what} i kraft"
                others = tuple(place for place in places if place.path and place != clause.section)
                yield Finding(stk(clause, law), self.code, message, clause.span, others, 0.8)

    def is_settled(self, clause: Clause, provision: Provision, law: Law) -> bool:
        """Would an order that fixed the day be held? The first version is no older than the orders that are."""
        version = law.versions[clause.section.eli]
        kin = (
            one.signed for one in law.versions.values() if one.family == version.family and one.type.is_act
        )
        first = min((day for day in kin if day), default=None)
        orders = [one for one in law.versions.values() if one.type.is_order and one.signed]
        begun = any(one.type is DocumentType.COMMENCEMENT_ORDER for one in orders)
        oldest = min((one.signed for one in orders if one.signed), default=date.max)
        if provision.zone is not Zone.BODY or first is None or not begun or named(version, orders):
            return False
        return oldest <= first <= law.as_of - self.patience


def named(version: Version, orders: Iterable[Version]) -> bool:
    """Does a commencement order name the act, perhaps by an older title, and no place that was found in it?"""
    subject = stems(version.title)
    return any(
        len(subject & stems(one.title)) >= SAME_TITLE * len(subject)
        for one in orders
        if one.type is DocumentType.COMMENCEMENT_ORDER and OF_AMENDING not in one.title.lower()
    )


def stk(clause: Clause, law: Law) -> ProvisionId:
    """The stk. that holds the clause."""
    for provision in law.at(Level.SUBSECTION):
        inside = provision.span.start <= clause.span.start < provision.span.end
        if provision.id.section == clause.section and inside:
            return provision.id
    return clause.section


def standing(target: Target, clause: Clause, law: Law) -> Iterator[ProvisionId]:
    """A place of the document that still says something."""
    path = "__".join(f"{level.value}_{eid_number(number)}" for level, number in target.steps)
    place = ProvisionId(clause.section.eli, path)
    provision = law.provisions.get(place)
    if target.act == "this" and provision is not None and not is_repealed(provision):
        yield place


def in_force_shown(law: Law) -> dict[str, set[str]]:
    """The places that another document puts in force or builds on, by the family of the act."""
    telling = {Relation.COMMENCES, Relation.LEGAL_BASIS}
    found: dict[str, set[str]] = {}
    for edge in law.edges:
        source, target = law.versions.get(edge.source.eli), law.versions.get(edge.target.eli)
        if source is None or target is None or source.family == target.family or not source.type.is_order:
            continue
        if edge.relation in telling or edge.source.path.startswith("preamble"):
            found.setdefault(target.family, set()).add(edge.target.path)
    return found


def is_shown(place: ProvisionId, law: Law, shown: dict[str, set[str]]) -> bool:
    """Of the place, of something in it, or of something that it stands in."""
    paths = shown.get(law.versions[place.eli].family, set())
    return any(
        path == place.path or path.startswith(f"{place.path}__") or place.path.startswith(f"{path}__")
        for path in paths
        if path or not place.path
    )
