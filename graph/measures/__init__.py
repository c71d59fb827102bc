"""Measures of the reference graph. Each names its source; each agrees with networkx where networkx has it.

arrays          a directed graph as integer arrays: what all of them work on
components      knots: strongly connected components
rank            PageRank; hubs and authorities
degree          in and out degree
core            k-core
betweenness     betweenness, from a sample of sources
communities     Louvain
stars           stars: sinks, sources and hinges
reach           closures: reference depth; under the reading load and large reference trees of `graph.reading`
"""

from graph.measures.arrays import Arrays
from graph.measures.betweenness import betweenness
from graph.measures.communities import communities
from graph.measures.components import knots, strong_components
from graph.measures.core import core_numbers
from graph.measures.degree import in_degree, out_degree
from graph.measures.rank import Hits, hits, page_rank, ranks
from graph.measures.reach import Closure, closure, reachable
from graph.measures.stars import Star, StarType, stars

__all__ = [
    "Arrays",
    "Closure",
    "Hits",
    "Star",
    "StarType",
    "betweenness",
    "closure",
    "communities",
    "core_numbers",
    "hits",
    "in_degree",
    "knots",
    "out_degree",
    "page_rank",
    "ranks",
    "reachable",
    "stars",
    "strong_components",
]
