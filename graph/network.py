"""Network: provisions and documents as a graph. What holds what (hierarchy) is kept apart from what refers to what.

The model is that of Katz, Coupette, Beckedorf and Hartung, Complex societies and the growth of the law, Sci. Rep.
10:18737 (2020): a tree for each document, and references between any two nodes. `graph.network_build` makes one from
the tables; `quotient` draws it together to sections or documents, as integer arrays, for the measures.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

import networkx as nx
import numpy as np

from graph.measures.arrays import Arrays, Numbers
from graph.versions import InForce
from parsing.model import DocumentType, Level, ProvisionId, Span, Zone
from parsing.references.model import Relation

PASSING = frozenset(  # what a document does to others once: nobody reads on there to apply it
    {Relation.AMENDS, Relation.REPEALS, Relation.REPLACES, Relation.COMMENCES, Relation.CONSOLIDATES}
)
STANDING = frozenset(Relation) - PASSING
FOREIGN = frozenset({Zone.COMMENCEMENT, Zone.QUOTED})  # printed here, law of another document


class Grain(StrEnum):
    """What counts as one node of a quotient graph."""

    SECTION = "section"  # § or annex; a chapter or document named as a whole is a node of its own
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Node:
    """A document (level None) or a numbered unit of one, down to litra and pind; sentences are part of what holds them."""

    id: ProvisionId
    level: Level | None
    label: str  # "§ 4."; the title of a document
    heading: str
    zone: Zone
    words: int  # with all below it
    analysed: bool  # of a document in scope; others are here because they are referred to
    type: DocumentType  # of the document
    in_force: InForce  # the document
    signed: date | None
    since: date | None  # the document: in force from, where told
    until: date | None


@dataclass(frozen=True, slots=True)
class Link:
    """One reference: from node to node by number, and the exact places, which may be sentences or an older print."""

    source: int
    target: int
    relation: Relation
    rule: str  # how it was resolved
    at: ProvisionId  # whose words refer
    span: Span  # the words, in the body of its section
    named: ProvisionId  # the place in the version that the resolver chose
    since: date | None  # holds while its source does: from its entry into force where told, else from signing
    until: date | None


@dataclass(frozen=True)
class Network:
    """`parents[n]` is the node that holds node n, -1 for a document. Links run in the order of print."""

    as_of: date
    nodes: tuple[Node, ...]
    parents: Numbers  # (nodes,)
    links: tuple[Link, ...]

    @cached_property
    def numbers(self) -> dict[ProvisionId, int]:
        return {node.id: number for number, node in enumerate(self.nodes)}

    @cached_property
    def blocks(self) -> dict[Grain, Numbers]:
        """Of each node, the node it becomes part of in the quotient of a grain. A parent stands before its children."""
        section, document = (np.arange(len(self.nodes)) for _ in range(2))
        for number, (node, parent) in enumerate(zip(self.nodes, self.parents.tolist(), strict=True)):
            if parent >= 0:
                document[number] = document[parent]
                if node.id.section != node.id:
                    section[number] = section[parent]
        return {Grain.SECTION: section, Grain.DOCUMENT: document}

    def measured(self, relations: Collection[Relation] = STANDING) -> tuple[Link, ...]:
        """The links of some relations that are this law's own: not from or to what is reprinted from another document."""
        return tuple(
            link
            for link in self.links
            if link.relation in relations
            and self.nodes[link.source].zone not in FOREIGN
            and self.nodes[link.target].zone not in FOREIGN
        )

    def quotient(self, grain: Grain, relations: Collection[Relation] = STANDING) -> Arrays:
        """The measured links between sections or documents: each pair once, none to itself; nodes keep their numbers."""
        block = self.blocks[grain]
        links = self.measured(relations)
        sources = block[np.fromiter((link.source for link in links), np.int64, len(links))]
        targets = block[np.fromiter((link.target for link in links), np.int64, len(links))]
        return Arrays.simple(len(self.nodes), sources, targets)

    def references(self) -> nx.MultiDiGraph[str]:
        """The references as a networkx graph: nodes by id, an edge a reference, the relation as its key's first part."""
        graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(as_of=str(self.as_of))
        names = [str(node.id) for node in self.nodes]
        for name, node, parent in zip(names, self.nodes, self.parents.tolist(), strict=True):
            graph.add_node(name, **node_data(node), parent=names[parent] if parent >= 0 else "")
        for number, link in enumerate(self.links):
            graph.add_edge(
                names[link.source], names[link.target], f"{link.relation}:{number}", **link_data(link)
            )
        return graph

    def hierarchy(self) -> nx.DiGraph[str]:
        """What holds what, as a networkx graph: a tree for each document."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        names = [str(node.id) for node in self.nodes]
        graph.add_nodes_from(names)
        graph.add_edges_from(
            (names[parent], name)
            for name, parent in zip(names, self.parents.tolist(), strict=True)
            if parent >= 0
        )
        return graph


def node_data(node: Node) -> dict[str, str | int | bool]:
    """What other programs are told of a node; dates as text, "" where not known."""
    return {
        "level": node.level.value if node.level else "document",
        "label": node.label,
        "heading": node.heading,
        "zone": node.zone.value,
        "words": node.words,
        "analysed": node.analysed,
        "type": node.type.value,
        "in_force": node.in_force.value,
        "signed": day(node.signed),
        "since": day(node.since),
        "until": day(node.until),
    }


def link_data(link: Link) -> dict[str, str | int]:
    """What other programs are told of a reference."""
    return {
        "relation": link.relation.value,
        "rule": link.rule,
        "at": str(link.at),
        "start": link.span.start,
        "end": link.span.end,
        "named": str(link.named),
        "since": day(link.since),
        "until": day(link.until),
    }


def day(known: date | None) -> str:
    return known.isoformat() if known else ""
