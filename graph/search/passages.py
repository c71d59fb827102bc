"""Passages: the stk. that can be searched, and the texts they say; stk. that read the same share one text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from corpus.errors import NotAnalysed
from corpus.store.reading import Tables, among
from graph.search.places import Place, places
from graph.similarity.words import folded
from graph.versions import InForce
from parsing.model import DocumentType, Level, ProvisionId, Zone

DIGEST = 32  # hex digits of the sha256 that names a text
UNITS = (Level.BOOK, Level.PART, Level.CHAPTER, Level.SECTION, Level.SUBSECTION)
AMENDING = tuple(kind.value for kind in DocumentType if kind.is_amending)
ACTS = tuple(kind.value for kind in DocumentType if kind.is_act)

PASSAGES = pa.schema(
    [
        ("text", pa.int32()),  # the number of its text
        ("provision", pa.string()),
        ("document", pa.string()),
        ("family", pa.string()),
        ("title", pa.string()),
        ("type", pa.string()),
        ("signed", pa.date32()),
        ("in_force", pa.string()),
        ("headings", pa.string()),  # what it stands under, the widest first, " > " between
        ("chapter", pa.string()),
    ]
)
TEXTS = pa.schema([("digest", pa.string()), ("text", pa.string())])  # as printed, without its label

Numbers = NDArray[np.int64]
Chosen = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stk. and where it stands."""

    provision: ProvisionId
    title: str
    headings: str
    in_force: InForce
    is_order: bool
    signed: date | None
    family: str
    chapter: str


@dataclass(frozen=True)
class Passages:
    """All passages of a workspace (`rows`, as PASSAGES) and their texts (`texts`, as TEXTS, in the order of numbers)."""

    rows: pa.Table
    texts: pa.Table

    def __len__(self) -> int:
        return int(self.texts.num_rows)

    @cached_property
    def text_of(self) -> Numbers:
        """The number of the text of each row."""
        return np.asarray(self.rows["text"].to_numpy(), dtype=np.int64)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each text by its digest."""
        return {digest: number for number, digest in enumerate(self.texts["digest"].to_pylist())}

    @cached_property
    def alive(self) -> Chosen:
        """Rows of documents that lay down rules and are not out of force."""
        lives = pc.and_(
            pc.not_equal(self.rows["in_force"], InForce.NO.value),
            pc.invert(pc.is_in(self.rows["type"], pa.array(AMENDING, pa.string()))),
        )
        return as_mask(lives)

    @cached_property
    def in_force(self) -> Chosen:
        """Rows of documents that are surely in force."""
        return self.alive & as_mask(pc.equal(self.rows["in_force"], InForce.YES.value))

    def of_document(self, document: str) -> Chosen:
        return as_mask(pc.equal(self.rows["document"], document))

    def texts_in(self, chosen: Chosen) -> Numbers:
        """The numbers of the texts that the chosen rows say, ascending."""
        return np.unique(self.text_of[chosen])

    def wording(self, number: int) -> str:
        return str(self.texts["text"][number].as_py())

    def wordings(self, numbers: Sequence[int] | Numbers) -> list[str]:
        return list(self.texts["text"].take(pa.array(numbers, pa.int64())).to_pylist())

    def saying(self, number: int, chosen: Chosen) -> list[Passage]:
        """The chosen passages that say a text: in force before others, acts before orders, the newest first."""
        rows = self.rows.take(pa.array(np.flatnonzero(chosen & (self.text_of == number)))).to_pylist()
        return sorted((passage(row) for row in rows), key=precedence)


def passage(row: dict[str, Any]) -> Passage:
    return Passage(
        ProvisionId.read(row["provision"]),
        row["title"],
        row["headings"],
        InForce(row["in_force"]),
        DocumentType(row["type"]).is_order,
        row["signed"],
        row["family"],
        row["chapter"],
    )


def precedence(one: Passage) -> tuple[object, ...]:
    age = -(one.signed or date.min).toordinal()
    return one.in_force is not InForce.YES, one.is_order, age, one.provision


def as_mask(chosen: pa.ChunkedArray) -> Chosen:
    return np.asarray(chosen.to_numpy(), dtype=bool)


def digest_of(text: str) -> str:
    """The name of a text: texts that read the same (`words.folded`) have the same."""
    return hashlib.sha256(folded(text).encode()).hexdigest()[:DIGEST]


def read_passages(tables: Tables) -> Passages:
    """The stk. of every document that was analysed or can be referred to. Raises `UnknownDocument` where none are."""
    columns = ["document", "family", "title", "type", "signed", "in_force"]
    states = {row["document"]: row for row in tables.read("versions", columns).to_pylist()}
    if not states:
        raise NotAnalysed
    own = (pc.field("zone") == Zone.BODY.value) & among("level", [level.value for level in UNITS])
    columns = ["id", "document", "section", "level", "number", "label", "heading", "chapter", "start", "end"]
    rows = tables.read("provisions", [*columns, "body"], own)
    numbers: dict[str, int] = {}  # by digest
    seen: dict[str, int] = {}  # by the text as it is printed: most are printed before
    texts: list[dict[str, str]] = []
    found: list[dict[str, object]] = []
    for place in places(rows):
        if place.text not in seen:
            digest = digest_of(place.text)
            if digest not in numbers:
                numbers[digest] = len(texts)
                texts.append({"digest": digest, "text": place.text})
            seen[place.text] = numbers[digest]
        found.append(passage_row(place, seen[place.text], states[place.document]))
    return Passages(pa.Table.from_pylist(found, PASSAGES), pa.Table.from_pylist(texts, TEXTS))


def passage_row(place: Place, text: int, state: dict[str, object]) -> dict[str, object]:
    return {
        **state,
        "text": text,
        "provision": place.id,
        "headings": " > ".join(place.headings),
        "chapter": place.chapter,
    }
