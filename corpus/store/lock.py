"""One run at a time: a lock that the operating system takes back when its holder dies.

It is the exclusive lock of an otherwise empty SQLite file, which works on every system, is not inherited by
worker processes and excludes a second holder in the same process too.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Self

from corpus.errors import WorkspaceError


class Lock:
    """Held from `take` to `release`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def take(cls, path: Path) -> Self | None:
        """The lock, or None where another one holds it."""
        try:
            connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as error:
            raise WorkspaceError(f"{path} cannot be made: {error}") from error
        try:
            connection.execute("begin exclusive")
        except sqlite3.Error as error:
            connection.close()
            if "locked" in str(error):
                return None
            raise WorkspaceError(f"{path} cannot be locked: {error}") from error
        return cls(connection)

    def release(self) -> None:
        self._connection.close()
