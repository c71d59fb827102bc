"""Zip archives: their entries are read in memory and never written anywhere under their own names."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, cast

from corpus.sources import jsonl
from corpus.sources.piece import Piece, Pieces, Refusal, budget, shown
from corpus.xml import MAX_BYTES

MAX_ENTRIES = 500_000  # Retsinformation holds about 200,000 documents
ENCRYPTED = 0x1
PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # the others unpack without bounds
ARCHIVES = (".zip", ".gz", ".bz2", ".xz", ".7z", ".tar", ".tgz")
BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OverflowError,
)


def read(path: Path) -> Pieces:
    """The `.xml` entries of a zip, and the lines of its `.jsonl` entries; other entries are passed over."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _entries(archive, shown(path), path.stat().st_size)
    except BROKEN as error:
        yield Refusal(shown(path), f"not a zip that can be read: {error}")


def _entries(archive: zipfile.ZipFile, source: str, packed: int) -> Pieces:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if reason := _against_archive(entries, packed):
        yield Refusal(source, reason)
        return
    last = {entry.filename: entry.header_offset for entry in entries}
    for entry in entries:
        where = f"{source}, {entry.filename}"
        if last[entry.filename] != entry.header_offset:
            yield Refusal(where, "stands again later in the archive; the last one is taken")
        elif reason := _against_entry(entry):
            yield Refusal(where, reason)
        else:
            yield from _documents(archive, entry, where)


def _against_archive(entries: list[zipfile.ZipInfo], packed: int) -> str:
    """Why the archive is not read at all; "" where nothing speaks against it."""
    if not any(entry.filename.lower().endswith((".xml", ".jsonl", *ARCHIVES)) for entry in entries):
        return "holds no .xml and no .jsonl"
    if len(entries) > MAX_ENTRIES:
        return f"{len(entries):,} entries, more than the {MAX_ENTRIES:,} that one archive may have"
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > budget(packed):
        return f"{packed:,} bytes that unpack to {unpacked:,}, more than the {budget(packed):,} allowed"
    return ""


def _against_entry(entry: zipfile.ZipInfo) -> str:
    """Why an entry is not read; "" where nothing speaks against it."""
    name = entry.filename.replace("\\", "/")
    if name.startswith("/") or ":" in name.split("/")[0] or ".." in name.split("/"):
        return "its name leads out of the archive"
    if name.lower().endswith(ARCHIVES):
        return "an archive within an archive; unpack the outer one first"
    if entry.flag_bits & ENCRYPTED:
        return "encrypted"
    if entry.compress_type not in PACKED:
        return "packed in a way that is not read; expected deflate or no packing"
    if entry.file_size > MAX_BYTES and name.lower().endswith(".xml"):
        return f"{entry.file_size:,} bytes, more than the {MAX_BYTES:,} that one document may have"
    return ""


def _documents(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str) -> Pieces:
    name = entry.filename.lower()
    try:
        with archive.open(entry) as handle:
            if name.endswith(".jsonl"):
                yield from jsonl.lines(cast("BinaryIO", handle), where, budget(entry.compress_size))
            elif name.endswith(".xml"):
                yield _whole(handle.read(MAX_BYTES + 1), entry, where)
    except BROKEN as error:
        yield Refusal(where, f"cannot be unpacked: {error}")


def _whole(data: bytes, entry: zipfile.ZipInfo, where: str) -> Piece | Refusal:
    if len(data) != entry.file_size:
        return Refusal(where, f"{len(data):,} bytes, where the archive promises {entry.file_size:,}")
    return Piece(where, data)
