"""Analyse: every stage that is out of date, in order, each published as a whole."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

import pyarrow as pa
import pyarrow.compute as pc

from corpus.record import Record
from corpus.store.parts import Part, write_part
from corpus.store.raw import Raw
from corpus.store.reading import CurrentTables
from corpus.store.runs import Run
from corpus.store.stages import StaleBucket
from corpus.workspace import Workspace
from reports.stages.stage import CorpusStage, DocumentStage, ReadStage, Received, Settings, Stage

FEW = 200  # documents: below this a pool of processes costs more than it saves


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is; `seconds` since it began."""

    stage: str
    done: int
    total: int  # buckets of documents; 1 for a stage over all of them; 0: nothing was out of date
    seconds: float


@dataclass(frozen=True, slots=True)
class Task:
    """A stage's work on one bucket, to be done by a worker process."""

    stage: ReadStage | DocumentStage
    settings: Settings
    stale: StaleBucket
    tables: Path
    raw: Path
    parts: tuple[Part, ...]  # the current ones of this bucket


class Crew:
    """The processes of a run: started when there is enough work for them, and kept for the stages that follow."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.pool is not None:
            self.pool.shutdown(cancel_futures=True)

    def work(self, tasks: Sequence[Task]) -> Iterator[tuple[Part, ...]]:
        """The parts of each task, in order."""
        if self.jobs == 1 or sum(len(task.stale.changed) for task in tasks) < FEW:
            return map(work, tasks)
        if self.pool is None:
            context = multiprocessing.get_context("spawn")
            self.pool = ProcessPoolExecutor(self.jobs, context, initializer=end_with_parent)
        with deaf_to_interrupts():
            return self.pool.map(work, tasks)


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Processes started in here leave Ctrl-C to the run, which ends them."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def end_with_parent() -> None:
    """Let a worker end when the run is killed: nobody else would tell it."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def analyse(
    workspace: Workspace,
    stages: Sequence[Stage],
    settings: Settings,
    jobs: int | None = None,
    report: Callable[[Progress], None] = lambda _: None,
) -> None:
    """Bring every table up to date. Raises `WorkspaceError` while another run is under way.

    A killed run leaves the stages and buckets that it had published, and the next one goes on from there.
    """
    with workspace.run("solnedgang analyse") as run, Crew(jobs or os.cpu_count() or 1) as crew:
        for stage in stages:
            if isinstance(stage, CorpusStage):
                work_whole(workspace, run, stage, stages, settings, report)
            else:
                work_buckets(workspace, run, stage, stages, settings, crew, report)


def state(stage: Stage, stages: Sequence[Stage], workspace: Workspace, settings: Settings) -> str:
    """What a stage is made from: its version with those it builds on, or the key of its input files."""
    if isinstance(stage, CorpusStage):
        return workspace.key(str(stage.version), stage.reads, {"settings": settings.key})
    return "/".join(lineage(stage, stages)) + (
        f" {settings.scope}" if isinstance(stage, DocumentStage) else ""
    )


def lineage(stage: ReadStage | DocumentStage, stages: Sequence[Stage]) -> Iterator[str]:
    """The stage with its version, after the stages whose tables it reads."""
    for other in stages:
        if isinstance(stage, DocumentStage) and set(other.writes) & set(stage.reads):
            yield f"{other.name}-{other.version}"
    yield f"{stage.name}-{stage.version}"


def work_whole(
    workspace: Workspace,
    run: Run,
    stage: CorpusStage,
    stages: Sequence[Stage],
    settings: Settings,
    report: Callable[[Progress], None],
) -> None:
    began = time.monotonic()
    key = state(stage, stages, workspace, settings)
    if workspace.is_current(stage.name, key):
        report(Progress(stage.name, 0, 0, 0.0))
        return
    report(Progress(stage.name, 0, 1, 0.0))
    made = stage.run(CurrentTables(partial(readable, workspace, stage)), settings)
    run.publish_whole(stage.name, key, [run.write(name, "all", table) for name, table in made.items()])
    report(Progress(stage.name, 1, 1, time.monotonic() - began))


def readable(workspace: Workspace, stage: CorpusStage, table: str) -> tuple[Path, ...]:
    """The files of a table. Of its own former ones a stage sees those that it keeps rows of, while all are whole."""
    if table in stage.writes and not (stage.keeps and workspace.are_intact(stage.writes)):
        return ()
    return workspace.current(table)


def work_buckets(
    workspace: Workspace,
    run: Run,
    stage: ReadStage | DocumentStage,
    stages: Sequence[Stage],
    settings: Settings,
    crew: Crew,
    report: Callable[[Progress], None],
) -> None:
    began = time.monotonic()
    version = state(stage, stages, workspace, settings)
    stale = workspace.stale(stage.name, version)
    parts = workspace.parts()
    heaviest_first = sorted(stale, key=lambda bucket: -sum(record.size for record in bucket.documents))
    tasks = [
        Task(stage, settings, bucket, workspace.tables, workspace.raw.folder, in_bucket(parts, bucket.bucket))
        for bucket in heaviest_first
    ]
    report(Progress(stage.name, 0, len(tasks), 0.0))
    for done, (bucket, made) in enumerate(zip(heaviest_first, crew.work(tasks), strict=True), 1):
        run.publish_bucket(stage.name, version, bucket, made)
        report(Progress(stage.name, done, len(tasks), time.monotonic() - began))


def in_bucket(parts: Iterable[Part], bucket: int) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.part == part_name(bucket))


def part_name(bucket: int) -> str:
    return f"b{bucket:02}"


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
