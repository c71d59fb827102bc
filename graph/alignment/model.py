"""What happened to a provision from one version to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.versions import Version
from parsing.model import ProvisionId


class Kind(StrEnum):
    KEPT = "kept"  # same words, same number
    REWRITTEN = (
        "rewritten"  # other words: in its place, whatever its number; or elsewhere, and less than 0.6 alike
    )
    RENUMBERED = "renumbered"  # same words in their place, under another number
    MOVED = "moved"  # elsewhere: past other provisions, or in another section than its neighbours; at least 0.6 alike
    SPLIT = "split"  # its words stand in several provisions now
    MERGED = "merged"  # the words of several provisions stand in one now
    ADDED = "added"
    REPEALED = "repealed"


class Link(StrEnum):
    """Why two documents are looked at as one after the other."""

    CONSOLIDATION = "consolidation"  # a later consolidated text of the same act
    REPLACEMENT = "replacement"  # a new act or order of the family, which took the place of the old one
    SUCCESSOR = "successor"  # of another family: it repealed the old one and says much of the same
    NAMESAKE = "namesake"  # the same title, and nothing shows that it took the place of the old one


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents, the old and the new."""

    family: str  # of the new one
    old: Version
    new: Version
    link: Link
    skipped: int = 0  # versions between them whose text is not held


@dataclass(frozen=True, slots=True)
class Unit:
    """A stk., or a § without any: what is aligned."""

    id: ProvisionId
    section: str  # number of its §, tight: "32a"
    number: str  # its own: "2"; "" of a § without stk.
    text: str  # without labels
    words: int  # labels included: those of all units of a § are the words of the §


@dataclass(frozen=True, slots=True)
class Aligned:
    """One provision with what it became. The words of a split or merged one are shared out over its rows."""

    old: ProvisionId | None  # None: added
    new: ProvisionId | None  # None: repealed
    kind: Kind
    likeness: float  # 1: the same words; share of words that both have, 0-1
    words_old: int
    words_new: int
    words_added: int
    words_deleted: int
    names_only: bool = False  # nothing but names of ministers, ministries and agencies differs

    @property
    def words_common(self) -> int:
        """Words of the old one that stand in the new one: the same number on both sides."""
        return self.words_old - self.words_deleted
