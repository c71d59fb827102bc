"""A stage: a plain function from documents or tables to tables, with a name and a version.

A document stage works on one document at a time, so a changed document costs one document. A corpus stage looks at
all of them together and runs whole when anything it reads has changed; what it `keeps` of its former tables is named in
their rows by all that they were made from, its own version too, so that it makes the same tables with or without them.
A new version of a stage makes its tables stale.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from corpus.store.reading import Tables
from graph.scope import EMPLOYMENT, Scope


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run was asked for. `as_of` None: the day the newest document of the workspace was signed."""

    scope: Scope = EMPLOYMENT
    as_of: date | None = None

    @property
    def key(self) -> str:
        return f"{self.scope} {self.as_of}"


@dataclass(frozen=True, slots=True)
class Received:
    """A document as the workspace keeps it."""

    eli: str
    form: str
    data: bytes


@dataclass(frozen=True, slots=True)
class ReadStage:
    """From the bytes of documents to tables: the first stage."""

    name: str
    version: int
    writes: tuple[str, ...]
    run: Callable[[Sequence[Received]], Mapping[str, pa.Table]]


@dataclass(frozen=True, slots=True)
class DocumentStage:
    """From the tables of some documents to tables about the same documents."""

    name: str
    version: int
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Mapping[str, pa.Table], Settings], Mapping[str, pa.Table]]


@dataclass(frozen=True, slots=True)
class CorpusStage:
    """From the tables of all documents to tables about all of them."""

    name: str
    version: int
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Tables, Settings], Mapping[str, pa.Table]]
    keeps: bool = False  # it may read what it wrote before, to take over rows that would be the same


Stage = ReadStage | DocumentStage | CorpusStage
