"""Connections to `workspace.sqlite`, and the two ways to use one."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from corpus.errors import WorkspaceError
from corpus.store import schema

BUSY_SECONDS = 30.0  # how long a writer waits for another one, whose batch takes well under one


class Database:
    """The database of one workspace. Every thread, and every process after a fork, gets its own connection."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._opened: list[sqlite3.Connection] = []
        self._guard = threading.Lock()

    @classmethod
    def open(cls, path: Path, *, create: bool) -> Self:
        """Raises `WorkspaceError` for what is missing, foreign, damaged or newer than this program."""
        if not create and not path.is_file():
            raise WorkspaceError(f"no workspace at {path.parent}; 'solnedgang corpus add' makes one")
        database = cls(path)
        with _translated(path):
            try:
                (schema.prepare if create else schema.check)(database._connection(), path)
            except BaseException:
                database.close()
                raise
        return database

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One snapshot: what other processes write meanwhile is not seen."""
        with self._transaction("begin") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it happens, or nothing."""
        with self._transaction("begin immediate") as connection:
            yield connection

    def close(self) -> None:
        with self._guard:
            for connection in self._opened:
                connection.close()
            self._opened.clear()
            self._local = threading.local()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with _translated(self.path):
            connection = self._connection()
            connection.execute(begin)
            try:
                yield connection
            except BaseException:
                connection.execute("rollback")
                raise
            connection.execute("commit")

    def _connection(self) -> sqlite3.Connection:
        if getattr(self._local, "process", None) != os.getpid():
            self._local.connection = self._connect()
            self._local.process = os.getpid()
        connection: sqlite3.Connection = self._local.connection
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        with self._guard:
            self._opened.append(connection)
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")  # decisions must outlive a power cut
        connection.execute("pragma foreign_keys = on")
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
