"""Clusters: one rule that stands in several places, which of them could stay, and what the others would become."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from corpus.errors import BadInput
from graph.similarity.model import Likeness
from parsing.model import ProvisionId, Span


class ClusterKind(StrEnum):
    """What the places of a cluster are to each other. A place is dropped in one cluster at most."""

    WITHIN_ACT = "within_act"  # one document says it twice
    OLD_AND_NEW = "old_and_new"  # an older text left beside its successor
    REPEAT_IN_ORDER = "repeat_in_order"  # an order repeats the act it hangs on
    SIBLING_ACTS = "sibling_acts"  # two acts, or two orders, say the same
    PARALLEL_LAW = "parallel_law"  # regimes beside each other (Greenland, offshore, at sea) say the same, each for itself
    SEVERAL_GROUPS = "several_groups"  # one duty, told again for other groups or with other numbers
    BOILERPLATE = "boilerplate"  # a clause of which each act needs its own

    @classmethod
    def named(cls, name: str) -> ClusterKind:
        """Raises `BadInput` for a name that no kind has."""
        if name not in set(cls):
            raise BadInput(f"{name!r} is no kind of cluster; expected one of {', '.join(cls)}")
        return cls(name)


class Choice(StrEnum):
    """Why one text could stay."""

    GENERAL = "general"  # general law stands before law for the few
    ACT = "act"  # an act stands before an order
    NEWEST = "newest"  # of documents that follow each other
    MOST_REFERRED = "most_referred"
    BEST_KNOWN = "best_known"  # its document is the one most referred to
    FIRST = "first"  # nothing else tells them apart
    ALL = "all"  # of boilerplate, and of parallel law, all stay


class Becomes(StrEnum):
    """What a text would become if the rule stood in one place."""

    STAYS = "stays"
    NOTHING = "nothing"  # the other text applies already
    REFERENCE = "reference"  # to the text that stays
    LINE = "line"  # of a list of groups or numbers


@dataclass(frozen=True, slots=True)
class Member:
    """A place of a cluster. `spans`: the sentences meant, in the body of its section; none: the whole provision."""

    place: ProvisionId
    words: int  # of those sentences, or of the whole
    becomes: Becomes
    saved: int  # words less if it became that
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Cluster:
    """One rule in several places; the member that could stay is the first."""

    number: int  # in the table, from 1
    kind: ClusterKind
    likeness: Likeness  # of the pair least alike
    score: float  # probability that the pair least sure is redundant
    choice: Choice
    members: tuple[Member, ...]
    family: str = ""  # of boilerplate

    @property
    def kept(self) -> Member:
        return self.members[0]

    @property
    def others(self) -> tuple[Member, ...]:
        return self.members[1:]

    @property
    def places(self) -> tuple[ProvisionId, ...]:
        return tuple(member.place for member in self.members)

    @property
    def saved(self) -> int:
        return sum(member.saved for member in self.members)

    @property
    def in_part(self) -> bool:
        """Sentences of the provisions, not the whole of them."""
        return bool(self.kept.spans)
