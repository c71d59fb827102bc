"""The documents that are in use: in force on the day, and not over by what they say or hang on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self
from weakref import WeakKeyDictionary

from corpus.eli import Eli
from graph.law import Law
from graph.versions import InForce
from reports.rules.spent import spent

OVER: WeakKeyDictionary[Law, frozenset[Eli]] = WeakKeyDictionary()  # worked out once, however many rules ask


@dataclass(frozen=True, slots=True)
class InUse:
    """What to say of a document that nobody uses is to repeal it, not to write it better."""

    law: Law
    over: frozenset[Eli]

    @classmethod
    def of(cls, law: Law) -> Self:
        if law not in OVER:
            OVER[law] = frozenset(spent(law))
        return cls(law, OVER[law])

    def holds(self, eli: Eli) -> bool:
        return self.law.in_force(eli) is InForce.YES and eli not in self.over
