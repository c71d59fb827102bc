"""`solnedgang compare`, and the history that `show` tells, on the demonstration corpus."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from corpus.errors import BadInput

RUN = CliRunner()
OLD, NEW = "lov om omstillingsydelse 2017", "lta/2020/9032"


def told(*arguments: str) -> str:
    result = RUN.invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_text_names_versions_changes_and_source(analysed: str) -> None:
    text = told("compare", OLD, NEW, "--workspace", analysed, "--lang", "en")
    assert text.startswith("lta/2017/9021  14 March 2017")
    assert "§ 9  [rewritten]  by lta/2019/9014#sec_1__item_1\n" in text
    assert text.splitlines()[-1].startswith(
        "solnedgang compare lta/2017/9021 lta/2020/9032 --lang en, corpus sha256"
    )


def test_json_and_page_tell_the_same(analysed: str, tmp_path: Path) -> None:
    found = json.loads(told("compare", OLD, NEW, "--workspace", analysed, "--format", "json"))
    page = tmp_path / "page.html"
    told("compare", OLD, NEW, "--workspace", analysed, "--format", "html", "-o", str(page))
    html = page.read_text("utf-8")
    reworded = [
        one for one in found["changed"] if one["aligned"]["words_added"] + one["aligned"]["words_deleted"]
    ]
    assert html.count('<article class="change') == len(reworded) == 11


def test_a_page_needs_a_file(analysed: str) -> None:
    with pytest.raises(BadInput, match="--format html needs -o FILE"):
        told("compare", OLD, NEW, "--workspace", analysed, "--format", "html")


def test_show_tells_the_history_with_the_instruction_that_made_it(analysed: str) -> None:
    text = told("show", "lta/2020/9032 § 14, stk. 2", "--workspace", analysed)
    assert (
        "sec_14__subsec_2: at least since 2012-06-12 (lta/2012/9001#sec_14__subsec_2), amended 1 times"
        in text
    )
    assert "2020-01-20  rewritten" in text
    assert "by lta/2019/9014#sec_1__item_2" in text
