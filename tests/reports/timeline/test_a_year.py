"""What is added up as steps a year: a steady pace; not a stretch that ends, nor what begins only in a case."""

from __future__ import annotations

from graph import load
from parsing.tagging.model import Bearer
from reports.duties import Wanted, register
from reports.rules.rule import act
from reports.timeline import Timelines
from reports.timeline.a_year import YearCount, year_counts
from tests.read_law import Held, read_tables

PACE = act(
    "Der er følgende grupper i denne lov: 1) Hurtige personer, som modtager gangydelse. "
    "2) Langsomme personer, som modtager gangydelse. 3) Personer i havneforløb efter kapitel 9.",
    "Kommunen skal mindst hver 3. måned holde en samtale med personer omfattet af § 1, nr. 1 og 3.",
    "For personer omfattet af § 1, nr. 1, skal kommunen holde en samtale hver 14. dag indtil 3 måneder efter den første "
    "sygedag.",
    "Hvis personen bliver syg, skal kommunen hver 6. måned holde en samtale med personer omfattet af § 1, nr. 1.",
    "Kommunen skal løbende vejlede personer omfattet af § 1, nr. 2.",
    title="Lov om gang",
)


def counted(group: str) -> YearCount:
    tables = Held(read_tables(PACE))
    told = Timelines(load.law(tables), register(tables, Wanted())).of(group)
    return next(one for one in year_counts(told.steps) if one.bearer is Bearer.MUNICIPALITY)


def test_each_kind_of_frequency_has_its_own_sum() -> None:
    found = counted("hurtige gangydelsesmodtagere")
    assert found.a_year == 4
    assert [times for _, times in found.in_period] == [6]
    assert [times for _, times in found.in_case] == [2]


def test_what_goes_on_all_the_time_is_no_figure() -> None:
    found = counted("langsomme gangydelsesmodtagere")
    assert (found.a_year, found.ongoing) == (0, 1)
