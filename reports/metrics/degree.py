from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from parsing.model import ProvisionId
from reports.metrics.metric import Metric


@dataclass(frozen=True)
class InDegree(Metric):
    """How many other sections refer to a section (in-degree of a simple directed graph: each pair counted once)."""

    name = "in_degree"
    unit = "sections"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        pairs = {(edge.source.section, edge.target.section) for edge in law.edges}
        return tally(target for source, target in pairs if source != target)


@dataclass(frozen=True)
class OutDegree(Metric):
    """How many other sections or documents a section refers to (out-degree: each pair counted once)."""

    name = "out_degree"
    unit = "sections"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        pairs = {(edge.source.section, edge.target.section) for edge in law.edges}
        return tally(source for source, target in pairs if source != target)


def tally(places: object) -> Mapping[ProvisionId, float]:
    return {place: float(count) for place, count in Counter(places).items()}  # type: ignore[call-overload]
