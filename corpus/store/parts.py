"""`tables/`: what is computed, as Parquet files. A table is all its current parts.

A part is written under its final name, which tells its content, and counts for nothing until a run publishes
it.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from corpus.store.whole import TEMPORARY, write_whole

NAME = re.compile(r"[a-z][a-z0-9_]*")
LEVEL = 3  # of zstd


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet file of a table."""

    table: str
    part: str  # "b07", "all"
    path: Path
    sha256: str
    size: int  # bytes
    rows: int


@dataclass(frozen=True, slots=True)
class Owner:
    """The stage that makes a part, and the bucket it made it for."""

    stage: str
    bucket: int  # WHOLE: not for one bucket


WHOLE = -1


def write_part(folder: Path, table: str, part: str, data: pa.Table) -> Part:
    """Write `data` as `<folder>/<table>/<part>-<hash>.parquet`; `folder` is the workspace's `tables`.

    Workers call it; the run that gets the `Part` back makes it current.
    """
    for name in (table, part):
        if not NAME.fullmatch(name):
            raise ValueError(f"{name!r} names no table or part: expected a-z, 0-9 and _")
    sink = pa.BufferOutputStream()
    parquet.write_table(data, sink, compression="zstd", compression_level=LEVEL)
    content = sink.getvalue().to_pybytes()
    sha256 = hashlib.sha256(content).hexdigest()
    path = folder / table / f"{part}-{sha256[:16]}.parquet"
    write_whole(path, content)
    return Part(table, part, path, sha256, len(content), data.num_rows)


def current(connection: sqlite3.Connection, folder: Path, table: str | None = None) -> dict[Part, Owner]:
    """Every current part (or those of one table) and who made it, by table and part."""
    rows = connection.execute(
        'select "table", part, file, sha256, size, "rows", stage, bucket from parts '
        'where ?1 is null or "table" = ?1 order by "table", part',
        (table,),
    )
    return {
        Part(table, part, folder / table / file, sha256, size, count): Owner(stage, bucket)
        for table, part, file, sha256, size, count, stage, bucket in rows
    }


def make_current(connection: sqlite3.Connection, parts: Iterable[Part], owner: Owner) -> None:
    """Record the parts as the current ones of their owner, whose state stands already; a table may have had another."""
    connection.executemany(
        "insert or replace into parts values (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                part.table,
                part.part,
                part.path.name,
                part.sha256,
                part.size,
                part.rows,
                owner.stage,
                owner.bucket,
            )
            for part in parts
        ],
    )


def sweep(folder: Path, keep: Iterable[Part]) -> int:
    """Delete the files that no current part needs, what killed runs left among them; returns how many."""
    kept = {part.path for part in keep}
    doomed = [
        path
        for pattern in ("*/*.parquet", f"*/.*{TEMPORARY}")
        for path in folder.glob(pattern)
        if path not in kept
    ]
    for path in doomed:
        path.unlink(missing_ok=True)
    return len(doomed)


def intact(part: Part) -> bool:
    """Whether the file is there in its full length: a look that costs nothing."""
    try:
        return part.path.stat().st_size == part.size
    except OSError:
        return False
