"""Days as people write them."""

from __future__ import annotations

from datetime import date

from parsing.quantities.days import MONTHS


def danish(day: date) -> str:
    """As people write it.

    >>> danish(date(2014, 12, 31))
    '31. december 2014'
    """
    return f"{day.day}. {list(MONTHS)[day.month - 1]} {day.year}"
