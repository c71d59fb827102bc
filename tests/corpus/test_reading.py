"""Reading a table back, also while another process publishes it anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from corpus.errors import WorkspaceError
from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path, create=True) as opened:
        publish(opened, 1, 2, 3)
        yield opened


def publish(workspace: Workspace, *numbers: int) -> None:
    with workspace.run("solnedgang analyse") as run:
        rows = pa.table({"number": list(numbers), "text": [f"§ {number}." for number in numbers]})
        run.publish_whole("read", str(numbers), [run.write("provisions", "all", rows)])


def test_reads_the_columns_and_rows_asked_for(workspace: Workspace) -> None:
    tables = CurrentTables(workspace.current)
    assert tables.read("provisions").num_rows == 3
    few = tables.read("provisions", ["text"], pc.field("number") > 1)
    assert few.to_pylist() == [{"text": "§ 2."}, {"text": "§ 3."}]
    assert tables.read("edges").num_columns == 0


def test_reads_again_when_files_were_replaced_under_it(workspace: Workspace) -> None:
    asked = 0

    def current(table: str) -> tuple[Path, ...]:
        nonlocal asked
        files = workspace.current(table)
        asked += 1
        if asked == 1:
            publish(workspace, 7)
        return files

    assert CurrentTables(current).read("provisions", ["number"]).to_pylist() == [{"number": 7}]


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"PAR1")])
def test_a_lost_file_is_said(workspace: Workspace, damage: object) -> None:
    assert callable(damage)
    damage(workspace.current("provisions")[0])
    with pytest.raises(WorkspaceError, match=r"provisions: .*corpus check"):
        CurrentTables(workspace.current).read("provisions")
