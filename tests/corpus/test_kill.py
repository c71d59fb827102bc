"""A process killed in the middle leaves a workspace that opens, is whole and goes on."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pyarrow import parquet

from corpus.store.parts import sweep
from corpus.workspace import Workspace
from tests.corpus.samples import piece, xml

ROOT = Path(__file__).parents[2]
DOCUMENTS = 300

ADD = """
import sys
from pathlib import Path
from corpus import intake
from corpus.workspace import Workspace
from tests.corpus.samples import piece, xml
intake.BATCH = 7
with Workspace.open(Path(sys.argv[1]), create=True) as workspace:
    print("begun", flush=True)
    workspace.add(piece(xml(str(number), title=f"Lov om lygter nr. {number}")) for number in range(300))
"""
PUBLISH = """
import sys
from pathlib import Path
import pyarrow as pa
from corpus.workspace import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace, workspace.run("solnedgang analyse") as run:
    print("begun", flush=True)
    for version in range(1, 10_000):
        for stale in workspace.stale("read", str(version)):
            rows = pa.table({"eli": [str(record.eli) for record in stale.documents], "version": [version] * len(stale.documents)})
            made = [run.write(table, f"b{stale.bucket:02}", rows) for table in ("documents", "provisions")]
            run.publish_bucket("read", str(version), stale, made)
"""


def kill_within(script: str, folder: Path, seconds: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    with process.stdout:
        assert process.stdout.readline() == b"begun\n"
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("seed", range(4))
def test_killed_while_adding(tmp_path: Path, seed: int) -> None:
    kill_within(ADD, tmp_path / "w", random.Random(seed).uniform(0, 0.12))
    with Workspace.open(tmp_path / "w") as workspace:
        before = len(workspace.documents())
        assert before % 7 == 0 or before == DOCUMENTS
        assert workspace.check() == ()
        added = workspace.add(
            piece(xml(str(number), title=f"Lov om lygter nr. {number}")) for number in range(DOCUMENTS)
        )
        assert (added.same, added.new) == (before, DOCUMENTS - before)
        assert workspace.check() == ()


@pytest.mark.parametrize("seed", range(4))
def test_killed_while_publishing(tmp_path: Path, seed: int) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        workspace.add(piece(xml(str(number), title=f"Lov om lygter nr. {number}")) for number in range(64))
    kill_within(PUBLISH, tmp_path, random.Random(seed).uniform(0.05, 0.5))
    with Workspace.open(tmp_path) as workspace:
        assert workspace.check() == ()
        assert same_rows(workspace, "documents") == same_rows(workspace, "provisions")
        with workspace.run("solnedgang analyse") as run:  # the dead process's lock is free
            assert sorted(workspace.tables.glob("*/*.parquet")) == sorted(
                part.path for part in workspace.parts()
            )
            for stale in workspace.stale("read", "last"):
                run.publish_bucket("read", "last", stale, [])
        assert [past.outcome for past in workspace.runs()] == ["died", "done"]
        assert workspace.stale("read", "last") == ()


def same_rows(workspace: Workspace, table: str) -> list[tuple[str, int]]:
    return sorted(
        (row["eli"], row["version"])
        for path in workspace.current(table)
        for row in parquet.read_table(path).to_pylist()
    )


def test_sweeping_keeps_what_is_current(tmp_path: Path) -> None:
    assert sweep(tmp_path / "tables", []) == 0  # no tables yet
