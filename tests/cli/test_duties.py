"""The duty register at the terminal and in files, on the demonstration corpus."""

import csv
import json
import re
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner

from cli.main import app
from cli.options import open_workspace
from corpus.errors import BadInput, SolnedgangError, UnknownDocument
from corpus.store.reading import CurrentTables
from parsing.model import ProvisionId, Span
from parsing.tagging.model import Bearer
from reports.demand_history import HISTORY
from reports.dictionary import meanings
from reports.duties import chapter_name, joined, path_of
from reports.duty_table import REGISTER
from reports.same_duty import SAME

RUN = CliRunner()
ACT = "lta/2020/9032"


def told(workspace: str, *options: str) -> list[list[str]]:
    result = RUN.invoke(app, ["duties", "--workspace", workspace, *options])
    if isinstance(result.exception, SolnedgangError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return [line.split("\t") for line in result.stdout.splitlines()]


def test_a_line_has_provision_kind_bearer_and_marked_words(analysed: str) -> None:
    lines = told(analysed)
    assert len(lines) > 20
    for provision, kind, bearer, sure, _told, quote in lines:
        assert ProvisionId.read(provision).path
        assert kind.startswith(("procedural", "documentation"))
        assert Bearer(bearer)
        assert 0 <= float(sure) <= 1
        assert "[[" in quote
        assert quote.count("[[") == quote.count("]]")


@pytest.mark.parametrize("act", [ACT, "lov om omstillingsydelse"])
def test_an_act_is_named_by_address_or_title(analysed: str, act: str) -> None:
    lines = told(analysed, "--act", act)
    assert lines
    assert {line[0].partition("#")[0] for line in lines} == {ACT}


def test_a_chapter_is_part_of_its_act(analysed: str) -> None:
    whole = told(analysed, "--act", ACT)
    part = told(analysed, "--act", ACT, "--chapter", "3")
    assert part
    assert len(part) < len(whole)
    assert all(line in whole for line in part)


@pytest.mark.parametrize(
    ("options", "place", "words"),
    [
        (["--bearer", "municipality"], 2, "municipality"),
        (["--kind", "documentation"], 1, "documentation"),
        (["--subtype", "meeting"], 1, "meeting"),
    ],
)
def test_a_filter_keeps_what_it_names(analysed: str, options: list[str], place: int, words: str) -> None:
    lines = told(analysed, *options)
    assert lines
    assert all(words in line[place] for line in lines)
    assert len(lines) < len(told(analysed))


def test_a_target_group_is_named_by_a_part_of_its_name(analysed: str, tmp_path: Path) -> None:
    told(analysed, "--target-group", "medlem", "--format", "json", "-o", str(tmp_path / "duties.json"))
    held = json.loads((tmp_path / "duties.json").read_text(encoding="utf-8"))
    assert held["schema"] == 1
    assert {row["target_group"] for row in held["duties"]} == {"medlemmer"}


def test_another_day_has_other_law(analysed: str) -> None:
    then, now = told(analysed, "--in-force-on", "2013-01-01"), told(analysed)
    assert then
    assert {line[0].partition("#")[0] for line in then} != {line[0].partition("#")[0] for line in now}


def test_the_limit_holds(analysed: str) -> None:
    assert len(told(analysed, "--limit", "3")) == 3


@pytest.mark.parametrize("part", ["deadline", "frequency"])
def test_csv_tells_the_parts(analysed: str, tmp_path: Path, part: str) -> None:
    told(analysed, f"--{part}", "--format", "csv", "-o", str(tmp_path / "duties.csv"))
    rows = list(csv.DictReader((tmp_path / "duties.csv").read_text(encoding="utf-8").splitlines()))
    assert rows
    assert list(rows[0]) == REGISTER.names
    assert all(row[part] and row["title"] and row["quote"] for row in rows)
    assert all(word.strip() in row["quote"] for row in rows for word in row[part].split(";"))


def test_parquet_and_xlsx_hold_the_same_rows(analysed: str, tmp_path: Path) -> None:
    told(analysed, "--act", ACT, "--format", "parquet", "-o", str(tmp_path / "duties.parquet"))
    told(analysed, "--act", ACT, "--format", "xlsx", "-o", str(tmp_path / "duties.xlsx"))
    rows = pq.read_table(tmp_path / "duties.parquet")
    with zipfile.ZipFile(tmp_path / "duties.xlsx") as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert rows.schema.names == REGISTER.names
    assert sheet.count("<row ") == rows.num_rows + 1 == len(told(analysed, "--act", ACT)) + 1


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--bearer", "everyone"], "--bearer 'everyone' is none of municipality"),
        (["--kind", "both"], "none of procedural, documentation"),
        (["--subtype", "tax"], "none of deadline, meeting"),
        (["--in-force-on", "soon"], "'soon' is not a date"),
        (["--format", "xlsx"], "--format xlsx needs -o FILE"),
        (["--format", "svg"], "'svg' is none of text, csv, xlsx"),
        (["-o", "x.doc"], "x.doc: its name ends in none of .csv, .xlsx"),
        (["--same", "--versions"], "one at a time"),
        (["--versions", "--bearer", "employer"], "only --act goes with it"),
    ],
)
def test_a_bad_option_is_named(analysed: str, options: list[str], complaint: str) -> None:
    with pytest.raises(BadInput, match=complaint):
        told(analysed, *options)


@pytest.mark.parametrize(
    "options", [["--act", "lta/1999/1"], ["--act", "lov om ingenting"], ["--act", ACT, "--chapter", "99"]]
)
def test_what_is_not_there_is_said(analysed: str, options: list[str]) -> None:
    with pytest.raises(UnknownDocument):
        told(analysed, *options)


def test_an_act_out_of_force_names_its_successor(analysed: str) -> None:
    with pytest.raises(UnknownDocument, match="out of force"):
        told(analysed, "--act", "lta/2012/9001")


def test_overlapping_words_are_marked_once() -> None:
    spans = [Span(4, 9), Span(0, 2), Span(6, 12), Span(12, 14)]
    assert list(joined(spans)) == [Span(0, 2), Span(4, 12), Span(12, 14)]


@pytest.mark.parametrize(
    ("said", "path"), [("3", "chp_3"), ("2 a", "chp_2a"), ("Kapitel 2 a", "chp_2a"), ("part_ii", "part_ii")]
)
def test_a_chapter_is_said_in_many_ways(said: str, path: str) -> None:
    assert path_of(said) == path


def test_a_chapter_is_written_as_it_is_said() -> None:
    assert [chapter_name(path) for path in ("chp_3", "chp_2a", "part_ii", "")] == ["3", "2 a", "part_ii", ""]


@pytest.mark.parametrize(
    ("name", "schema"), [("duties", REGISTER), ("same_duties", SAME), ("duty_versions", HISTORY)]
)
def test_the_dictionary_tells_every_column(name: str, schema: pa.Schema) -> None:
    assert [column for table, column in meanings() if table == name] == schema.names


@pytest.mark.parametrize(
    ("option", "name", "schema"),
    [("--same", "same_duties", SAME), ("--versions", "duty_versions", HISTORY)],
)
def test_other_views_go_to_files_too(
    analysed: str, tmp_path: Path, option: str, name: str, schema: pa.Schema
) -> None:
    for form in ("csv", "json", "xlsx", "parquet"):
        told(analysed, option, "--format", form, "-o", str(tmp_path / f"x.{form}"))
    rows = pq.read_table(tmp_path / "x.parquet")
    held = json.loads((tmp_path / "x.json").read_text(encoding="utf-8"))
    header = next(csv.reader((tmp_path / "x.csv").read_text(encoding="utf-8").splitlines()))
    assert header == rows.schema.names == schema.names
    assert len(held[name]) == rows.num_rows > 0


def test_a_file_is_written_as_it_is_named(analysed: str, tmp_path: Path) -> None:
    for ending in ("csv", "json", "txt"):
        told(analysed, "--act", ACT, "-o", str(tmp_path / f"x.{ending}"))
    shown = ["\t".join(line) for line in told(analysed, "--act", ACT, "--format", "lines")]
    assert (tmp_path / "x.txt").read_text("utf-8").splitlines() == shown
    held = json.loads((tmp_path / "x.json").read_text("utf-8"))["duties"]
    rows = list(csv.DictReader((tmp_path / "x.csv").read_text("utf-8").splitlines()))
    assert [row["quote"] for row in rows] == [row["quote"] for row in held]
    assert len(rows) == len(shown)
    head, *_ = told(analysed, "--act", ACT, "--format", "csv")
    assert head == [",".join(f'"{name}"' for name in REGISTER.names)]


def test_offsets_hit_the_words_and_a_place_is_cited(analysed: str, tmp_path: Path) -> None:
    told(analysed, "--format", "parquet", "-o", str(tmp_path / "duties.parquet"))
    with open_workspace(Path(analysed)) as held:
        rows = CurrentTables(held.current).read("provisions", ["id", "body"])
    bodies = dict(zip(rows.column("id").to_pylist(), rows.column("body").to_pylist(), strict=True))
    for row in pq.read_table(tmp_path / "duties.parquet").to_pylist():
        body = bodies[row["section"]]
        assert " ".join(body[row["start"] : row["end"]].split()) == row["quote"]
        assert row["place"].startswith(("§ ", "bilag "))
        for part, start, end in re.findall(r"(\w+) (\d+)-(\d+)", row["parts"]):
            words = " ".join(body[int(start) : int(end)].split())
            assert row.get(part) in {words, "", None} or part in {"bearer", "group"}


def test_a_sheet_tells_what_its_columns_mean(analysed: str, tmp_path: Path) -> None:
    told(analysed, "--bearer", "employer", "--format", "xlsx", "-o", str(tmp_path / "duties.xlsx"))
    with zipfile.ZipFile(tmp_path / "duties.xlsx") as book:
        assert "xl/worksheets/sheet2.xml" in book.namelist()
        words = book.read("xl/sharedStrings.xml").decode()
    assert meanings()["duties", "marked"].partition(" in [[")[0] in words
    assert "solnedgang duties --bearer employer, law of" in words


def test_who_is_not_told_is_none(analysed: str, tmp_path: Path) -> None:
    told(analysed, "--format", "json", "-o", str(tmp_path / "duties.json"))
    held = json.loads((tmp_path / "duties.json").read_text(encoding="utf-8"))["duties"]
    assert all(row["bearer"] == "none" for row in held if row["bearer_source"] == "undetermined")
    assert all(row["bearer_source"] == "undetermined" for row in held if row["bearer"] == "none")


def test_the_same_duty_of_one_act_has_its_places_in_others(analysed: str) -> None:
    every = told(analysed, "--same")
    own = told(analysed, "--same", "--act", every[1][0].strip().partition("#")[0])
    places = [line[0].strip().partition("#")[0] for line in own if len(line) > 1]
    assert len(set(places)) > 1
    assert len(own) <= len(every)


def test_a_file_that_cannot_be_written_is_named(analysed: str, tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    result = RUN.invoke(
        app, ["duties", "--workspace", analysed, "--format", "csv", "-o", str(tmp_path / "x")]
    )
    assert isinstance(result.exception, OSError)
    assert result.exception.filename == str(tmp_path / "x")
