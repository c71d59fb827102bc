"""What is over: whole documents, by which words or document; and that no rule on burden speaks of what they demand."""

from __future__ import annotations

from datetime import date

import pytest

from reports.rules.demanded import demanded
from reports.rules.rule import Draft, act, order
from reports.rules.spent import Over, spent
from reports.rules.spent_document import GROUPS, LAMPS, POOL, SpentDocument
from tests.read_law import read_law

REPORT = "Kommunen indberetter hvert kvartal antallet af runder til ministeriet."
BONUS = act(GROUPS, title="Lov om brotillæg", signed=date(2012, 1, 1))
PAYING = order(REPORT, title="Bekendtgørelse om udbetaling af brotillæg")
OLD = order(*LAMPS, REPORT, title="Bekendtgørelse om lygter", signed=date(2015, 1, 1))
NEWER = order(*LAMPS, title="Bekendtgørelse om lygter og reb", signed=date(2020, 1, 1))
TRIAL = "Forsøget løber fra den 1. januar 2018 til den 31. december 2020. Stk. 2. " + REPORT


@pytest.mark.parametrize(
    ("drafts", "why"),
    [
        ((order(POOL, REPORT),), [Over.PERIOD]),
        ((BONUS,), [Over.PERSONS]),
        ((BONUS, PAYING), [Over.PERSONS, Over.BASIS]),
        ((OLD, NEWER), [Over.WIDENED]),
        ((order(POOL.replace("2016", "2036"), REPORT),), []),
        ((act(GROUPS.replace("2013", "2033"), title="Lov om brotillæg"), PAYING), []),
        ((OLD,), []),
    ],
)
def test_what_is_over_and_why(drafts: tuple[Draft, ...], why: list[Over]) -> None:
    assert [one.why for one in spent(read_law(*drafts)).values()] == why


@pytest.mark.parametrize("drafts", [(order(POOL, REPORT),), (BONUS, PAYING), (OLD, NEWER), (act(TRIAL),)])
def test_what_is_over_is_no_burden(drafts: tuple[Draft, ...]) -> None:
    assert [one for one in demanded(read_law(*drafts)) if "indberette" in one.demand.verbs] == []


def test_the_act_that_is_over_is_named() -> None:
    found = list(SpentDocument().check(read_law(BONUS, PAYING)))
    assert "lov om brotillæg" in found[1].message
    assert [one.eli.year for one in found[1].others] == [2012]
