"""Groups of a benefit that has documents of its own, and words that are about others. The sentences are invented."""

from __future__ import annotations

import pytest

from graph import load
from parsing.tagging.model import Bearer
from reports.duties import Wanted, register
from reports.rules.rule import act
from reports.timeline import Timelines, Via
from reports.timeline.a_year import year_counts
from tests.read_law import Held, read_tables

HOUSE = act(
    "Der er følgende grupper i denne lov: 1) Hurtige personer, som modtager gangydelse. "
    "2) Personer, som modtager dagpenge. 3) Personer i havneforløb efter kapitel 9.",
    "Kommunen skal holde en samtale med personer omfattet af § 1, nr. 1 og 2, senest 2 uger efter ansøgningen.",
    "Kommunen skal underrette en person, der har ret til orlov efter lov om ret til orlov og dagpenge ved barsel.",
    title="Lov om gang",
)
SLOW = act(
    "En person har ret til sneglydelse. Ansøgning om sneglydelse skal indgives til kommunen senest 8 uger efter fødslen.",
    "Modtagere af sneglydelse skal oplyse om ophold i udlandet straks.",
    "Retten til sneglydelse ophører. Kommunen skal hver måned underrette personen om planen.",
    "En person, der har drevet virksomhed, kan få sneglydelse. "
    "Stk. 2. Personen skal hver måned sende regnskabet til kommunen.",
    "Nævnet skal underrette ministeren straks.",
    title="Lov om sneglydelse",
)
SLUGS = "sneglydelsesmodtagere"


@pytest.fixture(scope="module")
def every() -> Timelines:
    tables = Held(read_tables(HOUSE, SLOW))
    return Timelines(load.law(tables), register(tables, Wanted()))


def places(every: Timelines, group: str) -> set[str]:
    return {
        step.duty.place.section.path for step in every.of(group).steps if step.duty.place.eli.number == "2"
    }


def test_a_benefit_with_an_act_of_its_own_makes_a_group(every: Timelines) -> None:
    assert SLUGS in dict(every.groups)
    assert SLUGS not in every.members.known


def test_what_its_act_demands_of_a_person_is_about_the_group(every: Timelines) -> None:
    told = {step.duty.place.section.path: step for step in every.of(SLUGS).steps}
    spot = told["sec_1"].spot
    assert spot is not None
    assert spot.last == 8
    assert told["sec_2"].via is Via.HOME


def test_what_one_body_owes_another_is_about_nobody(every: Timelines) -> None:
    assert "sec_5" not in places(every, SLUGS)


def test_the_title_of_an_act_names_no_receiver(every: Timelines) -> None:
    assert all(step.duty.place.section.path != "sec_3" for step in every.of("dagpengemodtagere").steps)


def test_a_pace_for_a_part_of_the_group_is_apart(every: Timelines) -> None:
    counts = {one.bearer: one for one in year_counts(every.of(SLUGS).steps)}
    assert counts[Bearer.MUNICIPALITY].a_year == 12
    assert [times for _, times in counts[Bearer.CITIZEN].in_case] == [12]
    assert counts[Bearer.CITIZEN].a_year == 0
