"""Statements: sentences with their list items, the unit in which duties are tagged and counted.

A sentence that introduces a list carries it whole, also where elements have several sentences. Where the elements are
parts of that one sentence (they end in a comma, `og` or `eller`), it ends with the last of them: what follows is
a statement of its own, wherever it is printed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from parsing.lists import ends_open
from parsing.model import Document, Level, Provision, ProvisionId, Span, Zone
from parsing.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# An annex binds as the sections do. Reprinted commencement clauses and quoted text are counted in the acts they
# belong to, and a preamble demands nothing.
ZONES = frozenset({Zone.BODY, Zone.ANNEX})
ELEMENTS = frozenset({Level.ITEM, Level.POINT, Level.INDENT})


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence and its list; `span` counts in the body of `id`'s section, labels before it left out."""

    id: ProvisionId  # the sentence that opens it
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class _Node:
    """A unit of a body, whichever form it was read from."""

    level: Level
    parent: int  # its place among the units of the body; -1 for the outermost
    span: Span


def statements(document: Document) -> Iterator[Statement]:
    """The statements of `document` in the order of print."""
    return statements_in(document.provisions)


def statements_in(provisions: Iterable[Provision], zones: frozenset[Zone] = ZONES) -> Iterator[Statement]:
    """The statements of what stands in `zones`; units of one section must stand together, in the order of print."""
    printed = (provision for provision in provisions if provision.body and provision.zone in zones)
    for _, group in groupby(printed, key=lambda provision: (id(provision.body), provision.id.section)):
        units = list(group)
        body = units[0].body
        for place, span in _Grouping(body, _nodes(units)).statements(-1):
            yield Statement(units[place].id, span, span.of(body))


def split_statements(text: str) -> tuple[Span, ...]:
    """The statements of a text that may begin anywhere, without the labels of sections and subsections.

    >>> text = "§ 4. Ansøgeren oplyser 1) navn og 2) alder. Svar gives straks. Stk. 2. Det er gratis."
    >>> [span.of(text) for span in split_statements(text)]
    ['Ansøgeren oplyser 1) navn og 2) alder.', 'Svar gives straks.', 'Det er gratis.']
    """
    nodes = [_Node(found.level, found.parent, found.span) for found in segment(text)]
    return tuple(span for _, span in _Grouping(text, nodes).statements(-1))


def _nodes(units: Sequence[Provision]) -> list[_Node]:
    places = {unit.id.path: place for place, unit in enumerate(units)}
    nodes = []
    for unit in units:
        parent = places.get(unit.id.path.rpartition("__")[0], -1)
        nodes.append(_Node(unit.level, parent, unit.span))
    return nodes


class _Grouping:
    """Puts the sentences and lists of one body together."""

    __slots__ = ("below", "body", "nodes")

    def __init__(self, body: str, nodes: Sequence[_Node]) -> None:
        self.body = body
        self.nodes = nodes
        self.below: defaultdict[int, list[int]] = defaultdict(list)
        for place, node in enumerate(nodes):
            self.below[node.parent].append(place)

    def statements(self, holder: int) -> Iterator[tuple[int, Span]]:
        """Place of the opening sentence, and span, of each statement below `holder`."""
        opening: int | None = None
        for is_list, group in groupby(self.below.get(holder, ()), key=self._is_element):
            places = list(group)
            if is_list:
                yield from self._list(opening, places)
                opening = None
                continue
            for place in places:
                if opening is not None:
                    yield opening, self.nodes[opening].span
                    opening = None
                if self.nodes[place].level is Level.SENTENCE:
                    opening = place
                elif self.nodes[place].level is not Level.TABLE:
                    yield from self.statements(place)
        if opening is not None:
            yield opening, self.nodes[opening].span

    def _is_element(self, place: int) -> bool:
        return self.nodes[place].level in ELEMENTS

    def _list(self, opening: int | None, elements: Sequence[int]) -> Iterator[tuple[int, Span]]:
        """The statement that a list is part of, then the sentences after it that are printed in its last element."""
        if opening is None:
            opening = self._first_sentence(elements[0])
            start = self.nodes[elements[0]].span.start
        else:
            start = self.nodes[opening].span.start
        last = self._last_sentences(elements[-1])
        spans = [self.nodes[element].span for element in elements]
        one_sentence = len(elements) > 1 and all(ends_open(span.of(self.body)) for span in spans[:-1])
        if one_sentence and len(last) > 1:
            yield opening, Span(start, self.nodes[last[0]].span.end)
            for place in last[1:]:
                yield place, self.nodes[place].span
        else:
            yield opening, Span(start, spans[-1].end)

    def _first_sentence(self, place: int) -> int:
        """The first sentence in a unit; the unit itself where it has none."""
        while below := self.below.get(place):
            place = below[0]
        return place

    def _last_sentences(self, place: int) -> list[int]:
        """The sentences of the last element, or of the last one in it."""
        below = self.below.get(place, [])
        if below and self._is_element(below[-1]):
            return self._last_sentences(below[-1])
        if any(self._is_element(each) for each in below):
            return []
        return [each for each in below if self.nodes[each].level is Level.SENTENCE]
