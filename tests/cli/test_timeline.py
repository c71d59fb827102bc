"""`timeline` as a user types it, on the groups of the demonstration corpus."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from typing import Any

import pytest
from typer.testing import CliRunner

from cli.main import app
from corpus import demonstration

RUN = CliRunner()
GROUPS = (
    "skifteparate omstillingsydelsesmodtagere",
    "kursusparate omstillingsydelsesmodtagere",
    "personer i værkstedsforløb",
)
STEPS: list[dict[str, Any]] = [
    entry
    for entry in tomllib.loads(demonstration.CHECKLIST.read_text("utf-8"))["entry"]
    if entry["phenomenon"] == "timed_step"
]


def told(*arguments: str) -> str:
    result = RUN.invoke(app, ["timeline", *arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def lines(workspace: str, group: str) -> list[set[str]]:
    """The stk. whose steps share a line, line by line."""
    rows = json.loads(told(group, "--workspace", workspace, "--format", "json"))["steps"]
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["line"]].add(row["provision"].rpartition("__sentence_")[0])
    return [steps for line, steps in found.items() if line]


def test_the_groups_that_the_law_defines_are_listed(analysed: str) -> None:
    listed = [line.split("\t") for line in told("--list", "--workspace", analysed).splitlines()]
    assert {name for _, name, how in listed if how == "defined by the law"} == set(GROUPS)


@pytest.mark.parametrize("entry", STEPS, ids=lambda entry: entry["provision"])
def test_an_act_and_its_order_share_a_line(analysed: str, entry: dict[str, Any]) -> None:
    shown = [steps for group in GROUPS for steps in lines(analysed, group)]
    assert {entry["provision"], *entry["others"]} in shown
