"""A body in the writing: words go onto a page, units remember where on it they begin and end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from parsing.lexdania.casting import END, START, Row, cast
from parsing.lexdania.text import STAYS_TIGHT, joined
from parsing.model import Amendment, Cell, Image, Level, Meta, Note, Provision, ProvisionId, Zone, eid_number

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from corpus.eli import Eli


@dataclass(slots=True)
class Draft:
    """What has been read of one document so far."""

    meta: Meta
    provisions: list[Provision] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    amendments: list[Amendment] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)  # printed above a § that is yet to come
    instructing: set[Element] = field(default_factory=set)  # sections whose subsections hold instructions
    taken: dict[str, int] = field(default_factory=dict)  # eId paths, and how often each was asked for
    printed: dict[str, tuple[Element, ...]] = field(  # what each body was read from, by path
        default_factory=dict
    )
    apart: set[Element] = field(  # notes, headings and new text: their words are in no body
        default_factory=set
    )

    @property
    def eli(self) -> Eli:
        return self.meta.eli

    def claim(self, path: str) -> str:
        """`path`, or `path~2` where it is taken already."""
        count = self.taken[path] = self.taken.get(path, 0) + 1
        return path if count == 1 else self.claim(f"{path}~{count}")

    def id(self, path: str) -> ProvisionId:
        return ProvisionId(self.eli, path)

    def take_headings(self, *own: str) -> str:
        """The headings that stand above the next §, widest first; they are used up."""
        if not self.headings and not own:
            return ""
        heading = joined((*self.headings, *own))
        self.headings.clear()
        return heading


class Page:
    """One body: pieces of text in the order of print, joined with single blanks."""

    __slots__ = ("chapter", "draft", "length", "pieces", "rows", "zone")

    def __init__(self, draft: Draft, zone: Zone, chapter: str = "") -> None:
        self.draft, self.zone, self.chapter = draft, zone, chapter
        self.pieces: list[str] = []
        self.rows: list[Row] = []
        self.length = -1  # of the body so far; the first piece has no blank before it

    def write(self, text: str) -> int:
        """Write a piece; where it begins."""
        start = self.length + 1
        self.pieces.append(text)
        self.length = start + len(text)
        return start

    def finish(self) -> None:
        """Hand the units of this page to the document, all with the one body."""
        body = " ".join(self.pieces)
        self.draft.provisions += cast(self.rows, self.draft.eli, self.zone, body, self.chapter)


class Unit:
    """A numbered unit on a page, open for writing."""

    __slots__ = ("counts", "holder", "level", "page", "path", "row", "sentences")

    def __init__(
        self, page: Page, path: str, level: Level, number: str, label: str = "", heading: str = ""
    ) -> None:
        self.page, self.path, self.level = page, path, level
        self.holder: Unit | None = None
        self.row: Row = [path, level, number, label, heading, page.length + 1, 0]
        page.rows.append(self.row)  # a unit stands before the units in it
        self.sentences = 0
        self.counts: dict[Level, int] | None = None
        if label:
            page.pieces.append(label)
            page.length += 1 + len(label)

    def child(self, level: Level, number: str, label: str) -> Unit:
        """The unit below; counted where it has no number."""
        number = number or self._count(level)
        page = self.page
        path = f"{self.path}__{level}_{eid_number(number)}"
        if path in page.draft.taken:
            path = page.draft.claim(path)
        else:
            page.draft.taken[path] = 1
        unit = Unit(page, path, level, number, label)
        unit.holder = self
        return unit

    def _count(self, level: Level) -> str:
        counts = self.counts = self.counts or {}
        counts[level] = count = counts.get(level, 0) + 1
        return str(count)

    def sentence(self, text: str) -> None:
        """Write the next sentence of this unit."""
        page = self.page
        self.sentences += 1
        number = str(self.sentences)
        start = page.length + 1
        page.pieces.append(text)
        page.length = end = start + len(text)
        page.rows.append([f"{self.path}__sentence_{number}", Level.SENTENCE, number, "", "", start, end])

    def lengthen(self, text: str) -> None:
        """Go on with the sentence that was written last: a note had cut it."""
        page = self.page
        if text[0] in STAYS_TIGHT:
            page.pieces[-1] += text
            page.length += len(text)
        else:
            page.write(text)
        page.rows[-1][END] = page.length

    def close(self) -> None:
        """All words of this unit are written."""
        self.row[END] = end = max(self.page.length, 0)
        self.row[START] = min(self.row[START], end)  # where nothing was written
