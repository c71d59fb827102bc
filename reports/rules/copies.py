"""Clusters of near-copies as findings: one rule in several places is one finding, however many pairs it makes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.eli import Eli
from graph.law import Law
from graph.similarity.cluster import Becomes, Choice, Cluster, ClusterKind, Member
from graph.similarity.model import Likeness
from parsing.model import ProvisionId, Span
from reports.rules.naming import cite_from
from reports.rules.spent import spent

LIKE = {
    Likeness.IDENTICAL: "så godt som ordret",  # names, references and spelling apart
    Likeness.EQUIVALENT: "med næsten samme ord",
    Likeness.OVERLAP: "delvist",
    Likeness.PARALLEL: "i samme form",
}
STAYS = {
    Choice.GENERAL: "den almindelige ordning kan blive stående",
    Choice.ACT: "loven står over bekendtgørelsen",
    Choice.NEWEST: "den nyeste kan blive stående",
    Choice.MOST_REFERRED: "den, der oftest henvises til, kan blive stående",
    Choice.BEST_KNOWN: "den i det dokument, der oftest henvises til, kan blive stående",
    Choice.FIRST: "",
    Choice.ALL: "parallel ret: hver ordning har sin tekst",
}


@dataclass(frozen=True, slots=True)
class Repetition:
    """A cluster as a finding tells it: at the first text that could go, beside the one that could stay."""

    cluster: Cluster
    going: tuple[Member, ...]

    @property
    def first(self) -> ProvisionId:
        return self.going[0].place

    @property
    def others(self) -> tuple[ProvisionId, ...]:
        return self.cluster.kept.place, *(member.place for member in self.going[1:])

    @property
    def where(self) -> Span | None:
        """The sentence that is said again; None where it is the whole text, or several sentences."""
        spans = self.going[0].spans
        return spans[0] if len(spans) == 1 else None

    @property
    def how(self) -> str:
        """Word for word, with other words, or in part."""
        return LIKE[self.cluster.likeness]

    def source(self, law: Law) -> str:
        """The text that could stay, how many others there are, and what is saved."""
        more = f" og {count(len(self.going) - 1)}" if len(self.going) > 1 else ""
        saved = sum(member.saved for member in self.going)
        told = [
            STAYS[self.cluster.choice],
            cited(self.cluster, self.going),
            f"{saved} ord kan spares" if saved else "",
        ]
        after = "; ".join(filter(None, told))
        return f"{cite_from(self.first, self.cluster.kept.place, law)}{more}" + (
            f" ({after})" if after else ""
        )


def cited(cluster: Cluster, going: tuple[Member, ...]) -> str:
    """What an order could say instead, where its act does not make it needless."""
    citing = all(one.becomes is Becomes.REFERENCE for one in going)
    return "kan blive en henvisning" if citing and cluster.kind is ClusterKind.REPEAT_IN_ORDER else ""


def count(more: int) -> str:
    """How many other places, in words.

    >>> count(1), count(3)
    ('1 andet sted', '3 andre steder')
    """
    return f"{more} andet sted" if more == 1 else f"{more} andre steder"


def repetitions(law: Law, fewest_words: int, least_sure: float, *kinds: ClusterKind) -> Iterator[Repetition]:
    """The clusters of some kinds that are long and sure enough.

    Orders that a newer one stands beside, and documents that are over, are left out: they are reported as a whole.
    """
    old = left_behind(law) | spent(law).keys()
    for cluster in law.clusters_at(*kinds):
        going = tuple(member for member in cluster.others if member.place.eli not in old)
        enough = cluster.kept.words >= fewest_words and cluster.score >= least_sure
        if going and enough and cluster.kept.place.eli not in old:
            yield Repetition(cluster, going)


def left_behind(law: Law) -> frozenset[Eli]:
    return frozenset(version.eli for version in law.versions.values() if version.rule == "newer_beside")


def is_order(law: Law, place: ProvisionId) -> bool:
    version = law.versions.get(place.eli)
    return version is not None and version.type.is_order
