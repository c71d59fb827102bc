"""Reading tables back: the current files of a table as one Arrow table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import dataset

from corpus.errors import WorkspaceError


def among(column: str, values: Iterable[str]) -> pc.Expression:
    """Rows whose `column` holds one of `values`, of which there may be none."""
    return pc.field(column).isin(pa.array(values, pa.string()))


class Tables(Protocol):
    """The current tables of a workspace, to whoever computes from them."""

    def read(
        self, table: str, columns: Sequence[str] | None = None, where: pc.Expression | None = None
    ) -> pa.Table:
        """The rows that `where` keeps, in the order they were written; no columns where no stage made the table."""
        ...


class CurrentTables:
    """The tables that were current when each was first asked for."""

    def __init__(self, current: Callable[[str], tuple[Path, ...]]) -> None:
        self._current = current

    def read(
        self, table: str, columns: Sequence[str] | None = None, where: pc.Expression | None = None
    ) -> pa.Table:
        """The rows that `where` keeps, in the order they were written; no columns where no stage made the table."""
        while files := self._current(table):
            try:
                source = dataset.dataset([str(file) for file in files], format="parquet")
                return source.to_table(columns=list(columns) if columns else None, filter=where)
            except (FileNotFoundError, pa.ArrowInvalid) as error:
                if files == self._current(table):
                    raise WorkspaceError(f"{table}: {error}; 'solnedgang corpus check' tells more") from error
                # else another process published meanwhile, and the files it replaced are gone
        return pa.table({})
