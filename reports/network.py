"""The reference network as figures and short lists: what `solnedgang network` tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from graph.measures import (
    Arrays,
    betweenness,
    communities,
    core_numbers,
    hits,
    in_degree,
    out_degree,
    ranks,
    stars,
    strong_components,
)
from graph.measures.arrays import Numbers
from graph.measures.components import weak_components
from graph.network import Grain, Network
from graph.reading import Load, heaviest, reading_loads
from parsing.model import ProvisionId
from reports.rules.naming import cite

SAMPLES = 200  # sources of the betweenness
SEED = 0


@dataclass(frozen=True, slots=True)
class Hub:
    """A place that many refer to, with what other measures say of it."""

    place: ProvisionId
    name: str
    in_degree: int
    out_degree: int
    page_rank: float
    authority: float  # of its document among documents: among sections one dense order would take it all
    betweenness: float  # from a sample of sources
    core: int


@dataclass(frozen=True, slots=True)
class Group:
    """Places that belong together: all of them, and the documents that most of them stand in."""

    places: tuple[ProvisionId, ...]
    documents: tuple[tuple[str, int], ...]  # title and count, the most first


@dataclass(frozen=True, slots=True)
class StarLine:
    """A star: its hub, how many spokes, and of what type."""

    place: ProvisionId
    name: str
    spokes: int
    type: str


@dataclass(frozen=True, slots=True)
class Heavy:
    """A heavy reading load and the name of its section."""

    load: Load
    name: str


@dataclass(frozen=True)
class Overview:
    """All that is told. Nodes are sections (or documents) that refer or are referred to."""

    level: Grain
    documents: int  # analysed
    provisions: int  # analysed units, sentences apart
    references: int  # resolved, each place named
    relations: tuple[tuple[str, int], ...]
    nodes: int
    edges: int  # pairs of nodes, each once
    components: int
    largest_component: int
    innermost_core: int
    hubs: tuple[Hub, ...]
    knots: tuple[Group, ...]  # the largest first
    knot_sizes: tuple[tuple[int, int], ...]  # size, how many; the largest first
    communities: tuple[Group, ...]
    community_sizes: tuple[int, ...]
    stars: tuple[StarLine, ...]
    star_types: tuple[tuple[str, int], ...]
    loads: tuple[Heavy, ...]
    quartiles: tuple[  # words to read for a section: a quarter have no more, half, three quarters
        int, int, int
    ]


def overview(network: Network, grain: Grain = Grain.SECTION, top: int = 10) -> Overview:
    """Measure a network. The lists have `top` rows each."""
    graph = network.quotient(grain)
    joined = np.unique(np.concatenate([graph.sources, graph.targets]))
    graph = packed(graph, joined)
    told = Teller(network, joined, top)
    weak = Counter(weak_components(graph).tolist())
    knots = told.groups(strong_components(graph))
    found = communities(graph, SEED)
    rays = stars(graph)
    loads = reading_loads(network)
    words = [load.words for load in loads] or [0]
    core = core_numbers(graph)
    return Overview(
        grain,
        sum(node.analysed and node.level is None for node in network.nodes),
        sum(node.analysed and node.level is not None for node in network.nodes),
        len(network.links),
        tuple(Counter(link.relation.value for link in network.links).most_common()),
        graph.size,
        len(graph.sources),
        len(weak),
        max(weak.values(), default=0),
        int(core.max(initial=0)),
        told.hubs(graph, grain),
        tuple(knots[:top]),
        tuple(sorted(Counter(len(knot.places) for knot in knots).items(), reverse=True)),
        tuple(told.group(community) for community in found[:top]),
        tuple(map(len, found)),
        tuple(
            StarLine(told.place(star.hub), told.name(star.hub), len(star.spokes), star.type.value)
            for star in rays[:top]
        ),
        tuple(Counter(star.type.value for star in rays).most_common()),
        tuple(Heavy(load, told.named(load.section)) for load in heaviest(loads, top)),
        tuple(int(part) for part in np.percentile(words, [25, 50, 75])),  # type: ignore[arg-type]
    )


def packed(graph: Arrays, joined: Numbers) -> Arrays:
    """The same graph with the nodes of `joined` alone, numbered anew."""
    return Arrays(len(joined), np.searchsorted(joined, graph.sources), np.searchsorted(joined, graph.targets))


@dataclass(frozen=True)
class Teller:
    """Names for the numbers of a graph. `joined`: the network's number of each of its nodes."""

    network: Network
    joined: Numbers
    top: int

    def place(self, number: int) -> ProvisionId:
        return self.network.nodes[int(self.joined[number])].id

    def name(self, number: int) -> str:
        return self.named(self.place(number))

    def named(self, place: ProvisionId) -> str:
        """`§ 6, Lov om vandløbsvagter`; a title for a document."""
        return f"{cite(place)}, {self.title(place)}" if place.path else self.title(place)

    def title(self, place: ProvisionId) -> str:
        return self.network.nodes[self.network.numbers[ProvisionId(place.eli)]].label

    def hubs(self, graph: Arrays, grain: Grain) -> tuple[Hub, ...]:
        """The places with most others referring to them: provisions among provisions, documents among documents."""
        into, out, rank = in_degree(graph), out_degree(graph), ranks(graph)
        authority = hits(self.network.quotient(Grain.DOCUMENT)).authorities
        document, core = self.network.blocks[Grain.DOCUMENT][self.joined], core_numbers(graph)
        between = betweenness(graph, SAMPLES, SEED)
        wanted = [
            n for n in range(graph.size) if bool(self.place(n).path) is (grain is Grain.SECTION) and into[n]
        ]
        wanted.sort(key=lambda n: (-into[n], -rank[n], n))
        return tuple(
            Hub(
                self.place(n),
                self.name(n),
                int(into[n]),
                int(out[n]),
                float(rank[n]),
                float(authority[document[n]]),
                float(between[n]),
                int(core[n]),
            )
            for n in wanted[: self.top]
        )

    def groups(self, labels: Numbers) -> list[Group]:
        """The groups of two or more by their labels, the largest first."""
        held: dict[int, list[int]] = {}
        for number, label in enumerate(labels.tolist()):
            held.setdefault(label, []).append(number)
        found = [members for members in held.values() if len(members) > 1]
        return [self.group(members) for members in sorted(found, key=len, reverse=True)]

    def group(self, members: Iterable[int]) -> Group:
        places = tuple(map(self.place, members))
        return Group(places, tuple(Counter(map(self.title, places)).most_common()))
