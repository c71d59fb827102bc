"""One run at a time, and what is recorded of it."""

from __future__ import annotations

import os
import re
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from corpus.errors import WorkspaceError
from corpus.workspace import Workspace
from tests.corpus.samples import piece, xml


def try_to_run(folder: Path) -> str:
    with Workspace.open(folder) as workspace:
        try:
            with workspace.run("solnedgang analyse --jobs 2"):
                return "ran"
        except WorkspaceError as error:
            return str(error)


def test_a_second_process_is_told_who_runs(tmp_path: Path) -> None:
    with (
        ProcessPoolExecutor(1, get_context("spawn")) as pool,
        Workspace.open(tmp_path, create=True) as workspace,
    ):
        with workspace.run("solnedgang analyse"):
            answer = pool.submit(try_to_run, tmp_path).result()
        assert re.fullmatch(
            rf".* is in use: 'solnedgang analyse' runs since \d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d UTC as process {os.getpid()} on .*",
            answer,
        )
        assert pool.submit(try_to_run, tmp_path).result() == "ran"


def test_a_second_run_in_the_same_process_is_told_too(tmp_path: Path) -> None:
    with (
        Workspace.open(tmp_path, create=True) as one,
        Workspace.open(tmp_path) as other,
        one.run("solnedgang analyse"),
    ):
        for workspace in (one, other):
            with pytest.raises(WorkspaceError, match="is in use"), workspace.run("solnedgang analyse"):
                pass


def test_documents_are_added_and_read_while_a_run_is_under_way(tmp_path: Path) -> None:
    with (
        Workspace.open(tmp_path, create=True) as one,
        Workspace.open(tmp_path) as other,
        one.run("solnedgang analyse"),
    ):
        assert other.add([piece(xml())]).new == 1
        assert len(one.documents()) == 1


def test_runs_are_recorded(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        empty = workspace.digest()
        with workspace.run("first"):
            workspace.add([piece(xml())])
        with pytest.raises(ZeroDivisionError), workspace.run("second"):
            raise ZeroDivisionError
        with workspace.run("third"):
            under_way = workspace.runs()[-1]
        assert [(run.command, run.outcome) for run in workspace.runs()] == [
            ("first", "done"),
            ("second", "failed"),
            ("third", "done"),
        ]
        assert [run.corpus for run in workspace.runs()] == [empty, workspace.digest(), workspace.digest()]
        assert all(run.ended is not None and run.started <= run.ended for run in workspace.runs())
        assert (under_way.ended, under_way.outcome) == (None, "")


def test_a_run_removes_what_dead_runs_left(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        folder = workspace.tables / "edges"
        folder.mkdir(parents=True)
        (folder / "all-0123456789abcdef.parquet").write_bytes(b"")
        (folder / ".all-0123456789abcdef.parquet.4711-1.tmp").write_bytes(b"")
        (folder / "notes.txt").write_bytes(b"")  # a person's own file
        with workspace.run("solnedgang analyse"):
            assert [path.name for path in folder.iterdir()] == ["notes.txt"]
