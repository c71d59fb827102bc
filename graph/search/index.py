"""The search index of a workspace: passages as Parquet and a full-text index beside them, made anew on first use
after the law has changed. A folder appears whole or not at all, under the name of what it was made from.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from pyarrow import parquet

from corpus.store.reading import Tables
from graph.search.passages import Passages, read_passages
from graph.search.words import WordIndex

VERSION = "1"  # raised when what is kept changes
READS = ("provisions", "versions")  # the tables it is made from
KEPT = 16  # digits of the key in a folder's name


@dataclass(frozen=True, slots=True)
class SearchIndex:
    passages: Passages
    words: WordIndex


def open_index(folder: Path, tables: Tables, key: str) -> SearchIndex:
    """The index in `folder` that `key` names, made in seconds where it is not there; older ones are deleted.

    `key` stands for the state of the tables in READS. Raises `UnknownDocument` where nothing was analysed.
    """
    home = folder / key[:KEPT]
    if not home.is_dir():
        make(folder, home, read_passages(tables))
    passages = Passages(
        parquet.read_table(home / "passages.parquet"), parquet.read_table(home / "texts.parquet")
    )
    return SearchIndex(passages, WordIndex.open(home / "words"))


def make(folder: Path, home: Path, passages: Passages) -> None:
    making = folder / f".{home.name}.{os.getpid()}.tmp"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    try:
        parquet.write_table(passages.rows, making / "passages.parquet", compression="zstd")
        parquet.write_table(passages.texts, making / "texts.parquet", compression="zstd")
        WordIndex.make(making / "words", passages)
        if not home.is_dir():  # else another process was quicker
            making.rename(home)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    for other in folder.iterdir():
        if other != home and other.is_dir() and not other.name.endswith(".tmp"):
            shutil.rmtree(other, ignore_errors=True)
