"""Words of a body as Akoma Ntoso text, its references marked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from parsing.model import Cell, Image, Span
from reports.render.akn.names import Element, add

UNWRITABLE = re.compile(  # XML 1.0 has no such characters
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def writable(text: str) -> str:
    """`text`, as long as before, with what XML cannot hold replaced."""
    return UNWRITABLE.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Link:
    """Words of a body that name a place."""

    span: Span
    href: str


@dataclass(frozen=True, slots=True)
class Body:
    """The words of a section (annex, preamble), and the places they name."""

    text: str
    links: tuple[Link, ...] = ()  # in the order of print, none in another
    cells: Mapping[str, Sequence[Cell]] = field(default_factory=dict)  # by the path of the table
    images: Mapping[str, Sequence[Image]] = field(default_factory=dict)  # by the path of what they stand in

    @classmethod
    def of(
        cls,
        text: str,
        links: Iterable[Link],
        cells: Mapping[str, Sequence[Cell]],
        images: Mapping[str, Sequence[Image]],
    ) -> Body:
        kept: list[Link] = []
        for link in sorted(links, key=lambda one: one.span):
            if not kept or link.span.start >= kept[-1].span.end:
                kept.append(link)
        return cls(writable(text), tuple(kept), cells, images)

    def blank(self, start: int, end: int) -> bool:
        return start >= end or not self.text[start:end].strip()

    def write(self, element: Element, start: int, end: int) -> None:
        """The words from `start` to `end` into an empty element, blanks around them left out."""
        start += len(self.text[start:end]) - len(self.text[start:end].lstrip())
        end -= len(self.text[start:end]) - len(self.text[start:end].rstrip())
        at = start
        last: Element | None = None
        first = bisect_left(self.links, start, key=lambda link: link.span.start)
        for link in self.links[first:]:
            if link.span.end > end:
                break
            _append(element, last, self.text[at : link.span.start])
            last = add(element, "ref", self.text[link.span.start : link.span.end], href=link.href)
            at = link.span.end
        _append(element, last, self.text[at:end])


def _append(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text
