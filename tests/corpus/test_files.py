"""Files and folders: what is taken, what is passed over, what is refused, and that nothing raises."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus.sources import files
from corpus.sources.piece import Piece, Refusal
from tests.corpus.samples import flat, gzipped, xml, zipped


def sources(*paths: Path) -> list[str]:
    return [piece.source for piece in files.pieces(paths) if isinstance(piece, Piece)]


def refusals(*paths: Path) -> list[str]:
    return [str(piece) for piece in files.pieces(paths) if isinstance(piece, Refusal)]


def test_walks_folders_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "z.XML").write_bytes(xml())
    (tmp_path / "b" / "c" / "1.xml").write_bytes(xml("1"))
    zipped(tmp_path / "b" / "acts.zip", [("2.xml", xml("2"))])
    gzipped(tmp_path / "b" / "years.jsonl.gz", flat("3"), flat("4"))
    (tmp_path / "a.jsonl").write_bytes(flat("5") + b"\r\n\r\n" + flat("6"))
    (tmp_path / "README.md").write_text("Passed over.")
    assert [source.removeprefix(f"{tmp_path}/") for source in sources(tmp_path)] == [
        "a.jsonl, line 1",
        "a.jsonl, line 3",
        "z.XML",
        "b/acts.zip, 2.xml",
        "b/years.jsonl.gz, line 1",
        "b/years.jsonl.gz, line 2",
        "b/c/1.xml",
    ]
    assert refusals(tmp_path) == []


def test_a_file_named_itself_must_be_of_a_kind_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text("Ingen lov.")
    assert refusals(path) == [
        f"{path}: not a kind of file that is read; expected .xml, .zip, .jsonl or .jsonl.gz"
    ]


def test_a_folder_without_documents_is_said(tmp_path: Path) -> None:
    assert refusals(tmp_path) == [
        f"{tmp_path}: holds no file that is read; expected .xml, .zip, .jsonl or .jsonl.gz"
    ]


def test_missing_files_and_broken_links_are_said(tmp_path: Path) -> None:
    (tmp_path / "link.xml").symlink_to(tmp_path / "gone.xml")
    (tmp_path / "circle.xml").symlink_to(tmp_path / "circle.xml")
    assert refusals(tmp_path / "none.xml") == [
        f"{tmp_path}/none.xml: cannot be read: No such file or directory"
    ]
    assert refusals(tmp_path) == [
        f"{tmp_path}/circle.xml: cannot be read: Too many levels of symbolic links",
        f"{tmp_path}/link.xml: cannot be read: No such file or directory",
    ]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (inner / "1.xml").write_bytes(xml())
    (inner / "up").symlink_to(tmp_path)
    assert sources(tmp_path) == [f"{inner}/1.xml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_stop_the_walk(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xml")
    assert refusals(tmp_path) == [f"{tmp_path}/pipe.xml: not a file"]


def test_names_of_any_bytes_can_be_printed(tmp_path: Path) -> None:
    for name in (b"l\xf8g.xml", b"\x1b[2Jslet.xml", b"to\nlinjer.xml"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(b"")
    for piece in files.pieces([tmp_path]):
        line = str(Refusal(piece.source, "is empty"))
        assert line.isprintable()
        line.encode()


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 50)
    (tmp_path / "large.xml").write_bytes(xml())
    assert refusals(tmp_path) == [f"{tmp_path}/large.xml: more than the 50 bytes that one document may have"]
