"""Gross flow between two days: the words that came and went in the law in force, and those that only came into view.

Words of a document that is in force and seen on the later day are followed back, version by version, to the document
that was so on the earlier day; the steps are aligned provision by provision (`graph.alignment`), and every step counts,
so that what was written and struck again within the period is in it. What cannot be followed back is told apart:

added       new law: nothing of its family was there, or the family's text was there and this was not in it
repealed    law that ended, or provisions struck from law that goes on
moved       provisions that stand elsewhere in the same act; neither came nor went
appeared    text that came into view, and is not known to be new: the version before it, or what it repealed, is held
            as a record only or not at all; or its line begins with a consolidation, as that of an act does which
            another ministry gave over
vanished    text that went out of view
settled     in force for certain now, undetermined before; `doubted` is the other way round
vacant      labels of places that hold nothing more than "(Ophævet)", and what rounding of versions leaves

net = added - repealed + rewritten_in - rewritten_out + appeared - vanished + settled - doubted + vacant, exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, fields
from operator import add

from corpus.eli import Eli
from reports.growth.counted import Counted, Day


@dataclass(frozen=True, slots=True)
class Flow:
    """Words, but for the first two."""

    begun: int = 0  # families that came into force
    ended: int = 0
    added: int = 0
    repealed: int = 0
    moved: int = 0
    rewritten_in: int = 0
    rewritten_out: int = 0
    appeared: int = 0
    vanished: int = 0
    settled: int = 0
    doubted: int = 0
    vacant: int = 0

    def __add__(self, other: Flow) -> Flow:
        return Flow(*map(add, astuple(self), astuple(other)))

    @property
    def net(self) -> int:
        """Words at the end less words at the start."""
        return self.growth + self.appeared - self.vanished + self.settled - self.doubted + self.vacant

    @property
    def growth(self) -> int:
        """The part of it that the law did, and not what is known of it."""
        return self.added - self.repealed + self.rewritten_in - self.rewritten_out

    @property
    def least(self) -> int:
        """The same if all that became undetermined has ended, as rates of one year have without a word."""
        return self.growth - self.doubted


FLOW_NAMES = tuple(field.name for field in fields(Flow))


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next: the words of each and what became of them."""

    old: Eli
    new: Eli
    words_old: int
    words_new: int
    flow: Flow


@dataclass(frozen=True)
class Flows:
    """The step that leads to each version, where it has one before it."""

    steps: Mapping[Eli, Step]  # by the new version
    not_new: frozenset[Eli] = frozenset()  # documents that are no new law, though nothing before them is seen

    def between(self, before: Day, after: Day) -> Mapping[Counted, Flow]:
        """What each document that is in force and seen on either day adds to the flow."""
        return dict(Period(self, before, after).flows())

    def path(self, eli: Eli, ends: Mapping[Eli, Counted]) -> tuple[Eli, tuple[Step, ...]]:
        """Back from a version to one of `ends`, or as far as its line goes."""
        taken: list[Step] = []
        while eli not in ends and eli in self.steps and len(taken) <= len(self.steps):
            taken.append(self.steps[eli])
            eli = taken[-1].old
        return eli, tuple(taken)


@dataclass(frozen=True)
class Period:
    """Two days, and the steps between versions."""

    steps: Flows
    before: Day
    after: Day

    def flows(self) -> Iterator[tuple[Counted, Flow]]:
        start = {one.size.document: one for one in self.before.counted if one.sure and one.size}
        followed: set[Eli] = set()
        for one in self.after.counted:
            if not one.sure or one.size is None:
                continue
            first, taken = self.steps.path(one.size.document, start)
            if first in start and first not in followed:
                followed.add(first)
                yield one, self.along(start[first], one, taken)
            else:
                yield one, self.came(one, first)
        for eli, one in start.items():
            if eli not in followed:
                yield one, self.went(one)

    def along(self, old: Counted, new: Counted, taken: Iterable[Step]) -> Flow:
        """A line that is there on both days."""
        found = sum((step.flow for step in taken), Flow())
        return found + Flow(vacant=words(new) - words(old) - found.net)

    def came(self, one: Counted, first: Eli) -> Flow:
        """What is there now and was not before. `first`: where its line of versions begins."""
        earlier = self.before.by_family.get(one.family)
        if earlier is not None and earlier.size is not None and not earlier.sure:
            return Flow(settled=words(one))
        begun = earlier is None
        if earlier is not None or first in self.steps.not_new:
            return Flow(begun=begun, appeared=words(one))
        return Flow(begun=begun, added=words(one))

    def went(self, one: Counted) -> Flow:
        later = self.after.by_family.get(one.family)
        if later is None or (later.sure and later.size is not None):
            return Flow(ended=later is None, repealed=words(one))
        return Flow(vanished=words(one)) if later.size is None else Flow(doubted=words(one))


def words(one: Counted) -> int:
    return one.size.counts.words if one.size else 0
