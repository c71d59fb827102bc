"""SQL over the tables: it reads the current files and can do nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from corpus import workspace as workspace_module
from corpus.errors import BadInput
from corpus.store.parts import Part
from corpus.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(tmp_path / "the lamps' folder", create=True) as opened:
        with opened.run("solnedgang analyse") as run:
            made = [
                run.write("documents", "b00", pa.table({"eli": ["lta/2019/1"], "words": [100]})),
                run.write("documents", "b01", pa.table({"eli": ["lta/2019/2"], "words": [50]})),
                run.write(
                    "references", "all", pa.table({"source": ["lta/2019/1"], "target": ["lta/2019/2"]})
                ),
            ]
            run.publish_whole("read", "1", made)
        yield opened


@pytest.mark.parametrize(
    ("sql", "rows"),
    [
        ("select sum(words) as n from documents", [{"n": 150}]),
        ("from documents where words < 60", [{"eli": "lta/2019/2", "words": 50}]),
        ("with few as (select * from documents) select count(*) as n from few;", [{"n": 2}]),
        (
            'select d.words from "references" r join documents d on d.eli = r.target -- the target\'s',
            [{"words": 50}],
        ),
        ("select name from (show tables) order by name", [{"name": "documents"}, {"name": "references"}]),
        ("select words from documents where false", []),
    ],
)
def test_answers(workspace: Workspace, sql: str, rows: list[dict[str, object]]) -> None:
    assert workspace.query(sql).to_pylist() == rows


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select * from references", "write it in double quotes"),
        ("select * from provisions", "Tables: documents, references"),
        ("select nonsense from documents", "nonsense"),
        ("selct 1", "syntax error"),
        ("", "0 statements of SQL; expected one"),
        ("select 1; select 2", "2 statements of SQL; expected one"),
        ("copy documents to 'out.csv'", "does more than read"),
        ("create table mine as select * from documents", "does more than read"),
        ("drop view documents", "does more than read"),
        ("attach 'other.duckdb'", "does more than read"),
        ("set threads = 1", "does more than read"),
        ("install httpfs", "does more than read"),
        ("explain analyze copy documents to 'out.csv'", "does more than read"),  # which would run it
        ("select * from read_text('/etc/hostname')", "Permission"),
        ("select * from '/etc/hostname'", "does not exist"),
        ("select * from read_csv('https://www.retsinformation.dk/')", "."),
    ],
)
def test_refuses_in_one_line(workspace: Workspace, sql: str, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        workspace.query(sql)
    assert "\n" not in str(caught.value)


def test_an_empty_workspace_has_no_tables(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        assert workspace.query("select 1 as one").to_pylist() == [{"one": 1}]
        with pytest.raises(BadInput, match="none; run solnedgang analyse"):
            workspace.query("select * from documents")


def test_a_query_starts_again_when_files_were_replaced_under_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = workspace.parts
    first = True

    def parts(self: Workspace, table: str | None = None) -> tuple[Part, ...]:
        nonlocal first
        made = listed(table)
        if first:
            first = False
            with workspace.run("solnedgang analyse") as run:
                run.publish_whole("read", "2", [run.write("documents", "b00", pa.table({"words": [7]}))])
        return made

    monkeypatch.setattr(workspace_module.Workspace, "parts", parts)
    assert workspace.query("select words from documents").to_pylist() == [{"words": 7}]


def test_a_lost_file_is_said_and_not_asked_for_ever(workspace: Workspace) -> None:
    workspace.current("documents")[0].unlink()
    with pytest.raises(BadInput, match="parquet"):
        workspace.query("select * from documents")
