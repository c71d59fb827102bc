"""Where two texts differ, word by word, for a reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from graph.alignment.wording import bare
from parsing.model import Span

PRINTED = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the old text and what the new one has in their place; an empty span where it has none."""

    old: Span
    new: Span
    same: bool


def stretches(old: str, new: str) -> tuple[Stretch, ...]:
    """Both texts from end to end; case and punctuation at the edge of a word are no difference.

    >>> [(one.old.of("Lejen betales straks."), one.same) for one in stretches("Lejen betales straks.", "Lejen sendes.")]
    [('Lejen', True), ('betales straks.', False)]
    """
    left, right = list(PRINTED.finditer(old)), list(PRINTED.finditer(new))
    blocks = LCSseq.opcodes(list(map(spelled, left)), list(map(spelled, right)))
    found: list[Stretch] = []
    for block in blocks:
        before, after = (
            cover(left, block.src_start, block.src_end),
            cover(right, block.dest_start, block.dest_end),
        )
        stretch = Stretch(before, after, block.tag == "equal")
        if found and not stretch.same and not found[-1].same:  # what went and what came stand together
            last = found.pop()
            stretch = Stretch(joined(last.old, before), joined(last.new, after), False)
        found.append(stretch)
    return tuple(found)


def spelled(word: re.Match[str]) -> str:
    return bare(word.group().lower()) or word.group()


def cover(words: Sequence[re.Match[str]], start: int, end: int) -> Span:
    return Span(words[start].start(), words[end - 1].end()) if end > start else Span(0, 0)


def joined(one: Span, other: Span) -> Span:
    held = [span for span in (one, other) if span.end > span.start]
    return Span(held[0].start, held[-1].end) if held else one
