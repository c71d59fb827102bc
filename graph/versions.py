"""Act families, and whether a document is in force on a day: yes, no or undetermined, with what shows it.

The rules, the first that applies decides:

not_signed      signed after the day: no
not_yet         its own clause names a later day: no
historic        Meta says Historic since a day before: no
expired         its own clause ended it: no
repealed        a document that had taken effect repeals it by number: no
consolidated    a later consolidation of the same act was signed: no
amending        an instruction to change another document, which has no life of its own: undetermined
newer_beside    a newer order of the same title stands beside it, and nothing repeals it: undetermined
unseen          of another ministry's series, known only as it was when it was harvested: undetermined
record_only     nothing but its record is held, so its clauses are not known: undetermined
newest          none of these, and its text is held: yes
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.eli import Eli
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
    act or consolidation that its preamble names (a renamed act).
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
    known = {candidate.eli for candidate in held}
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
    candidates: Iterable[Candidate], repeals: Iterable[Repeal], bases: Iterable[tuple[Eli, Eli]], as_of: date
) -> tuple[Version, ...]:
    """The state of every document on a day."""
    held = {candidate.eli: candidate for candidate in candidates}
    family = families(held.values(), bases)
    members: dict[tuple[str, bool], list[Candidate]] = defaultdict(list)
    for candidate in held.values():
        if not candidate.type.is_amending:
            members[family[candidate.eli], candidate.type.is_order].append(candidate)
    ended: dict[Eli, list[Repeal]] = defaultdict(list)
    for repeal in repeals:
        if repeal.by in held and repeal.of != repeal.by:
            ended[repeal.of].append(repeal)
    return tuple(
        state(candidate, family[candidate.eli], members[family[candidate.eli], candidate.type.is_order], ended, held, as_of)
        for candidate in held.values()
    )


def state(
    candidate: Candidate,
    family: str,
    members: list[Candidate],
    ended: Mapping[Eli, list[Repeal]],
    held: Mapping[Eli, Candidate],
    as_of: date,
) -> Version:
    since = begins(candidate)

    def answer(in_force: InForce, rule: str, until: date | None = None, by: Eli | None = None, at: Clause | Repeal | None = None) -> Version:
        return Version(
            candidate.eli, candidate.type, candidate.title, family, candidate.signed, in_force, rule, since, until, by,
            at.section if at else None, at.span if at else None,
        )  # fmt: skip

    if candidate.signed is not None and candidate.signed > as_of:
        return answer(InForce.NO, "not_signed")
    if since is not None and since > as_of:
        return answer(InForce.NO, "not_yet", at=candidate.commencement)
    if candidate.historic_from is not None and candidate.historic_from <= as_of:
        return answer(InForce.NO, "historic", candidate.historic_from)
    if (end := candidate.expiry) is not None and end.on is not None and end.on <= as_of:
        return answer(InForce.NO, "expired", end.on, at=end)
    for repeal in sorted(ended.get(candidate.eli, ()), key=lambda found: begins(held[found.by]) or date.max):
        if (when := begins(held[repeal.by])) is not None and when <= as_of:
            return answer(InForce.NO, "repealed", when, repeal.by, repeal)
    if candidate.type.is_amending:
        return answer(InForce.UNDETERMINED, "amending")
    later = [other for other in members if follows(other, candidate, as_of)]
    if later and candidate.type.is_act:
        successor = min(later, key=lambda other: other.signed or date.max)
        return answer(InForce.NO, "consolidated", begins(successor), successor.eli)
    if later:
        return answer(InForce.UNDETERMINED, "newer_beside", by=max(later, key=lambda other: other.signed or date.min).eli)
    if not candidate.watched:
        return answer(InForce.UNDETERMINED, "unseen")
    if not candidate.has_text:
        return answer(InForce.UNDETERMINED, "record_only")
    return answer(InForce.YES, "newest")


def begins(candidate: Candidate) -> date | None:
    """The day its clause names; else, and for a consolidation, the day of signature as the lower bound."""
    if candidate.type is not DocumentType.CONSOLIDATED_ACT and candidate.commencement is not None and candidate.commencement.on:
        return candidate.commencement.on
    return candidate.signed


def follows(other: Candidate, candidate: Candidate, as_of: date) -> bool:
    """Signed later than the candidate, and in effect on the day."""
    if other.signed is None or candidate.signed is None or other.eli == candidate.eli:
        return False
    return candidate.signed < other.signed and (begins(other) or other.signed) <= as_of
