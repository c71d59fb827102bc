"""Quotes: words of law with marks in them, short enough for a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from parsing.model import Span
from reports.render.marks import Mark, marked


class Quote(NamedTuple):
    """Words with marks: each is (start, end, class)."""

    text: str
    marks: tuple[tuple[int, int, str], ...] = ()


def quote_html(quote: Quote) -> str:
    marks = [Mark(Span(start, end), css) for start, end, css in quote.marks]
    return marked(quote.text, Span(0, len(quote.text)), marks)


def cut(text: str, spans: Iterable[tuple[Span, str]], longest: int) -> Quote:
    """At most `longest` characters of a text around its marked words, the rest as an ellipsis."""
    held = sorted((span, css) for span, css in spans if 0 <= span.start < span.end <= len(text))
    if len(text) <= longest:
        return Quote(text, tuple((span.start, span.end, css) for span, css in held))
    first = held[0][0].start if held else 0
    start = 0 if first < longest // 2 else text.rfind(" ", 0, first - longest // 4) + 1
    end = min(len(text), start + longest)
    end = end if end == len(text) else max(text.rfind(" ", start, end), start + longest // 2)
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    moved = len(lead) - start
    inside = [(span, css) for span, css in held if span.start >= start and span.end <= end]
    return Quote(
        lead + text[start:end] + tail,
        tuple((span.start + moved, span.end + moved, css) for span, css in inside),
    )


def around(text: str, words: Span, css: str, reach: int, longest: int = 400) -> Quote:
    """Marked words with up to `reach` characters of whole words on each side."""
    if not 0 <= words.start < words.end <= len(text):
        return cut(text, (), longest)
    start, end = max(0, words.start - reach), min(len(text), min(words.end, words.start + longest) + reach)
    if start:
        start = text.find(" ", start, words.start) + 1 or words.start
    if end < len(text):
        end = max(text.rfind(" ", words.start, end), min(words.end, end))
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    moved = len(lead) - start
    return Quote(lead + text[start:end] + tail, ((words.start + moved, min(words.end, end) + moved, css),))
