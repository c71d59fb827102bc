"""The work of a stage, as a worker process does it: from the files of tables to new ones, which the run publishes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from corpus.record import Record
from corpus.store.parts import Part, write_part
from corpus.store.raw import Raw
from corpus.store.reading import CurrentTables
from corpus.store.stages import StaleBucket
from reports.stages.stage import CorpusStage, DocumentStage, ReadStage, Received, Settings


@dataclass(frozen=True, slots=True)
class Task:
    """A stage's work on one bucket."""

    stage: ReadStage | DocumentStage
    settings: Settings
    stale: StaleBucket
    tables: Path
    raw: Path
    parts: tuple[Part, ...]  # the current ones of this bucket


@dataclass(frozen=True, slots=True)
class WholeTask:
    """A stage's work on the whole corpus."""

    stage: CorpusStage
    settings: Settings
    tables: Path
    files: Mapping[str, tuple[Path, ...]]  # of every table that the stage may read, and of no other


def part_name(bucket: int) -> str:
    return f"b{bucket:02}"


def work_whole(task: WholeTask) -> tuple[Part, ...]:
    made = task.stage.run(CurrentTables(task.files.__getitem__), task.settings)
    return tuple(write_part(task.tables, name, "all", rows) for name, rows in made.items())


def work(task: Task) -> tuple[Part, ...]:
    """Work the changed documents of a bucket; the rows of the others are carried over."""
    changed = [str(eli) for eli in sorted(task.stale.changed)]
    old = {part.table: part for part in task.parts}
    made = run_stage(task, changed, old)
    drop = [*changed, *map(str, task.stale.gone)]
    written = []
    for name in task.stage.writes:
        rows = made[name]
        everything = task.stale.changed >= {record.eli for record in task.stale.documents}
        if name in old and not everything:
            kept = CurrentTables(lambda table: (old[table].path,)).read(name, None, ~key(name).isin(drop))
            rows = pa.concat_tables([kept.cast(rows.schema), rows])
        written.append(write_part(task.tables, name, part_name(task.stale.bucket), rows))
    return tuple(written)


def run_stage(task: Task, changed: list[str], old: Mapping[str, Part]) -> Mapping[str, pa.Table]:
    if isinstance(task.stage, ReadStage):
        raw = Raw(task.raw)
        records = [record for record in task.stale.documents if record.eli in task.stale.changed]
        return task.stage.run([received(record, raw) for record in records])
    tables = CurrentTables(lambda table: (old[table].path,))
    return task.stage.run(
        {name: tables.read(name, None, key(name).isin(changed)) for name in task.stage.reads}, task.settings
    )


def received(record: Record, raw: Raw) -> Received:
    return Received(str(record.eli), record.form.value, raw.read(record.sha256))


def key(table: str) -> pc.Expression:
    """The column that tells a row's document."""
    return pc.field("eli" if table == "documents" else "document")
