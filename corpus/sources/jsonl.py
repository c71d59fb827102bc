"""JSON lines, plain or gzipped: one document a line, read as a stream."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import BinaryIO, cast

from corpus.sources.piece import BOM, MAX_UNPACKED, Piece, Pieces, Refusal, budget, shown
from corpus.xml import MAX_BYTES

BROKEN = (OSError, EOFError, zlib.error)  # gzip's: a bad header or checksum, a cut, a damaged block
CHUNK = 1024 * 1024


def read(path: Path) -> Pieces:
    """The lines of a `.jsonl` or `.jsonl.gz`."""
    try:
        with path.open("rb") as file:
            if path.name.lower().endswith(".gz"):
                unpacked = cast("BinaryIO", gzip.GzipFile(fileobj=file))
                yield from lines(unpacked, shown(path), budget(path.stat().st_size))
            else:
                yield from lines(file, shown(path), MAX_UNPACKED)
    except OSError as error:
        yield Refusal(shown(path), f"cannot be read: {error.strerror or error}")


def lines(handle: BinaryIO, source: str, most: int) -> Pieces:
    """The lines of `handle` up to `most` bytes. Those before a cut or a damaged place are taken."""
    number = read_so_far = 0
    while True:
        number += 1
        where = f"{source}, line {number}"
        try:
            line = handle.readline(MAX_BYTES + 1)
            read_so_far += len(line) + (_skip_line(handle, most) if len(line) > MAX_BYTES else 0)
        except BROKEN as error:
            yield Refusal(
                where, f"cut off or damaged here ({error}); the {number - 1} lines before it are whole"
            )
            return
        if read_so_far > most:
            yield Refusal(where, f"more than {most:,} bytes up to here; the rest of the file is not read")
            return
        if not line:
            return
        yield from _piece(where, line.removeprefix(BOM) if number == 1 else line)


def _piece(where: str, line: bytes) -> Pieces:
    if len(line) > MAX_BYTES:
        yield Refusal(where, f"longer than the {MAX_BYTES:,} bytes that one document may have")
    elif text := line.strip():
        yield Piece(where, text)


def _skip_line(handle: BinaryIO, most: int) -> int:
    """Read on to the end of the line, or past `most` bytes; returns how many bytes that took."""
    skipped = 0
    while skipped <= most:
        chunk = handle.readline(CHUNK)
        skipped += len(chunk)
        if not chunk or chunk.endswith(b"\n"):
            break
    return skipped
