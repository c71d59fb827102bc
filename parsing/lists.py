"""Lists in running text: which `1)`, `a)`, `ii)` and `-` are labels, and how deep each stands.

A label is known by what stands before it and by its place in a count: 2) follows 1), b) follows a).
"litra a)" and "(jf. bilag 1)" are no labels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from parsing.model import Span
from parsing.quotes import is_quoted

ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"
ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")

COUNTED = r"\d{1,4}(?:\s?[a-zæøå](?!\w))?"  # 1 / 12 a / 1304 (an act that names new citizens)
LABEL = re.compile(
    rf"(?<![^\s»])(?:(?P<number>{COUNTED}(?:\s?[-–]\s?{COUNTED})?)"  # 1) / 2 a) / 3-5)
    r"|(?P<letter>[a-zæøå])"  # a)
    r"|(?P<roman>[ivx]{2,5}))\)(?=[\s(]|$)"  # ii)
    r"|(?<=[:;,.]\s)(?P<dash>[-–•])(?=\s)"  # - after a mark of its own
)
CAPITAL = re.compile(r"\s?[A-ZÆØÅ]")
DIGITS = re.compile(r"\d+")
REFERRED = re.compile(  # nr. 1) / litra a) og b) / bilag 1); but "nr. 5, 6) børn" is the sixth of a list
    r"(?<![\w.-])(?:nr\.|numrene|litra|litraerne|punkt|bilag|note|artikel|art\.|kolonne|rubrik|felt|jf\.)"
    r"(?:\s?\w{1,4}\)(?:,|\sog|\seller|\ssamt|\stil|\s?-)){0,6}\s?$"
)
BEFORE = 40  # characters that show whether a label is a reference
LEADS = (" og", " eller", " samt", " men", " herunder", " at", " hvis", " som", " der")
COMMA_ENDS = (",", ";", " og", " eller", " samt")


class Kind(Enum):
    NUMBER = "number"
    LETTER = "letter"
    ROMAN = "roman"
    DASH = "dash"


Place = tuple[int, str]  # 12 a: (12, "a")


@dataclass(frozen=True, slots=True)
class Mark:
    """The label of a list element."""

    span: Span
    depth: int  # 0 in the outermost list
    opens: bool  # the first element of its list


@dataclass(frozen=True, slots=True)
class Candidate:
    """What looks like a label: every count that it may be part of."""

    span: Span
    readings: tuple[tuple[Kind, Place, Place], ...]  # kind, first and last place ("3-5)" has two)
    firm: bool  # a mark or a joining word stands before it
    doubtful: (
        bool  # it may be a reference: "uge nr. 4) Beløb" is the fourth of a list, "jf. nr. 4) og" is none
    )


@dataclass(slots=True)
class Count:
    """A list that is being read."""

    kind: Kind
    last: Place


def find_marks(
    text: str, start: int, end: int, quotes: tuple[Span, ...] = (), *, partial: bool = False
) -> list[Mark]:
    """The labels of list elements in `text[start:end]`, in order; none inside `quotes`.

    `partial`: the text may begin in the middle of a list.
    """
    found = _candidates(text, start, end, quotes)
    latest = {
        (kind, first): candidate.span.start for candidate in found for kind, first, _ in candidate.readings
    }
    marks: list[Mark] = []
    counts: list[Count] = []
    for candidate in found:
        midway = partial and candidate.span.start == start
        mark = _continue(candidate, counts, exact=True)
        if not mark and not candidate.doubtful:
            mark = _begin(text, candidate, latest, counts, midway=midway)
            mark = mark or _continue(candidate, counts, exact=False)
        if mark:
            marks.append(mark)
    return marks


def ends_open(text: str) -> bool:
    """Whether an element leaves its sentence open: it ends in a comma, `og` or `eller`."""
    return text.rstrip().endswith(COMMA_ENDS)


def _candidates(text: str, start: int, end: int, quotes: tuple[Span, ...]) -> list[Candidate]:
    found = []
    for match in LABEL.finditer(text, start, end):
        at = match.start()
        if is_quoted(quotes, at):
            continue
        before = text[max(start, at - BEFORE) : at].rstrip()
        firm = not before or before[-1] in ".,;:?!»" or before.endswith(LEADS)
        doubtful = REFERRED.search(before) is not None
        if (doubtful and not CAPITAL.match(text, match.end())) or (
            not firm and _in_brackets(text, start, at)
        ):
            continue
        if readings := _readings(match):
            found.append(Candidate(Span(at, match.end()), readings, firm, doubtful))
    return found


def _in_brackets(text: str, start: int, at: int) -> bool:
    """Whether the bracket at the end of the label closes one that is open."""
    return text.rfind("(", start, at) > text.rfind(")", start, at)


def _readings(match: re.Match[str]) -> tuple[tuple[Kind, Place, Place], ...]:
    """`i)` is the ninth letter or the first roman number."""
    if number := match["number"]:
        first, _, last = number.replace("–", "-").partition("-")
        return ((Kind.NUMBER, _place(first), _place(last or first)),)
    if match["dash"]:
        return ((Kind.DASH, (1, ""), (1, "")),)
    readings = []
    if letter := match["letter"]:
        place = (ALPHABET.index(letter) + 1, "")
        readings.append((Kind.LETTER, place, place))
    if (letters := match["roman"] or match["letter"]) in ROMANS:
        place = (ROMANS.index(letters) + 1, "")
        readings.append((Kind.ROMAN, place, place))
    return tuple(readings)


def _place(number: str) -> Place:
    digits = DIGITS.match(number.strip())
    count = digits[0] if digits else "0"
    return int(count), number.strip()[len(count) :].strip()


def _continue(candidate: Candidate, counts: list[Count], *, exact: bool) -> Mark | None:
    """The next element of a list that is open, the innermost first; the lists in it are closed."""
    for depth in range(len(counts) - 1, -1, -1):
        count = counts[depth]
        for kind, first, last in candidate.readings:
            if kind is count.kind and _follows(count, first, exact=exact, firm=candidate.firm):
                del counts[depth + 1 :]
                count.last = last
                return Mark(candidate.span, depth, opens=False)
    return None


def _follows(count: Count, place: Place, *, exact: bool, firm: bool) -> bool:
    """`2)` and `1 a)` follow `1)`; `4)` does after a mark: numbers that were repealed are left out."""
    if count.kind is Kind.DASH:
        return True
    number, letter = count.last
    if exact:
        return place == (number + 1, "") or place == (number, chr(ord(letter) + 1) if letter else "a")
    return firm and place > count.last


def _begin(
    text: str,
    candidate: Candidate,
    latest: dict[tuple[Kind, Place], int],
    counts: list[Count],
    *,
    midway: bool,
) -> Mark | None:
    """The first element of a list; `midway`: the text begins with it, whatever its number is.

    A list of the kind of the innermost one takes its place, after a colon; any other stands in the innermost.
    `latest` says where each number occurs last: one element without a second needs a colon before it.
    """
    start = candidate.span.start
    colon = text[max(0, start - 2) : start].rstrip().endswith(":")
    for kind, first, last in candidate.readings:
        followed = any(latest.get((kind, place), -1) > start for place in _places_after(kind, last))
        opens = first == (1, "")
        if not midway and opens + colon + followed < 2:  # two signs of three
            continue
        if counts and counts[-1].kind is kind:
            if not colon:
                continue
            counts.pop()
        counts.append(Count(kind, last))
        return Mark(candidate.span, len(counts) - 1, opens=True)
    return None


def _places_after(kind: Kind, place: Place) -> tuple[Place, ...]:
    number, letter = place
    return ((1, ""),) if kind is Kind.DASH else ((number + 1, ""), (number, letter or "a"))
