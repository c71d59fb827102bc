"""Analyse as a machine: what is out of date is worked, nothing else, and a killed run leaves a whole workspace."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pytest

from corpus.sources.piece import Piece
from corpus.store.reading import CurrentTables, Tables
from corpus.workspace import Workspace
from reports.stages.run import Progress, analyse
from reports.stages.stage import CorpusStage, DocumentStage, ReadStage, Received, Settings, Stage

WORKED: list[str] = []


def flat(number: int, text: str) -> Piece:
    line = (
        f'{{"eli": "lta/2020/{number}", "accession": "B2020{number:05}05", "document_id": "BE{number:06}", '
        f'"document_type": "BEK H", "title": "Bekendtgørelse om sluse {number}", "signed": "2020-01-0{number}", '
        f'"url": "", "provisions": [{{"chapter": "1", "section": "1", "text": "§ 1. {text}"}}]}}'
    )
    return Piece(f"line {number}", line.encode())


def read(received: Sequence[Received]) -> Mapping[str, pa.Table]:
    WORKED.extend(one.eli for one in received)
    rows = [{"eli": one.eli, "size": len(one.data)} for one in received]
    return {"documents": pa.Table.from_pylist(rows, pa.schema([("eli", pa.string()), ("size", pa.int64())]))}


def double(tables: Mapping[str, pa.Table], _: Settings) -> Mapping[str, pa.Table]:
    rows = [{"document": row["eli"], "twice": row["size"] * 2} for row in tables["documents"].to_pylist()]
    WORKED.extend(f"double {row['document']}" for row in rows)
    return {
        "doubles": pa.Table.from_pylist(rows, pa.schema([("document", pa.string()), ("twice", pa.int64())]))
    }


def total(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    WORKED.append("total")
    twice = tables.read("doubles")["twice"].to_pylist()
    return {"totals": pa.table({"documents": [len(twice)], "twice": [sum(twice)]})}


STAGES: tuple[Stage, ...] = (
    ReadStage("read", 1, ("documents",), read),
    DocumentStage("double", 1, ("documents",), ("doubles",), double),
    CorpusStage("total", 1, ("doubles",), ("totals",), total),
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    held = Workspace.open(tmp_path / "workspace", create=True)
    held.add([flat(1, "Slusen åbnes."), flat(2, "Slusen lukkes.")])
    WORKED.clear()
    return held


def run(workspace: Workspace, stages: Sequence[Stage] = STAGES) -> list[str]:
    WORKED.clear()
    analyse(workspace, stages, Settings(), jobs=1)
    return sorted(WORKED)


def totals(workspace: Workspace) -> dict[str, int]:
    return CurrentTables(workspace.current).read("totals").to_pylist()[0]


def test_everything_is_worked_once(workspace: Workspace) -> None:
    assert run(workspace) == ["double lta/2020/1", "double lta/2020/2", "lta/2020/1", "lta/2020/2", "total"]
    assert run(workspace) == []


def test_a_changed_document_costs_one_document(workspace: Workspace) -> None:
    run(workspace)
    before = totals(workspace)
    workspace.add([flat(2, "Slusen lukkes hver aften ved solnedgang.")])
    assert run(workspace) == ["double lta/2020/2", "lta/2020/2", "total"]
    assert totals(workspace)["documents"] == 2
    assert totals(workspace)["twice"] > before["twice"]


def test_a_new_document_joins_the_others(workspace: Workspace) -> None:
    run(workspace)
    workspace.add([flat(3, "Slusen males.")])
    assert run(workspace) == ["double lta/2020/3", "lta/2020/3", "total"]
    assert totals(workspace)["documents"] == 3


def test_a_new_version_of_a_stage_reworks_it_and_what_builds_on_it(workspace: Workspace) -> None:
    run(workspace)
    newer = (STAGES[0], DocumentStage("double", 2, ("documents",), ("doubles",), double), STAGES[2])
    assert run(workspace, newer) == [
        "double lta/2020/1",
        "double lta/2020/2",
    ]  # the same answer: total stands
    newest = (ReadStage("read", 2, ("documents",), read), *newer[1:])
    assert "double lta/2020/1" in run(workspace, newest)


def test_a_table_may_pass_to_another_stage(workspace: Workspace) -> None:
    analyse(workspace, STAGES, Settings(), jobs=1)
    renamed = CorpusStage("sum", 1, ("doubles",), ("totals",), total)
    analyse(workspace, (*STAGES[:2], renamed), Settings(), jobs=1)
    assert CurrentTables(workspace.current).read("totals").num_rows == 1


def test_progress_tells_each_stage_to_its_end(workspace: Workspace) -> None:
    told: list[Progress] = []
    analyse(workspace, STAGES, Settings(), 1, told.append)
    assert {step.stage for step in told if step.done == step.total} == {"read", "double", "total"}


KILLED = """
import sys
from pathlib import Path
from corpus import demonstration
from corpus.sources.files import pieces
from corpus.workspace import Workspace
from reports.stages import STAGES, Settings
from reports.stages.run import analyse

with Workspace.open(Path(sys.argv[1]), create=True) as held:
    held.add(pieces(demonstration.paths()))
    print("added", flush=True)
    analyse(held, STAGES, Settings(), 1, lambda step: print(step.stage, step.done, flush=True))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("stage", ["read 3", "references 2", "edges 0", "judgements 0"])
def test_a_killed_run_leaves_a_workspace_that_opens_and_goes_on(tmp_path: Path, stage: str) -> None:
    from reports.stages import STAGES as REAL

    folder = tmp_path / "workspace"
    root = Path(__file__).parents[3]
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
    )
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == stage:
            time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
            break
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL
    with Workspace.open(folder) as held:
        assert held.check() == ()
        analyse(held, REAL, Settings(), 1)
        assert held.check() == ()
        assert held.query("select count(*) as n from documents").to_pylist() == [{"n": 16}]
        assert held.query("select count(*) > 0 as n from ranking").to_pylist() == [{"n": True}]
