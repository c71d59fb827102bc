"""Which instructions of amending acts made a provision what it became, as far as they are held and their words show it.

An instruction is told of a provision where it names the place in the older version and its words bear it out: what it
replaces stood there, what it inserts stands there now. Places are counted as the older version counts them, so that of
two acts that renumber one after the other the second may go untold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

from graph.alignment.model import Aligned, Kind, Link, Pair, Unit
from graph.alignment.wording import tight, wording
from parsing.amending.model import Kind as Does
from parsing.amending.model import Operation, Place
from parsing.model import Level, ProvisionId
from parsing.quantities import YEAR

EARLIER = YEAR  # before the older version: what it left out for the next
OPENING = 14  # words: what opens a new provision opens the new text of the instruction, too
OF_WORDS = frozenset({Does.REPLACE_WORDS, Does.INSERT_WORDS, Does.DELETE_WORDS})
ENDS = frozenset({Does.REPEAL, Does.REPEAL_AND_INSERT, Does.REWRITE})
Spot = tuple[str, str]  # §, stk.; no stk.: the whole §


@dataclass(frozen=True, slots=True)
class Instruction:
    """An operation on the acts of a family, with the words it brings."""

    operation: Operation
    signed: date
    gone: tuple[str, ...]  # the words it replaces or deletes, or stands new ones at
    come: tuple[str, ...]  # the new words
    brings: str  # all new text, that of its carrier too

    @classmethod
    def of(cls, operation: Operation, signed: date, carried: str) -> Self:
        come = tuple(map(opened, operation.new))
        brings = opened(" ".join((carried, *operation.new)))
        return cls(operation, signed, tuple(map(opened, operation.old)), come, brings)

    @property
    def id(self) -> ProvisionId:
        return self.operation.amendment

    def spots(self) -> Iterator[tuple[Spot, bool]]:
        """The places it changes, and whether as a whole."""
        for place in self.operation.targets:
            if (spot := spot_of(place)) is not None:
                yield spot, place.level in {Level.SECTION, Level.SUBSECTION}


def spot_of(place: Place) -> Spot | None:
    steps = dict(place.steps)
    section = steps.get(Level.SECTION)
    return (tight(section), steps.get(Level.SUBSECTION, "")) if section else None


def opened(text: str) -> str:
    return f" {' '.join(wording(text).tokens)} "


class Instructions:
    """Instructions by the family that they change."""

    def __init__(self, held: Iterable[tuple[str, Instruction]]) -> None:
        self.of: dict[str, list[Instruction]] = defaultdict(list)
        for family, instruction in held:
            self.of[family].append(instruction)

    def tell(
        self, pair: Pair, rows: Sequence[Aligned], units: Mapping[ProvisionId, Unit]
    ) -> list[tuple[ProvisionId, ...]]:
        """The instructions of each row; `units` are those of both versions."""
        near = self.near(pair)
        return [tuple(dict.fromkeys(told(row, near, units))) if near else () for row in rows]

    def near(self, pair: Pair) -> list[Instruction]:
        """Those that may have been carried out from the one version to the other."""
        if pair.link is not Link.CONSOLIDATION or pair.old.signed is None or pair.new.signed is None:
            return []
        first, last = pair.old.signed - EARLIER, pair.new.signed
        return [one for one in self.of.get(pair.family, ()) if first < one.signed <= last]


def told(
    row: Aligned, near: Iterable[Instruction], units: Mapping[ProvisionId, Unit]
) -> Iterator[ProvisionId]:
    old = units[row.old] if row.old else None
    new = units[row.new] if row.new else None
    for one in near:
        if row.kind is Kind.RENUMBERED or row.kind is Kind.MOVED:
            shown = old is not None and renumbers(one, old)
        elif old is None:
            shown = new is not None and brings(one, new)
        elif new is None:
            shown = ends(one, old)
        else:
            shown = row.kind is not Kind.KEPT and changes(one, old, new)
        if shown:
            yield one.id


def renumbers(one: Instruction, old: Unit) -> bool:
    return any(spot_of(move.source) == (old.section, old.number) for move in one.operation.moves)


def brings(one: Instruction, new: Unit) -> bool:
    """Does its new text hold the words that open the provision?"""
    opening = " ".join(wording(new.text).tokens[:OPENING])
    return one.operation.kind not in OF_WORDS and f" {opening} " in one.brings


def ends(one: Instruction, old: Unit) -> bool:
    return one.operation.kind in ENDS and any(whole and names(spot, old) for spot, whole in one.spots())


def changes(one: Instruction, old: Unit, new: Unit) -> bool:
    if not any(names(spot, old) for spot, _ in one.spots()):
        return False
    operation, before, after = one.operation, opened(old.text), opened(new.text)
    if operation.kind in OF_WORDS:
        gone = any(words in before for words in one.gone)
        return gone and (not one.come or any(words in after for words in one.come))
    if one.brings.strip() and one.brings in before:
        return False  # it was carried out before
    if operation.kind in {Does.REWRITE, Does.REPEAL_AND_INSERT}:
        return brings(one, new) or any(not whole for _, whole in one.spots())
    if operation.kind is Does.INSERT:
        return operation.inserted not in {Level.SECTION, Level.SUBSECTION}
    return operation.kind is Does.REPEAL and any(
        not whole and names(spot, old) for spot, whole in one.spots()
    )


def names(spot: Spot, unit: Unit) -> bool:
    section, number = spot
    return section == unit.section and number in {"", unit.number}
