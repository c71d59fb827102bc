"""Hard data in text, typed and with offsets. Which words are a demand is for `parsing.tagging` to say."""

from parsing.quantities.days import find_days
from parsing.quantities.find import find_quantities
from parsing.quantities.model import (
    Age,
    Anchor,
    Bound,
    Count,
    Day,
    Deadline,
    Direction,
    Duration,
    Frequency,
    Length,
    Money,
    NamedYear,
    Percentage,
    Quantity,
    Unit,
    Window,
    YearKind,
)
from parsing.quantities.units import DAYS_IN, LONGEST_YEAR, YEAR, in_a_year

__all__ = [
    "DAYS_IN",
    "LONGEST_YEAR",
    "YEAR",
    "Age",
    "Anchor",
    "Bound",
    "Count",
    "Day",
    "Deadline",
    "Direction",
    "Duration",
    "Frequency",
    "Length",
    "Money",
    "NamedYear",
    "Percentage",
    "Quantity",
    "Unit",
    "Window",
    "YearKind",
    "find_days",
    "find_quantities",
    "in_a_year",
]
