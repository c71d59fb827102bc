"""How long units of time are: the one table, for all that sets one unit against another."""

from __future__ import annotations

from datetime import timedelta

from parsing.quantities.model import Unit

A_YEAR = 365.25  # a leap day in four years: what the calendar keeps to from 1901 to 2099

DAYS_IN = {
    Unit.MINUTE: 1 / 24 / 60,
    Unit.HOUR: 1 / 24,
    Unit.DAY: 1.0,
    Unit.WORKDAY: 7
    / 5,  # Monday to Friday; public holidays fall on other weekdays each year and are not taken out
    Unit.WEEK: 7.0,
    Unit.MONTH: A_YEAR / 12,
    Unit.QUARTER: A_YEAR / 4,
    Unit.HALF_YEAR: A_YEAR / 2,
    Unit.YEAR: A_YEAR,
}
YEAR = timedelta(days=365)  # from one day to the same of the next year: dates are apart by whole days
LONGEST_YEAR = timedelta(days=366)  # where a day too few would be wrong


def in_a_year(unit: Unit) -> int | None:
    """How many whole ones a year has; None for what is shorter than a day: its pace is that of a day, not of a year.

    >>> [in_a_year(unit) for unit in (Unit.DAY, Unit.WORKDAY, Unit.WEEK, Unit.QUARTER, Unit.HOUR)]
    [365, 261, 52, 4, None]
    """
    return round(A_YEAR / DAYS_IN[unit]) if DAYS_IN[unit] >= 1 else None
