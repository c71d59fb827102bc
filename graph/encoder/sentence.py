"""Any sentence-transformers model, loaded from this machine alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.errors import BadInput

INSTALL = "pip install -c constraints.txt sentence-transformers"


class MissingEncoder(BadInput):
    """There is no encoder to use, or nothing to run it with: the text says how to get it."""


def sentence_transformers() -> ModuleType:
    """The library, which loads in seconds. Raises `MissingEncoder` where it is not installed."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # read at import: no look at a network, ever
    try:
        import sentence_transformers as library  # noqa: PLC0415
    except ImportError as error:
        raise MissingEncoder(f"sentence-transformers is not installed ({error}): {INSTALL}") from error
    return library


@dataclass(frozen=True, slots=True)
class SentenceEncoder:
    """A model as sentence-transformers loads it."""

    model: Any

    @classmethod
    def load(cls, name_or_path: str) -> SentenceEncoder:
        """A folder, or the name of a model that stands in the cache of this machine. Raises `MissingEncoder`."""
        library = sentence_transformers()
        try:
            return cls(library.SentenceTransformer(name_or_path, device="cpu", local_files_only=True))
        except (OSError, ValueError) as error:
            raise MissingEncoder(
                f"{name_or_path} is no folder of a sentence-transformers model, and none of that name is on this machine"
            ) from error

    @property
    def dims(self) -> int:
        return int(self.model.get_embedding_dimension())

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row of length one per text."""
        found = self.model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.nan_to_num(np.asarray(found, dtype=np.float32))  # an empty text has no direction
