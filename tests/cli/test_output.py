"""What commands write, and whether the command that stands as a source gives the same again."""

import csv
import json
import shlex
from pathlib import Path

import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from cli.main import app
from cli.output import Format, Formats, Rows, put_rows
from corpus.errors import BadInput, SolnedgangError
from reports.growth.tables import GROWTH

RUN = CliRunner()
FORMATS = Formats((Format.TEXT, Format.CSV, Format.XLSX))


def told(*arguments: str) -> str:
    result = RUN.invoke(app, arguments)
    if isinstance(result.exception, SolnedgangError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize(
    ("asked", "name", "form"),
    [
        (None, None, Format.TEXT),
        (None, "x.csv", Format.CSV),
        (None, "x.XLSX", Format.XLSX),
        (None, "x.txt", Format.TEXT),
        ("csv", "x.anything", Format.CSV),
        ("lines", None, Format.TEXT),  # as `duties` said before
    ],
)
def test_the_format_is_asked_for_or_told_by_the_name(
    asked: str | None, name: str | None, form: Format
) -> None:
    assert FORMATS.chosen(asked, Path(name) if name else None) is form


@pytest.mark.parametrize(
    ("asked", "name", "complaint"),
    [
        ("xml", None, "'xml' is none of text, csv, xlsx"),
        ("parquet", "x.parquet", "'parquet' is none of"),
        ("xlsx", None, "--format xlsx needs -o FILE"),
        (None, "x.parquet", "x.parquet: its name ends in none of .csv, .xlsx, .txt"),
        (None, "x", "ends in none of"),
    ],
)
def test_what_cannot_be_written_is_said(asked: str | None, name: str | None, complaint: str) -> None:
    with pytest.raises(BadInput, match=complaint):
        FORMATS.chosen(asked, Path(name) if name else None)


@pytest.mark.parametrize("form", [Format.CSV, Format.JSON, Format.PARQUET, Format.XLSX])
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path, form: Format) -> None:
    with pytest.raises(OSError, match="Is a directory") as error:
        put_rows(Rows("growth", GROWTH.empty_table(), "solnedgang growth"), form, tmp_path)
    assert error.value.filename == str(tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        ("timeline", "medlemmer", "--act", "lov om omstillingsydelse"),
        ("growth", "--act", "lov om omstillingsydelse"),
        ("growth", "--from", "2018", "--by", "type"),
        ("pages", "--as-of", "2017-06-30"),
        ("network", "--limit", "3", "--as-of", "2020-01-01"),
        ("compare", "lov om omstillingsydelse 2017", "lta/2020/9032", "--limit", "2"),
    ],
)
def test_the_command_that_is_told_gives_the_same(analysed: str, words: tuple[str, ...]) -> None:
    text = told(*words, "--workspace", analysed)
    program, *again = shlex.split(text.splitlines()[-1].partition(",")[0])
    assert program == "solnedgang"
    assert told(*again, "--workspace", analysed) == text


def test_search_tells_its_words_and_options(analysed: str) -> None:
    asked = ("search", '"ansøgning om"', "tilskud", "--in-force", "--limit", "2", "--format", "json")
    found = json.loads(told(*asked, "--workspace", analysed))
    program, *again = shlex.split(found["source"].partition(",")[0])
    assert program == "solnedgang"
    assert json.loads(told(*again, "--format", "json", "--workspace", analysed)) == found


def test_a_timeline_is_text_rows_or_a_picture(analysed: str, tmp_path: Path) -> None:
    rows = json.loads(told("timeline", "medlemmer", "--format", "json", "--workspace", analysed))["steps"]
    assert rows
    told("timeline", "medlemmer", "-o", str(tmp_path / "x.csv"), "--workspace", analysed)
    assert len(list(csv.DictReader((tmp_path / "x.csv").read_text("utf-8").splitlines()))) == len(rows)
    asked = ("timeline", "medlemmer", "--format", "svg", "--workspace", analysed)
    danish, english = told(*asked), told(*asked, "--lang", "en")
    assert danish.startswith("<svg")
    assert danish != english
    with pytest.raises(BadInput, match="--lang goes with --format svg only"):
        told("timeline", "medlemmer", "--lang", "en", "--workspace", analysed)


def test_clusters_are_written_as_the_file_is_named(analysed: str, tmp_path: Path) -> None:
    for name in ("x.parquet", "x.csv", "x.json", "x.xlsx"):
        told("copies", "-o", str(tmp_path / name), "--workspace", analysed)
    held = json.loads((tmp_path / "x.json").read_text("utf-8"))
    assert held["source"].startswith("solnedgang copies, corpus sha256")
    assert parquet.read_table(tmp_path / "x.parquet").num_rows == len(held["clusters"]) > 1
    rows = list(csv.DictReader((tmp_path / "x.csv").read_text("utf-8").splitlines()))
    assert [row["kind"] for row in rows] == [row["kind"] for row in held["clusters"]]
    with pytest.raises(BadInput, match=r"x\.doc: its name ends in none of \.csv"):
        told("copies", "-o", str(tmp_path / "x.doc"), "--workspace", analysed)


@pytest.mark.parametrize("command", ["findings", "registers"])
def test_json_is_asked_for_in_one_way(analysed: str, command: str) -> None:
    found = json.loads(told(command, "--format", "json", "--workspace", analysed))
    assert found["schema"] == 1
    assert json.loads(told(command, "--json", "--workspace", analysed)) == found


@pytest.mark.parametrize(
    "words",
    [("search", "tilskud"), ("findings",), ("duties",), ("network",), ("copies",), ("encoder", "pairs")],
)
@pytest.mark.parametrize("option", ["--top", "--limit"])
def test_there_is_no_less_than_none(analysed: str, words: tuple[str, ...], option: str) -> None:
    result = RUN.invoke(app, [*words, option, "-1", "--workspace", analysed])
    assert result.exit_code == 2
    assert "Invalid value" in result.output


def test_an_english_reader_is_told_what_is_danish(analysed: str, tmp_path: Path) -> None:
    told("report", "--lang", "en", "-o", str(tmp_path), "--workspace", analysed)
    assert "The claims are in Danish, as the law is." in (tmp_path / "fund.html").read_text("utf-8")
    assert "(in Danish)" in told("findings", "--help")
