"""Files and folders as a person names them: every document in them, in the order of their names."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from corpus.sources import jsonl, zips
from corpus.sources.piece import Piece, Pieces, Refusal, shown
from corpus.xml import MAX_BYTES

SUFFIXES = (".xml", ".zip", ".jsonl", ".jsonl.gz")
EXPECTED = "expected .xml, .zip, .jsonl or .jsonl.gz"


def pieces(paths: Iterable[Path]) -> Pieces:
    """What stands in the files and folders. Nothing raises: what cannot be read is a `Refusal`.

    A folder is walked with all below it; files of other kinds in it are passed over. A file named itself must
    be of a kind that is read.
    """
    for path in paths:
        if _is_folder(path):
            yield from _folder(path)
        else:
            yield from _file(path)


def _folder(folder: Path) -> Pieces:
    found = False
    for entry in _walk(folder, set()):
        if isinstance(entry, Refusal):
            yield entry
        elif entry.name.lower().endswith(SUFFIXES):
            found = True
            yield from _file(entry)
    if not found:
        yield Refusal(shown(folder), f"holds no file that is read; {EXPECTED}")


def _walk(folder: Path, seen: set[tuple[int, int]]) -> Iterator[Path | Refusal]:
    """The files below `folder`. A link to a folder is followed once, so a loop of links ends."""
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            status = here.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            seen.add((status.st_dev, status.st_ino))
            entries = sorted(here.iterdir())
        except OSError as error:
            yield Refusal(shown(here), f"cannot be read: {error.strerror or error}")
            continue
        yield from (entry for entry in entries if not _is_folder(entry))
        waiting.extend(entry for entry in reversed(entries) if _is_folder(entry))


def _file(path: Path) -> Pieces:
    name = path.name.lower()
    try:
        status = path.stat()
    except OSError as error:
        yield Refusal(shown(path), f"cannot be read: {error.strerror or error}")
        return
    if not stat.S_ISREG(status.st_mode):
        yield Refusal(shown(path), "not a file")
    elif name.endswith(".zip"):
        yield from zips.read(path)
    elif name.endswith((".jsonl", ".jsonl.gz")):
        yield from jsonl.read(path)
    elif name.endswith(".xml"):
        yield _xml(path)
    else:
        yield Refusal(shown(path), f"not a kind of file that is read; {EXPECTED}")


def _xml(path: Path) -> Piece | Refusal:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return Refusal(shown(path), f"cannot be read: {error.strerror or error}")
    if len(data) > MAX_BYTES:
        return Refusal(shown(path), f"more than the {MAX_BYTES:,} bytes that one document may have")
    return Piece(shown(path), data)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
