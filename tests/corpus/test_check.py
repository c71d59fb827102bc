"""What is damaged is found, and what mends it is said."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from corpus.eli import Eli
from corpus.errors import WorkspaceError
from corpus.intake import Added
from corpus.workspace import Workspace
from tests.corpus.samples import flat, piece, xml

ELI = Eli("lta", 2019, "7")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w", create=True) as opened:
        opened.add([piece(xml(), "2019-7.xml"), piece(flat(), "2019.jsonl, line 1")])
        with opened.run("solnedgang analyse") as run:
            (stale,) = opened.stale("read", "1")
            run.publish_bucket("read", "1", stale, [run.write("documents", "b00", pa.table({"words": [6]}))])
            run.publish_whole("resolve", "key", [run.write("edges", "all", pa.table({"edge": [1]}))])
        yield opened


def flip(path: Path) -> None:
    """Change one bit in the middle, length unchanged."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_whole_workspace_has_no_faults(workspace: Workspace) -> None:
    assert workspace.check() == ()


@pytest.mark.parametrize("damage", [flip, Path.unlink, lambda path: path.write_bytes(b"")])
def test_damaged_bytes_of_a_document_are_found_and_mended_by_adding_again(
    workspace: Workspace, damage: object
) -> None:
    path = workspace.raw.path(workspace.record(ELI).sha256)
    assert callable(damage)
    damage(path)
    (fault,) = workspace.check()
    assert fault.what == f"{path} (lta/2019/7) is missing or damaged"
    assert fault.mend == "add the document again; it came from 2019-7.xml"
    with pytest.raises(WorkspaceError, match="damaged"):
        workspace.read(ELI)
    assert workspace.add([piece(xml())]) == Added(same=1)
    assert workspace.check() == ()
    assert workspace.read(ELI) == xml()


def test_a_damaged_table_is_found_and_made_again_after_mending(workspace: Workspace) -> None:
    for table in ("documents", "edges"):
        flip(workspace.current(table)[0])
    assert workspace.is_current("resolve", "key")  # its length is right
    found = workspace.check()
    assert [fault.mend for fault in found] == ["solnedgang analyse makes it again"] * 2
    assert workspace.check(mend=True) == found
    assert not workspace.is_current("resolve", "key")
    assert len(workspace.stale("read", "1")) == 1
    assert workspace.check() == ()


def test_what_a_killed_process_left_is_swept_when_it_is_old(workspace: Workspace) -> None:
    folder = next(workspace.raw.folder.iterdir())
    old, young = folder / ".a.zst.1-1.tmp", folder / ".b.zst.1-1.tmp"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    workspace.add([])
    assert (old.exists(), young.exists()) == (False, True)


def test_no_room_is_said(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkspaceError, match="cannot be written: No space left on device"):
        workspace.add([piece(xml("8"))])
    monkeypatch.undo()
    assert len(workspace.documents()) == 1
    assert list(workspace.raw.folder.rglob("*.tmp")) == []
