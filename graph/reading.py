"""Reading load: what one must read to apply a provision. The measure of `graph.measures` that needs the whole network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from graph.measures.arrays import Arrays, Numbers
from graph.measures.reach import closure
from graph.network import Grain, Network
from parsing.model import Level, ProvisionId, Zone
from parsing.references.model import Relation

READING = frozenset(  # what one looks up to apply a rule
    {Relation.REFERS, Relation.EXCEPTION, Relation.DEFINITION}
)
WORDS_A_MINUTE = 238
BROADEST = 1000  # words: a wider place that is referred to is not read through


@dataclass(frozen=True, slots=True)
class Load:
    """What must be read to apply a section, itself included."""

    section: ProvisionId
    provisions: int  # sections and annexes, whole or in part
    documents: int
    hops: int  # reference depth: references to follow, one after the other, until nothing new is to be read
    words: int  # of the places referred to and no more of their sections
    broad: int  # references on the way to acts, orders and chapters of more than `broadest` words, not counted above

    @property
    def minutes(self) -> float:
        """At 238 words a minute, the mean of silent reading of non-fiction in English; law is slower, so this is the least.

        Source: Brysbaert, How many words do we read per minute?, Journal of Memory and Language 109 (2019).
        """
        return self.words / WORDS_A_MINUTE


@dataclass(frozen=True)
class Tree:
    """The parts of a network that reading needs, as arrays over its nodes."""

    words: Numbers  # with all below; a chapter's are those of its sections
    own: Numbers  # without what is below
    above: tuple[Numbers, Numbers]  # all pairs (node, what it is or stands in, up to the chapter or part)


def reading_loads(network: Network, hops: int | None = None, broadest: int = BROADEST) -> tuple[Load, ...]:
    """The load of each analysed section of a document's own rules, in the order of the network; exact.

    References are followed from the words read, place by place: from stk. 2 only what stk. 2 refers to. Law out of
    scope is read where it is referred to, and not followed on. `hops`: no further than so many references.

    Source: the reference sets ("large reference tree") of Coupette, Hartung, Beckedorf, Böther and Katz, Law Smells, Artif.
    Intell. Law 31 (2022), with their limit for overbroad references (1,000 tokens; here words). A document named as a
    whole is overbroad however short.
    """
    tree = tree_of(network)
    edges, broad = followed(network, tree, broadest)
    roots = np.array(
        [
            n
            for n, node in enumerate(network.nodes)
            if node.level is Level.SECTION and node.zone is Zone.BODY and node.analysed
        ],
        dtype=np.int64,
    )
    rows, inverse = np.unique(np.concatenate([roots, edges.sources, edges.targets]), return_inverse=True)
    start, count = len(roots), len(edges.sources)
    graph = Arrays(len(rows), inverse[start : start + count], inverse[start + count :])
    at = inverse[:start]
    units = marked(tree, rows)
    read = closure(graph, units, weighed(tree, rows), hops)
    sections = closure(graph, marked(tree, rows, network.blocks[Grain.SECTION]), None, hops)
    documents = closure(graph, marked(tree, rows, network.blocks[Grain.DOCUMENT]), None, hops)
    wide = closure(graph, broadly(rows, broad), None, hops)
    return tuple(
        Load(network.nodes[n].id, int(p), int(d), int(h), int(w), int(b))
        for n, p, d, h, w, b in zip(
            roots.tolist(),
            sections.weight[at],
            documents.weight[at],
            read.depth[at],
            read.weight[at],
            wide.weight[at],
            strict=True,
        )
    )


def tree_of(network: Network) -> Tree:
    """Words and ancestors of every node; parents stand before their children."""
    parents = network.parents.tolist()
    words = [node.words for node in network.nodes]
    below = [0] * len(words)
    for n in range(len(words) - 1, -1, -1):
        words[n] = words[n] or below[n]
        if parents[n] >= 0:
            below[parents[n]] += words[n]
    inner, outer = [], []
    for n, node in enumerate(network.nodes):
        place = n if node.level else -1
        while place >= 0 and parents[place] >= 0:
            inner.append(n)
            outer.append(place)
            place = parents[place]
    own = np.maximum(np.array(words) - np.array(below), 0)
    return Tree(np.array(words), own, (np.array(inner, np.int64), np.array(outer, np.int64)))


def followed(network: Network, tree: Tree, broadest: int) -> tuple[Arrays, Arrays]:
    """The references that are read on, and those that are too broad for it; each from all that its words stand in."""
    links = network.measured(READING)
    sources = np.array([link.source for link in links], dtype=np.int64)
    targets = np.array([link.target for link in links], dtype=np.int64)
    document = network.blocks[Grain.DOCUMENT]
    wide = (
        np.zeros(len(links), bool)
        if not links
        else ((document[targets] == targets) | (tree.words[targets] > broadest))
    )
    size = len(network.nodes)
    return tuple(  # type: ignore[return-value]
        Arrays.simple(size, *raised(tree, sources[kept], targets[kept])) for kept in (~wide, wide)
    )


def raised(tree: Tree, sources: Numbers, targets: Numbers) -> tuple[Numbers, Numbers]:
    """Each reference once more from every unit that holds its source."""
    inner, outer = tree.above
    size = len(tree.words)
    ancestors = csr_array((np.ones(len(inner), bool), (inner, outer)), shape=(size, size))
    counts = np.diff(ancestors.indptr)[sources]
    picked = [ancestors.indices[ancestors.indptr[n] : ancestors.indptr[n + 1]] for n in sources.tolist()]
    lifted = np.concatenate(picked) if picked else np.empty(0, np.int64)
    return lifted.astype(np.int64), np.repeat(targets, counts)


def marked(tree: Tree, rows: Numbers, groups: Numbers | None = None) -> csr_array[np.bool_]:
    """What is read at each of `rows`: itself and those of `rows` that stand in it, or the groups of all that stand in it."""
    inner, outer = tree.above
    place = np.full(len(tree.words), -1)
    place[rows] = np.arange(len(rows))
    things = place if groups is None else groups
    kept = (place[outer] >= 0) & (things[inner] >= 0)
    return matrix(place[outer[kept]], things[inner[kept]], len(rows))


def weighed(tree: Tree, rows: Numbers) -> NDArray[np.float64]:
    """The words of each of `rows` that no other of them in it has: those of units never referred to alone count with it."""
    inner, outer = tree.above
    is_row = np.zeros(len(tree.words), bool)
    is_row[rows] = True
    kept = is_row[outer]
    innermost = np.full(len(tree.words), -1)
    np.maximum.at(innermost, inner[kept], outer[kept])  # parents have smaller numbers
    words = np.zeros(len(tree.words))
    found = innermost >= 0
    np.add.at(words, innermost[found], tree.own[found])
    return words[rows]


def broadly(rows: Numbers, edges: Arrays) -> csr_array[np.bool_]:
    """The targets of `edges` that stand at each of `rows`."""
    place = np.full(edges.size, -1)
    place[rows] = np.arange(len(rows))
    kept = place[edges.sources] >= 0
    return matrix(place[edges.sources[kept]], edges.targets[kept], len(rows))


def matrix(at: Numbers, things: Numbers, size: int) -> csr_array[np.bool_]:
    """Marks as a matrix with a column for each thing that occurs."""
    columns, inverse = np.unique(things, return_inverse=True)
    found = csr_array((np.ones(len(at), bool), (at, inverse)), shape=(size, len(columns)))
    found.sum_duplicates()
    return found


def heaviest(loads: Sequence[Load], top: int) -> list[Load]:
    """The sections with most words to read."""
    return sorted(loads, key=lambda load: (-load.words, load.section))[:top]
