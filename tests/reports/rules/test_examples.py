"""Every rule finds what its examples say: each hit once, nothing in a clean one. This file never grows."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from parsing.model import Level
from reports import rules
from reports.rules import RULES
from reports.rules.rule import Example, Rule
from tests.read_law import read_law

HITS = [pytest.param(rule, one, id=f"{rule.code}-{n}") for rule in RULES for n, one in enumerate(rule.hits)]
CLEAN = [pytest.param(rule, one, id=f"{rule.code}-{n}") for rule in RULES for n, one in enumerate(rule.clean)]
PARTS = {"Why it matters:", "Instead:", "Known gap:"}


def codes(rule: type[Rule], example: Example) -> list[str]:
    law = read_law(example) if isinstance(example, str) else read_law(*example)
    found = list(rule().check(law))
    for one in found:
        if one.where is not None:
            provision = law.provisions[one.provision]
            assert provision.span.start <= one.where.start < one.where.end <= provision.span.end, one
        assert "\n" not in one.message
        assert one.provision not in one.others
    return [one.code for one in found]


@pytest.mark.parametrize(("rule", "example"), HITS)
def test_finds_its_hits(rule: type[Rule], example: Example) -> None:
    assert codes(rule, example) == [rule.code]


@pytest.mark.parametrize(("rule", "example"), CLEAN)
def test_is_silent_where_it_should_be(rule: type[Rule], example: Example) -> None:
    assert codes(rule, example) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explains_itself(rule: type[Rule]) -> None:
    page = inspect.cleandoc(rule.__doc__ or "").splitlines()
    assert page[0].endswith(".")
    assert {line[: line.find(":") + 1] for line in page} >= PARTS
    assert rule.hits
    assert rule.clean


def test_codes_are_unique() -> None:
    held = [rule.code for rule in RULES]
    assert sorted(set(held)) == sorted(held)
    assert held == sorted(held)


def test_every_rule_stands_in_the_list() -> None:
    files = Path(inspect.getfile(rules)).parent.glob("*.py")
    written = {path.stem for path in files if "(Rule):" in path.read_text(encoding="utf-8")}
    assert written == {inspect.getmodulename(inspect.getfile(rule)) for rule in RULES}


def test_a_text_is_read_as_the_program_reads_it() -> None:
    law = read_law("Vagten går langs åen. Stk. 2. Vagten skriver 1) tid og 2) sted.")
    assert [str(one.id.path) for one in law.at(Level.ITEM)] == [
        "sec_1__subsec_2__item_1",
        "sec_1__subsec_2__item_2",
    ]
