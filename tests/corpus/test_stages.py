"""Stages: what is out of date, and that publishing happens at once or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from corpus.eli import Eli
from corpus.errors import WorkspaceError
from corpus.record import bucket
from corpus.store.parts import write_part
from corpus.store.runs import Run
from corpus.store.stages import Freshness, StaleBucket
from corpus.workspace import Workspace
from tests.corpus.samples import piece, xml

LAMPS, LOCKS = "Lov om lygter", "Lov om sluser"  # of two buckets


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "w", create=True) as opened:
        opened.add([piece(xml("1", title=LAMPS)), piece(xml("2", title=LAMPS)), piece(xml("3", title=LOCKS))])
        yield opened


def table(*numbers: int) -> pa.Table:
    return pa.table({"number": pa.array(numbers, pa.int32())})


def part_name(stale: StaleBucket) -> str:
    return f"b{stale.bucket:02}"


def read_stage(run: Run, workspace: Workspace, version: str) -> list[StaleBucket]:
    """A stage that writes the number of each document."""
    worked = list(workspace.stale("read", version))
    for stale in worked:
        rows = table(*(int(record.eli.number) for record in stale.documents))
        made = [run.write("documents", part_name(stale), rows)] if stale.documents else []
        run.publish_bucket("read", version, stale, made)
    return worked


def numbers(workspace: Workspace, name: str = "documents") -> list[int]:
    return sorted(
        number
        for path in workspace.current(name)
        for number in parquet.read_table(path)["number"].to_pylist()
    )


def files(workspace: Workspace) -> list[Path]:
    return sorted(path for path in workspace.tables.rglob("*") if path.is_file())


def analyse(workspace: Workspace, version: str = "1") -> list[StaleBucket]:
    with workspace.run("solnedgang analyse") as run:
        return read_stage(run, workspace, version)


def elis(stale: StaleBucket) -> tuple[set[str], set[str], set[str]]:
    return (
        {record.eli.number for record in stale.documents},
        {eli.number for eli in stale.changed},
        {eli.number for eli in stale.gone},
    )


def test_nothing_is_worked_twice(workspace: Workspace) -> None:
    assert [elis(stale) for stale in analyse(workspace)] == [
        ({"1", "2"}, {"1", "2"}, set()),
        ({"3"}, {"3"}, set()),
    ]
    assert numbers(workspace) == [1, 2, 3]
    assert analyse(workspace) == []


def test_only_the_bucket_of_a_changed_document_is_stale(workspace: Workspace) -> None:
    analyse(workspace)
    workspace.add([piece(xml("2", title=LAMPS, text="Ny."))])
    (stale,) = analyse(workspace)
    assert elis(stale) == ({"1", "2"}, {"2"}, set())
    assert stale.bucket == bucket(LAMPS)


def test_a_new_version_works_everything(workspace: Workspace) -> None:
    analyse(workspace)
    assert [elis(stale)[1] for stale in analyse(workspace, "2")] == [{"1", "2"}, {"3"}]


def test_a_document_that_changes_its_title_changes_its_bucket(workspace: Workspace) -> None:
    analyse(workspace)
    workspace.add([piece(xml("3", title=LAMPS))])
    first, second = analyse(workspace)
    assert elis(first) == ({"1", "2", "3"}, {"3"}, set())
    assert elis(second) == (set(), set(), {"3"})
    assert numbers(workspace) == [1, 2, 3]
    assert len(files(workspace)) == 1
    assert analyse(workspace) == []


def test_a_document_replaced_while_it_is_worked_is_worked_again(workspace: Workspace) -> None:
    with workspace.run("solnedgang analyse") as run:
        stale = workspace.stale("read", "1")
        workspace.add([piece(xml("3", title=LOCKS, text="Ny."))])
        for each in stale:
            run.publish_bucket("read", "1", each, [run.write("documents", part_name(each), table(1))])
    assert [elis(each)[1] for each in workspace.stale("read", "1")] == [{"3"}]


def test_files_that_are_no_longer_current_are_removed(workspace: Workspace) -> None:
    analyse(workspace)
    before = files(workspace)
    workspace.add([piece(xml("4", title=LOCKS))])
    analyse(workspace)
    assert files(workspace) == sorted(workspace.current("documents"))
    assert len(set(before) & set(files(workspace))) == 1


def test_publishing_the_same_rows_again_keeps_the_file(workspace: Workspace) -> None:
    analyse(workspace)
    before = files(workspace)
    analyse(workspace, "2")
    assert files(workspace) == before
    assert numbers(workspace) == [1, 2, 3]


@pytest.mark.parametrize("damage", [Path.unlink, lambda path: path.write_bytes(b"PAR1")])
def test_a_lost_file_makes_its_bucket_stale(workspace: Workspace, damage: object) -> None:
    analyse(workspace)
    assert callable(damage)
    damage(next(path for path in workspace.current("documents") if f"b{bucket(LAMPS):02}" in path.name))
    assert [elis(stale)[1] for stale in analyse(workspace)] == [{"1", "2"}]
    assert numbers(workspace) == [1, 2, 3]


def test_a_whole_stage_is_current_until_its_key_changes(workspace: Workspace) -> None:
    analyse(workspace)
    key = workspace.key("1", ["documents"], {"as_of": "2020-01-01"})
    assert not workspace.is_current("resolve", key)
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole("resolve", key, [run.write("edges", "all", table(1, 2))])
    assert workspace.is_current("resolve", key)
    assert key != workspace.key("2", ["documents"], {"as_of": "2020-01-01"})
    assert key != workspace.key("1", ["documents"], {"as_of": "2021-01-01"})
    assert key != workspace.key("1", ["documents", "edges"], {"as_of": "2020-01-01"})
    workspace.add([piece(xml("4", title=LOCKS))])
    analyse(workspace)
    assert key != workspace.key("1", ["documents"], {"as_of": "2020-01-01"})


def test_a_whole_stage_with_a_lost_file_is_not_current(workspace: Workspace) -> None:
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole(
            "resolve", "key", [run.write("edges", "all", table(1)), run.write("dangling", "all", table())]
        )
    workspace.current("dangling")[0].unlink()
    assert not workspace.is_current("resolve", "key")


def test_the_files_of_one_document_are_those_of_its_bucket_and_of_whole_tables(workspace: Workspace) -> None:
    analyse(workspace)
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole("resolve", "1", [run.write("edges", "all", table(1))])
    lamp = next(record.eli for record in workspace.documents() if record.title == LAMPS)
    (file,) = workspace.current("documents", lamp)
    assert sorted(parquet.read_table(file)["number"].to_pylist()) == [1, 2]
    assert workspace.current("edges", lamp) == workspace.current("edges")


def test_a_stage_that_no_longer_writes_a_table_takes_it_back(workspace: Workspace) -> None:
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole(
            "resolve", "1", [run.write("edges", "all", table(1)), run.write("old", "all", table(1))]
        )
        run.publish_whole("resolve", "2", [run.write("edges", "all", table(1))])
    assert workspace.current("old") == ()
    assert len(files(workspace)) == 1


def test_a_stage_that_goes_from_whole_to_buckets_leaves_nothing_behind(workspace: Workspace) -> None:
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole("read", "0", [run.write("documents", "all", table(9))])
    analyse(workspace)
    assert numbers(workspace) == [1, 2, 3]
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole("read", "0", [run.write("documents", "all", table(9))])
    assert numbers(workspace) == [9]


def test_workers_write_parts_and_the_run_publishes_them(workspace: Workspace) -> None:
    part = write_part(workspace.tables, "edges", "all", table(5))
    assert (part.rows, part.path.name) == (1, f"all-{part.sha256[:16]}.parquet")
    assert workspace.current("edges") == ()
    with (
        pytest.raises(WorkspaceError, match="is not there whole"),
        workspace.run("solnedgang analyse") as run,
    ):
        run.publish_whole("resolve", "1", [part])  # written before the run began, so swept as a dead run's
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole("resolve", "1", [write_part(run.tables, "edges", "all", table(5))])
    assert numbers(workspace, "edges") == [5]


def test_a_part_is_of_the_stage_that_made_it_last(workspace: Workspace) -> None:
    """A table that another stage makes in a newer program is not kept beside its former rows."""
    with workspace.run("solnedgang analyse") as run:
        run.publish_whole("one", "1", [run.write("edges", "all", table(1))])
        run.publish_whole("two", "1", [run.write("edges", "all", table(2))])
    assert numbers(workspace, "edges") == [2]
    assert workspace.is_current("two", "1")


@pytest.mark.parametrize("name", ["../edges", "Edges", "", "a b", "x'; drop"])
def test_tables_and_parts_have_plain_names(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="names no table or part"):
        write_part(tmp_path, name, "all", table())
    with pytest.raises(ValueError, match="names no table or part"):
        write_part(tmp_path, "edges", name, table())


def test_status_tells_how_stages_stand(workspace: Workspace) -> None:
    asked = [("read", "1"), ("resolve", "key")]
    assert workspace.status(asked).stages == {"read": Freshness.NEVER, "resolve": Freshness.NEVER}
    with workspace.run("solnedgang analyse") as run:
        read_stage(run, workspace, "1")
        run.publish_whole("resolve", "key", [run.write("edges", "all", table(1))])
    assert workspace.status(asked).stages == {"read": Freshness.CURRENT, "resolve": Freshness.CURRENT}
    assert workspace.status([("read", "2"), ("resolve", "other")]).stages == {
        "read": Freshness.STALE,
        "resolve": Freshness.STALE,
    }
    workspace.add([piece(xml("9", title=LOCKS))])
    assert workspace.status(asked).stages["read"] is Freshness.STALE


def test_the_rows_are_the_same_bytes_every_time(tmp_path: Path) -> None:
    rows = pa.table({"eli": ["lta/2019/1"] * 1000, "words": list(range(1000))})
    one, other = (write_part(tmp_path / name, "documents", "b00", rows) for name in "ab")
    assert one.path.name == other.path.name


def test_elis_in_a_stale_bucket_are_typed(workspace: Workspace) -> None:
    assert workspace.stale("read", "1")[1].changed == {Eli("lta", 2019, "3")}
