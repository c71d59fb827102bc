"""Adding documents: which copy is in use, what is counted, what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import intake
from corpus.eli import Eli
from corpus.errors import UnknownDocument
from corpus.intake import Added
from corpus.record import Form
from corpus.sources.files import pieces
from corpus.sources.piece import Piece, Refusal
from corpus.workspace import Workspace
from tests.corpus.samples import flat, gzipped, piece, xml, zipped

ELI = Eli("lta", 2019, "7")
OLD_XML, NEW_XML, OLD_FLAT, NEW_FLAT = (
    xml(text="Gammel."),
    xml(text="Ny."),
    flat(text="§ 1. Gammel."),
    flat(text="§ 1. Ny."),
)

# what arrives one after another -> what is in use, and how each arrival is counted
ARRIVALS = [
    ([OLD_XML], OLD_XML, Added(new=1)),
    ([OLD_FLAT], OLD_FLAT, Added(new=1)),
    ([OLD_XML, OLD_XML], OLD_XML, Added(new=1, same=1)),
    ([OLD_XML, NEW_XML], NEW_XML, Added(new=1, replaced=1)),
    ([OLD_FLAT, NEW_FLAT], NEW_FLAT, Added(new=1, replaced=1)),
    ([OLD_XML, OLD_FLAT], OLD_XML, Added(new=1, beside=1)),
    ([OLD_XML, OLD_FLAT, NEW_FLAT], OLD_XML, Added(new=1, beside=2)),
    ([OLD_XML, OLD_FLAT, OLD_FLAT], OLD_XML, Added(new=1, beside=1, same=1)),
    ([OLD_FLAT, OLD_XML], OLD_XML, Added(new=1, preferred=1)),
    ([OLD_FLAT, OLD_XML, NEW_XML], NEW_XML, Added(new=1, preferred=1, replaced=1)),
    ([OLD_XML, NEW_XML, OLD_XML], OLD_XML, Added(new=1, replaced=2)),  # the source took its change back
]


@pytest.mark.parametrize(("arriving", "in_use", "counted"), ARRIVALS)
@pytest.mark.parametrize("at_once", [True, False])
def test_which_copy_is_in_use(
    tmp_path: Path, arriving: list[bytes], in_use: bytes, counted: Added, at_once: bool
) -> None:
    with Workspace.open(tmp_path / "w", create=True) as workspace:
        if at_once:
            assert workspace.add(map(piece, arriving)) == counted
        else:
            for data in arriving:
                workspace.add([piece(data)])
        assert workspace.read(ELI) == in_use
        assert len(workspace.documents()) == 1
        assert len(workspace.copies()) == len(arriving) - counted.same


def test_a_record_tells_where_it_came_from(tmp_path: Path) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    with Workspace.open(tmp_path / "w", create=True) as workspace:
        workspace.add(pieces([zipped(tmp_path / "acts.zip", [("2019-7.xml", xml())])]))
        record = workspace.record(ELI)
    assert (record.form, record.title, record.document_type) == (
        Form.LEXDANIA,
        "Bekendtgørelse af lov om lygtetændere",
        "LBK H",
    )
    assert (record.size, record.source) == (len(xml()), f"{tmp_path}/acts.zip, 2019-7.xml")
    assert before <= record.received <= datetime.now(UTC)


def test_each_refusal_and_replacement_is_one_line(tmp_path: Path) -> None:
    lines: list[str] = []
    with Workspace.open(tmp_path / "w", create=True) as workspace:
        path = gzipped(tmp_path / "2019.jsonl.gz", OLD_FLAT, b"{}", NEW_FLAT)
        added = workspace.add(pieces([path]), lines.append)
    assert lines == [
        f'refused: {path}, line 2: has no list "provisions"',
        f"replaced: lta/2019/7 by the newer copy in {path}, line 3",
    ]
    assert added == Added(
        new=1, replaced=1, refused=(Refusal(f"{path}, line 2", 'has no list "provisions"'),)
    )
    assert added.taken == 2


def test_refusals_of_sources_are_counted_too(tmp_path: Path) -> None:
    with Workspace.open(tmp_path / "w", create=True) as workspace:
        added = workspace.add(pieces([tmp_path / "gone.zip"]))
        assert [str(refusal) for refusal in added.refused] == [
            f"{tmp_path}/gone.zip: cannot be read: No such file or directory"
        ]
        assert workspace.documents() == ()


def test_an_unknown_document_is_said(tmp_path: Path) -> None:
    with (
        Workspace.open(tmp_path / "w", create=True) as workspace,
        pytest.raises(UnknownDocument, match="holds no lta/2019/7"),
    ):
        workspace.read(ELI)


def test_what_was_added_before_an_interrupt_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "BATCH", 3)

    def interrupted() -> Iterator[Piece]:
        for number in range(8):
            yield piece(xml(str(number)))
        raise KeyboardInterrupt

    with Workspace.open(tmp_path / "w", create=True) as workspace:
        with pytest.raises(KeyboardInterrupt):
            workspace.add(interrupted())
        assert [record.eli.number for record in workspace.documents()] == ["0", "1", "2", "3", "4", "5"]
        assert workspace.check() == ()
        assert workspace.add(piece(xml(str(number))) for number in range(8)) == Added(new=2, same=6)


def test_the_digest_names_the_documents_in_use(tmp_path: Path) -> None:
    digests = []
    for name, arriving in (("a", [OLD_FLAT, NEW_XML]), ("b", [NEW_XML]), ("c", [OLD_XML]), ("d", [])):
        with Workspace.open(tmp_path / name, create=True) as workspace:
            workspace.add(map(piece, arriving))
            digests.append(workspace.digest())
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


DOCUMENTS = [
    xml("1"),
    xml("2"),
    xml("3"),
    flat("1"),
    flat("2"),
    flat("4"),
    flat("5", year=2004),
    b"Ingen lov.",
]


def state(workspace: Workspace) -> tuple[object, ...]:
    epoch = datetime(2000, 1, 1, tzinfo=UTC)
    return (
        workspace.digest(),
        tuple(replace(record, received=epoch) for record in workspace.documents()),
        {record.sha256 for record in workspace.copies()},
    )


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(DOCUMENTS), repeated=st.lists(st.sampled_from(DOCUMENTS), max_size=3))
def test_any_order_gives_the_same_documents(
    tmp_path_factory: pytest.TempPathFactory, order: list[bytes], repeated: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    with Workspace.open(folder / "a", create=True) as one, Workspace.open(folder / "b", create=True) as other:
        one.add(map(piece, DOCUMENTS))
        for data in order + repeated:
            other.add([piece(data)])
        assert state(one) == state(other)


def test_both_forms_in_every_order_with_repeats(tmp_path: Path) -> None:
    for number, order in enumerate(permutations([OLD_XML, OLD_FLAT, OLD_FLAT])):
        with Workspace.open(tmp_path / str(number), create=True) as workspace:
            workspace.add(map(piece, order))
            assert workspace.read(ELI) == OLD_XML
