"""Files that are either there whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

TEMPORARY = ".tmp"  # a suffix: what a killed process leaves


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` so that `path` holds all of it or does not exist, also after a power cut."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}{TEMPORARY}")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


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
