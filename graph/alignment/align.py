"""Align two versions: match their units, find what was split and merged, and say of each what happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.alignment.likeness import common
from graph.alignment.match import Matched, match
from graph.alignment.model import Aligned, Kind, Unit
from graph.alignment.parts import parts
from graph.alignment.renumbering import heirs, renumbering
from graph.alignment.wording import Renumbering, only_names_differ, wording

PARTS = (Kind.SPLIT, Kind.MERGED)
LETTER = re.compile(r"(?<=\d)(?=[a-zæøå])")  # 53a is printed 53 a
LABEL = 2  # words: "§ 26 g."


def align(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Aligned, ...]:
    """Every unit of both versions, those of the new one in its order, then what was repealed.

    The words of each side are shared out over the rows exactly: `words_old` over all rows is the sum over `old`, and
    `words_new` the sum over `new`.
    """
    matched = match(old, new)
    pairs = [(old[one.old], new[one.new]) for one in matched]
    sections = heirs(pairs)
    comparison = Comparison(old, new, sections, renumbering(pairs, sections))
    return tuple(comparison.rows(matched))


@dataclass(frozen=True)
class Comparison:
    """Two versions, and where the sections and stk. of the old one went."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    sections: Mapping[str, str]
    moved: Renumbering
    spent: dict[tuple[str, int], int] = field(
        default_factory=dict
    )  # words that rows of parts took from a whole

    def rows(self, matched: Sequence[Matched]) -> Iterator[Aligned]:
        there, back = {one.new: one for one in matched}, {one.old: one for one in matched}
        merged = parts(
            [(n, unit.text) for n, unit in enumerate(self.old) if n not in back],
            [(one.new, self.new[one.new].text, self.old[one.old].text) for one in matched],
        )
        split = parts(
            [(n, unit.text) for n, unit in enumerate(self.new) if n not in there],
            [(one.old, self.old[one.old].text, self.new[one.new].text) for one in matched],
        )
        gone = {place: self.part_merged(place, whole) for place, whole in merged}
        after = {place: self.part_split(whole, place) for place, whole in split}
        whole_of = {back[whole].new: after[place].kind for place, whole in split}
        whole_of |= {whole: gone[place].kind for place, whole in merged}
        for n, unit in enumerate(self.new):
            if n in there:
                yield self.pair(there[n], whole_of.get(n))
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
        kind = as_whole if as_whole in PARTS else self.kind(one, old, new, same=same)
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

    def kind(self, one: Matched, old: Unit, new: Unit, *, same: bool) -> Kind:
        if old.id.path == new.id.path:
            return Kind.KEPT if same else Kind.REWRITTEN
        if not one.in_order or self.sections[old.section] != new.section:
            return Kind.MOVED
        return Kind.RENUMBERED if same else Kind.REWRITTEN

    def part_merged(self, part: int, whole: int) -> Aligned:
        old, new = self.old[part], self.new[whole]
        shared = self.taken("new", whole, new.words, self.compare(old, new)[2], old.words)
        kind = Kind.KEPT if printed_in(old, new) else Kind.MERGED
        return Aligned(old.id, new.id, kind, share(shared, old), old.words, shared, 0, old.words - shared)

    def part_split(self, whole: int, part: int) -> Aligned:
        old, new = self.old[whole], self.new[part]
        shared = self.taken("old", whole, old.words, self.compare(old, new)[2], new.words)
        kind = Kind.KEPT if printed_in(new, old) else Kind.SPLIT
        return Aligned(old.id, new.id, kind, share(shared, new), shared, new.words, new.words - shared, 0)

    def taken(self, side: str, whole: int, words: int, shared: int, part: int) -> int:
        """The words that a part shares with its whole, as far as no other part has them."""
        spent = self.spent.get((side, whole), 0)
        found = min(shared, words - spent, part)
        self.spent[side, whole] = spent + found
        return found


def printed_in(part: Unit, whole: Unit) -> bool:
    """Does the text of the whole hold the label of the part? Then it is one provision that the flat form ran into another.

    New text that a note quotes stands behind its opening mark, and is not yet there.
    """
    label = f"Stk. {part.number}." if part.number not in {"", "1"} else f"§ {LETTER.sub(' ', part.section)}."
    before, found, _ = whole.text.partition(f"{label} ")
    return bool(found) and not before.endswith("»")


def share(words: int, unit: Unit) -> float:
    return words / unit.words if unit.words else 1.0
