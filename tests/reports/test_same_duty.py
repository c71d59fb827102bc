"""Duties that are laid down in several places. The sentences are invented."""

from __future__ import annotations

from reports.duties import Registered, Wanted, register
from reports.rules.rule import act, order
from reports.same_duty import SameDuty, lines, same_duties
from tests.read_law import Held, read_tables

HEDGE = "Kommunen skal underrette ejeren om resultatet af målingen senest {} uger efter målingen."


def found(*drafts: object) -> list[SameDuty]:
    held: list[Registered] = register(Held(read_tables(*drafts)), Wanted())  # type: ignore[arg-type]
    return same_duties(held)


def test_the_same_duty_in_two_acts_is_one_with_two_places() -> None:
    (one,) = found(
        act(HEDGE.format(3), title="Lov om hegn"),
        act(HEDGE.format(5), title="Lov om hække"),
    )
    assert (one.verb, one.documents, one.differs) == ("underrette", 2, ("deadline",))
    assert [place.deadline[:13] for place in one.places] == ["senest 3 uger", "senest 5 uger"]
    assert len(list(lines([one]))) == 3


def test_another_bearer_or_thing_is_another_duty() -> None:
    assert not found(
        act("Kommunen skal underrette ejeren om målingens resultat.", title="Lov om hegn"),
        act("Kommunen skal underrette ejeren om hækkens højde.", title="Lov om hække"),
        order("Arbejdsgiveren skal underrette ejeren om målingens resultat."),
    )
