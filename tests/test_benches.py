"""Each bench answers --help with what it measures and how it is run; they are no part of the tests, so nothing else would tell."""

import ast
from pathlib import Path

import pytest

from tests.shared import ROOT

BENCHES = [
    path for path in sorted((ROOT / "tests" / "bench").glob("*.py")) if "__main__" in path.read_text("utf-8")
]


def test_there_are_benches() -> None:
    assert len(BENCHES) > 10


@pytest.mark.parametrize("path", BENCHES, ids=lambda path: path.stem)
def test_a_bench_says_how_it_is_run(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = ast.get_docstring(tree) or ""
    assert f"tests.bench.{path.stem}" in told or f"tests/bench/{path.name}" in told
    assert any(isinstance(node, ast.Attribute) and node.attr == "parse_args" for node in ast.walk(tree))


@pytest.mark.parametrize("path", BENCHES, ids=lambda path: path.stem)
def test_a_bench_takes_the_place_of_real_law_from_one_file(path: Path) -> None:
    assert '"shared"' not in path.read_text(encoding="utf-8")
