"""Files that are either there whole or not there."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from corpus.errors import WorkspaceError

TEMPORARY = ".tmp"  # a suffix: what a killed process leaves


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` so that `path` holds all of it or is as it was, also after a power cut.

    Raises `WorkspaceError` where it cannot: no room, no right.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}{TEMPORARY}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be written: {error.strerror or error}") from error
    finally:
        temporary.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name in `folder` last; where a system cannot open folders (Windows), it does so itself."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
