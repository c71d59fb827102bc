"""Gross flow: what became of the words of a version, exactly.

words_old = kept + moved + rewritten_old + repealed, and words_new = kept + moved + rewritten_new + added. `kept` are the
words that stand in both versions in provisions that were not moved, `rewritten` those that went and came inside provisions
that went on.
Net growth is words_new - words_old; the gross flow says how much law stands behind it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.alignment.model import Aligned, Kind


@dataclass(frozen=True, slots=True)
class Flow:
    """Words and provisions from one version to the next."""

    words_old: int
    words_new: int
    words_kept: int
    words_moved: int
    words_rewritten_old: int  # of provisions that went on: what went,
    words_rewritten_new: int  # and what came
    words_added: int
    words_repealed: int
    provisions_old: int
    provisions_new: int
    kinds: tuple[tuple[Kind, int], ...]  # how many rows of each kind, none left out


def flow(rows: Iterable[Aligned]) -> Flow:
    held = list(rows)
    words: Counter[str] = Counter()
    for row in held:
        words["old"] += row.words_old
        words["new"] += row.words_new
        if row.kind is Kind.ADDED:
            words["added"] += row.words_new
        elif row.kind is Kind.REPEALED:
            words["repealed"] += row.words_old
        else:
            words["moved" if row.kind is Kind.MOVED else "kept"] += row.words_common
            words["out"] += row.words_deleted
            words["in"] += row.words_added
    kinds = Counter(row.kind for row in held)
    return Flow(
        words["old"],
        words["new"],
        words["kept"],
        words["moved"],
        words["out"],
        words["in"],
        words["added"],
        words["repealed"],
        len({row.old for row in held if row.old}),
        len({row.new for row in held if row.new}),
        tuple((kind, kinds[kind]) for kind in Kind),
    )
