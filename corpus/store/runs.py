"""Runs: who works in the workspace, and the only way to make tables current."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import WorkspaceError
from corpus.store import documents, parts, stages
from corpus.store.database import Database
from corpus.store.lock import Lock
from corpus.store.parts import WHOLE, Owner, Part
from corpus.store.stages import StaleBucket

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class PastRun:
    """A run as recorded; `ended` is None while it is under way."""

    id: int
    command: str
    corpus: str  # digest when it started
    process: str  # "4711 on host"
    started: datetime
    ended: datetime | None
    outcome: str  # done, failed, died; "" while it is under way


@dataclass(frozen=True, slots=True)
class Run:
    """A run under way: it alone may make tables current."""

    id: int
    tables: Path  # the folder for `write_part`
    database: Database

    def write(self, table: str, part: str, data: pa.Table) -> Part:
        """Write a part; it is current once published."""
        return parts.write_part(self.tables, table, part, data)

    def publish_bucket(self, stage: str, version: str, worked: StaleBucket, made: Iterable[Part]) -> None:
        """Make `made` all that `stage` says of the bucket, at once. Nothing made: the bucket is empty."""
        self._publish(Owner(stage, worked.bucket), version, made, worked)

    def publish_whole(self, stage: str, key: str, made: Iterable[Part]) -> None:
        """Make `made` all that `stage` says, at once."""
        self._publish(Owner(stage, WHOLE), key, made, None)

    def _publish(self, owner: Owner, version: str, made: Iterable[Part], worked: StaleBucket | None) -> None:
        made = tuple(made)
        if missing := [part.path for part in made if not parts.intact(part)]:
            raise WorkspaceError(f"{missing[0]} was to be published, but is not there whole")
        with self.database.writing() as connection:
            before = parts.current(connection, self.tables)
            stages.record_state(connection, owner, version, self.id, worked.documents if worked else ())
            parts.make_current(connection, made, owner)
            after = parts.current(connection, self.tables)
        for path in {part.path for part in before} - {part.path for part in after}:
            path.unlink(missing_ok=True)


@contextmanager
def running(database: Database, folder: Path, command: str) -> Iterator[Run]:
    """A run from start to end; raises `WorkspaceError` while another one is under way in `folder`."""
    lock = Lock.take(folder / "run.lock")
    if lock is None:
        raise WorkspaceError(f"{folder} is in use: {_holder(database)}")
    try:
        run = _begin(database, folder / "tables", command)
        try:
            yield run
        except BaseException:
            _end(run, "failed")
            raise
        _end(run, "done")
    finally:
        lock.release()


def history(connection: sqlite3.Connection) -> tuple[PastRun, ...]:
    """All runs, in the order of their start."""
    rows = connection.execute(
        "select id, command, corpus, process, started, ended, outcome from runs order by id"
    )
    return tuple(
        PastRun(
            number,
            command,
            corpus,
            process,
            datetime.fromisoformat(started),
            datetime.fromisoformat(ended) if ended else None,
            outcome or "",
        )
        for number, command, corpus, process, started, ended, outcome in rows
    )


def _begin(database: Database, tables: Path, command: str) -> Run:
    with database.writing() as connection:
        connection.execute("update runs set ended = ?, outcome = 'died' where ended is null", (_now(),))
        number = connection.execute(
            "insert into runs (command, corpus, process, started) values (?, ?, ?, ?)",
            (command, documents.digest(documents.in_use(connection)), _process(), _now()),
        ).lastrowid
        keep = parts.current(connection, tables)
    parts.sweep(tables, keep)
    return Run(number or 0, tables, database)


def _end(run: Run, outcome: str) -> None:
    with run.database.writing() as connection:
        connection.execute("update runs set ended = ?, outcome = ? where id = ?", (_now(), outcome, run.id))


def _holder(database: Database) -> str:
    with database.reading() as connection:
        under_way = [run for run in history(connection) if run.ended is None]
    if not under_way:
        return "another process is just starting or ending a run"
    run = under_way[-1]
    return f"{run.command!r} runs since {run.started:%Y-%m-%d %H:%M:%S} UTC as process {run.process}"


def _process() -> str:
    return f"{os.getpid()} on {platform.node()}"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
