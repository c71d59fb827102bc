"""Description length saved by saying repeated phrases once."""

from __future__ import annotations

import random

import pytest

from graph.similarity.compression import compress

WORDS = [f"ord{number}" for number in range(2_000)]


def invented(count: int, seed: int) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=count))


def test_what_is_said_once_is_not_shortened() -> None:
    found = compress([invented(3_000, 1)])
    assert (found.words, found.phrases, found.covered, found.saved) == (3_000, 0, 0, 0.0)


def test_what_is_said_twice_costs_about_half() -> None:
    text = invented(2_000, 1)
    assert 0.4 < compress([text, text]).saved < 0.5


def test_more_repetition_saves_more() -> None:
    text = invented(600, 1)
    shares = [compress([invented(3_000, 2), *[text] * times]).saved for times in (1, 2, 4, 8)]
    assert shares == sorted(shares)
    assert shares[0] == 0.0


def test_case_labels_and_punctuation_do_not_count() -> None:
    rule = "Lejeren holder haven fri for ukrudt, affald og sten hele året."
    changed = "Stk. 2. lejeren holder haven, fri for ukrudt affald og sten hele året"
    filling = [invented(300, seed) for seed in range(4)]
    assert compress([rule, changed, *filling]).phrases == 1


def test_a_phrase_lies_within_one_text() -> None:
    """Two texts after each other make no phrase, however often they follow each other."""
    halves = [invented(2, 1), invented(2, 2)]
    assert compress([*halves * 20, invented(500, 3)]).phrases == 0


@pytest.mark.parametrize("texts", [[], [""], ["", " "], ["Haven."], ["a", "a"]])
def test_texts_too_short_to_repeat_anything(texts: list[str]) -> None:
    assert compress(texts).saved == 0.0
