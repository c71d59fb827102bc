"""Where in the XML each character of each body was read from.

The words of a body stand in the order of print, so the elements it was read from are walked once more and every text
in them is laid beside it. What reading told apart (notes, headings, new text of other acts) is passed over; a stretch
that no text was found for is told as put in, never given to a place by guess.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from corpus.xml import parse_xml
from parsing.lexdania.plain import step_over
from parsing.lexdania.reader import read_draft
from parsing.lexdania.text import NOTE_MARK, clean, letters, take_run
from parsing.model import ProvisionId, Span
from parsing.origins import Origin, Run, TracedBody, stretches

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PUT_IN = frozenset(" \t\n")  # between pieces, cells and rows
Text: TypeAlias = "list[Element]"  # the runs of a line, or one element


def trace(data: bytes) -> tuple[TracedBody, ...]:
    """Every body of the document in `data`, in the order of print; raises `UnreadableSource` as `read` does."""
    draft = read_draft(parse_xml(data))
    bodies = {one.id.path: one.body for one in draft.provisions if one.body}
    return tuple(
        TracedBody(ProvisionId(draft.eli, path), bodies[path], _runs(bodies[path], elements, draft.apart))
        for path, elements in draft.printed.items()
        if path in bodies
    )


def _runs(body: str, elements: Iterable[Element], apart: set[Element]) -> tuple[Run, ...]:
    tracer = _Tracer(body)
    for element in elements:
        for text in _texts(element, apart):
            tracer.take(text)
    tracer.put_in(len(body))
    return tuple(tracer.runs)


def _texts(top: Element, apart: set[Element]) -> Iterator[Text]:
    """The texts below `top` that reading did not tell apart."""
    line: Text = []
    walk = iter(top.iter())
    for element in walk:
        if element.tag == "Char":
            line.append(element)
            continue
        if line and not (element.tag == "Nota" and _is_mark(line)):
            yield line
        line = []
        if element in apart:
            step_over(walk, element)
        elif isinstance(element.tag, str) and element.text:
            yield [element]
    if line:
        yield line


def _is_mark(line: Text) -> bool:
    """A line that is only the mark of the note after it."""
    return NOTE_MARK.fullmatch(clean("".join(text for _, text in _kept(line)))) is not None


def _kept(text: Text) -> Iterator[tuple[Element, str]]:
    """The elements of a text with their words, without raised note marks."""
    pieces: list[str] = []
    for element in text:
        before = len(pieces)
        if element.tag == "Char":
            take_run(element, pieces)
        else:
            pieces.append(element.text or "")
        if len(pieces) > before:
            yield element, pieces[-1]


class _Tracer:
    """Lays texts beside a body, from its first character to the last."""

    __slots__ = ("at", "body", "runs")

    def __init__(self, body: str) -> None:
        self.body = body
        self.at = 0
        self.runs: list[Run] = []

    def take(self, text: Text) -> None:
        """The next text, if it is what stands next in the body."""
        kept = list(_kept(text))
        found = list(letters("".join(words for _, words in kept)))
        start = self._next("".join(letter for letter, _ in found))
        if start < 0:
            return
        self.put_in(start)
        sources = _Sources(kept)
        places = [place for _, place in found]
        for first, last in stretches(places, sources.starts):
            span = Span(self.at, self.at + last - first + 1)
            self.runs.append(Run(span, sources.origin(places[first], places[last])))
            self.at = span.end

    def _next(self, words: str) -> int:
        """Where `words` stand next in the body; -1 where something else stands there."""
        start = self.at
        while start < len(self.body) and self.body[start] in PUT_IN:
            start += 1
        return start if words and self.body.startswith(words, start) else -1

    def put_in(self, end: int) -> None:
        """What stands before `end` was not in the document."""
        if end > self.at:
            self.runs.append(Run(Span(self.at, end), None))
            self.at = end


class _Sources:
    """The elements of one text, side by side."""

    def __init__(self, kept: Sequence[tuple[Element, str]]) -> None:
        self.kept = kept
        self.starts = [0]  # of each element's words in the whole text
        for _, words in kept:
            self.starts.append(self.starts[-1] + len(words))

    def origin(self, first: int, last: int) -> Origin:
        """The characters from `first` to `last` of the whole text, both in one element."""
        place = bisect_right(self.starts, first) - 1
        element, words = self.kept[place]
        span = Span(first, last + 1).shift(-self.starts[place])
        return Origin(element.getroottree().getpath(element), _line(element), span, span.of(words))


def _line(element: Element) -> int:
    line: object = element.sourceline  # which the type stubs do not know
    return line if isinstance(line, int) else 0
