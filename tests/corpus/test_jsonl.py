"""JSON lines: whole lines before a cut are taken, the cut is refused with its line, and nothing grows without bounds."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from corpus.sources import jsonl
from corpus.sources.piece import Piece, Refusal
from tests.corpus.samples import flat, gzipped


def taken(path: Path) -> list[bytes]:
    return [piece.data for piece in jsonl.read(path) if isinstance(piece, Piece)]


def refusals(path: Path) -> list[str]:
    return [str(piece).removeprefix(str(path)) for piece in jsonl.read(path) if isinstance(piece, Refusal)]


LINES = [flat(str(number), text=f"§ 1. Lygte nr. {number * 7919} tændes.") for number in range(2000)]


def test_a_gz_cut_in_the_middle_gives_its_whole_lines(tmp_path: Path) -> None:
    path = gzipped(tmp_path / "2019.jsonl.gz", *LINES)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    whole = taken(path)
    assert 0 < len(whole) < len(LINES)
    assert whole == LINES[: len(whole)]
    assert len(refusals(path)) == 1
    assert refusals(path)[0].startswith(
        f", line {len(whole) + 1}: cut off or damaged here (Compressed file ended"
    )
    assert refusals(path)[0].endswith(f"the {len(whole)} lines before it are whole")


def test_a_damaged_gz_is_said(tmp_path: Path) -> None:
    path = gzipped(tmp_path / "2019.jsonl.gz", *LINES)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    assert len(refusals(path)) >= 1
    assert "cut off or damaged here" in refusals(path)[-1]


def test_what_is_no_gz_is_said(tmp_path: Path) -> None:
    path = tmp_path / "2019.jsonl.gz"
    path.write_bytes(flat())
    assert refusals(path) == [
        ", line 1: cut off or damaged here (Not a gzipped file (b'{\"')); the 0 lines before it are whole"
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", gzip.compress(b"")])
def test_empty_files_hold_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ("2019.jsonl.gz" if content[:1] == b"\x1f" else "2019.jsonl")
    path.write_bytes(content)
    assert list(jsonl.read(path)) == []


def test_a_line_is_the_same_however_its_file_ends_lines(tmp_path: Path) -> None:
    path = tmp_path / "2019.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + LINES[0] + b"\r\n" + LINES[1])
    assert taken(path) == LINES[:2]


def test_a_long_line_is_refused_and_the_next_one_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jsonl, "MAX_BYTES", 1000)
    monkeypatch.setattr(jsonl, "CHUNK", 64)
    path = gzipped(tmp_path / "2019.jsonl.gz", LINES[0], b"x" * 5000, LINES[1])
    assert taken(path) == LINES[:2]
    assert refusals(path) == [", line 2: longer than the 1,000 bytes that one document may have"]


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    block = (b" " * (1 << 20)) + b"\n"
    path.write_bytes(gzip.compress(block * 100))  # 100 MB in 100 kB
    assert refusals(path) == [
        ", line 64: more than 67,108,864 bytes up to here; the rest of the file is not read"
    ]


def test_a_bomb_of_one_line_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b" " * (200 << 20)))
    assert refusals(path) == [
        ", line 1: more than 67,108,864 bytes up to here; the rest of the file is not read"
    ]
