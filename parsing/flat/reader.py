"""A flattened document to a Document: sections in the order of print, units found by their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.eli import Eli
from parsing.flat.gaps import lost_sections
from parsing.flat.record import Record, Row, parse, read_meta, read_rows
from parsing.lexdania.labels import UNNUMBERED, number_of, step
from parsing.model import Document, DocumentType, Form, Level, Provision, ProvisionId, Span, Zone
from parsing.segment import Segment, segment

LOST_SECTIONS = "lettered sections lost"
RECORD_ONLY = "record only, no text"
NO_INSTRUCTIONS = "amending document: instructions are not in this form"

OPENS = r"^§+\s?\d+(?:\s?[a-zæøå])?\s?\.?\s"
TAKES_EFFECT = re.compile(OPENS + r"Loven (?:træder|trådte) i kraft")  # § 29. Loven træder i kraft
REPRINTED = re.compile(r"\b(?:træder|trådte) i kraft\b|\b[Ll]oven (?:finder|har virkning)\b|\bhar virkning f")
TAG = "AendringURN"  # left of an instruction in the section of a new act that amends others
DIGITS = re.compile(r"\d{1,9}")
Place = tuple[int, str]  # § 4 a: (4, "a")


def read(data: bytes) -> Document:
    """The document in one line of JSON; raises `UnreadableSource` with one line where it is not one."""
    return read_record(parse(data))


def read_record(record: Record) -> Document:
    """The document that `record` holds."""
    meta = read_meta(record)
    rows = read_rows(record)
    reader = _Reader(meta.eli, meta.type)
    for row in rows:
        reader.section(row)
    incomplete = RECORD_ONLY if not rows else "; ".join(_missing(meta.type, rows, reader))
    return Document(meta, Form.FLAT, tuple(reader.provisions), incomplete=incomplete)


def _missing(kind: DocumentType, rows: list[Row], reader: _Reader) -> Iterator[str]:
    """What the document itself shows to be missing."""
    if kind.is_amending:
        yield NO_INSTRUCTIONS
    if kind is DocumentType.CONSOLIDATED_ACT:
        keys = [(row.key, number) for row, number in zip(rows, reader.numbers, strict=True)]
        if lost := lost_sections(keys):
            yield f"{LOST_SECTIONS}: {lost}"
    if reader.leaked:
        yield f"table cells and style words in the text of {', '.join(reader.leaked)}"


@dataclass(slots=True)
class _Reader:
    """What has been read of one document so far."""

    eli: Eli
    type: DocumentType
    provisions: list[Provision] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)  # of the sections, by their labels
    leaked: list[str] = field(default_factory=list)  # the sections that hold leaked style words
    taken: dict[str, int] = field(default_factory=dict)  # eId paths, and how often each was asked for
    zone: Zone = Zone.BODY
    chapter: str = ""  # the key of the chapter that is open
    chapter_path: str = ""
    own: set[Place] = field(default_factory=set)  # the numbers of a new act so far
    highest: Place = (0, "")
    takes_effect: bool = False  # a section has said so

    def __post_init__(self) -> None:
        if self.type.is_amending:
            self.zone = Zone.QUOTED

    def section(self, row: Row) -> None:
        """Read one §."""
        segments = segment(row.body)
        if segments[0].level is not Level.SECTION:
            segments = _under_section(row.body, segments)
        number = segments[0].number or UNNUMBERED
        self.numbers.append(number)
        zone = self._move(row, number)
        self._write(row.body, segments, zone, self._claim(step(Level.SECTION.value, number)))

    def _move(self, row: Row, number: str) -> Zone:
        """The zone of the next §, with its chapter opened where it is the first of it."""
        place = _place(number)
        if self.type is DocumentType.ACT:
            if place[1] or place in self.own:
                return (  # a new act has no letters and no number twice: this is put into another act
                    Zone.QUOTED
                )
            self.own.add(place)
        elif self.type is DocumentType.CONSOLIDATED_ACT and self.zone is Zone.BODY:
            self.zone = Zone.COMMENCEMENT if self._reprints(row, place) else Zone.BODY
        if self.zone is Zone.BODY and row.chapter != self.chapter:
            self.chapter = row.chapter
            self.chapter_path = self._open_chapter(row.chapter) if row.chapter else ""
        return self.zone

    def _reprints(self, row: Row, place: Place) -> bool:
        """Whether the commencement clauses of amending acts begin.

        A consolidated act reprints them after its own sections: the numbers begin anew, or an act takes effect for
        the second time. All that follows is theirs.
        """
        takes_effect = TAKES_EFFECT.match(row.body) is not None
        again = takes_effect and self.takes_effect
        begins_anew = place <= self.highest and REPRINTED.search(row.body) is not None
        self.takes_effect = self.takes_effect or takes_effect
        self.highest = max(self.highest, place)
        return again or begins_anew

    def _open_chapter(self, key: str) -> str:
        number = number_of(key) or key
        path = self._claim(step(Level.CHAPTER.value, number))
        place = ProvisionId(self.eli, path)
        self.provisions.append(Provision(place, Level.CHAPTER, number, "", "", self.zone, "", Span(0, 0)))
        return path

    def _write(self, body: str, segments: tuple[Segment, ...], zone: Zone, section: str) -> None:
        paths: list[str] = []
        chapter = self.chapter_path if zone is Zone.BODY else ""
        for each in segments:
            path = section
            if paths:
                path = self._claim(f"{paths[each.parent]}__{step(each.level.value, each.number)}")
            paths.append(path)
            place = ProvisionId(self.eli, path)
            self.provisions.append(
                Provision(
                    place,
                    each.level,
                    each.number,
                    each.label,
                    "",
                    zone,
                    body,
                    each.span,
                    chapter,
                )
            )
        if any(each.level is Level.TABLE for each in segments) or TAG in body:
            self.leaked.append(segments[0].label.rstrip(".") or "an unnumbered section")

    def _claim(self, path: str) -> str:
        """`path`, or `path~2` where it is taken already."""
        count = self.taken[path] = self.taken.get(path, 0) + 1
        return path if count == 1 else self._claim(f"{path}~{count}")


def _under_section(body: str, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A text without a section label is a section without a number."""
    whole = Segment(Level.SECTION, UNNUMBERED, "", Span(0, len(body)), -1)
    below = (
        Segment(each.level, each.number or "1", each.label, each.span, each.parent + 1) for each in segments
    )
    return whole, *below


def _place(number: str) -> Place:
    """The last number of a stretch: `5-7 b` is (7, "b")."""
    last = number.rpartition("-")[2]
    digits = DIGITS.match(last)
    return (int(digits[0]), last[digits.end() :].strip()) if digits else (0, "")
