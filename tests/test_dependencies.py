"""What is imported is declared: nothing rests on what another package happens to bring."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions

import pytest

from tests.shared import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
OWN = {"corpus", "parsing", "graph", "reports", "cli", "tests"}
APART = {"eyecite"}  # of an environment of its own: tests/bench/citation_rate.py


def names(requirements: Iterable[str]) -> set[str]:
    return {re.split(r"[<>=~\[ ]", one, maxsplit=1)[0].lower() for one in requirements}


def imported(folders: Iterable[str]) -> Iterator[str]:
    """The packages that the files of some folders import, as they are called in code."""
    for folder in folders:
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name.partition(".")[0] for alias in node.names)
                elif isinstance(node, ast.ImportFrom) and node.module:
                    yield node.module.partition(".")[0]


def undeclared(folders: Iterable[str], declared: set[str]) -> set[str]:
    known = packages_distributions()
    foreign = set(imported(folders)) - OWN - APART - set(sys.stdlib_module_names)
    return {name for name in foreign if not declared & {one.lower() for one in known.get(name, [name])}}


@pytest.mark.parametrize("folder", sorted(OWN - {"tests"}))
def test_a_package_declares_what_it_imports(folder: str) -> None:
    assert undeclared([folder], names(PROJECT["dependencies"])) == set()


def test_the_tests_declare_what_they_import() -> None:
    extras = [one for extra in PROJECT["optional-dependencies"].values() for one in extra]
    assert undeclared(["tests"], names([*PROJECT["dependencies"], *extras])) == set()


def test_all_that_is_installed_is_pinned() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = names(line for line in lines if line and not line.startswith("#"))
    extras = [one for extra in PROJECT["optional-dependencies"].values() for one in extra]
    assert names([*PROJECT["dependencies"], *extras]) - pinned == set()
