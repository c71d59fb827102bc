"""Which texts are taken to belong together."""

import random

import pytest

from graph.encoder.pairs import Kind, Source, Unit, Wordings, alike, held_out, pairs, source, stk_of, thinned
from tests.graph.encoder.small import passages, tables

SEEN = next(f"lov {n}" for n in range(100) if not held_out(f"lov {n}"))
HIDDEN = next(f"lov {n}" for n in range(1000) if held_out(f"lov {n}"))
LONG = "vagten måler vandstanden ved broen hver morgen før klokken otte"


def unit(section: str, number: int, text: str, family: str = SEEN, heading: str = "måling") -> Unit:
    return Unit(family, "lta/2020/1", section, number, "chp_1", heading, text)


def test_each_kind_is_drawn_from_its_own_places() -> None:
    other = "vandnævnet svarer lodsejeren senest fire uger efter at klagen er kommet"
    third = "stemmes åen op sænker vagten slusen straks og melder det til nævnet"
    held = Source(
        (unit("sec_1", 1, LONG), unit("sec_1", 2, other), unit("sec_2", 1, third)),
        (Wordings(SEEN, (LONG, LONG + " præcis")),),
        ((LONG, third, False), (other, third, True)),
    )
    found = pairs(held, 100, seed=1)
    assert found[Kind.WORDING] == [(LONG, LONG + " præcis")]
    assert found[Kind.NEIGHBOUR] == [(LONG, other)]
    assert found[Kind.CHAPTER] == [(LONG, third)]
    assert found[Kind.REFERENCE] == [(LONG, third)]
    assert sorted(found[Kind.HEADING]) == [("måling", third), ("måling", LONG)]
    assert len(found[Kind.DROPOUT]) == 3


def test_families_held_out_make_no_pairs() -> None:
    held = Source((unit("sec_1", 1, LONG, HIDDEN),), (Wordings(HIDDEN, (LONG, LONG + " nu")),), ())
    assert not any(pairs(held, 100, seed=1).values())


def test_the_seed_decides_what_is_drawn() -> None:
    held = Source(tuple(unit(f"sec_{n}", 1, f"{LONG} {n}") for n in range(50)), (), ())
    assert pairs(held, 5, seed=1) == pairs(held, 5, seed=1) != pairs(held, 5, seed=2)


@pytest.mark.parametrize(
    ("old", "new", "taken"),
    [
        ("a b c d", "a b c e", True),
        ("a b c d", "a b c d", False),  # the same words
        ("a b c d", "e f g a", False),  # another rule came in its place
    ],
)
def test_a_rewording_keeps_enough_and_changes_something(old: str, new: str, taken: bool) -> None:
    assert alike((old, new)) is taken


def test_a_thinned_copy_is_never_empty() -> None:
    rng = random.Random(1)
    assert all(thinned("to ord", rng) for _ in range(50))


def test_places_are_taken_from_the_newest_version() -> None:
    held = passages(
        ("lta/2020/1#sec_1__subsec_1", "Gammel ordlyd."), ("lta/2021/1#sec_1__subsec_1", "Ny ordlyd.")
    )
    found = source(held, tables("lta/2020/1", "lta/2021/1"))
    assert [(one.text, one.heading, one.number) for one in found.units] == [("ny ordlyd.", "måling", 1)]
    assert [one.texts for one in found.wordings] == [("gammel ordlyd.", "ny ordlyd.")]


def test_an_item_belongs_to_its_stk() -> None:
    assert stk_of("lta/2020/1#chp_2__sec_3__subsec_1__item_2__point_a") == "lta/2020/1#chp_2__sec_3__subsec_1"
