"""Groups told by adjective, programme or benefit, and times told beside the deadline. The sentences are invented."""

from __future__ import annotations

import pytest

from corpus.errors import BadInput
from graph import load
from reports.duties import Wanted, register
from reports.rules.rule import act
from reports.timeline import Mark, Step, Timelines, Via
from tests.read_law import Held, read_tables

PORT = act(
    "Der er følgende grupper i denne lov: 1) Havneparate personer, som modtager havnehjælp. "
    "2) Kajparate personer, som modtager havnehjælp. 3) Personer i gåforløb efter kapitel 9. "
    "4) Personer, der er visiteret til fodjob.",
    "Perioder efter § 3 regnes for personer omfattet af: 1) § 1, nr. 1, fra første henvendelse til kommunen. "
    "2) § 1, nr. 3, fra overgang til henholdsvis gåforløbsydelse og fodhjælp.",
    "For personer omfattet af § 1, nr. 1 og 3, holder kommunen mindst fire samtaler inden for de første 6 måneder. "
    "Stk. 2. Personer omfattet af § 1, nr. 1, skal inden for en frist på mindst 8 dage indsende skemaet.",
    "En person, der er havneparat, skal senest 2 uger efter den første sygedag indsende skemaet til kommunen.",
    "Kommunen skal underrette personer omfattet af § 1, nr. 2 og 4, om planen. "
    "Stk. 2. Kortet over kajen skal være afleveret på havnekontoret straks og senest: "
    "1) 5 uger efter anløbet for personer omfattet af § 1, nr. 1. "
    "2) 7 uger efter den første sygedag for personer omfattet af § 1, nr. 2.",
    "For havneparate skal anmeldelsen ske straks, og for kajparate skal anmeldelsen ske senest 1 uge efter "
    "den første sygedag.",
    "En kajparat person skal ved første henvendelse til kommunen indsende skemaet.",
    "Kommunen skal forelægge sagen om gåforløbet for rådet, når personen ikke har påbegyndt en prøve senest 6 måneder "
    "efter at forløbet er påbegyndt.",
    "Kommunen skal holde samtaler med personer omfattet af § 1, nr. 2, mindst fire gange inden for det første halve år "
    "regnet fra den første sygedag.",
    "En person, der er kajparat, skal med 8 ugers varsel underrette kommunen om, hvornår sejladsen påbegyndes.",
    title="Lov om havn",
)
SHIPS, QUAYS, WALKS = (
    "havneparate havnehjælpsmodtagere",
    "kajparate havnehjælpsmodtagere",
    "personer i gåforløb",
)


@pytest.fixture(scope="module")
def every() -> Timelines:
    tables = Held(read_tables(PORT))
    return Timelines(load.law(tables), register(tables, Wanted()))


def steps(every: Timelines, group: str) -> dict[str, Step]:
    """By the path of the provision."""
    return {step.duty.place.path: step for step in every.of(group).steps}


def week(step: Step) -> float | None:
    return round(step.spot.last, 1) if step.spot and step.spot.last is not None else None


def test_an_adjective_tells_the_group_and_no_other(every: Timelines) -> None:
    place = "sec_4__subsec_1__sentence_1"
    assert (steps(every, SHIPS)[place].via, week(steps(every, SHIPS)[place])) == (Via.WORDS, 2)
    assert place not in steps(every, QUAYS)


@pytest.mark.parametrize(("group", "weeks", "event"), [(SHIPS, 5, "anløbet"), (QUAYS, 7, "sick_day")])
def test_the_item_for_the_group_tells_its_time(
    every: Timelines, group: str, weeks: float, event: str
) -> None:
    step = steps(every, group)["sec_5__subsec_2__sentence_1"]
    assert step.event is not None
    assert (step.event.key, week(step)) == (event, weeks)


def test_of_two_parts_the_one_with_the_time_is_for_its_own_group(every: Timelines) -> None:
    assert week(steps(every, QUAYS)["sec_6__subsec_1__sentence_1"]) == 1
    assert all(step.spot is None for step in every.of(SHIPS).steps if step.duty.place.section.path == "sec_6")


def test_what_is_to_be_done_at_an_event_stands_there(every: Timelines) -> None:
    step = steps(every, QUAYS)["sec_7__subsec_1__sentence_1"]
    assert step.event is not None
    assert (step.event.key, week(step)) == ("contact", 0)


def test_what_follows_an_omission_begins_when_its_time_is_over(every: Timelines) -> None:
    step = steps(every, WALKS)["sec_8__subsec_1__sentence_1"]
    assert step.spot is not None
    assert (step.spot.mark, round(step.spot.first or 0, 1), step.spot.last) == (Mark.FROM, 26.1, None)


def test_a_frequency_tells_what_it_is_counted_from(every: Timelines) -> None:
    step = steps(every, QUAYS)["sec_9__subsec_1__sentence_1"]
    assert step.event is not None
    assert step.spot is not None
    assert (step.event.key, step.spot.times, week(step)) == ("sick_day", 4, 26.1)


def test_of_two_benefits_the_groups_own_is_the_event(every: Timelines) -> None:
    step = steps(every, WALKS)["sec_3__subsec_1__sentence_1"]
    assert step.event is not None
    assert step.event.words == "overgang til gåforløbsydelse"


def test_a_limit_that_somebody_sets_is_no_period(every: Timelines) -> None:
    assert steps(every, SHIPS)["sec_3__subsec_2__sentence_1"].spot is None


@pytest.mark.parametrize(
    "asked", ["havneparat havnehjælpsmodtagere", "personer i gaforløb", "personer gåforløb"]
)
def test_a_misspelt_group_is_answered_with_the_right_one(every: Timelines, asked: str) -> None:
    with pytest.raises(BadInput, match=r"havneparate|gåforløb"):
        every.of(asked)


def test_notice_is_given_before_what_is_notified(every: Timelines) -> None:
    step = steps(every, QUAYS)["sec_10__subsec_1__sentence_1"]
    assert step.event is not None
    assert (step.event.words, week(step)) == ("sejladsen påbegyndes", -8)
