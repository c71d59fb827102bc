"""Pinpoints: "§ 3, stk. 1, nr. 2 og 4, og § 5" as the places it lists, without the act they stand in."""

from __future__ import annotations

import re

from parsing.model import Level, Span
from parsing.references import patterns as p
from parsing.references.bare_numbers import read_bare
from parsing.references.chains import Builder, Chain, Pin, rank
from parsing.references.items import UNPLACED, read_item

BACK = re.compile(r",?[ \t]i[ \t]")  # "stk. 4 i § 9 f"


def read_chain(text: str, at: int) -> Chain | None:
    """The longest run of pinpoints that starts at `at`; None where none does."""
    first = read_item(text, at)
    if first is None:
        return None
    builder = Builder()
    builder.add(first)
    end = extend(text, first.span.end, builder)
    return turn_back(text, Chain(Span(at, end), tuple(builder.pins)))


def extend(text: str, end: int, builder: Builder) -> int:
    """Read on from `end` as long as connectors and items follow; returns where the chain ends."""
    while connector := p.CONNECTOR.match(text, end):
        word = connector["after"] or connector["word"]
        if not word and (unplaced := UNPLACED.match(text, connector.end())):
            end = unplaced.end()
            continue
        in_annex = bool(builder.steps) and builder.steps[0][0] in {Level.ANNEX, Level.ARTICLE}
        item = read_item(text, connector.end(), in_annex=in_annex) or read_bare(text, connector, builder)
        if item is None or not builder.place(item, coordinated=bool(word), comma=bool(connector["comma"])):
            break
        end = item.span.end
    return end


def turn_back(text: str, chain: Chain) -> Chain:
    """The chain within the outer place that follows it: "stk. 4 i § 9 f", "artikel 14 i bilag 1"."""
    link = BACK.match(text, chain.span.end)
    outer = read_item(text, link.end()) if link else None
    if outer is None or outer.level is Level.SENTENCE:
        return chain
    if chain.pins[0].level is Level.SECTION and outer.level is not Level.ANNEX:
        return chain  # sections are numbered through the whole act: "§ 2 i kapitel 23" is two references
    builder = Builder()
    builder.add(outer)
    only = tuple(builder.pins)
    end = extend(text, outer.span.end, builder)
    for pins, stop in ((tuple(builder.pins), end), (only, outer.span.end)):
        if len(pins) == len(only) and all(
            rank(o.steps[-1][0]) < rank(s.level) for o in pins for s in chain.pins
        ):
            inside = tuple(Pin((*o.steps, *s.steps), s.span, s.end) for o in pins for s in chain.pins)
            return turn_back(text, Chain(Span(chain.span.start, stop), inside))
    return chain
