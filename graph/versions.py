"""Act families, and whether a document is in force on a day: yes, no or undetermined, with what shows it.

The rules, the first that applies decides:

not_signed      signed after the day: no
not_yet         its own clause names a later day: no
historic        Meta says Historic since a day before: no
expired         its own clause ended it: no
repealed        a document that had taken effect repeals it, or, of an act, any earlier version of it: no
consolidated    a later consolidation of the same act was signed: no
amending        an instruction to change another document, which has no life of its own: undetermined
namesake        a later act of the same title stands beside it, as acts of naturalisation do: undetermined
newer_beside    a newer order of the same title stands beside it, and nothing repeals it: undetermined
unseen          of another ministry's series, known only as it was when it was harvested: undetermined
record_only     nothing but its record is held, so its clauses are not known: undetermined
year_over       its title speaks of a year that has passed: undetermined
temporary       its title calls it a trial or temporary, it is a year old, and nothing tells its end: undetermined
done            it only ended other documents, and has: undetermined
basis_ended     an order whose act was repealed or expired since: it falls unless the new act kept it: undetermined
newest          none of these, and its text is held: yes
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from corpus.eli import Eli
from graph.lapse import is_temporary, only_ends_others, year_passed
from graph.titles import fold_title
from parsing.commencement import Clause
from parsing.model import DocumentType, ProvisionId, Span


class InForce(StrEnum):
    YES = "yes"
    NO = "no"
    UNDETERMINED = "undetermined"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document and all that is known about its life."""

    eli: Eli
    type: DocumentType
    title: str
    signed: date | None
    status: str
    historic_from: date | None
    has_text: bool
    watched: bool  # of the series that the workspace holds whole: a successor would be here
    commencement: Clause | None = None
    expiry: Clause | None = None


@dataclass(frozen=True, slots=True)
class Repeal:
    """`Bekendtgørelse nr. 5 af ... ophæves`: who says it, where, about what."""

    by: Eli
    section: ProvisionId
    span: Span
    of: Eli


@dataclass(frozen=True, slots=True)
class Version:
    """One document in the life of its family."""

    eli: Eli
    type: DocumentType
    title: str
    family: str
    signed: date | None
    in_force: InForce
    rule: str
    since: date | None = None  # in force from, where the text tells
    until: date | None = None  # no longer in force from
    successor: Eli | None = None
    shown_by: ProvisionId | None = None
    span: Span | None = None


def families(candidates: Iterable[Candidate], bases: Iterable[tuple[Eli, Eli]] = ()) -> dict[Eli, str]:
    """The family of each document, named by the folded title of its newest member.

    Documents of one folded title belong together, acts and orders apart; `bases` joins a consolidated act to the
    act or consolidation that its preamble names (a renamed act). An amending act that was taken in is no base.
    """
    held = list(candidates)
    root: dict[object, object] = {}

    def find(node: object) -> object:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for candidate in held:
        if not candidate.type.is_amending:
            root[find(candidate.eli)] = find((candidate.type.is_order, fold_title(candidate.title)))
    known = {candidate.eli for candidate in held if candidate.type.is_act}
    for consolidated, base in bases:
        if consolidated in known and base in known:
            root[find(consolidated)] = find(base)
    newest: dict[object, Candidate] = {}
    for candidate in held:
        group = find(candidate.eli)
        if group not in newest or (candidate.signed or date.min) >= (newest[group].signed or date.min):
            newest[group] = candidate
    return {candidate.eli: fold_title(newest[find(candidate.eli)].title) for candidate in held}


def versions(
    candidates: Iterable[Candidate],
    repeals: Iterable[Repeal],
    bases: Iterable[tuple[Eli, Eli]],
    as_of: date,
    hangs_on: Mapping[Eli, Eli] = MappingProxyType({}),
) -> tuple[Version, ...]:
    """The state of every document on a day. `hangs_on`: orders with the version of the act that they cite most."""
    held = {candidate.eli: candidate for candidate in candidates}
    family = families(held.values(), bases)
    members: dict[tuple[str, bool], list[Candidate]] = defaultdict(list)
    for candidate in held.values():
        if not candidate.type.is_amending:
            members[family[candidate.eli], candidate.type.is_order].append(candidate)
    ended: dict[Eli, list[Repeal]] = defaultdict(list)
    for repeal in repeals:
        if repeal.by in held and repeal.of != repeal.by:
            for eli in reached(repeal, held, members, family):
                ended[eli].append(repeal)
    found: dict[Eli, Version] = {}
    for candidate in sorted(
        held.values(), key=lambda one: one.type.is_order
    ):  # acts first: orders hang on them
        eli, kin = candidate.eli, tuple(members[family[candidate.eli], candidate.type.is_order])
        basis = found.get(hangs_on[eli]) if eli in hangs_on else None
        life = Life(candidate, kin, tuple(ended.get(eli, ())), held, as_of, basis)
        found[eli] = state(life, family[eli])
    return tuple(found[eli] for eli in held)


def reached(
    repeal: Repeal,
    held: Mapping[Eli, Candidate],
    members: Mapping[tuple[str, bool], list[Candidate]],
    family: Mapping[Eli, str],
) -> Iterator[Eli]:
    """The document named; of an act all that was signed before the repeal, whichever consolidation it names."""
    yield repeal.of
    if repeal.of not in held or not held[repeal.of].type.is_act or repeal.by == repeal.of:
        return
    day = held[repeal.by].signed
    for other in members[family[repeal.of], False]:
        if other.eli != repeal.of and day is not None and other.signed is not None and other.signed < day:
            yield other.eli


@dataclass(frozen=True, slots=True)
class Life:
    """A document among the others: what the rules look at."""

    candidate: Candidate
    members: tuple[Candidate, ...]  # of its family and kind, amending documents apart
    repeals: tuple[Repeal, ...]  # of it
    held: Mapping[Eli, Candidate]
    as_of: date
    basis: Version | None = None  # of an order: the act that it hangs on

    @property
    def later(self) -> list[Candidate]:
        """The members signed after it and in effect on the day, the first of them first."""
        found = [other for other in self.members if follows(other, self.candidate, self.as_of)]
        return sorted(found, key=lambda other: other.signed or date.max)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule says of a document."""

    in_force: InForce
    rule: str
    until: date | None = None
    by: Eli | None = None
    shown_by: Clause | Repeal | None = None


def signed_later(life: Life) -> Answer | None:
    signed = life.candidate.signed
    return Answer(InForce.NO, "not_signed") if signed is not None and signed > life.as_of else None


def not_yet(life: Life) -> Answer | None:
    since = begins(life.candidate)
    if since is None or since <= life.as_of:
        return None
    return Answer(InForce.NO, "not_yet", shown_by=life.candidate.commencement)


def historic(life: Life) -> Answer | None:
    until = life.candidate.historic_from
    return Answer(InForce.NO, "historic", until) if until is not None and until <= life.as_of else None


def expired(life: Life) -> Answer | None:
    end = life.candidate.expiry
    if end is None or end.gone is None or end.gone > life.as_of:
        return None
    return Answer(InForce.NO, "expired", end.gone, shown_by=end)


def repealed(life: Life) -> Answer | None:
    ends = [(when, repeal) for repeal in life.repeals if (when := begins(life.held[repeal.by])) is not None]
    for when, repeal in sorted(ends, key=lambda pair: pair[0])[:1]:
        if when <= life.as_of:
            return Answer(InForce.NO, "repealed", when, repeal.by, repeal)
    return None


def amending(life: Life) -> Answer | None:
    return Answer(InForce.UNDETERMINED, "amending") if life.candidate.type.is_amending else None


def consolidated(life: Life) -> Answer | None:
    later = life.later if life.candidate.type.is_act else []
    if not any(one.type is DocumentType.CONSOLIDATED_ACT for one in later):
        return None
    return Answer(InForce.NO, "consolidated", begins(later[0]), later[0].eli)


def namesake(life: Life) -> Answer | None:
    if not life.candidate.type.is_act or not life.later:
        return None
    return Answer(InForce.UNDETERMINED, "namesake", by=life.later[-1].eli)


def newer_beside(life: Life) -> Answer | None:
    return Answer(InForce.UNDETERMINED, "newer_beside", by=life.later[-1].eli) if life.later else None


def unseen(life: Life) -> Answer | None:
    return None if life.candidate.watched else Answer(InForce.UNDETERMINED, "unseen")


def record_only(life: Life) -> Answer | None:
    return None if life.candidate.has_text else Answer(InForce.UNDETERMINED, "record_only")


def year_over(life: Life) -> Answer | None:
    over = year_passed(life.candidate.title, life.as_of)
    return Answer(InForce.UNDETERMINED, "year_over") if over else None


def temporary(life: Life) -> Answer | None:
    since = begins(life.candidate)
    young = since is None or life.as_of - since < timedelta(days=365)
    if young or not is_temporary(life.candidate.title):
        return None
    return Answer(InForce.UNDETERMINED, "temporary")


def done(life: Life) -> Answer | None:
    return Answer(InForce.UNDETERMINED, "done") if only_ends_others(life.candidate.title) else None


def basis_ended(life: Life) -> Answer | None:
    basis, signed = life.basis, life.candidate.signed
    if basis is None or basis.rule not in {"repealed", "expired"} or basis.until is None or signed is None:
        return None
    if basis.until > life.as_of or signed >= basis.until:
        return None
    return Answer(InForce.UNDETERMINED, "basis_ended", by=basis.eli)


def newest(_: Life) -> Answer:
    return Answer(InForce.YES, "newest")


RULES: tuple[Callable[[Life], Answer | None], ...] = (
    signed_later,
    not_yet,
    historic,
    expired,
    repealed,
    amending,
    consolidated,
    namesake,
    newer_beside,
    unseen,
    record_only,
    year_over,
    temporary,
    done,
    basis_ended,
    newest,
)


def state(life: Life, family: str) -> Version:
    """The answer of the first rule that has one."""
    answer = next(answer for rule in RULES if (answer := rule(life)) is not None)
    candidate, shown = life.candidate, answer.shown_by
    return Version(
        candidate.eli,
        candidate.type,
        candidate.title,
        family,
        candidate.signed,
        answer.in_force,
        answer.rule,
        begins(candidate),
        answer.until,
        answer.by,
        shown.section if shown else None,
        shown.span if shown else None,
    )


def begins(candidate: Candidate) -> date | None:
    """The day its clause names; else, and for a consolidation, the day of signature as the lower bound."""
    if (
        candidate.type is not DocumentType.CONSOLIDATED_ACT
        and candidate.commencement is not None
        and candidate.commencement.on
    ):
        return candidate.commencement.on
    return candidate.signed


def follows(other: Candidate, candidate: Candidate, as_of: date) -> bool:
    """Signed later than the candidate, and in effect on the day."""
    if other.signed is None or candidate.signed is None or other.eli == candidate.eli:
        return False
    return candidate.signed < other.signed and (begins(other) or other.signed) <= as_of
