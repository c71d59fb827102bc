"""Which unit of the new version each unit of the old one became: the pairs, before they are named."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.alignment.likeness import likeness
from graph.alignment.model import Unit
from graph.alignment.order import Scored, heaviest_chain
from graph.alignment.renumbering import heirs
from graph.alignment.weights import Shared, Weights, scattered, shares
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
TELLING = (
    0.33  # likeness by weighed words of a pair that changed its number, whatever the words of every provision
)
SAID_AGAIN = 0.5  # of the weight of the shorter of two that are left at the end, when it stands in the other,
NEARLY_BEST = 0.1  # and no other provision has more of it, but for so much
ENOUGH_WORDS = 12  # of the shorter
BOTH_WAYS = 0.5  # or its share and the likeness of the two, on the average,
HALF_SAID = 0.3  # where it is this share at least
MUCH_BETTER = (
    0.3  # likeness by weighed words: a pair waits while either unit is free for one so much more like it
)

PASSES = (  # beside neighbours, least likeness
    (True, 0.0),
    (False, SURE),
    (True, 0.0),
    (False, 0.0),
    (True, None),
)


@dataclass(frozen=True, slots=True)
class Matched:
    """Places in the two versions, and whether the pair keeps the order of the others."""

    old: int
    new: int
    in_order: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """The pairs, each unit in one at most, by their place in the old version; and what was seen on the way."""

    pairs: list[Matched]
    shared: Mapping[tuple[int, int], Shared]  # by places: what the units share that are not plainly unchanged
    weights: Weights


def match(old: Sequence[Unit], new: Sequence[Unit]) -> Matching:
    """First the best set of pairs in the order of print; then those out of order, the surest first, and those in the
    section that their neighbours went to before the others; then, among such neighbours, those less alike. At last, of
    what is left on both sides, the one that stands in the other.
    """
    anchors, weights = list(unchanged(old, new)), Weights(old, new)
    shared = shared_by_rest(old, new, anchors, weights)
    scored = list(rest(old, new, shared))
    chain = heaviest_chain([*((a, b, ANCHOR) for a, b in anchors), *scored])
    search = Search(old, new, shared, {a: Matched(a, b, True) for a, b, _ in chain})
    left = anchors + [(a, b) for a, b, _ in sorted(scored, key=lambda pair: -pair[2])]
    for beside, least in PASSES:
        search.take(left, beside=beside, least=least)
    search.take_said_again()
    return Matching(sorted(search.found.values(), key=lambda one: one.old), shared, weights)


@dataclass(frozen=True)
class Search:
    """The pairs found so far, by their place in the old version."""

    old: Sequence[Unit]
    new: Sequence[Unit]
    shared: Mapping[tuple[int, int], Shared]
    found: dict[int, Matched]

    def take(self, left: Iterable[tuple[int, int]], *, beside: bool, least: float | None) -> None:
        """Pairs at `least` so alike (None: however little), `beside` their neighbours where asked; the first ones win."""
        taken = {one.new for one in self.found.values()}
        sections = heirs((self.old[one.old], self.new[one.new]) for one in self.found.values())
        best_old, best_new = best(
            (a, b, both.likeness, both.likeness)
            for (a, b), both in self.shared.items()
            if a not in self.found and b not in taken
        )
        for a, b in left:
            if a in self.found or b in taken:
                continue
            one, other = self.old[a], self.new[b]
            alike = self.shared[a, b].likeness if (a, b) in self.shared else 1.0
            if max(best_old[a], best_new[b]) - alike > MUCH_BETTER and not same_number(one, other):
                continue
            near = sections.get(one.section) == other.section
            fit = (near or not beside) and (least is None or fit_to_move(one, other, least))
            if fit or same_number(one, other):
                self.found[a] = Matched(a, b, False)
                taken.add(b)

    def take_said_again(self) -> None:
        taken = {one.new for one in self.found.values()}
        best_old, best_new = best((a, b, both.of_old, both.of_new) for (a, b), both in self.shared.items())
        for (a, b), both in sorted(self.shared.items(), key=lambda item: -item[1].most):
            if both.most < HALF_SAID:
                return
            if a in self.found or b in taken:
                continue
            rival = best_old[a] if both.of_old >= both.of_new else best_new[b]
            if both.most >= rival - NEARLY_BEST and self.said_again(a, b, both):
                self.found[a] = Matched(a, b, False)
                taken.add(b)

    def said_again(self, a: int, b: int, both: Shared) -> bool:
        texts = wording(self.old[a].text), wording(self.new[b].text)
        one, other = sorted(texts, key=lambda text: len(text.tokens))
        if len(one.tokens) < ENOUGH_WORDS or scattered(one, other, both.most):
            return False
        return both.most >= SAID_AGAIN or (both.most + likeness(*texts)) / 2 >= BOTH_WAYS


def best(pairs: Iterable[tuple[int, int, float, float]]) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """The greatest number of each old and each new unit, of (old, new, number of the old, number of the new)."""
    old: dict[int, float] = defaultdict(float)
    new: dict[int, float] = defaultdict(float)
    for a, b, of_old, of_new in pairs:
        old[a] = max(old[a], of_old)
        new[b] = max(new[b], of_new)
    return old, new


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


def shared_by_rest(
    old: Sequence[Unit], new: Sequence[Unit], anchors: Sequence[tuple[int, int]], weights: Weights
) -> Mapping[tuple[int, int], Shared]:
    """What the units share that are no anchors, by their places."""
    done, taken = {a for a, _ in anchors}, {b for _, b in anchors}
    left = [place for place in range(len(old)) if place not in done]
    right = [place for place in range(len(new)) if place not in taken]
    before = [wording(old[place].text) for place in left]
    after = [wording(new[place].text) for place in right]
    return {(left[a], right[b]): both for (a, b), both in shares(before, after, weights).items()}


def rest(
    old: Sequence[Unit], new: Sequence[Unit], shared: Mapping[tuple[int, int], Shared]
) -> Iterator[Scored]:
    """Scored pairs of the units that are no anchors."""
    for (a, b), both in shared.items():
        one, other = old[a], new[b]
        kept_number = same_number(one, other)
        if not kept_number and both.likeness < TELLING:
            continue
        alike = likeness(wording(one.text), wording(other.text))
        if alike >= (KEPT_NUMBER if kept_number else REWORDED):
            yield a, b, score(one, other, (alike + both.likeness) / 2)


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
