"""Quotations in a text: new words of another text, whose labels and numbers are not its own."""

from __future__ import annotations

import re
from bisect import bisect_right

from parsing.model import Span

QUOTE = re.compile(r"»[^«»]*«")


def quotations(text: str) -> tuple[Span, ...]:
    """What stands between » and «, signs included, in order.

    >>> [span.of("»Båd« ændres til »skib«") for span in quotations("»Båd« ændres til »skib«")]
    ['»Båd«', '»skib«']
    """
    return tuple(Span(*match.span()) for match in QUOTE.finditer(text)) if "»" in text else ()


def is_quoted(quotes: tuple[Span, ...], at: int) -> bool:
    """Whether the character at `at` stands in one of `quotes`."""
    if not quotes:
        return False
    place = bisect_right(quotes, Span(at, at)) - 1
    return place >= 0 and quotes[place].start < at < quotes[place].end
