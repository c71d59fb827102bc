"""Rows as lines of a terminal: columns of one width, numbers to the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def columns(header: Sequence[str], rows: Sequence[Sequence[str]], left: int = 1) -> Iterator[str]:
    """The header and the rows; the first `left` columns to the left.

    >>> list(columns(("year", "words"), [("2008", "12"), ("2009", "1,234")]))
    ['year  words', '2008     12', '2009  1,234']
    """
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    for row in (header, *rows):
        cells = [
            cell.ljust(width) if place < left else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
