"""Analyse: every stage that is out of date, in order, each published as a whole."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from itertools import groupby

from corpus.store.parts import Part
from corpus.store.runs import Run
from corpus.workspace import Workspace
from reports.stages.crew import Crew
from reports.stages.stage import CorpusStage, DocumentStage, ReadStage, Settings, Stage
from reports.stages.work import Task, WholeTask, part_name, work, work_whole

FEW = 200  # documents: below this a pool of processes costs more than it saves
SIDE_BY_SIDE = 2  # corpus stages: each holds up to 2 GB


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is; `seconds` since it began."""

    stage: str
    done: int
    total: int  # buckets of documents; 1 for a stage over all of them; 0: nothing was out of date
    seconds: float


@dataclass(frozen=True, slots=True)
class Analysis:
    """A run under way: what every step of it needs."""

    workspace: Workspace
    run: Run
    stages: Sequence[Stage]
    settings: Settings
    report: Callable[[Progress], None]

    def state(self, stage: Stage) -> str:
        return state(stage, self.stages, self.workspace, self.settings)


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
    cores = jobs or os.cpu_count() or 1
    with workspace.run("solnedgang analyse") as run:
        analysis = Analysis(workspace, run, stages, settings, report)
        for on_corpus, group in groupby(stages, key=lambda stage: isinstance(stage, CorpusStage)):
            with Crew(min(cores, SIDE_BY_SIDE) if on_corpus else cores) as crew:  # ends what held their words
                if on_corpus:
                    work_wholes(analysis, [one for one in group if isinstance(one, CorpusStage)], crew)
                else:
                    for stage in group:
                        if not isinstance(stage, CorpusStage):
                            work_buckets(analysis, stage, crew)


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


@dataclass(frozen=True, slots=True)
class Begun:
    """A corpus stage under way."""

    stage: CorpusStage
    key: str
    began: float


def work_wholes(analysis: Analysis, stages: Sequence[CorpusStage], crew: Crew) -> None:
    """Work corpus stages side by side, in their order as far as what each reads is made."""
    waiting = list(stages)
    under_way: dict[Future[tuple[Part, ...]], Begun] = {}
    alone = crew.jobs == 1 or len(analysis.workspace.documents()) < FEW
    room = 1 if alone else crew.jobs
    while waiting or under_way:
        for stage in ready(waiting, under_way.values())[: room - len(under_way)]:
            waiting.remove(stage)
            if (begun := begin(analysis, stage)) is not None:
                task = task_of(analysis.workspace, stage, analysis.settings)
                under_way[crew.begin(work_whole, task, alone=alone)] = begun
        for done in wait(under_way, return_when=FIRST_COMPLETED).done if under_way else ():
            publish(analysis, under_way.pop(done), done.result())


def ready(waiting: Iterable[CorpusStage], under_way: Iterable[Begun]) -> list[CorpusStage]:
    """Those that read nothing that is still to be made, by one under way or one that waits before them."""
    unmade = {table for one in under_way for table in one.stage.writes}
    found = []
    for stage in waiting:
        if not unmade & set(stage.reads):
            found.append(stage)
        unmade.update(stage.writes)
    return found


def begin(analysis: Analysis, stage: CorpusStage) -> Begun | None:
    """Tell that a stage begins; None where its tables are up to date."""
    key = analysis.state(stage)
    if analysis.workspace.is_current(stage.name, key):
        analysis.report(Progress(stage.name, 0, 0, 0.0))
        return None
    analysis.report(Progress(stage.name, 0, 1, 0.0))
    return Begun(stage, key, time.monotonic())


def publish(analysis: Analysis, begun: Begun, made: Iterable[Part]) -> None:
    analysis.run.publish_whole(begun.stage.name, begun.key, made)
    analysis.report(Progress(begun.stage.name, 1, 1, time.monotonic() - begun.began))


def task_of(workspace: Workspace, stage: CorpusStage, settings: Settings) -> WholeTask:
    """Of its own former tables a stage sees those that it keeps rows of, while all are whole."""
    kept = stage.keeps and workspace.are_intact(stage.writes)
    files = {table: workspace.current(table) for table in stage.reads}
    files |= {table: workspace.current(table) if kept else () for table in stage.writes}
    return WholeTask(stage, settings, workspace.tables, files)


def work_buckets(analysis: Analysis, stage: ReadStage | DocumentStage, crew: Crew) -> None:
    began = time.monotonic()
    version = analysis.state(stage)
    workspace = analysis.workspace
    stale = workspace.stale(stage.name, version)
    parts = workspace.parts()
    heaviest_first = sorted(stale, key=lambda bucket: -sum(record.size for record in bucket.documents))
    tasks = [
        Task(
            stage,
            analysis.settings,
            bucket,
            workspace.tables,
            workspace.raw.folder,
            in_bucket(parts, bucket.bucket),
        )
        for bucket in heaviest_first
    ]
    analysis.report(Progress(stage.name, 0, len(tasks), 0.0))
    few = sum(len(task.stale.changed) for task in tasks) < FEW
    for done, (bucket, made) in enumerate(
        zip(heaviest_first, crew.map(work, tasks, alone=few), strict=True), 1
    ):
        analysis.run.publish_bucket(stage.name, version, bucket, made)
        analysis.report(Progress(stage.name, done, len(tasks), time.monotonic() - began))


def in_bucket(parts: Iterable[Part], bucket: int) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.part == part_name(bucket))
