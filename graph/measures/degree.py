"""How many refer to a place, and how many it refers to."""

from __future__ import annotations

import numpy as np

from graph.measures.arrays import Arrays, Numbers


def in_degree(graph: Arrays) -> Numbers:
    """How many other nodes refer to each: each pair once, none to itself. (size,)

    Source: Bommarito and Katz, Properties of the United States Code Citation Network (2009).
    """
    return np.bincount(graph.targets[graph.sources != graph.targets], minlength=graph.size)


def out_degree(graph: Arrays) -> Numbers:
    """How many other nodes each refers to: each pair once, none to itself. (size,)

    Source: Bommarito and Katz, Properties of the United States Code Citation Network (2009).
    """
    return np.bincount(graph.sources[graph.sources != graph.targets], minlength=graph.size)
