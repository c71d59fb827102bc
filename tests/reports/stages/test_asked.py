"""Tables asked for another day are those that an analysis of that day would have made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reports.rules.rule import act, consolidated
from reports.stages import STAGES
from reports.stages.asked import Asked
from tests.read_law import SETTINGS, Held, read_tables

LAW = (
    act("Vagten bærer lygte.", "Ministeren fremsætter forslag om revision af § 1 senest den 1. juli 2021."),
    consolidated("Vagten bærer lygte og reb.", "Vagten er ædru.", signed=date(2024, 1, 1)),
)


@pytest.mark.parametrize("table", ["versions", "register", "similarities", "alignments", "flows"])
@pytest.mark.parametrize("day", [date(2021, 1, 1), date(2023, 1, 1)])
def test_another_day(table: str, day: date) -> None:
    settings = replace(SETTINGS, as_of=day)
    asked = Asked(Held(read_tables(*LAW)), STAGES, settings).read(table)
    assert asked.to_pylist() == read_tables(*LAW, settings=settings)[table].to_pylist()


def test_what_does_not_hang_on_the_day_is_kept() -> None:
    tables = read_tables(*LAW)
    asked = Asked(Held(tables), STAGES, replace(SETTINGS, as_of=date(2021, 1, 1)))
    assert asked.read("provisions") is tables["provisions"]
