"""What comes out of a source: the bytes of a document, or why there are none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus.record import one_line

BOM = b"\xef\xbb\xbf"
MAX_UNPACKED = 16 * 1024**3  # bytes out of one archive: all of Retsinformation is about 12 GB
MAX_RATIO = 250  # times its packed size; the densest known act is 42
MAX_REASON = 300  # characters of a line; a reason can quote what a stranger wrote
FREE_BYTES = 64 * 1024**2  # what even the smallest archive may unpack to


@dataclass(frozen=True, slots=True)
class Piece:
    """One document, not looked at yet."""

    source: str  # "acts.zip, lta/2010/2010-7.xml" or "2019.jsonl.gz, line 4"
    data: bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, entry or line that is not a document, and why."""

    source: str
    reason: str

    def __str__(self) -> str:
        reason = self.reason if len(self.reason) <= MAX_REASON else f"{self.reason[:MAX_REASON]}..."
        return one_line(f"{self.source}: {reason}")


Pieces = Iterator[Piece | Refusal]


def budget(packed: int) -> int:
    """How many bytes an archive of `packed` bytes may unpack to."""
    return min(MAX_UNPACKED, max(FREE_BYTES, MAX_RATIO * packed))


def shown(path: Path) -> str:
    """The path as text that can be stored and printed, whatever bytes its name has."""
    return os.fsencode(path).decode("utf-8", "replace")
