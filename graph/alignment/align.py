"""Align two versions: match their units, find what was split and merged, and say of each what happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.alignment.likeness import common
from graph.alignment.match import Matched, Matching, match
from graph.alignment.model import Aligned, Kind, Unit
from graph.alignment.parts import merged, split
from graph.alignment.renumbering import heirs, renumbering
from graph.alignment.wording import Renumbering, only_names_differ, wording

PARTS = (Kind.SPLIT, Kind.MERGED)
LETTER = re.compile(r"(?<=\d)(?=[a-zæøå])")  # 53a is printed 53 a
LABEL = 2  # words: "§ 26 g."
OPENING = 12  # characters
MOVED_ALIKE = (
    0.6  # likeness of a provision that is said to be elsewhere; one that has less of its words was rewritten
)


def align(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Aligned, ...]:
    """Every unit of both versions, those of the new one in its order, then what was repealed.

    The words of each side are shared out over the rows exactly: `words_old` over all rows is the sum over `old`, and
    `words_new` the sum over `new`.
    """
    matching = match(old, new)
    pairs = [(old[one.old], new[one.new]) for one in matching.pairs]
    sections = heirs(pairs)
    comparison = Comparison(old, new, sections, renumbering(pairs, sections))
    return tuple(comparison.rows(matching))


@dataclass(frozen=True)
class Comparison:
    """Two versions, and where the sections and stk. of the old one went."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    sections: Mapping[str, str]
    moved: Renumbering
    spent: dict[tuple[str, int], int] = field(  # words that rows of parts took from a whole
        default_factory=dict
    )

    def rows(self, matching: Matching) -> Iterator[Aligned]:
        matched = matching.pairs
        there, back = {one.new: one for one in matched}, {one.old: one for one in matched}
        wholes: dict[int, Kind] = {}  # what the parts of a pair make it, by its place in the new version
        gone: dict[int, Aligned] = {}
        after: dict[int, Aligned] = {}
        for part, whole in split(self.old, self.new, matching):
            after[part] = self.part_split(back[whole], part)
            wholes[back[whole].new] = after[part].kind
        for part, whole in merged(self.old, self.new, matching):
            gone[part] = self.part_merged(part, there[whole])
            wholes[whole] = gone[part].kind
        for n, unit in enumerate(self.new):
            if n in there:
                yield self.pair(there[n], wholes.get(n))
            else:
                yield after.get(n) or Aligned(None, unit.id, Kind.ADDED, 0.0, 0, unit.words, unit.words, 0)
        for n, unit in enumerate(self.old):
            if n not in back:
                yield gone.get(n) or Aligned(unit.id, None, Kind.REPEALED, 0.0, unit.words, 0, 0, unit.words)

    def pair(self, one: Matched, as_whole: Kind | None) -> Aligned:
        """A matched pair; what parts of it took is not counted again. `as_whole`: the kind of its last part."""
        old, new = self.old[one.old], self.new[one.new]
        same, alike, shared, names = self.compare(old, new)
        words_old = old.words - self.spent.get(("old", one.old), 0)
        words_new = new.words - self.spent.get(("new", one.new), 0)
        shared = min(shared, words_old, words_new)
        if as_whole is Kind.KEPT:  # what it lost or gained was another provision, printed as part of it
            same = same or (words_old - shared <= LABEL and words_new - shared <= LABEL)
        kind = as_whole if as_whole in PARTS else self.kind(one, old, new, same=same, alike=alike)
        return Aligned(
            old.id, new.id, kind, alike, words_old, words_new, words_new - shared, words_old - shared, names
        )

    def compare(self, old: Unit, new: Unit) -> tuple[bool, float, int, bool]:
        """Is nothing changed; how like they are; the words in common, labels included; do only names differ?"""
        if old.text == new.text:
            return True, 1.0, min(old.words, new.words), False
        before, after = wording(old.text), wording(new.text)
        references = self.followed(before.references, after.references, old.section)
        if before.tokens == after.tokens and references == after.references:
            return True, 1.0, min(old.words, new.words), False
        found = common(before, after, references)
        labels = min(old.words - before.words, new.words - after.words)
        both = before.words + after.words
        names = references == after.references and only_names_differ(before.tokens, after.tokens)
        return False, 2 * found.words / both if both else 1.0, max(0, found.words + labels), names

    def followed(self, old: tuple[str, ...], new: tuple[str, ...], section: str) -> tuple[str, ...]:
        """The references of the old one as they should read now; one that was left as it was is left."""
        if not self.moved or old == new:
            return old
        left = set(new)
        return tuple(one if one in left else self.moved.of(one, section) for one in old)

    def kind(self, one: Matched, old: Unit, new: Unit, *, same: bool, alike: float) -> Kind:
        if old.id.path == new.id.path:
            return Kind.KEPT if same else Kind.REWRITTEN
        if not one.in_order or self.sections[old.section] != new.section:
            return Kind.MOVED if alike >= MOVED_ALIKE else Kind.REWRITTEN
        return Kind.RENUMBERED if same else Kind.REWRITTEN

    def part_merged(self, part: int, whole: Matched) -> Aligned:
        old, new = self.old[part], self.new[whole.new]
        common = self.compare(old, new)[2]
        taken = self.taken("new", whole, common, old.words)
        kind = Kind.KEPT if printed_in(old, new) else Kind.MERGED
        return Aligned(old.id, new.id, kind, share(common, old), old.words, taken, 0, old.words - taken)

    def part_split(self, whole: Matched, part: int) -> Aligned:
        old, new = self.old[whole.old], self.new[part]
        common = self.compare(old, new)[2]
        taken = self.taken("old", whole, common, new.words)
        kind = Kind.KEPT if printed_in(new, old) else Kind.SPLIT
        return Aligned(old.id, new.id, kind, share(common, new), taken, new.words, new.words - taken, 0)

    def taken(self, side: str, whole: Matched, common: int, part: int) -> int:
        """The words that a part shares with its whole, as far as neither the counterpart nor another part has them."""
        old, new = self.old[whole.old], self.new[whole.new]
        place, words = (whole.old, old.words) if side == "old" else (whole.new, new.words)
        spent = self.spent.get((side, place), 0)
        found = max(0, min(common, words - self.compare(old, new)[2] - spent, part))
        self.spent[side, place] = spent + found
        return found


def printed_in(part: Unit, whole: Unit) -> bool:
    """Does the text of the whole hold the label of the part? Then it is one provision that the flat form ran into another.

    The label may have lost its number: `Stk.` before the words that open the part. New text that a note quotes stands
    behind its opening mark, and is not yet there.
    """
    label = f"Stk. {part.number}." if part.number not in {"", "1"} else f"§ {LETTER.sub(' ', part.section)}."
    for printed in (f"{label} ", f"Stk. {part.text[:OPENING]}"):
        before, found, _ = whole.text.partition(printed)
        if found and not before.endswith("»"):
            return True
    return False


def share(words: int, unit: Unit) -> float:
    return words / unit.words if unit.words else 1.0
