"""`solnedgang network` and the exports of the network, on the demonstration corpus."""

import json
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner

from cli.main import app

RUN = CliRunner()


def told(*arguments: str) -> str:
    result = RUN.invoke(app, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("level", ["section", "document"])
def test_network_tells_its_measures(analysed: str, level: str) -> None:
    text = told("network", "--workspace", analysed, "--level", level, "--top", "3")
    for heading in ("HUBS", "READING LOADS", "KNOTS", "COMMUNITIES", "STARS", "relations "):
        assert f"\n{heading}" in f"\n{text}"
    assert text.splitlines()[-1].startswith("solnedgang network --level")


def test_network_tells_the_same_as_json(analysed: str) -> None:
    found = json.loads(told("network", "--workspace", analysed, "--format", "json", "--top", "4"))
    assert (found["schema"], found["level"], len(found["hubs"])) == (1, "section", 4)
    assert found["references"] == sum(count for _, count in found["relations"])
    heaviest = found["loads"][0]["load"]
    assert heaviest["words"] >= found["loads"][1]["load"]["words"]
    assert heaviest["minutes"] == pytest.approx(heaviest["words"] / found["words_a_minute"], abs=0.1)


def test_the_exported_network_is_that_of_the_command(analysed: str, tmp_path: Path) -> None:
    path = Path(told("export", "--workspace", analysed, "--format", "graphml", "-o", str(tmp_path)).strip())
    found = json.loads(told("network", "--workspace", analysed, "--format", "json"))
    assert nx.read_graphml(path, force_multigraph=True).number_of_edges() == found["references"]


def test_the_jsonld_is_json(analysed: str, tmp_path: Path) -> None:
    path = Path(told("export", "--workspace", analysed, "--format", "jsonld", "-o", str(tmp_path)).strip())
    assert {"@context", "@graph"} == set(json.loads(path.read_text(encoding="utf-8")))
