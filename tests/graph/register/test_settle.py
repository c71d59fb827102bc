"""What becomes of a promise through invented versions of one act: one row a story."""

from datetime import date

import pytest

from reports.rules.rule import Draft, act, consolidated
from tests.read_law import read_tables

START = "Vagten bærer lygte."
REVISION = "Ministeren fremsætter forslag om revision af § 1 senest den 1. juli {year}."
EXPIRY = "§ 1 ophæves den 1. juli {year}."
TRIAL = "Forsøget løber fra den 1. maj 2012 til den 30. juni {year}."


def told(*drafts: Draft) -> list[tuple[str, str, str]]:
    rows = read_tables(*drafts)["register"].to_pylist()
    return [(row["promise"], row["state"], row["reason"]) for row in rows]


STORIES = [
    pytest.param((act(START, REVISION.format(year=2031)),), ("revision", "due", "to_come"), id="to come"),
    pytest.param((act(START, REVISION.format(year=2021)),), ("revision", "overdue", "stands"), id="overdue"),
    pytest.param(
        (act(START, EXPIRY.format(year=2021)),), ("expiry", "kept", "by_itself"), id="still printed"
    ),
    pytest.param((act("(Ophævet).", EXPIRY.format(year=2021)),), ("expiry", "kept", "ended"), id="gone"),
    pytest.param((act(START, TRIAL.format(year=2021)),), ("trial", "overdue", "stands"), id="trial over"),
    pytest.param((act(START, TRIAL.format(year=2031)),), ("trial", "due", "to_come"), id="trial runs"),
    pytest.param(
        (
            act(START, REVISION.format(year=2021), signed=date(2015, 1, 1)),
            consolidated(START, REVISION.format(year=2031), signed=date(2020, 1, 1)),
        ),
        ("revision", "superseded", "later_day"),
        id="prolonged",
    ),
    pytest.param(
        (
            act(START, REVISION.format(year=2021), signed=date(2015, 1, 1)),
            consolidated(START, signed=date(2018, 1, 1)),
        ),
        ("revision", "superseded", "gone_before"),
        id="taken back",
    ),
    pytest.param(
        (
            act(START, REVISION.format(year=2017), signed=date(2015, 1, 1)),
            consolidated(START, signed=date(2018, 1, 1)),
        ),
        ("revision", "undetermined", "dropped"),
        id="dropped",
    ),
]


@pytest.mark.parametrize(("drafts", "expected"), STORIES)
def test_stories(drafts: tuple[Draft, ...], expected: tuple[str, str, str]) -> None:
    assert told(*drafts)[0] == expected
