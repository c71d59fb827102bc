from __future__ import annotations

import pytest

from graph.similarity.align import differing_words, longest_run
from parsing.model import Span

ROWS = [
    ("Lejen betales hver måned.", "Lejen betales hver måned.", [], []),
    ("Stk. 2. Lejen betales.", "Lejen  betales", ["Stk. 2"], []),
    (
        "Lejen betales hver måned.",
        "Lejen opkræves hvert kvartal.",
        ["betales hver måned"],
        ["opkræves hvert kvartal"],
    ),
    ("Lejen betales forud.", "Lejen betales.", ["forud"], []),
    (
        "Lejen betales.",
        "Lejen og vandafgiften betales, inden året begynder.",
        [],
        ["og vandafgiften", "inden året begynder"],
    ),
    ("Lejen efter § 3, stk. 1, betales.", "Lejen efter § 4, stk. 1, betales.", ["3"], ["4"]),
    ("", "Lejen betales.", [], ["Lejen betales"]),
    ("", "", [], []),
]


@pytest.mark.parametrize(("a", "b", "only_a", "only_b"), ROWS)
def test_marks_the_words_that_differ(a: str, b: str, only_a: list[str], only_b: list[str]) -> None:
    left, right = differing_words(a, b)
    assert [span.of(a) for span in left] == only_a
    assert [span.of(b) for span in right] == only_b


def test_spans_are_in_order_and_apart() -> None:
    left, _ = differing_words("et to tre fire fem", "et 2 tre 4 fem")
    assert left == (Span(3, 5), Span(10, 14))


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("", "", 0), ("a b c", "a b c", 3), ("a b c d", "x b c y", 2), ("a", "b", 0)]
)
def test_longest_run(a: str, b: str, expected: int) -> None:
    assert longest_run(a.split(), b.split()) == expected
