"""Which unit of the new version each unit of the old one became: the pairs, before they are named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.alignment.likeness import candidates, likeness
from graph.alignment.model import Unit
from graph.alignment.order import Scored, heaviest_chain
from graph.alignment.renumbering import heirs
from graph.alignment.wording import wording

ANCHOR = (
    3.0  # score of a provision that stands where it stood, in the same words: the order is read from these
)
SAME_NUMBER = 0.2  # added to the score of a pair that kept its number
SAME_SECTION = 0.1
REWORDED = 0.45  # likeness of a pair in the order of print, or beside its neighbours
KEPT_NUMBER = 0.3  # the same, where the number is the same
ELSEWHERE = 0.65  # likeness of a pair out of the order,
LONG_ELSEWHERE = 0.58  # of one that has many words,
MANY_WORDS = 25
LEAST_WORDS = 8  # and how many it must have
SURE = 0.78  # likeness of those that go first, to show where their neighbours may be

PASSES = (
    (True, 0.0),
    (False, SURE),
    (True, 0.0),
    (False, 0.0),
    (True, None),
)  # beside neighbours, least likeness


@dataclass(frozen=True, slots=True)
class Matched:
    """Places in the two versions, and whether the pair keeps the order of the others."""

    old: int
    new: int
    in_order: bool


def match(old: Sequence[Unit], new: Sequence[Unit]) -> list[Matched]:
    """Pairs, each unit at most once, by their place in the old version.

    First the best set of pairs in the order of print; then those out of order, the surest first, and those in the section
    that their neighbours went to before the others; at last, among such neighbours, those less alike.
    """
    anchors = list(unchanged(old, new))
    scored = list(rest(old, new, anchors))
    chain = heaviest_chain([*((a, b, ANCHOR) for a, b in anchors), *scored])
    matching = Matching(old, new, {a: Matched(a, b, True) for a, b, _ in chain})
    left = anchors + [(a, b) for a, b, _ in sorted(scored, key=lambda pair: -pair[2])]
    for beside, least in PASSES:
        matching.take(left, beside=beside, least=least)
    return sorted(matching.found.values(), key=lambda one: one.old)


@dataclass(frozen=True)
class Matching:
    """The pairs found so far, by their place in the old version."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    found: dict[int, Matched]

    def take(self, left: Iterable[tuple[int, int]], *, beside: bool, least: float | None) -> None:
        """Pairs at `least` so alike (None: however little), `beside` their neighbours where asked; the first ones win."""
        taken = {one.new for one in self.found.values()}
        sections = heirs((self.old[one.old], self.new[one.new]) for one in self.found.values())
        for a, b in left:
            if a in self.found or b in taken:
                continue
            one, other = self.old[a], self.new[b]
            near = sections.get(one.section) == other.section
            fit = (near or not beside) and (least is None or fit_to_move(one, other, least))
            if fit or same_number(one, other):
                self.found[a] = Matched(a, b, False)
                taken.add(b)


def unchanged(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """The units that stand where they stood, in the same words, which stand nowhere else.

    Where every chapter ends alike, a chapter put in before would else leave the ends of the others where they were.
    """
    often = Counter(unit.text for unit in old), Counter(unit.text for unit in new)
    places = {unit.id.path: place for place, unit in enumerate(new)}
    for place, unit in enumerate(old):
        there = places.get(unit.id.path)
        if there is None or often[0][unit.text] > 1 or often[1][new[there].text] > 1:
            continue
        if new[there].text == unit.text or reads_same(unit, new[there]):
            yield place, there


def reads_same(old: Unit, new: Unit) -> bool:
    """The same words, whatever the numbers in their references."""
    return wording(old.text).tokens == wording(new.text).tokens


def rest(old: Sequence[Unit], new: Sequence[Unit], anchors: Sequence[tuple[int, int]]) -> Iterator[Scored]:
    """Scored pairs of the units that are no anchors."""
    done, taken = {a for a, _ in anchors}, {b for _, b in anchors}
    left = [place for place in range(len(old)) if place not in done]
    right = [place for place in range(len(new)) if place not in taken]
    if not left or not right:
        return
    before = [wording(old[place].text) for place in left]
    after = [wording(new[place].text) for place in right]
    for a, b in candidates(before, after):
        alike = likeness(before[a], after[b])
        one, other = old[left[a]], new[right[b]]
        if alike >= (KEPT_NUMBER if same_number(one, other) else REWORDED):
            yield left[a], right[b], score(one, other, alike)


def score(old: Unit, new: Unit, alike: float) -> float:
    """Squared, so that one very like pair outweighs two that are half alike."""
    if same_number(old, new):
        return alike**2 + SAME_NUMBER
    return alike**2 + (SAME_SECTION if old.section == new.section else 0)


def same_number(old: Unit, new: Unit) -> bool:
    return old.id.path == new.id.path


def fit_to_move(old: Unit, new: Unit, least: float) -> bool:
    before, after = wording(old.text), wording(new.text)
    shorter = min(len(before.tokens), len(after.tokens))
    needed = max(least, LONG_ELSEWHERE if shorter >= MANY_WORDS else ELSEWHERE)
    return shorter >= LEAST_WORDS and likeness(before, after) >= needed
