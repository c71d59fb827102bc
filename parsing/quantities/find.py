"""From a text to its hard data."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator

from parsing.model import Span
from parsing.quantities.amounts import find_ages, find_counts, find_durations, find_money, find_percentages
from parsing.quantities.days import find_days, find_years
from parsing.quantities.deadlines import find_deadlines
from parsing.quantities.frequencies import find_counted, find_recurring
from parsing.quantities.model import Quantity

WORTH = re.compile(  # a text without any of these holds no quantity
    r"\d|senest|tidligst|inden|hver|gang|lig|kvartal|snarest|straks|muligt|ophold|forsinkelse|varsel|regelm|jævn|løbende|periodisk"
    r"|omgående|måned|uge|dag|år|time|døgn",
    re.IGNORECASE,
)
KINDS: tuple[Callable[[str], Iterable[Quantity]], ...] = (  # an earlier kind takes words from a later one
    find_counted,
    find_deadlines,
    find_recurring,
    find_ages,
    find_money,
    find_percentages,
    find_days,
    find_years,
    find_durations,
    find_counts,
)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """The hard data of a text in reading order, none overlapping another; spans count in `text`.

    A deadline holds the length or day in it; that is not told a second time.

    >>> text = "Kommunen skal senest 4 uger efter modtagelsen og derefter mindst én gang årligt ..."
    >>> [quantity.span.of(text) for quantity in find_quantities(text)]
    ['senest 4 uger efter modtagelsen', 'mindst én gang årligt']
    """
    if WORTH.search(text) is None:
        return ()
    return tuple(
        sorted(apart(quantity for kind in KINDS for quantity in kind(text)), key=lambda one: one.span)
    )


def apart(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    """Those that overlap none before them."""
    taken: list[Span] = []
    for quantity in quantities:
        place = bisect_left(taken, quantity.span)
        after = taken[place : place + 1]
        before = taken[place - 1 : place] if place else []
        if any(one.start < quantity.span.end and quantity.span.start < one.end for one in (*before, *after)):
            continue
        insort(taken, quantity.span)
        yield quantity
