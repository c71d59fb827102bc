"""Whether a document is in force on a day: yes, no or undetermined, with what shows it.

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

from collections.abc import Callable

from graph.lapse import is_temporary, only_ends_others, year_passed
from graph.life import Answer, InForce, Life, Version, begins
from parsing.model import DocumentType
from parsing.quantities import YEAR


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
    young = since is None or life.as_of - since < YEAR
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
