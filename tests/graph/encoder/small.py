"""Passages made by hand, and an encoder whose vectors can be checked by eye: which letters stand in a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from graph.encoder.static import unit
from graph.encoder.vectors import TextVectors
from graph.search.passages import PASSAGES, TEXTS, Passages, digest_of
from tests.tables import FakeTables

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå"


class Letters:
    dims = len(LETTERS)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = [[float(letter in text.lower()) for letter in LETTERS] for text in texts]
        return unit(np.array(rows, dtype=np.float32).reshape(len(rows), self.dims))


def passages(*rows: tuple[str, str], in_force: str = "yes", headings: str = "Kapitel 1 Måling") -> Passages:
    """A passage for each (provision, text); documents of one name but the year are of one family."""
    numbers: dict[str, int] = {}
    texts, found = [], []
    for provision, text in rows:
        document, _, path = provision.partition("#")
        digest = digest_of(text)
        if digest not in numbers:
            numbers[digest] = len(texts)
            texts.append({"digest": digest, "text": text})
        found.append(
            {
                "text": numbers[digest],
                "provision": provision,
                "document": document,
                "family": family(document),
                "title": f"Lov {document.rpartition('/')[2]}",
                "type": "act",
                "signed": date(int(document.split("/")[1]), 1, 1),
                "in_force": in_force,
                "headings": headings,
                "chapter": path.partition("__")[0] if path.startswith("chp") else "chp_1",
            }
        )
    return Passages(pa.Table.from_pylist(found, PASSAGES), pa.Table.from_pylist(texts, TEXTS))


def family(document: str) -> str:
    """`lov iii` for number 3: a number would be taken for a year."""
    return f"lov {'i' * int(document.rpartition('/')[2])}"


def lettered(held: Passages) -> TextVectors:
    numbers = held.texts_in(held.alive)
    return TextVectors(numbers, Letters().encode(held.wordings(numbers)))


def tables(*documents: str, copies: Sequence[tuple[str, str]] = ()) -> FakeTables:
    """Documents that are analysed, and pairs that the near-copies hold."""
    return FakeTables(
        versions=pa.table(
            {
                "document": list(documents),
                "family": list(map(family, documents)),
                "analysed": [True] * len(documents),
            }
        ),
        similarities=pa.table(
            {"a": pa.array([a for a, _ in copies], "string"), "b": pa.array([b for _, b in copies], "string")}
        ),
        edges=pa.table({"source": pa.array([], "string"), "target": pa.array([], "string")}),
    )
