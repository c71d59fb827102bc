"""Opening a workspace, and what it says of itself."""

from __future__ import annotations

import multiprocessing
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from corpus.eli import Eli
from corpus.errors import WorkspaceError
from corpus.record import Form
from corpus.store import schema
from corpus.store.stages import Freshness
from corpus.workspace import Workspace
from tests.corpus.samples import flat, piece, xml


def test_a_missing_workspace_is_said(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"no workspace at .*; 'solnedgang corpus add' makes one"):
        Workspace.open(tmp_path / "none")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("create", [True, False])
def test_a_newer_workspace_is_left_alone(tmp_path: Path, create: bool) -> None:
    Workspace.open(tmp_path, create=True).close()
    with sqlite3.connect(tmp_path / "workspace.sqlite") as connection:
        connection.execute(f"pragma user_version = {schema.VERSION + 1}")
    connection.close()
    with pytest.raises(WorkspaceError, match=r"made by a newer solnedgang \(format 2, this one reads 1\)"):
        Workspace.open(tmp_path, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_another_programs_database_is_left_alone(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "workspace.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("create table lygter (id)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(WorkspaceError, match="database of another program"):
        Workspace.open(tmp_path, create=create)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "said"), [(b"Ingen database her." * 99, "file is not a database"), (b"", "is empty")]
)
def test_a_damaged_database_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "workspace.sqlite").write_bytes(content)
    with pytest.raises(WorkspaceError, match=said):
        Workspace.open(tmp_path)


def test_a_place_where_no_folder_can_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WorkspaceError, match="no workspace can be made at"):
        Workspace.open(tmp_path / "file" / "w", create=True)


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        workspace.add([piece(xml())])
    with Workspace.open(tmp_path, create=True) as workspace:
        assert len(workspace.documents()) == 1


def add_one(folder: Path, number: int) -> int:
    with Workspace.open(folder, create=True) as workspace:
        return workspace.add([piece(xml(str(number))), piece(xml("0"))]).taken


def test_several_processes_add_at_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as pool:
        assert pool.starmap(add_one, [(tmp_path / "w", number) for number in range(1, 13)]) == [2] * 12
    with Workspace.open(tmp_path / "w") as workspace:
        assert len(workspace.documents()) == 13
        assert len(workspace.copies()) == 13
        assert workspace.check() == ()


def test_several_threads_use_one_workspace(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda number: workspace.add([piece(xml(str(number)))]), range(40)))
            read = list(pool.map(lambda number: workspace.read(Eli("lta", 2019, str(number))), range(40)))
        assert read == [xml(str(number)) for number in range(40)]


def test_status_counts_the_documents_in_use(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        workspace.add(map(piece, [xml("1"), flat("1"), flat("2", year=2003, document_type="Lov"), flat("3")]))
        status = workspace.status([("read", "1")])
        assert (status.documents, status.copies) == (3, 4)
        assert status.by_form == {Form.LEXDANIA: 1, Form.FLAT: 2}
        assert status.by_type == {"LBK H": 2, "Lov": 1}
        assert status.by_year == {2003: 1, 2019: 2}
        assert status.digest == workspace.digest()
        assert status.stages == {"read": Freshness.NEVER}
        assert status.last_received == max(record.received for record in workspace.documents())


def test_an_empty_workspace_has_a_status(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        status = workspace.status()
    assert (status.documents, status.size, status.last_received) == (0, 0, None)
