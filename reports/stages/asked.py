"""The tables of a workspace as they would be on another day: what a list or a report asked for a date reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import Tables
from reports.stages.stage import CorpusStage, Settings, Stage

DATED = "versions"  # the first table that depends on the day


class Asked:
    """Tables on the day of `settings`: those that hang on the day are made when first read, the others kept."""

    def __init__(self, tables: Tables, stages: Sequence[Stage], settings: Settings) -> None:
        self._tables = tables
        self._settings = settings
        self._makers = {name: stage for stage in dated(stages) for name in stage.writes}
        self._made: dict[str, pa.Table] = {}
        self._making: set[str] = set()

    def read(
        self, table: str, columns: Sequence[str] | None = None, where: pc.Expression | None = None
    ) -> pa.Table:
        """As `Tables.read`. A stage that keeps rows of its own former tables reads those that are stored."""
        if table not in self._makers or table in self._making:
            return self._tables.read(table, columns, where)
        if table not in self._made:
            self._made |= self._make(self._makers[table])
        rows = self._made[table] if where is None else self._made[table].filter(where)
        return rows.select(list(columns)) if columns else rows

    def _make(self, stage: CorpusStage) -> Mapping[str, pa.Table]:
        self._making.update(stage.writes)
        try:
            return stage.run(self, self._settings)
        finally:
            self._making.difference_update(stage.writes)


def dated(stages: Sequence[Stage]) -> list[CorpusStage]:
    """The stages whose tables hang on the day, themselves or by what they read."""
    found: list[CorpusStage] = []
    hanging: set[str] = set()
    for stage in stages:
        if isinstance(stage, CorpusStage) and (DATED in stage.writes or hanging & set(stage.reads)):
            found.append(stage)
            hanging |= set(stage.writes)
    return found
