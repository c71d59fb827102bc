"""Reading tables back: the current files of a table as one Arrow table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import dataset


class CurrentTables:
    """The tables that were current when each was first asked for."""

    def __init__(self, current: Callable[[str], tuple[Path, ...]]) -> None:
        self._current = current

    def read(
        self, table: str, columns: Sequence[str] | None = None, where: pc.Expression | None = None
    ) -> pa.Table:
        """The rows that `where` keeps, in the order they were written; no columns where no stage made the table."""
        files = self._current(table)
        if not files:
            return pa.table({})
        source = dataset.dataset([str(file) for file in files], format="parquet")
        return source.to_table(columns=list(columns) if columns else None, filter=where)
