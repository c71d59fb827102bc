"""What a comparison of two versions holds."""

from __future__ import annotations

from dataclasses import dataclass

from graph.alignment import Aligned, Flow, Kind
from graph.alignment.differences import Stretch
from graph.versions import Version
from parsing.model import ProvisionId
from parsing.tagging.model import Duty


@dataclass(frozen=True, slots=True)
class Size:
    """One version in numbers: of its numbered rules, annexes and reprinted commencement clauses left out."""

    words: int  # labels included
    sections: int
    subsections: int
    lix: float | None  # of all sections as one text; None where there is none
    demands: int | None  # None: they are only read in scope
    procedural: int | None
    documentation: int | None
    duties: tuple[  # demands by subtype, in the order of `Duty`; () where none were read
        tuple[Duty, int], ...
    ]
    references: int  # places referred to
    references_out: int  # of them in other documents
    references_nowhere: int  # of them known to lead nowhere


@dataclass(frozen=True, slots=True)
class Side:
    """A provision of one version."""

    place: ProvisionId
    text: str  # without its label


@dataclass(frozen=True, slots=True)
class Changed:
    """A provision that was not kept as it was, side by side."""

    aligned: Aligned
    old: Side | None
    new: Side | None
    stretches: tuple[Stretch, ...]  # of both texts, where both are there and differ
    amended_by: tuple[ProvisionId, ...]

    @property
    def reworded(self) -> bool:
        """Are there other words to show, not a new number only?"""
        words = self.aligned.words_added + self.aligned.words_deleted > 0
        return words and self.aligned.kind is not Kind.RENUMBERED


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions, in the order asked for."""

    old: Version
    new: Version
    old_size: Size
    new_size: Size
    flow: Flow
    changed: tuple[Changed, ...]  # in the order of the new one, then what was repealed
    incomplete: tuple[str, ...]  # why the text of either is known not to be whole
