"""How the program speaks: results on stdout, progress and errors on stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

INTERRUPTED = 130  # as shells tell it

err = Console(stderr=True, highlight=False, soft_wrap=True)


def line(text: str) -> None:
    """A line of progress or complaint; law text may hold brackets, so nothing in it is markup."""
    err.print(text, markup=False)


def say(text: str = "") -> None:
    """A line of the result, as it is: other programs may read it."""
    typer.echo(text)


def write(text: str) -> None:
    """Machine output, untouched."""
    sys.stdout.write(text)


def several(number: int, noun: str) -> str:
    """A number with its noun.

    >>> several(1, "hit"), several(2000, "hit")
    ('1 hit', '2,000 hits')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


class Steps:
    """Stages under way: bars on a terminal, a plain line for each stage elsewhere."""

    def __init__(self, bars: Progress | None) -> None:
        self.bars = bars
        self.tasks: dict[str, int] = {}

    def __call__(self, name: str, done: int, total: int, seconds: float) -> None:
        if self.bars is None:
            if done == total:
                line(f"{name}: up to date" if total == 0 else f"{name}: {seconds:.1f} s")
            return
        if name not in self.tasks:
            self.tasks[name] = self.bars.add_task(name, total=max(total, 1))
        self.bars.update(self.tasks[name], completed=done if total else 1)  # type: ignore[arg-type]


@contextmanager
def steps() -> Iterator[Steps]:
    """Progress for the length of a command; Ctrl-C ends it with a line and exit code 130."""
    try:
        if not err.is_terminal:
            yield Steps(None)
            return
        columns = (
            TextColumn("{task.description:<14}"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total}"),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=err) as bars:
            yield Steps(bars)
    except KeyboardInterrupt:
        line("solnedgang: stopped; the workspace is whole, and the next run goes on from here")
        raise typer.Exit(INTERRUPTED) from None
