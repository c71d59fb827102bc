"""Provisions that were split or merged: units without a counterpart whose words stand in a pair that has one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import LCSseq

from graph.alignment.likeness import candidates
from graph.alignment.wording import Wording, wording

CONTAINED = 0.75  # of the tokens of the part must stand in the whole, beside those of its counterpart
LEAST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Free:
    """The tokens of a whole that its counterparts do not account for."""

    tokens: tuple[str, ...]

    def without(self, part: Wording) -> Free:
        blocks = LCSseq.opcodes(part.tokens, self.tokens).as_matching_blocks()
        used = {place + n for _, place, size in blocks for n in range(size)}
        return replace(self, tokens=tuple(t for n, t in enumerate(self.tokens) if n not in used))

    def holds(self, part: Wording) -> bool:
        shared = LCSseq.similarity(part.tokens, self.tokens)
        return shared >= LEAST_WORDS and shared >= CONTAINED * len(part.tokens)


def parts(alone: Sequence[tuple[int, str]], wholes: Iterable[tuple[int, str, str]]) -> list[tuple[int, int]]:
    """(part, whole) by their places. `alone`: units without a counterpart; `wholes`: units with the text of theirs."""
    held = list(wholes)
    texts = [wording(text) for _, text in alone]
    whole = [wording(text) for _, text, _ in held]
    free: dict[int, Free] = {}
    found: dict[int, int] = {}
    for a, b in sorted(candidates(texts, whole), key=lambda pair: -len(texts[pair[0]].tokens)):
        if a in found or len(texts[a].tokens) >= len(whole[b].tokens):
            continue
        rest = free.get(b) or Free(whole[b].tokens).without(wording(held[b][2]))
        if rest.holds(texts[a]):
            found[a] = b
            rest = rest.without(texts[a])
        free[b] = rest
    return [(alone[a][0], held[b][0]) for a, b in found.items()]
