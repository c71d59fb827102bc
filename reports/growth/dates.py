"""The days of a series: the last day of every year, quarter or month, or every so many days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from corpus.errors import BadInput

MONTHS = {"year": 12, "quarter": 3, "month": 1}
DAYS = re.compile(r"(?P<days>[1-9]\d{0,4})d")  # 30d
YEAR = re.compile(r"(?P<year>\d{4})")  # 2008


@dataclass(frozen=True, slots=True)
class Step:
    """`year`, `quarter`, `month`, or `30d`. Months: ends of months; else days from the first."""

    text: str
    months: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        if match := DAYS.fullmatch(text):
            return cls(text, days=int(match["days"]))
        if text not in MONTHS:
            raise BadInput(f"--step {text!r} is not year, quarter, month or days such as 30d")
        return cls(text, MONTHS[text])


def days(first: date, last: date, step: Step) -> Iterator[date]:
    """The days from `first` to `last`.

    >>> [str(day) for day in days(date(2023, 2, 1), date(2023, 12, 31), Step.parse("quarter"))]
    ['2023-03-31', '2023-06-30', '2023-09-30', '2023-12-31']
    """
    if step.days:
        day = first
        while day <= last:
            yield day
            day += timedelta(days=step.days)
        return
    month = first.year * 12 + (first.month - 1) // step.months * step.months + step.months
    while (day := month_end(month)) <= last:
        if day >= first:
            yield day
        month += step.months


def month_end(month: int) -> date:
    """The last day before a month, counted from the year 0."""
    return date(month // 12, month % 12 + 1, 1) - timedelta(days=1)


def edge(text: str, *, end: bool) -> date:
    """A day; of a year alone its first day, or its last one at the end of a series.

    >>> edge("2025", end=True), edge("2017-06-01", end=False)
    (datetime.date(2025, 12, 31), datetime.date(2017, 6, 1))
    """
    if match := YEAR.fullmatch(text):
        year = int(match["year"])
        if 1 <= year <= 9998:
            return date(year, 12, 31) if end else date(year, 1, 1)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{text!r} is not a year or a day such as 2017-06-01") from error
