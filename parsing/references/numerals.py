"""From printed numbers to single ones: "5-7" is 5, 6, 7; "14 e-g" is 14 e, 14 f, 14 g."""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 400  # a longer "range" is a misprint or not a range
NUMBERED = re.compile(r"(\d+)[ \t]?([a-zæøå]?)", re.IGNORECASE)
ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as printed; `end` marks one of the two ends of a range that cannot be counted out."""

    text: str
    end: bool = False


def numeral(text: str) -> str:
    """`14e` and `14  e` as `14 e`.

    >>> numeral("14e"), numeral("VII"), numeral("1.0.6")
    ('14 e', 'VII', '1.0.6')
    """
    match = NUMBERED.fullmatch(text.strip())
    return f"{match[1]} {match[2]}".strip() if match else " ".join(text.split())


def expand(first: str, last: str | None) -> tuple[Numeral, ...]:
    """The numbers from `first` to `last`, or the two ends where nobody can tell what lies between.

    >>> [n.text for n in expand("14e", "g")], expand("36", "40 a")
    (['14 e', '14 f', '14 g'], (Numeral(text='36', end=True), Numeral(text='40 a', end=True)))
    """
    start = numeral(first)
    if not last:
        return (Numeral(start),)
    stop = numeral(last)
    between = count(start, stop)
    return tuple(Numeral(text) for text in between) or (
        Numeral(start, end=True),
        Numeral(ending(start, stop), end=True),
    )


def count(start: str, stop: str) -> list[str]:
    if start.isdecimal() and stop.isdecimal():
        return (
            [str(n) for n in range(int(start), int(stop) + 1)]
            if 0 < int(stop) - int(start) <= LONGEST
            else []
        )
    head, letter = split(start)
    last_head, last_letter = split(stop)
    if letter and last_letter and (last_head in {head, ""}):
        run = ALPHABET[ALPHABET.find(letter.lower()) : ALPHABET.find(last_letter.lower()) + 1]
        return [f"{head} {c if letter.islower() else c.upper()}".strip() for c in run]
    return []


def ending(start: str, stop: str) -> str:
    """A bare letter at the end of a range goes with the number of its start: "152-152 e" and "152-e" alike."""
    head, _ = split(start)
    return f"{head} {stop}" if head and len(stop) == 1 and stop.isalpha() else stop


def split(text: str) -> tuple[str, str]:
    """`14 e` as `14` and `e`; a lone letter has no number."""
    if len(text) == 1 and text.isalpha():
        return "", text
    match = NUMBERED.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")
