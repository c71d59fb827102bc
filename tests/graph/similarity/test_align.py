from __future__ import annotations

import pytest

from graph.similarity.align import align, differing_words, longest_run
from graph.similarity.judge import judge
from graph.similarity.model import Text
from graph.similarity.reading import Reader
from graph.similarity.weights import shipped
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


RENT = "Lejen for havelodden betales forud hver den første i måneden."
WATER = "Vandafgiften opkræves sammen med kontingentet til foreningen."
FENCE = "Hegn mod vej må ikke være højere end en meter."
PAIRED = [
    (RENT, RENT, [(1, 1)]),
    (f"{RENT} {WATER}", WATER, [(2, 1)]),
    (f"{RENT} {WATER} {FENCE}", f"{FENCE} {RENT}", [(1, 2), (3, 1)]),
    (f"{RENT} {RENT}", RENT, [(1, 1)]),  # each sentence once
    (RENT, f"{FENCE} {RENT.replace('første', 'tiende')}", [(1, 2)]),
    (RENT, FENCE, []),
    ("", RENT, []),
]


@pytest.mark.parametrize(("a", "b", "pairs"), PAIRED)
def test_lays_sentences_beside_each_other(a: str, b: str, pairs: list[tuple[int, int]]) -> None:
    reader = Reader(shipped())
    shared = align(reader.read(Text(a)), reader.read(Text(b))).shared
    assert [(match.number_a, match.number_b) for match in shared] == pairs


def test_names_the_shared_sentences_and_the_words_that_differ() -> None:
    paid = (
        "Lejen for havelodden betales forud hver den første i måneden til foreningens kasserer, som kvitterer for "
        "beløbet og fører det ind i foreningens regnskab samme dag."
    )
    later = paid.replace("første", "tiende")
    one, other = f"{WATER} {paid}", f"{later} {FENCE}"
    verdict = judge(Text(one), Text(other))
    (shared,) = verdict.shared
    assert (shared.a.of(one), shared.b.of(other)) == (paid, later)
    assert "nearly the same sentence (2. / 1.): første / tiende" in verdict.reasons


def test_a_long_text_is_compared() -> None:
    """A quarter of a million characters; were it quadratic, this would take hours."""
    numbered = [
        f"Regel {n} om {n * 7} haver og hegn nummer {n % 97} skal følges af alle lejere." for n in range(3500)
    ]
    verdict = judge(Text(" ".join(numbered)), Text(" ".join(reversed(numbered))))
    assert len(verdict.shared) > 3000
