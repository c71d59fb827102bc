"""What the workspace knows of a document before anybody reads its text."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zlib import crc32

from corpus.eli import Eli

BUCKETS = 32


class Form(StrEnum):
    """The shape in which a document was received."""

    LEXDANIA = "lexdania"
    FLAT = "flat"  # one JSON line, the text of each § in one string


@dataclass(frozen=True, slots=True)
class Description:
    """What a document says of itself. Fields that its form does not carry are empty."""

    eli: Eli
    form: Form
    title: str
    document_type: str  # as printed, without the publisher's code: "LBK H", "Ændringslov"
    signed: date | None
    document_id: str
    ministry: str  # its name at harvest, not at signing


@dataclass(frozen=True, slots=True)
class Record:
    """One copy of a document as received."""

    eli: Eli
    form: Form
    sha256: str  # of the bytes as received; names them in `raw/`
    title: str
    document_type: str
    signed: date | None
    document_id: str
    ministry: str
    size: int  # bytes as received
    received: datetime  # UTC
    source: str  # file, entry or line it came from
    bucket: int  # 0-31: the share of the work it belongs to


def bucket(title: str) -> int:
    """The bucket of a document with this title: 0-31, the same on every machine.

    Versions of one act share a title, so that their many identical texts are worked side by side.

    >>> bucket("Bekendtgørelse af lov om lygter") == bucket("Lov om  lygter")
    True
    """
    folded = one_line(title).casefold().removeprefix("bekendtgørelse af ")
    return crc32(folded.encode(errors="replace")) % BUCKETS


def one_line(text: str) -> str:
    r"""`text` fit for a line: white space and control characters become blanks, invisible ones go.

    >>> one_line("Lov om\n tag\xadsten ")
    'Lov om tagsten'
    """
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else _shown(sign) for sign in text)
    return " ".join(text.split())


def _shown(sign: str) -> str:
    return "" if unicodedata.category(sign) == "Cf" else " "
