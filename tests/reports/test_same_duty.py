"""Duties that are laid down in several places. The sentences are invented."""

from __future__ import annotations

from reports.duties import Registered, Wanted, register
from reports.rules.rule import act, order
from reports.same_duty import SameDuty, lines, same_duties, table
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


def test_two_bodies_of_one_kind_are_told_apart() -> None:
    (one,) = found(
        act("Hegnsfonden skal offentliggøre målingens resultat på sin hjemmeside.", title="Lov om hegn"),
        act("Hækkefonden skal offentliggøre målingens resultat på sin hjemmeside.", title="Lov om hække"),
    )
    assert one.differs == ("bearer",)
    assert [place.marked.partition(" ")[0] for place in one.places] == ["Hegnsfonden", "[[Hækkefonden]]"]


def test_what_is_told_in_other_words_is_marked_and_other_references_are_not() -> None:
    (one,) = found(
        act("Kommunen skal underrette ejeren om resultatet af målingen, jf. § 4.", title="Lov om hegn"),
        act(
            "Kommunen skal ved udgang underrette ejeren om resultatet af målingen, jf. § 9.",
            title="Lov om hø",
        ),
    )
    assert one.differs == ("words",)
    assert [place.marked.count("[[") for place in one.places] == [0, 1]
    assert "[[ved udgang]]" in one.places[1].marked


def test_a_list_announced_is_no_thing_of_its_own() -> None:
    assert not found(
        act("Kommunen skal indberette følgende oplysninger: 1) Hegn. 2) Hæk.", title="Lov om hegn"),
        act("Kommunen skal indberette følgende oplysninger: 1) Får. 2) Geder.", title="Lov om får"),
    )


def test_a_noun_that_the_act_holds_is_said_once() -> None:
    (one,) = found(
        act("Ejeren skal give kommunen meddelelse om hegnets højde.", title="Lov om hegn"),
        act("Ejeren skal give kommunen meddelelse om hegnets højde.", title="Lov om hække"),
    )
    assert one.what == "give meddelelse om hegnets højde"


def test_the_places_are_rows() -> None:
    held = found(act(HEDGE.format(3), title="Lov om hegn"), act(HEDGE.format(5), title="Lov om hække"))
    rows = table(held).to_pylist()
    assert [(row["duty"], row["places"], row["differs"], row["title"]) for row in rows] == [
        (1, 2, "deadline", "Lov om hegn"),
        (1, 2, "deadline", "Lov om hække"),
    ]
    assert "[[5]]" in rows[1]["marked"]
