"""Law: what the documents of a scope say together on a day. The one object that rules and measures ask."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from corpus.eli import Eli
from graph.edges import Dangling, Edge
from graph.register.model import Entry
from graph.similarity.cluster import Cluster, ClusterKind
from graph.similarity.model import Similarity
from graph.versions import InForce, Version
from parsing.commencement import Clause
from parsing.demands.model import Demand
from parsing.model import Level, Provision, ProvisionId, Span
from parsing.references.model import Relation
from parsing.tagging.model import Norm

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class StatedNorm:
    """A norm with the statement that lays it down: `span` and all evidence count in the body of the section."""

    id: ProvisionId
    span: Span
    quote: str
    norm: Norm


@dataclass(frozen=True, slots=True)
class StatedDemand:
    """One duty of a statement. Its spans count in the body of the section."""

    id: ProvisionId  # the sentence that opens the statement
    number: int  # of the demand in the statement, from 1
    demand: Demand


@dataclass(frozen=True, slots=True)
class Reworded:
    """An amending document had some words replaced by others: »Brodirektoratet« by »Brostyrelsen«."""

    by: ProvisionId  # the instruction
    old: str
    new: str


@dataclass(  # one Law is itself alone, so that what is worked out of it can be kept beside it
    frozen=True, eq=False
)
class Law:
    """Provisions, norms and edges of the documents analysed: those of the scope that are not out of force.

    `versions` holds every document of the workspace. Edges and danglings are those that start in an analysed
    document, and edges from anywhere that is not out of force into one.
    """

    as_of: date
    versions: Mapping[Eli, Version]
    provisions: Mapping[ProvisionId, Provision]
    norms: tuple[StatedNorm, ...] = ()
    edges: tuple[Edge, ...] = ()
    dangling: tuple[Dangling, ...] = ()
    similarities: tuple[Similarity, ...] = ()
    incomplete: frozenset[Eli] = (  # documents with holes in their text: what is not in them proves nothing
        frozenset()
    )
    register: tuple[Entry, ...] = ()  # promises that an analysed document prints, and what became of them
    clusters: tuple[Cluster, ...] = ()
    demands: tuple[StatedDemand, ...] = ()
    decided: tuple[Clause, ...] = ()  # clauses that leave a commencement to somebody
    reworded: tuple[Reworded, ...] = ()  # by any document of the workspace
    quoted: frozenset[ProvisionId] = frozenset()  # sections whose new words an amending document prints

    @cached_property
    def documents(self) -> Mapping[Eli, tuple[ProvisionId, ...]]:
        """The analysed documents, each with its sections in the order of print."""
        found: dict[Eli, list[ProvisionId]] = defaultdict(list)
        for provision in self.provisions.values():
            if provision.level is Level.SECTION:
                found[provision.id.eli].append(provision.id)
        return {eli: tuple(sections) for eli, sections in found.items()}

    def at(self, *levels: Level) -> Iterator[Provision]:
        """The provisions of some levels, in the order of print."""
        return (provision for provision in self.provisions.values() if provision.level in levels)

    def in_force(self, eli: Eli) -> InForce:
        version = self.versions.get(eli)
        return version.in_force if version else InForce.UNDETERMINED

    @cached_property
    def norms_of(self) -> Mapping[ProvisionId, tuple[StatedNorm, ...]]:
        """Norms by the section they stand in."""
        return grouped((norm.id.section, norm) for norm in self.norms)

    @cached_property
    def demands_of(self) -> Mapping[ProvisionId, tuple[StatedDemand, ...]]:
        """Demands by the section they stand in."""
        return grouped((demand.id.section, demand) for demand in self.demands)

    @cached_property
    def edges_from(self) -> Mapping[ProvisionId, tuple[Edge, ...]]:
        """Edges by the section their words stand in."""
        return grouped((edge.source.section, edge) for edge in self.edges)

    @cached_property
    def edges_to(self) -> Mapping[ProvisionId, tuple[Edge, ...]]:
        """Edges by the section (or whole document) they point to."""
        return grouped((edge.target.section, edge) for edge in self.edges)

    @cached_property
    def dangling_from(self) -> Mapping[ProvisionId, tuple[Dangling, ...]]:
        """Dangling references by the section their words stand in."""
        return grouped((dangling.source.section, dangling) for dangling in self.dangling)

    @cached_property
    def copies_of(self) -> Mapping[ProvisionId, tuple[Similarity, ...]]:
        """Near-copies by the section that holds either side."""
        sides = (
            (side.section, likeness) for likeness in self.similarities for side in (likeness.a, likeness.b)
        )
        return grouped(sides)

    def clusters_at(self, *kinds: ClusterKind) -> Iterator[Cluster]:
        """The clusters of some kinds, the most words saved first."""
        return (cluster for cluster in self.clusters if cluster.kind in kinds)

    def dependants(self, section: ProvisionId) -> tuple[Edge, ...]:
        """Edges into a section from other sections that say more than that they amend or repeal it."""
        passing = {Relation.AMENDS, Relation.REPEALS, Relation.REPLACES, Relation.COMMENCES}
        edges = self.edges_to.get(section, ())
        return tuple(
            edge for edge in edges if edge.source.section != section and edge.relation not in passing
        )


def grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    found: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}
