"""`raw/`: the bytes of documents as received, compressed, each file named by the hash of its bytes."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from corpus.errors import WorkspaceError
from corpus.store.whole import TEMPORARY, Batch

LEFT_BEHIND = 3600  # seconds: writing one file takes well under one


@dataclass(frozen=True, slots=True)
class Raw:
    """The folder; small enough to hand to a worker process."""

    folder: Path

    def put(self, data: bytes, batch: Batch) -> str:
        """Keep `data` when the batch ends; returns its sha256. A file already there is verified, and mended."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        if not path.exists() or not self.holds(sha256):
            batch.write(path, pa.compress(data, codec="zstd", asbytes=True))
        return sha256

    def read(self, sha256: str) -> bytes:
        """The bytes as received; raises `WorkspaceError` where the file is missing or damaged."""
        path = self.path(sha256)
        try:
            with pa.input_stream(str(path), compression="zstd") as stream:
                data: bytes = stream.read()
        except OSError as error:
            raise WorkspaceError(
                f"{path} is missing or damaged; 'solnedgang corpus check' tells more"
            ) from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise WorkspaceError(f"{path} is damaged: its bytes are not the ones received")
        return data

    def holds(self, sha256: str) -> bool:
        """Whether the bytes are there and are the ones received."""
        try:
            self.read(sha256)
        except WorkspaceError:
            return False
        return True

    def sweep(self) -> None:
        """Delete what killed processes left half written, once nobody can be at work on it."""
        for path in self.folder.glob(f"*/.*{TEMPORARY}"):
            try:
                if time.time() - path.stat().st_mtime > LEFT_BEHIND:
                    path.unlink()
            except FileNotFoundError:
                pass  # another process was quicker

    def path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / f"{sha256}.zst"
