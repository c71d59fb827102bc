"""`solnedgang registers` on the demonstration corpus."""

import json

from typer.testing import CliRunner

from cli.main import app
from corpus.errors import BadInput

RUN = CliRunner()


def told(workspace: str, *options: str) -> str:
    result = RUN.invoke(app, ["registers", "--workspace", workspace, *options])
    assert result.exit_code == 0, result.output
    return result.output


def test_a_line_for_each_promise(analysed: str) -> None:
    lines = told(analysed, "--promise", "revision").splitlines()
    assert lines[0].startswith("1 promises")
    day, promise, state, reason, section, words = lines[1].split("\t")
    assert (promise, state, reason) == ("revision", "overdue", "stands")
    assert day == "2020-10-06"
    assert section.startswith("lta/")
    assert "revision" in words


def test_the_calendar_holds_what_is_overdue_or_to_come(analysed: str) -> None:
    states = {line.split("\t")[2] for line in told(analysed, "--calendar").splitlines()[1:]}
    assert states == {"overdue"}


def test_as_json(analysed: str) -> None:
    found = json.loads(told(analysed, "--state", "kept", "--json"))
    assert found["schema"] == 1
    assert {entry["state"] for entry in found["entries"]} == {"kept"}


def test_an_unknown_state_is_named(analysed: str) -> None:
    result = RUN.invoke(app, ["registers", "--workspace", analysed, "--state", "late"])
    assert isinstance(result.exception, BadInput)
    assert "no state 'late'; there are due" in str(result.exception)
