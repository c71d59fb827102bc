"""Zips from strangers: every entry is taken or refused with a line, and nothing is written or unpacked without bounds."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from corpus.sources import zips
from corpus.sources.piece import Piece, Refusal
from tests.corpus.samples import flat, xml, zipped


def taken(path: Path) -> list[str]:
    return [piece.source.removeprefix(f"{path}, ") for piece in zips.read(path) if isinstance(piece, Piece)]


def refusals(path: Path) -> list[str]:
    return [str(piece).removeprefix(str(path)) for piece in zips.read(path) if isinstance(piece, Refusal)]


@pytest.mark.parametrize(
    "name", ["../ud.xml", "lta/../../ud.xml", "/etc/ud.xml", "..\\ud.xml", "C:\\ud.xml", "lta/..", "\\ud.xml"]
)
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "acts.zip", [(name, xml()), ("lta/2019/1.xml", xml("1"))])
    assert taken(path) == ["lta/2019/1.xml"]
    assert refusals(path) == [f", {name}: its name leads out of the archive"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["acts.zip"]


def test_takes_xml_and_json_lines_and_passes_over_the_rest(tmp_path: Path) -> None:
    lines = flat("3") + b"\n" + flat("4") + b"\n"
    path = zipped(
        tmp_path / "a.zip", [("læs.txt", b"Hej"), ("lta/", b""), ("1.XML", xml()), ("y.jsonl", lines)]
    )
    assert taken(path) == ["1.XML", "y.jsonl, line 1", "y.jsonl, line 2"]
    assert refusals(path) == []


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_entries_with_one_name_the_last_is_taken(tmp_path: Path) -> None:
    path = zipped(tmp_path / "acts.zip", [("1.xml", xml(text="Gammel.")), ("1.xml", xml(text="Ny."))])
    assert [piece.data for piece in zips.read(path) if isinstance(piece, Piece)] == [xml(text="Ny.")]
    assert refusals(path) == [", 1.xml: stands again later in the archive; the last one is taken"]


def test_an_archive_within_is_refused(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", [("1.xml", xml())]).read_bytes()
    path = zipped(tmp_path / "outer.zip", [("inner.zip", inner), ("y.jsonl.gz", b"")])
    assert taken(path) == []
    assert refusals(path) == [
        ", inner.zip: an archive within an archive; unpack the outer one first",
        ", y.jsonl.gz: an archive within an archive; unpack the outer one first",
    ]


def changed(path: Path, at_signature: bytes, offset: int, value: bytes) -> Path:
    """The archive with bytes overwritten in each of the records that begin with a signature."""
    content = bytearray(path.read_bytes())
    start = content.find(at_signature)
    while start >= 0:
        content[start + offset : start + offset + len(value)] = value
        start = content.find(at_signature, start + 1)
    path.write_bytes(content)
    return path


CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def test_an_encrypted_entry_is_refused(tmp_path: Path) -> None:
    path = changed(zipped(tmp_path / "a.zip", [("1.xml", xml())]), CENTRAL, 8, b"\x01\x00")
    assert refusals(path) == [", 1.xml: encrypted"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_packing_without_bounds_is_refused(tmp_path: Path, method: int) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("1.xml", xml())
    assert refusals(path) == [", 1.xml: packed in a way that is not read; expected deflate or no packing"]


def test_a_damaged_entry_is_refused_and_the_others_taken(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [("1.xml", xml("1")), ("2.xml", xml("2"))])
    content = bytearray(path.read_bytes())
    content[120] ^= 0xFF
    path.write_bytes(content)
    assert taken(path) == ["2.xml"]
    assert len(refusals(path)) == 1
    assert refusals(path)[0].startswith(", 1.xml: cannot be unpacked: ")


@pytest.mark.parametrize(
    ("size", "said"), [(10, "File size|Bad CRC|bytes, where"), (100_000, "bytes, where")]
)
def test_an_entry_that_lies_about_its_size_is_refused(tmp_path: Path, size: int, said: str) -> None:
    path = changed(zipped(tmp_path / "a.zip", [("1.xml", xml())]), CENTRAL, 24, size.to_bytes(4, "little"))
    assert taken(path) == []
    assert len(refusals(path)) == 1


def test_a_cut_archive_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", [("1.xml", xml())])
    path.write_bytes(path.read_bytes()[:-30])
    assert refusals(path) == [": not a zip that can be read: File is not a zip file"]


@pytest.mark.parametrize("content", [b"", b"Ingen zip.", b"PK\x05\x06"])
def test_what_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    assert len(refusals(path)) == 1
    assert refusals(path)[0].startswith(": not a zip that can be read: ")


def test_an_archive_without_documents_is_said(tmp_path: Path) -> None:
    assert refusals(zipped(tmp_path / "a.zip", [("læs.txt", b"Hej")])) == [": holds no .xml and no .jsonl"]


def test_a_bomb_is_refused_unread(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", [(f"{number}.xml", b" " * (30 << 20)) for number in range(3)])
    packed = path.stat().st_size
    assert refusals(path) == [
        f": {packed:,} bytes that unpack to 94,371,840, more than the 67,108,864 allowed"
    ]


def test_a_bomb_that_lies_about_its_size_is_stopped(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", [("1.xml", b" " * (100 << 20))])
    changed(path, CENTRAL, 24, (1000).to_bytes(4, "little"))
    assert taken(path) == []
    assert len(refusals(path)) == 1


def test_a_large_entry_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MAX_BYTES", 100)
    path = zipped(tmp_path / "a.zip", [("1.xml", xml())])
    assert refusals(path) == [f", 1.xml: {len(xml()):,} bytes, more than the 100 that one document may have"]


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MAX_ENTRIES", 3)
    path = zipped(tmp_path / "a.zip", [(f"{number}.xml", xml()) for number in range(4)])
    assert refusals(path) == [": 4 entries, more than the 3 that one archive may have"]


def test_overlapping_entries_count_each_time(tmp_path: Path) -> None:
    """A bomb without recursion: many names in the directory for the same packed bytes."""
    single = io.BytesIO()
    with zipfile.ZipFile(single, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.xml", b" " * (10 << 20))
    content = single.getvalue()
    start, end = content.find(CENTRAL), content.find(b"PK\x05\x06")
    directory, tail = content[start:end] * 50, bytearray(content[end:])
    tail[8:12] = (50).to_bytes(2, "little") * 2
    tail[12:16] = len(directory).to_bytes(4, "little")
    path = tmp_path / "bomb.zip"
    path.write_bytes(content[:start] + directory + tail)
    assert "bytes that unpack to 524,288,000" in refusals(path)[0]
