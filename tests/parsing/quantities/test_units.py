"""Lengths of units of time."""

import pytest

from parsing.quantities import DAYS_IN, LONGEST_YEAR, YEAR, Unit


def test_each_unit_has_a_length() -> None:
    assert set(DAYS_IN) == set(Unit)


def test_units_are_told_from_the_shortest() -> None:
    assert list(DAYS_IN.values()) == sorted(DAYS_IN.values())


@pytest.mark.parametrize(
    ("small", "large", "times"),
    [
        (Unit.MINUTE, Unit.HOUR, 60),
        (Unit.HOUR, Unit.DAY, 24),
        (Unit.DAY, Unit.WEEK, 7),
        (Unit.WORKDAY, Unit.WEEK, 5),
        (Unit.MONTH, Unit.QUARTER, 3),
        (Unit.QUARTER, Unit.HALF_YEAR, 2),
        (Unit.HALF_YEAR, Unit.YEAR, 2),
    ],
)
def test_one_unit_holds_others(small: Unit, large: Unit, times: float) -> None:
    assert DAYS_IN[large] / DAYS_IN[small] == pytest.approx(times)


def test_a_year_between_dates_is_not_far_from_the_mean() -> None:
    assert YEAR.days < DAYS_IN[Unit.YEAR] < LONGEST_YEAR.days
