"""The processes of a run."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from types import TracebackType
from typing import Self, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Crew:
    """Processes that are started when there is work for them, and kept for what follows; alone, all is done here."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.pool: ProcessPoolExecutor | None = None
        self.dismissed: Event | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, error: type[BaseException] | None, _: object, __: TracebackType | None) -> None:
        """After an error, or Ctrl-C, nothing that is under way is waited for."""
        if error is not None and self.dismissed is not None:
            self.dismissed.set()
        if self.pool is not None:
            self.pool.shutdown(cancel_futures=True)

    def map(self, work: Callable[[T], R], tasks: Iterable[T], *, alone: bool) -> Iterator[R]:
        """What `work` makes of each task, in order. `alone`: too little for processes to pay."""
        if alone or self.jobs == 1:
            return map(work, tasks)
        with deaf_to_interrupts():
            return self.started().map(work, tasks)

    def begin(self, work: Callable[[T], R], task: T, *, alone: bool) -> Future[R]:
        """What `work` makes of a task, to be waited for."""
        if not alone and self.jobs > 1:
            with deaf_to_interrupts():
                return self.started().submit(work, task)
        done: Future[R] = Future()
        done.set_result(work(task))
        return done

    def started(self) -> ProcessPoolExecutor:
        if self.pool is None:
            context = multiprocessing.get_context("spawn")
            self.dismissed = context.Event()
            self.pool = ProcessPoolExecutor(self.jobs, context, end_with_run, (self.dismissed,))
        return self.pool


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


def end_with_run(dismissed: Event) -> None:
    """Let a worker end when it is dismissed, or the run is killed: nobody else would tell it."""
    parent = multiprocessing.parent_process()
    waits: Sequence[Callable[[], object]] = (dismissed.wait, *([parent.join] if parent else []))

    def watch(wait: Callable[[], object]) -> None:
        wait()
        os._exit(1)

    for wait in waits:
        threading.Thread(target=watch, args=(wait,), daemon=True).start()
