"""What a run keeps of a former one is what it would make anew."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pyarrow as pa
import pytest

from corpus import demonstration
from corpus.sources.files import pieces
from corpus.sources.piece import Piece, Refusal
from corpus.store.reading import CurrentTables, Tables
from corpus.workspace import Workspace
from reports.stages import STAGES, Settings, alignment
from reports.stages.run import analyse, task_of
from reports.stages.stage import CorpusStage

WRITTEN = sorted(table for stage in STAGES for table in stage.writes)


def demonstrated(name: str = "", old: str = "", new: str = "") -> Iterator[Piece | Refusal]:
    """The demonstration corpus, with other words in one file."""
    for one in pieces(demonstration.paths()):
        if name and isinstance(one, Piece) and one.source.endswith(name):
            assert old.encode() in one.data
            yield Piece(one.source, one.data.replace(old.encode(), new.encode()))
        else:
            yield one


def analysed(folder: Path, held: Iterator[Piece | Refusal]) -> Workspace:
    workspace = Workspace.open(folder, create=True)
    workspace.add(held)
    analyse(workspace, STAGES, Settings(), jobs=1)
    return workspace


def rows(workspace: Workspace) -> dict[str, list[str]]:
    tables = CurrentTables(workspace.current)
    return {table: sorted(map(repr, tables.read(table).to_pylist())) for table in WRITTEN}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept") / "before"
    analysed(folder, demonstrated()).close()
    return folder


@pytest.mark.parametrize(
    ("change", "pairs"),
    [
        (("2017-9021.xml", "indkalder personen", "indbyder personen"), 2),  # the later and the earlier of two
        (("2019-9014.xml", "indsættes", "tilføjes"), 1),  # the instructions carried out between two
    ],
)
def test_a_changed_document_gives_the_tables_of_a_new_workspace(
    before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str, str], pairs: int
) -> None:
    workspace = Workspace.open(copytree(before, tmp_path / "kept"))
    worked: list[str] = []
    aligned = alignment.aligned
    monkeypatch.setattr(alignment, "aligned", lambda *given: (worked.append(given[2]), aligned(*given))[1])
    workspace.add(demonstrated(*change))
    analyse(workspace, STAGES, Settings(), jobs=1)
    assert len(worked) == pairs
    assert rows(workspace) == rows(analysed(tmp_path / "new", demonstrated(*change)))


def test_only_a_stage_that_keeps_sees_its_former_tables_while_they_are_whole(tmp_path: Path) -> None:
    def make(_: Tables, __: Settings) -> dict[str, pa.Table]:
        return {"sluices": pa.table({"number": [1]}), "gates": pa.table({"number": [2]})}

    stage = CorpusStage("count", 1, (), ("sluices", "gates"), make)
    keeping = CorpusStage("count", 1, (), ("sluices", "gates"), make, keeps=True)
    workspace = Workspace.open(tmp_path / "workspace", create=True)
    analyse(workspace, [stage], Settings(), jobs=1)

    def seen(by: CorpusStage) -> tuple[Path, ...]:
        return task_of(workspace, by, Settings()).files["sluices"]

    assert seen(stage) == ()
    assert seen(keeping) == workspace.current("sluices")
    workspace.current("gates")[0].unlink()
    assert seen(keeping) == ()
