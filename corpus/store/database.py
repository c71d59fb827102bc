"""Connections to `workspace.sqlite`, and the two ways to use one."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from corpus.errors import WorkspaceError
from corpus.store import schema

BUSY_SECONDS = 30.0  # how long a writer waits for another one, whose batch takes well under one


class Database:
    """The database of one workspace. Threads share it; a process after a fork opens its own connections."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[sqlite3.Connection] = []
        self._inherited: list[sqlite3.Connection] = []  # the parent's: neither used nor closed here
        self._process = os.getpid()
        self._guard = threading.Lock()

    @classmethod
    def open(cls, path: Path, *, create: bool) -> Self:
        """Raises `WorkspaceError` for what is missing, foreign, damaged or newer than this program."""
        if not create and not path.is_file():
            raise WorkspaceError(f"no workspace at {path.parent}; 'solnedgang corpus add' makes one")
        database = cls(path)
        with database._transaction("begin immediate" if create else "begin") as connection:
            (schema.prepare if create else schema.check)(connection, path)
        if create:
            database._let_read_while_writing()
        return database

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One snapshot: what others write meanwhile is not seen."""
        with self._transaction("begin") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it happens, or nothing."""
        with self._transaction("begin immediate") as connection:
            yield connection

    def close(self) -> None:
        with self._guard:
            while self._idle and self._process == os.getpid():
                self._idle.pop().close()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with _translated(self.path):
            connection = self._take()
            try:
                connection.execute(begin)
                yield connection
                connection.execute("commit")
            except BaseException:
                connection.close()  # which rolls back
                raise
            with self._guard:
                self._idle.append(connection)

    def _let_read_while_writing(self) -> None:
        """Keep a write-ahead log, from now on. Where another process is at it just now, that one does it."""
        with _translated(self.path):
            connection = self._take()
            with suppress(sqlite3.OperationalError):
                connection.execute("pragma journal_mode = wal")
            self._idle.append(connection)

    def _take(self) -> sqlite3.Connection:
        with self._guard:
            if self._process != os.getpid():
                self._inherited, self._idle, self._process = self._idle, [], os.getpid()
            if self._idle:
                return self._idle.pop()
        return _connect(self.path)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("pragma synchronous = full")  # decisions must outlive a power cut
        connection.execute("pragma foreign_keys = on")
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise WorkspaceError(
                f"{path} is busy: another process has written for {BUSY_SECONDS:.0f} s"
            ) from error
        raise WorkspaceError(f"{path}: {error}") from error
    except sqlite3.Error as error:
        raise WorkspaceError(f"{path} is not a workspace database that can be used: {error}") from error
