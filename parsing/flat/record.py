"""The record of a flattened document: what it says about the document, and its rows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.eli import Eli
from corpus.errors import InvalidEli, UnreadableSource
from parsing.document_types import document_type
from parsing.lexdania.meta import read_day
from parsing.lexdania.text import clean
from parsing.model import Meta

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Row:
    """One § as received. Its key can be wrong (the letter of § 4 a was dropped): its label stands in the body."""

    place: int  # in the record's list
    key: str
    chapter: str
    body: str  # white space folded to single blanks, soft hyphens and zero-width signs deleted


def parse(data: bytes) -> Record:
    """The record in a line of JSON; raises `UnreadableSource` where it is none."""
    try:
        record = json.loads(data)
    except ValueError as error:  # bytes that are not UTF-8 are one too
        raise UnreadableSource(f"not a line of JSON: {error}") from error
    if not isinstance(record, dict):
        raise UnreadableSource(f"a JSON {type(record).__name__}, expected an object with eli and provisions")
    return record


def read_meta(record: Record) -> Meta:
    """What the record says about the document; raises `UnreadableSource` where it names none."""
    try:
        eli = Eli.parse(text_of(record, "eli"))
    except InvalidEli as error:
        raise UnreadableSource(f"field 'eli': {error}") from error
    return Meta(
        eli=eli,
        type=document_type(text_of(record, "document_type")),
        title=clean(  # two characters, between title and subtitle
            text_of(record, "title").replace("\\n", " ")
        ),
        signed=read_day(text_of(record, "signed")),
        accession=text_of(record, "accession"),
        document_id=text_of(record, "document_id"),
    )


def read_rows(record: Record) -> list[Row]:
    """The sections that have text, in the order of print."""
    provisions = record.get("provisions")
    if not isinstance(provisions, list):
        raise UnreadableSource("field 'provisions' is not a list of objects with section and text")
    rows = [
        Row(place, text_of(each, "section"), text_of(each, "chapter"), clean(text_of(each, "text")))
        for place, each in enumerate(provisions)
        if isinstance(each, dict)
    ]
    return [row for row in rows if row.body]


def text_of(record: Record, name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""
