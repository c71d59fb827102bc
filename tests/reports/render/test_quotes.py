import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.model import Span
from reports.render.quotes import Quote, around, cut

LONG = "Åmanden måler vandet. " * 20


def words_of(quote: Quote) -> list[str]:
    return [quote.text[start:end] for start, end, _ in quote.marks]


def test_a_short_text_stays_whole() -> None:
    assert cut("Åmanden måler.", [(Span(0, 7), "who")], 50) == Quote("Åmanden måler.", ((0, 7, "who"),))


def test_a_long_text_is_cut_at_words_around_its_marks() -> None:
    quote = cut(LONG, [(Span(220, 227), "who")], 120)
    assert quote.text.startswith("… ")
    assert quote.text.endswith(" …")
    assert words_of(quote) == [LONG[220:227]]
    assert len(quote.text) <= 124


def test_marks_outside_the_text_are_left_out() -> None:
    assert cut("kort", [(Span(2, 99), "who"), (Span(3, 3), "who")], 50).marks == ()


@pytest.mark.parametrize("span", [Span(-1, 3), Span(5, 5), Span(0, 10_000)])
def test_words_that_are_not_in_the_text_are_not_marked(span: Span) -> None:
    assert around(LONG, span, "finding", 20).marks == ()


@given(st.integers(0, len(LONG) - 1), st.integers(1, 60))
def test_the_words_shown_are_the_words_meant(start: int, length: int) -> None:
    span = Span(start, min(start + length, len(LONG)))
    quote = around(LONG, span, "finding", 30)
    assert words_of(quote) == [span.of(LONG)]
