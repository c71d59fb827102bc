"""What one document says: the types that everything above is built on.

A provision is a numbered unit of law. Its words are a slice of the **body** it is printed in: the text of a whole
section (§), annex, preamble or commencement part, labels included, as one string ("§ 4. ... Stk. 2. ... 1) ...").
All spans of references, norms and findings count characters in that body: inclusive start, exclusive end.
One body serves all units in it, so no words are stored twice, and both published forms of a document give the
same body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Self

from corpus.eli import Eli
from corpus.errors import InvalidEli
from corpus.record import Form


class Level(StrEnum):
    """Units of Danish law by their Akoma Ntoso eId prefix (AKN Naming Convention 1.0, 5.2; `sentence` is ours)."""

    BOOK = "book"  # bog
    PART = "part"  # afsnit
    CHAPTER = "chp"  # kapitel
    SECTION = "sec"  # paragraf
    SUBSECTION = "subsec"  # stykke
    ITEM = "item"  # nummer
    POINT = "point"  # litra
    INDENT = "indent"  # pind
    SENTENCE = "sentence"  # punktum
    ANNEX = "att"  # bilag
    ARTICLE = "art"  # artikel, of EU law and treaties
    COMMENCEMENT = "com"  # ikrafttrædelse trykt med
    PREAMBLE = "preamble"  # indledning, præambel
    TABLE = "table"
    QUOTED = "qstr"  # ny tekst i en anden lov

    @property
    def rank(self) -> int:
        """Depth in the ladder: a smaller one holds a larger one."""
        return RANKS[self]


RANKS = {
    level: rank
    for rank, levels in enumerate(
        (
            (Level.PREAMBLE, Level.ANNEX, Level.COMMENCEMENT),
            (Level.BOOK,),
            (Level.PART,),
            (Level.CHAPTER,),
            (Level.SECTION, Level.ARTICLE, Level.QUOTED),
            (Level.SUBSECTION,),
            (Level.ITEM,),
            (Level.POINT,),
            (Level.INDENT,),
            (Level.SENTENCE, Level.TABLE),
        )
    )
    for level in levels
}


class DocumentType(StrEnum):
    ACT = "act"  # LOV H
    AMENDING_ACT = "amending_act"  # LOV Æ
    CONSOLIDATED_ACT = "consolidated_act"  # LBK H
    ORDER = "order"  # BEK H
    AMENDING_ORDER = "amending_order"  # BEK Æ
    COMMENCEMENT_ORDER = "commencement_order"  # BEK I
    DECREE = "decree"  # ANG
    CIRCULAR = "circular"  # CIR
    GUIDANCE = "guidance"  # VEJ
    BILL = "bill"  # LSF
    OTHER = "other"

    @property
    def is_order(self) -> bool:
        """Issued under an act: "loven" in it means that act."""
        return self in {
            DocumentType.ORDER,
            DocumentType.AMENDING_ORDER,
            DocumentType.COMMENCEMENT_ORDER,
            DocumentType.DECREE,
        }

    @property
    def is_amending(self) -> bool:
        """Its sections are instructions to change other documents."""
        return self in {DocumentType.AMENDING_ACT, DocumentType.AMENDING_ORDER}

    @property
    def is_act(self) -> bool:
        """A principal or consolidated act: what people call "the law"."""
        return self in {DocumentType.ACT, DocumentType.CONSOLIDATED_ACT}


class Zone(StrEnum):
    """Where in the document a body stands. Only `BODY` is what the document itself lays down in numbered rules."""

    BODY = "body"
    PREAMBLE = "preamble"
    COMMENCEMENT = "commencement"  # reprinted from amending acts: its §§ belong to those
    ANNEX = "annex"
    QUOTED = "quoted"  # new text of another act


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters from `start` up to, but not with, `end`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


@lru_cache(maxsize=1 << 16)
def known_eli(text: str) -> Eli:
    """One object for each document that tables name a thousand times."""
    return Eli.parse(text)


__all__ = [
    "Amendment",
    "Cell",
    "Change",
    "Document",
    "DocumentType",
    "Form",
    "Image",
    "Level",
    "Meta",
    "Note",
    "Provision",
    "ProvisionId",
    "Span",
    "Zone",
    "eid_number",
    "known_eli",
]
STEP = re.compile(r"(?P<prefix>[a-z]+)(?:_(?P<number>[^_~]+))?(?:~(?P<repeat>\d+))?")


@dataclass(frozen=True, slots=True, order=True)
class ProvisionId:
    """A place in a document: its ELI and its eId path; an empty path is the document itself.

    >>> str(ProvisionId.parse("lta/2019/548#sec_32__subsec_2").section)
    'lta/2019/548#sec_32'
    """

    eli: Eli
    path: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        eli, _, path = text.partition("#")
        if not all(STEP.fullmatch(step) for step in path.split("__") if path):
            raise InvalidEli(f"{text!r} is not a provision such as lta/2024/434#sec_53a__subsec_2")
        return cls(Eli.parse(eli), path)

    @classmethod
    def read(cls, text: str) -> Self:
        """One that this program wrote into a table: not checked again."""
        eli, _, path = text.partition("#")
        return cls(known_eli(eli), path)

    def __str__(self) -> str:
        return f"{self.eli}#{self.path}" if self.path else str(self.eli)

    def child(self, level: Level, number: str, repeat: int = 1) -> Self:
        """The unit below; the second of the same number gets `~2`."""
        step = (
            level.value + (f"_{eid_number(number)}" if number else "") + (f"~{repeat}" if repeat > 1 else "")
        )
        return type(self)(self.eli, f"{self.path}__{step}" if self.path else step)

    @property
    def parent(self) -> Self | None:
        if not self.path:
            return None
        head, _, _ = self.path.rpartition("__")
        return type(self)(self.eli, head)

    @property
    def section(self) -> Self:
        """The section (annex, preamble) whose body the place is part of."""
        path = section_path(self.path)
        return self if path == self.path else type(self)(self.eli, path)


@lru_cache(maxsize=1 << 16)
def section_path(path: str) -> str:
    """The steps of a path up to the section; the first step where there is none."""
    steps = path.split("__")
    keep = next((n for n, step in enumerate(steps, 1) if step.startswith("sec_")), 1)
    return "__".join(steps[:keep])


@lru_cache(maxsize=1 << 14)
def eid_number(number: str) -> str:
    """`53 a` as eIds write it: `53a`."""
    return re.sub(r"[\s_~]+", "", number).lower()


@dataclass(frozen=True, slots=True)
class Provision:
    """One numbered unit, or a sentence of one."""

    id: ProvisionId
    level: Level
    number: str  # "4 a", "2", "b", "5-7" for a repealed range; counted where the law prints none
    label: str  # as printed: "§ 4 a.", "Stk. 2.", "1)"; "" where the law prints none
    heading: str  # its own heading, or the one of the group it opens; "" where there is none
    zone: Zone
    body: str  # the text of the section (annex, preamble) in which it is printed; "" for chapters and above
    span: Span  # its words in `body`, label and units below included
    chapter: str = ""  # eId path of the chapter (part, book) that holds its section

    @property
    def text(self) -> str:
        """Its words, with its label and all that stands below it."""
        return self.body[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: what it is attached to and what it says. Not part of any provision's words."""

    at: ProvisionId
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, by the name of its file: the form carries no picture."""

    at: ProvisionId  # the unit it stands in
    place: int  # how many characters of the body stand before it
    file: str
    description: str  # as printed beside the file; "" where there is none


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, also an empty one."""

    table: ProvisionId
    row: int  # from 1, as printed
    column: int  # from 1, by the grid: cells that span several are counted as many
    span: Span  # its words in the body; empty where it has none
    rows: int = 1  # that it spans
    columns: int = 1
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Amendment:
    """One instruction of an amending act, and the new text it carries."""

    id: ProvisionId  # the numbered instruction in the amending act
    kind: str  # replace, insert, repeal, rewrite, renumber, unread: by its verb
    words: str  # the instruction
    new_text: str  # of the amended act; "" where the instruction quotes it or carries none
    amended: str  # the words that name the amended act, from the sentence of the section; "" where unread


@dataclass(frozen=True, slots=True)
class Change:
    """Meta's word of a later act that changes this one (LexDania `Change`: the edge sits on the changed document)."""

    accession: str
    signed: date | None
    title: str


@dataclass(frozen=True, slots=True)
class Meta:
    """What the publisher says about a document. Fields that its form does not carry are empty."""

    eli: Eli
    type: DocumentType
    title: str
    popular_title: str = ""
    signed: date | None = None
    published: date | None = None
    accession: str = ""
    document_id: str = ""
    ministry: str = ""  # its name at harvest, not at signing
    authority: str = ""
    status: str = ""  # "Valid" or "Historic" at harvest; "" where not told
    historic_from: date | None = None
    eu_references: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    changed_by: tuple[Change, ...] = ()
    concerns: tuple[Change, ...] = ()  # the acts an order hangs on
    later: tuple[str, ...] = ()  # AendresAf, as printed
    signed_at: str = ""  # "Givet på Amalienborg", or the ministry
    signers: tuple[str, ...] = ()
    journal: str = ""  # the ministry's number of the case


@dataclass(frozen=True, slots=True)
class Document:
    """One published document, whole."""

    meta: Meta
    form: Form
    provisions: tuple[Provision, ...]  # in the order of print
    notes: tuple[Note, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    incomplete: str = ""  # why its text is not whole; "" where nothing is known to be missing
    images: tuple[Image, ...] = ()
    cells: tuple[Cell, ...] = ()  # of tables, in the order of print

    @property
    def eli(self) -> Eli:
        return self.meta.eli

    @property
    def has_text(self) -> bool:
        return any(provision.body for provision in self.provisions)
