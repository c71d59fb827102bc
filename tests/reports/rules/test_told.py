"""What a finding says: no more than the held texts show."""

from __future__ import annotations

from datetime import date

import pytest

from reports.rules.dead_reference import DeadReference
from reports.rules.repeated_phrase import OFTEN, PHRASE, RepeatedPhrase
from reports.rules.rule import Draft, Rule, act, order
from reports.rules.same_data_twice import THEFT, SameDataTwice
from reports.rules.spent_document import LAMPS, POOL, SpentDocument
from reports.rules.transition_passed import TransitionPassed
from tests.read_law import read_law

TWO = act("Reb udleveres efter §§ 2 og 3.", "§ 2. (Ophævet).", "Rebet er blåt.")
BOTH = act("Reb udleveres efter §§ 2 og 3.", "§ 2. (Ophævet).", "§ 3. (Ophævet).")
TOLD_TWICE = (
    "Penge udbetales efter de hidtil gældende regler indtil den 1. juli 2016. "
    "For nattevagter udbetales penge dog frem til den 1. marts 2017."
)
THREE = (
    act(THEFT.format("kommunen")),
    act(THEFT.format("brorådet"), title="Lov om broråd"),
    act(THEFT.format("vejdirektoratet"), title="Lov om stier"),
)
OLD = order(*LAMPS, title="Bekendtgørelse om lygter", signed=date(2015, 1, 1))
NEWER = order(*LAMPS, title="Bekendtgørelse om lygter og reb", signed=date(2020, 1, 1))

MORE = f"{OFTEN} Stk. 5. Til {PHRASE}."  # fills its stk., and counts all the same


@pytest.mark.parametrize(
    ("rule", "drafts", "said"),
    [
        (DeadReference, (TWO,), "ingen steder hen, for så vidt angår § 2: §§ 2 og 3; ophævet"),
        (DeadReference, (BOTH,), "ingen steder hen: §§ 2 og 3; ophævet"),
        (TransitionPassed, (act(TOLD_TWICE),), "overgangen sluttede 1. marts 2017"),
        (SpentDocument, (order(POOL),), "; intet dokument i samlingen ophæver det"),
        (SpentDocument, (OLD, NEWER), "; intet dokument i samlingen ophæver det"),
        (RepeatedPhrase, (act(OFTEN),), "står 4 gange"),
        (RepeatedPhrase, (act(MORE),), "står 5 gange"),
        (
            SameDataTwice,
            THREE,
            "(§ 1, stk. 1 i lov om broråd) og til vejdirektoratet (§ 1, stk. 1 i lov om stier): om",
        ),
    ],
)
def test_says_what_is_shown(rule: type[Rule], drafts: tuple[Draft, ...], said: str) -> None:
    (finding,) = rule().check(read_law(*drafts))
    assert said in finding.message
