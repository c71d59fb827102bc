"""Limits and frequencies of one demand, typed. The sentences are invented."""

import pytest

from parsing.demands.read import read_demands
from parsing.quantities import Bound, Direction, Length, Unit
from parsing.tagging.tagger import load

TAGGER = load()


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("ottende uge regnet fra høsten", Length(8, Unit.WEEK)),
        ("13. uge, regnet fra høsten", Length(13, Unit.WEEK)),
        ("tredje måned regnet fra høsten", Length(3, Unit.MONTH)),
    ],
)
def test_the_end_of_a_numbered_week_is_so_many_weeks_after_the_event(words: str, length: Length) -> None:
    text = f"Kommunen skal senest inden udgangen af {words} indkalde ejeren til et møde."
    (found,) = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert found.deadline is not None
    assert (found.deadline.length, found.deadline.direction) == (length, Direction.AFTER)
    assert found.deadline.anchor is not None
    assert found.deadline.anchor.words == "høsten"


def test_the_times_of_an_opening_period_are_counted() -> None:
    text = "Inden for de første 3 måneder, jf. § 2, holder kommunen mindst tre individuelle møder med ejeren."
    (found,) = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert found.frequency is not None
    assert (found.frequency.count, found.frequency.per, found.frequency.bound, found.frequency.opening) == (
        3, Length(3, Unit.MONTH), Bound.AT_LEAST, True,
    )  # fmt: skip
