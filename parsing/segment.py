"""Segments of plain text: section label, subsections, list elements and sentences, found by their labels.

The flattened form and raw text have no structure but the printed labels. Text may begin anywhere: with a
section label, in the middle of a section ("Stk. 3. ..."), in the middle of a list, or with a bare sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from parsing.leaks import leaks
from parsing.lexdania.labels import item_of, number_of
from parsing.lists import Mark, find_marks
from parsing.model import Level, Span
from parsing.quotes import is_quoted, quotations
from parsing.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = r"\d{1,9}(?:\s?[a-zæøåA-ZÆØÅ](?!\w))?"  # 4 / 4 a / 16 B
SECTION = re.compile(  # § 4. / § 4 a. / §§ 5-7. / § 16. - § 24. / § 9 Bekendtgørelsen
    rf"§(?:\s?§)?\s?{NUMBER}(?:\s?\.?\s?(?:[-–,]|og)\s?§{{0,2}}\s?(?:{NUMBER}|[a-zæøå](?!\w))){{0,4}}"
    r"\s?(?:\.(?=[\s(]|$)|(?=\s[A-ZÆØÅ(]))"
)
SUBSECTION = re.compile(  # Stk. 2. / Stk.2. / Stk 3. / Stk. 7) / Stk. 2-6. / Stk. 10 og 11.; not Stk. 3, 2. pkt.
    r"(?<![\w(])Stk\.?\s?(?P<number>\d{1,3}(?:\s?[a-z](?!\w))?(?:\s?(?:[-–,]|og)\s?\d{1,3}){0,4})"
    r"(?:\s?[.)](?=[\s(]|$)(?!\spkt)|(?P<bare>)(?=\s[A-ZÆØÅ][a-zæøå]))"  # or Stk. 5 Kommunen, with no mark
)
NUMBERS = re.compile(r"\d+")
LEADS_ON = re.compile(r"\b(?:jf\.|jfr\.|efter|af|i|og|eller|til|ved|fra|samt)$")  # "jf. Stk. 2."
BELOW = {Level.ITEM: Level.POINT, Level.POINT: Level.INDENT, Level.INDENT: Level.INDENT}


@dataclass(frozen=True, slots=True)
class Segment:
    """One unit in a body."""

    level: Level
    number: str  # as printed, else counted; "" for a subsection of which only a part is there
    label: str  # as printed; "" where none is
    span: Span  # label and units below included
    parent: int  # the place in the tuple of the unit that holds it; -1 where none does


def segment(body: str) -> tuple[Segment, ...]:
    """Every unit of `body` in the order of print: a unit stands before the units in it.

    >>> found = segment("§ 4. Angiv: 1) navn og 2) alder. Stk. 2. Det er nok.")
    >>> " ".join(f"{each.level.value}_{each.number}" for each in found)
    'sec_4 subsec_1 sentence_1 item_1 sentence_1 item_2 sentence_1 subsec_2 sentence_1'
    """
    writer = _Writer(body)
    start, end = len(body) - len(body.lstrip()), len(body.rstrip())
    if start >= end:
        return ()
    section = -1
    if match := SECTION.match(body, start):
        label = match[0]
        section = writer.open(Level.SECTION, number_of(label), label, Span(start, end), -1)
        start = _skip(body, match.end())
    for match, begin, stop in _subsections(body, start, end, writer.foreign):
        label = match[0] if match else ""
        number = number_of(match["number"]) if match else "1" if section >= 0 else ""
        span = Span(begin, max(begin, _trim(body, begin, stop)))
        subsection = writer.open(Level.SUBSECTION, number, label, span, section)
        writer.fill(subsection, _skip(body, begin + len(label)), stop, partial=not number)
    return tuple(writer.segments)


def _subsections(
    body: str, start: int, end: int, quotes: tuple[Span, ...]
) -> list[tuple[re.Match[str] | None, int, int]]:
    """Label, start and end of each: what stands before the first label is one too."""
    labels = _subsection_labels(body, start, end, quotes)
    starts = [match.start() for match in labels]
    parts: list[tuple[re.Match[str] | None, int, int]] = [
        (match, match.start(), stop) for match, stop in zip(labels, [*starts[1:], end], strict=False)
    ]
    if not starts or starts[0] > start:
        parts.insert(0, (None, start, starts[0] if starts else end))
    return parts


def _subsection_labels(body: str, start: int, end: int, quotes: tuple[Span, ...]) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    if "Stk" not in body:
        return found
    last = 0
    for match in SUBSECTION.finditer(body, start, end):
        numbers = [int(number) for number in NUMBERS.findall(match[0])]
        if is_quoted(quotes, match.start()):
            continue
        if _opens(body, start, match, numbers[0], last):
            found.append(match)
            last = numbers[-1]
    return found


def _opens(body: str, start: int, match: re.Match[str], number: int, last: int) -> bool:
    """Whether the label opens a subsection: it goes on counting, and no sentence leads on to it."""
    before = body[start : match.start()].rstrip()[-8:]
    if not before:
        return True
    if LEADS_ON.search(before):
        return False
    if match["bare"] is not None:  # without its mark only the next number behind a full stop is a label
        return before[-1] == "." and number == max(last, 1) + 1
    if before[-1] in ".:;?!)«":
        return number > last
    return number == max(last, 1) + 1


def _skip(body: str, start: int) -> int:
    """Past the blanks at `start`."""
    while start < len(body) and body[start].isspace():
        start += 1
    return start


def _trim(body: str, start: int, stop: int) -> int:
    """Back over the blanks before `stop`."""
    while stop > start and body[stop - 1].isspace():
        stop -= 1
    return stop


class _Writer:
    """Collects the segments of one body."""

    __slots__ = ("body", "counts", "foreign", "segments", "tables")

    def __init__(self, body: str) -> None:
        self.body = body
        self.tables = leaks(body)
        self.foreign = tuple(sorted(quotations(body) + self.tables))  # labels in them are not ours
        self.segments: list[Segment] = []
        self.counts: dict[tuple[int, Level], int] = {}

    def open(self, level: Level, number: str, label: str, span: Span, parent: int) -> int:
        """Add a unit; its place."""
        self.segments.append(Segment(level, number, label, span, parent))
        return len(self.segments) - 1

    def count(self, unit: int, level: Level) -> str:
        self.counts[unit, level] = count = self.counts.get((unit, level), 0) + 1
        return str(count)

    def fill(self, unit: int, start: int, stop: int, *, partial: bool) -> None:
        """The sentences and lists of a subsection."""
        self._fill(unit, start, stop, find_marks(self.body, start, stop, self.foreign, partial=partial))

    def _fill(self, unit: int, start: int, stop: int, marks: Sequence[Mark]) -> None:
        if not marks:
            self._sentences(unit, start, stop)
            return
        depth = marks[0].depth
        own = [at for at, mark in enumerate(marks) if mark.depth == depth]
        self._sentences(unit, start, marks[0].span.start)
        for at, following in zip(own, [*own[1:], len(marks)], strict=True):
            mark, inner = marks[at], marks[at + 1 : following]
            boundary = marks[following].span.start if following < len(marks) else stop
            restarts = following < len(marks) and marks[following].opens
            end = self._before_intro(marks[following - 1], boundary) if restarts else boundary
            self._item(unit, mark, inner, end)
            self._sentences(unit, end, boundary)

    def _item(self, unit: int, mark: Mark, inner: Sequence[Mark], end: int) -> None:
        label = mark.span.of(self.body)
        level, number = item_of(label)
        above = self.segments[unit].level
        if level.rank <= above.rank:
            level = BELOW[above]
        span = Span(mark.span.start, _trim(self.body, mark.span.end, end))
        item = self.open(level, number or self.count(unit, level), label, span, unit)
        self._fill(item, _skip(self.body, mark.span.end), end, inner)

    def _before_intro(self, mark: Mark, stop: int) -> int:
        """Where the sentence that introduces the next list begins."""
        begin = mark.span.end
        sentences = split_sentences(self.body[begin:stop])
        return begin + sentences[-1].start if len(sentences) > 1 else stop

    def _sentences(self, unit: int, start: int, stop: int) -> None:
        """The sentences between two offsets; what leaked of a table is a unit of its own."""
        for table in self.tables:
            if start <= table.start < stop:
                self._plain_sentences(unit, start, table.start)
                self.open(Level.TABLE, self.count(unit, Level.TABLE), "", table, unit)
                start = min(table.end, stop)
        self._plain_sentences(unit, start, stop)

    def _plain_sentences(self, unit: int, start: int, stop: int) -> None:
        for span in split_sentences(self.body[start:stop]):
            self.open(Level.SENTENCE, self.count(unit, Level.SENTENCE), "", span.shift(start), unit)
