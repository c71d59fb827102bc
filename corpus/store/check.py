"""Is everything there, and is it what it says? And if not, what mends it?"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.record import Record
from corpus.store.parts import Owner, Part
from corpus.store.raw import Raw


@dataclass(frozen=True, slots=True)
class Fault:
    """Something damaged or missing."""

    what: str  # one line
    mend: str  # what the person does about it
    owner: Owner | None = None  # the state to forget, so that its stage makes the file again


def faults(
    connection: sqlite3.Connection,
    database: Path,
    copies: Iterable[Record],
    raw: Raw,
    parts: Mapping[Part, Owner],
) -> Iterator[Fault]:
    """Every fault of the database, of the documents and of the tables."""
    yield from _database(connection, database)
    yield from _documents(copies, raw)
    yield from _tables(parts)


def _database(connection: sqlite3.Connection, path: Path) -> Iterator[Fault]:
    problems = [row[0] for row in connection.execute("pragma integrity_check(10)") if row[0] != "ok"]
    problems += [
        f"a row of {row[0]} refers to none" for row in connection.execute("pragma foreign_key_check")
    ]
    for problem in problems:
        yield Fault(f"{path}: {problem}", "put back a copy of it; decisions stand nowhere else")


def _documents(copies: Iterable[Record], raw: Raw) -> Iterator[Fault]:
    sources = {record.sha256: record for record in copies}
    for sha256, record in sources.items():
        if not raw.holds(sha256):
            what = f"{raw.path(sha256)} ({record.eli}) is missing or damaged"
            yield Fault(what, f"add the document again; it came from {record.source}")


def _tables(parts: Mapping[Part, Owner]) -> Iterator[Fault]:
    for part, owner in parts.items():
        if _hash(part.path) != part.sha256:
            yield Fault(f"{part.path} is missing or damaged", "solnedgang analyse makes it again", owner)


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
