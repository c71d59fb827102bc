"""The timelines of an invented act: groups from its definitions, steps placed by what it says. The sentences are invented."""

from __future__ import annotations

import pytest

from corpus.errors import BadInput
from graph import load
from reports.duties import Wanted, register
from reports.rules.rule import act
from reports.timeline import Mark, Step, Timelines, Via
from reports.timeline.model import Why
from reports.timeline.table import lines, table
from tests.read_law import Held, read_tables

HOUSE = act(
    "Der er følgende grupper i denne lov: 1) Hurtige personer, som modtager gangydelse. "
    "2) Langsomme personer, som modtager gangydelse. 3) Personer i havneforløb efter kapitel 9.",
    "Perioder efter § 3 regnes for personer omfattet af: 1) § 1, nr. 1, fra første henvendelse til kommunen. "
    "2) § 1, nr. 3, fra overgangen til havneforløbet.",
    "For personer omfattet af § 1, nr. 1 og 3, holder kommunen mindst fire samtaler inden for de første 6 måneder. "
    "Stk. 2. For personer omfattet af § 1, nr. 2, skal kommunen holde en samtale senest 2 uger efter "
    "den første sygedag. Kommunen skal derefter underrette personen skriftligt om planen.",
    "Kommunen underretter straks personer omfattet af § 1, nr. 2, om planen.",
    "Personer omfattet af § 1, nr. 1, skal senest 8 dage efter afsendelsen af brevet indsende skemaet.",
    "Kommunen skal inden udgangen af sjette uge regnet fra sygdommens begyndelse holde en samtale om stierne med "
    "personer omfattet af § 1, nr. 2.",
    "Kommunen skal underrette personer omfattet af § 1, nr. 3, om planen. Stk. 2. Kommunen skal holde en samtale med "
    "personen senest 3 uger efter underretningen.",
    "For personer omfattet af § 1, nr. 3, som den 1. marts 2011 modtog gangydelse, skal kommunen holde en samtale "
    "senest 2 uger efter den første sygedag.",
    "Til personer omfattet af § 1, nr. 3, kan der ikke udbetales gangydelse, før kommunen har underrettet personen.",
    title="Lov om gang",
)


@pytest.fixture(scope="module")
def every() -> Timelines:
    tables = Held(read_tables(HOUSE))
    return Timelines(load.law(tables), register(tables, Wanted()))


def steps(every: Timelines, group: str) -> dict[str, Step]:
    """By the path of the provision, without its sentence."""
    return {step.duty.place.path: step for step in every.of(group).steps}


def test_groups_are_those_of_the_defining_items(every: Timelines) -> None:
    assert every.members.definitions.groups == (
        "hurtige gangydelsesmodtagere",
        "langsomme gangydelsesmodtagere",
        "personer i havneforløb",
    )


def test_the_period_is_counted_from_what_the_law_tells_for_the_group(every: Timelines) -> None:
    for group, words in (
        ("hurtige gangydelsesmodtagere", "første henvendelse til kommunen"),
        ("personer i havneforløb", "overgangen til havneforløbet"),
    ):
        step = steps(every, group)["sec_3__subsec_1__sentence_1"]
        assert step.event is not None
        assert step.spot is not None
        assert (step.event.words, step.spot.mark, step.spot.times) == (words, Mark.DURING, 4)
        assert step.spot.last == pytest.approx(26.09, abs=0.01)


def test_a_step_stands_where_its_own_words_put_it(every: Timelines) -> None:
    step = steps(every, "langsomme gangydelsesmodtagere")["sec_3__subsec_2__sentence_1"]
    assert step.spot is not None
    assert step.event is not None
    assert (step.spot.first, step.spot.last, step.event.key, step.via) == (0, 2, "sick_day", Via.DEFINITION)


def test_synonyms_share_a_line(every: Timelines) -> None:
    told = every.of("langsomme gangydelsesmodtagere")
    line = next(line for line in told.lines if line.event.key == "sick_day")
    assert [step.spot.last for step in line.steps if step.spot] == [2, 6]


def test_the_sentence_before_tells_the_group(every: Timelines) -> None:
    step = steps(every, "langsomme gangydelsesmodtagere")["sec_3__subsec_2__sentence_2"]
    assert (step.via, step.why) == (Via.CONTEXT, Why.NO_TIMING)


def test_at_once_is_placed_nowhere(every: Timelines) -> None:
    assert steps(every, "langsomme gangydelsesmodtagere")["sec_4__subsec_1__sentence_1"].why is Why.PROMPT


def test_a_group_meets_only_its_own(every: Timelines) -> None:
    assert "sec_5__subsec_1__sentence_1" in steps(every, "hurtige gangydelsesmodtagere")
    assert "sec_5__subsec_1__sentence_1" not in steps(every, "langsomme gangydelsesmodtagere")


def test_an_unknown_group_is_an_error_that_names_others(every: Timelines) -> None:
    with pytest.raises(BadInput, match="langsomme gangydelsesmodtagere"):
        every.of("gangydelsesmodtagere")


def test_every_step_is_a_row(every: Timelines) -> None:
    told = every.of("hurtige gangydelsesmodtagere")
    assert table(told).num_rows == len(told.steps)
    assert any("at least 4 times" in line for line in lines(told))


def test_the_person_is_the_one_of_the_subsection_before(every: Timelines) -> None:
    step = steps(every, "personer i havneforløb")["sec_7__subsec_2__sentence_1"]
    assert step.spot is not None
    assert (step.via, step.spot.last) == (Via.CONTEXT, 3)


def test_what_is_for_those_of_a_day_that_is_over_is_on_no_line(every: Timelines) -> None:
    assert steps(every, "personer i havneforløb")["sec_8__subsec_1__sentence_1"].why is Why.DAY


def test_what_must_not_be_done_is_told_as_that(every: Timelines) -> None:
    told = every.of("personer i havneforløb")
    barred = {step.duty.place.path for step in told.steps if step.duty.barred}
    assert barred == {"sec_9__subsec_1__sentence_1"}
    assert any("ikke udbetale" in line for line in lines(told))
