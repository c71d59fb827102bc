"""Back from a body to the document as received: which characters of the file each stretch of it was read from.

Made on demand from the bytes (`lexdania.trace`, `flat.trace`); nothing of it is stored, and reading pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from parsing.model import ProvisionId, Span


@dataclass(frozen=True, slots=True)
class Origin:
    """Characters of one text of the document as received, entities read."""

    path: str  # XPath of the element; JSON pointer of the string in a flattened document
    line: int  # of the file on which the element begins, from 1
    span: Span  # in the element's text
    words: str  # as received: no-break spaces and line breaks as they are


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a body, character by character from one place; `origin` is None for what reading put in.

    Both sides are equally long: what reading deletes (soft hyphens, further blanks) lies between two runs.
    """

    span: Span
    origin: Origin | None

    def clip(self, span: Span) -> Run:
        """The part of the run that lies in `span`, which must meet it."""
        start, end = max(self.span.start, span.start), min(self.span.end, span.end)
        if self.origin is None:
            return Run(Span(start, end), None)
        cut = Span(start - self.span.start, end - self.span.start)
        origin = self.origin
        return Run(
            Span(start, end),
            Origin(origin.path, origin.line, cut.shift(origin.span.start), cut.of(origin.words)),
        )


@dataclass(frozen=True, slots=True)
class TracedBody:
    """The body of a section (annex, preamble, commencement part) and where every character of it comes from."""

    id: ProvisionId
    body: str
    runs: tuple[Run, ...]  # in order; together they are the body

    def within(self, span: Span) -> Iterator[Run]:
        """The runs that the characters at `span` come from, cut to it."""
        for run in self.runs:
            if run.span.start < span.end and span.start < run.span.end:
                yield run.clip(span)


def stretches(places: Sequence[int], borders: Collection[int] = ()) -> Iterator[tuple[int, int]]:
    """First and last index of the places that follow each other; a new stretch begins at each of `borders`.

    >>> list(stretches([1, 2, 4, 5, 6], {6}))
    [(0, 1), (2, 3), (4, 4)]
    """
    first = 0
    for n in range(1, len(places) + 1):
        if n == len(places) or places[n] != places[n - 1] + 1 or places[n] in borders:
            yield first, n - 1
            first = n
