from datetime import date

import pytest

from corpus.errors import BadInput
from reports.growth.dates import Step, days, edge


@pytest.mark.parametrize(
    ("first", "last", "step", "expected"),
    [
        ("2008", "2010", "year", ["2008-12-31", "2009-12-31", "2010-12-31"]),
        ("2008", "2010-06-01", "year", ["2008-12-31", "2009-12-31"]),
        ("2024-01-15", "2024-04-01", "month", ["2024-01-31", "2024-02-29", "2024-03-31"]),
        ("2023-05-01", "2023", "quarter", ["2023-06-30", "2023-09-30", "2023-12-31"]),
        ("2023-12-30", "2024-01-03", "2d", ["2023-12-30", "2024-01-01", "2024-01-03"]),
        ("2010", "2009", "year", []),
    ],
)
def test_days_of_a_series(first: str, last: str, step: str, expected: list[str]) -> None:
    found = days(edge(first, end=False), edge(last, end=True), Step.parse(step))
    assert [str(day) for day in found] == expected


@pytest.mark.parametrize("text", ["week", "0d", "d", "-3d", ""])
def test_a_step_that_is_none(text: str) -> None:
    with pytest.raises(BadInput, match="--step"):
        Step.parse(text)


@pytest.mark.parametrize("text", ["20", "2017-13-01", "juni", "0000", "9999"])
def test_a_day_that_is_none(text: str) -> None:
    with pytest.raises(BadInput, match="is not a year or a day"):
        edge(text, end=True)


def test_a_year_alone_is_its_end_or_its_start() -> None:
    assert (edge("2017", end=False), edge("2017", end=True)) == (date(2017, 1, 1), date(2017, 12, 31))
