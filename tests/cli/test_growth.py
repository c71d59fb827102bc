"""`solnedgang growth` and `pages` on the demonstration corpus."""

import csv
import json
from pathlib import Path

import pytest
from pyarrow import parquet
from typer.testing import CliRunner

from cli.main import app

RUN = CliRunner()


def told(*arguments: str) -> str:
    result = RUN.invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_growth_as_text_names_its_source(analysed: str) -> None:
    lines = told("growth", "--workspace", analysed, "--from", "2018", "--to", "2020").splitlines()
    assert [line for line in lines if line.isupper() or line.split(" (")[0].isupper()][:1]
    assert sum(line.startswith("2019-12-31") for line in lines) == 3  # in force, panel, flow
    assert lines[-1].startswith("solnedgang growth --from 2018 --to 2020 --step year --by none, 16 documents")


def test_the_stored_series_is_that_of_the_command(analysed: str) -> None:
    """The command by itself, from the first year of the table on, gives the rows of the table."""
    query = "select min(date)::text as first from growth"
    first = told("sql", query, "--workspace", analysed)
    year = next(word[:4] for word in first.replace("│", " ").split() if word[:2] == "20")
    rows = json.loads(told("growth", "--workspace", analysed, "--from", year, "--format", "json"))["rows"]
    count = "select count(*) as rows_held, round(sum(value)) as total from growth where grouped_by = 'none'"
    stored = told("sql", count, "--workspace", analysed)
    assert str(len(rows)) in stored.replace(",", "")


def test_every_format_holds_the_same(analysed: str, tmp_path: Path) -> None:
    asked = ("growth", "--workspace", analysed, "--from", "2018", "--by", "type")
    rows = json.loads(told(*asked, "--format", "json"))
    assert rows["schema"] == 1
    text = told(*asked, "--format", "csv")
    assert len(list(csv.DictReader(text.splitlines()))) == len(rows["rows"])
    path = tmp_path / "growth.parquet"
    told(*asked, "--format", "parquet", "-o", str(path))
    held = parquet.read_table(path)
    assert held.num_rows == len(rows["rows"])
    assert held.schema.metadata[b"source"].startswith(b"solnedgang growth --from 2018")


def test_pages_and_their_quoted_counts(analysed: str) -> None:
    text = told("pages", "--workspace", analysed, "--as-of", "2017-06-30")
    assert "4,776 (the employment ministry, June 2017): none of these gives it" in text
    rows = json.loads(told("pages", "--workspace", analysed, "--format", "json"))["rows"]
    assert {row["extent"] for row in rows} == {"acts", "orders", "annexes", "amending", "ever"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--step", "week"), "--step 'week'"),
        (("--from", "2030"), "no year ends between"),
        (("--act", "lov om ingenting"), "is not an act or order of the scope"),
        (("--format", "parquet"), "needs -o FILE"),
    ],
)
def test_bad_use_is_told_in_a_line(analysed: str, arguments: tuple[str, ...], message: str) -> None:
    result = RUN.invoke(app, ["growth", "--workspace", analysed, *arguments])
    assert message in str(result.exception)
