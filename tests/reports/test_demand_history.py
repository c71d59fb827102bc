"""The demands of an act by version. The sentences are invented."""

from __future__ import annotations

from datetime import date

from reports.demand_history import courses, lines
from reports.rules.rule import act
from tests.read_law import Held, read_tables

NOTICE = "Kommunen skal underrette ejeren om målingen."
MEETING = "Kommunen skal holde et møde med ejeren senest 2 uger efter målingen."


def test_an_act_is_followed_through_its_versions() -> None:
    tables = Held(
        read_tables(
            act(NOTICE, title="Lov om hegn", signed=date(2012, 3, 1)),
            act(NOTICE, MEETING, title="Lov om hegn", signed=date(2019, 3, 1)),
            act(NOTICE, title="Lov om hække"),
        )
    )
    (one,) = courses(tables)
    assert [(version.signed.year, version.demands, version.timed) for version in one.versions] == [
        (2012, 1, 0),
        (2019, 2, 1),
    ]
    assert one.change == 1
    assert next(iter(lines([one]))).endswith("1 to 2 demands (+1)")
