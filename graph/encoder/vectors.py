"""The vectors of the law in force: a row for each text, kept as Parquet, so that no text is encoded twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from pyarrow import parquet

from corpus.store.whole import write_whole
from graph.encoder.shelf import Card, Shelf
from graph.encoder.static import Vectors, unit
from graph.search.passages import Numbers, Passages

FILE = "vectors.parquet"
CHUNK = 2_000  # texts encoded between two reports


@dataclass(frozen=True)
class TextVectors:
    """Vectors of length one: `rows[n]` is that of text `numbers[n]`; the numbers ascend."""

    numbers: Numbers
    rows: Vectors

    def of(self, number: int) -> Vectors | None:
        """The vector of a text, None where it has none."""
        place = int(np.searchsorted(self.numbers, number))
        held = place < len(self.numbers) and int(self.numbers[place]) == number
        return self.rows[place] if held else None

    def nearest(self, query: Vectors, most: int, among: Numbers | None = None) -> list[tuple[int, float]]:
        """The texts whose vectors stand closest to a vector of length one, with their cosines, exactly."""
        cosines = self.rows @ query
        if among is not None:
            cosines = np.where(np.isin(self.numbers, among), cosines, -np.inf)
        few = min(most, len(cosines))
        top = np.argpartition(-cosines, few - 1)[:few] if few else np.zeros(0, dtype=np.int64)
        ranked = sorted(top.tolist(), key=lambda place: (-cosines[place], place))
        return [
            (int(self.numbers[place]), float(cosines[place]))
            for place in ranked
            if np.isfinite(cosines[place])
        ]


def text_vectors(
    shelf: Shelf,
    card: Card,
    passages: Passages,
    report: Callable[[int, int], None] = lambda _done, _total: None,
) -> TextVectors:
    """The vectors of all stk. that are not out of force; what is new is encoded and kept.

    The encoder is loaded only if there is something new. Raises `MissingEncoder`.
    """
    path = shelf.folder / card.name / FILE
    numbers = passages.texts_in(passages.alive)
    digests = passages.texts["digest"].take(pa.array(numbers))
    held, rows = read(path, card)
    where = np.asarray(pc.fill_null(pc.index_in(digests, value_set=held), -1).to_numpy(), dtype=np.int64)
    new = np.flatnonzero(where < 0)
    found = np.zeros((len(numbers), card.dims), dtype=np.float16)
    found[where >= 0] = rows[where[where >= 0]]
    if len(new):
        encoder = shelf.load(card)
        for start in range(0, len(new), CHUNK):
            report(start, len(new))
            part = new[start : start + CHUNK]
            found[part] = encoder.encode(passages.wordings(numbers[part]))
        report(len(new), len(new))
        write(path, card, digests, found)
    return TextVectors(numbers, unit(found.astype(np.float32)))


def read(path: Path, card: Card) -> tuple[pa.Array, NDArray[np.float16]]:
    """Digests and vectors; none where they were given by another model."""
    nothing = pa.array([], pa.string()), np.zeros((0, card.dims), dtype=np.float16)
    try:
        held = parquet.read_table(path)
    except (OSError, pa.ArrowInvalid):
        return nothing
    if (held.schema.metadata or {}).get(b"encoder") != card.key.encode():
        return nothing
    flat = held["vector"].combine_chunks()
    values = np.asarray(flat.flatten().to_numpy(zero_copy_only=False), dtype=np.float16)
    return held["digest"].combine_chunks(), values.reshape(len(flat), card.dims)


def write(path: Path, card: Card, digests: pa.ChunkedArray, rows: NDArray[np.float16]) -> None:
    vectors = pa.FixedSizeListArray.from_arrays(pa.array(rows.reshape(-1)), card.dims)
    held = pa.table({"digest": digests, "vector": vectors})
    sink = pa.BufferOutputStream()
    parquet.write_table(held.replace_schema_metadata({"encoder": card.key}), sink, compression="zstd")
    write_whole(path, sink.getvalue().to_pybytes())
