"""Sections that the flattened form shows to have lost: the key of § 4 a lost its letter, so two sections met in one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NUMBER = re.compile(r"(?P<digits>\d{1,9})\s?(?P<letter>[a-zæøå])")  # 4 a
WHOLE = re.compile(r"\d{1,9}")
SHOWN = 3
STRETCH = re.compile(r"(?P<first>\d{1,9})[^-]{0,40}-(?P<last>\d{1,9})")  # 5-7 / 5 a-7


def lost_sections(sections: Sequence[tuple[str, str]]) -> str:
    """`§ 4 (§ 4 a stands in its place)`; "" where nothing is known to be lost. Takes (key, printed number) of each.

    A § that stands under the bare number of another one has taken its place, unless that one is printed too.

    >>> lost_sections([("3", "3"), ("4", "4 a"), ("5", "5")])
    '§ 4 (§ 4 a stands in its place)'
    """
    there = set(_printed(number for _, number in sections))
    lost = []
    for key, number in sections:
        match = NUMBER.fullmatch(number)
        if match and key == match["digits"] and int(key) not in there:
            lost.append(f"§ {key} (§ {number} stands in its place)")
    more = f" and {len(lost) - SHOWN} more" if len(lost) > SHOWN else ""
    return ", ".join(lost[:SHOWN]) + more


def _printed(numbers: Iterable[str]) -> Iterable[int]:
    """The bare numbers that are printed, alone or in a stretch."""
    for number in numbers:
        if WHOLE.fullmatch(number):
            yield int(number)
        elif match := STRETCH.search(number):
            yield from range(int(match["first"]), min(int(match["last"]), int(match["first"]) + 1000) + 1)
