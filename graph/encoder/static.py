"""A static encoder without torch: the pieces of a text, and the mean of their vectors.

The same model that sentence-transformers loads, and the same vectors (a test holds it), at the speed of the tokenizer
and without the seconds that loading torch takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from tokenizers import Tokenizer

CHUNK = 2_000  # texts at a time

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class StaticEncoder:
    """A row of `weights` for each word piece."""

    tokenizer: Tokenizer
    weights: Vectors

    @classmethod
    def load(cls, folder: Path) -> StaticEncoder | None:
        """The static model saved in a folder; None where it is of another kind."""
        from safetensors.numpy import load_file  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        home = next((home for home in (folder / "0_StaticEmbedding", folder) if is_static(home)), None)
        if home is None:
            return None
        weights = load_file(home / "model.safetensors").get("embedding.weight")
        if weights is None:
            return None
        tokenizer = Tokenizer.from_file(str(home / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer, np.asarray(weights, dtype=np.float32))

    @property
    def dims(self) -> int:
        return int(self.weights.shape[1])

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row of length one per text; zeros for a text without a piece."""
        rows = [self.chunk(texts[start : start + CHUNK]) for start in range(0, len(texts), CHUNK)]
        return np.concatenate(rows) if rows else np.zeros((0, self.dims), dtype=np.float32)

    def chunk(self, texts: Sequence[str]) -> Vectors:
        from scipy.sparse import csr_array  # noqa: PLC0415

        ids = [one.ids for one in self.tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)]
        starts = np.cumsum([0, *map(len, ids)])
        pieces = np.fromiter((piece for held in ids for piece in held), dtype=np.int32, count=int(starts[-1]))
        counts = csr_array(
            (np.ones(len(pieces), dtype=np.float32), pieces, starts), shape=(len(texts), len(self.weights))
        )
        return unit(np.asarray(counts @ self.weights, dtype=np.float32))


def is_static(home: Path) -> bool:
    return (home / "tokenizer.json").is_file() and (home / "model.safetensors").is_file()


def unit(rows: Vectors) -> Vectors:
    """Rows of length one, whose products are cosines."""
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(np.divide(rows, length, out=np.zeros_like(rows), where=length > 0), dtype=np.float32)
