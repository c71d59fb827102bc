import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from parsing.model import Span
from reports.render.marks import Link, Mark, marked

TEXT = 'Åmanden <måler> vandet & "skriver" det op, jf. § 4.'
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(
    lambda ends: Span(min(ends), max(ends))
)


@given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=4), SPANS)
def test_marks_never_change_the_words(marks: list[Span], links: list[Span], whole: Span) -> None:
    html = marked(TEXT, whole, [Mark(span, "duty") for span in marks], [Link(span, "#a") for span in links])
    assert unescape(re.sub(r"</?(?:mark|a)\b[^>]*>", "", html)) == whole.of(TEXT)
    assert html.count("<mark") == html.count("</mark>")
    assert "<a" not in re.sub(r"<a .*?</a>", "", html)


def test_overlapping_marks_share_an_element() -> None:
    html = marked("abcd", Span(0, 4), [Mark(Span(0, 3), "duty", "x"), Mark(Span(1, 4), "who")])
    assert html == (
        '<mark class="duty" title="x">a</mark><mark class="duty who" title="x">bc</mark><mark class="who">d</mark>'
    )


def test_a_link_keeps_the_marks_in_it() -> None:
    html = marked(
        "jf. § 4", Span(0, 7), [Mark(Span(4, 7), "dangling")], [Link(Span(0, 7), "a.html?x&y", '"§"')]
    )
    assert html == '<a href="a.html?x&amp;y" title="&#34;§&#34;">jf. <mark class="dangling">§ 4</mark></a>'
