from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from parsing.model import ProvisionId
from reports.metrics.metric import Metric
from reports.metrics.pairs import section_pairs


@dataclass(frozen=True)
class InDegree(Metric):
    """How many other sections refer to a section (in-degree of a simple directed graph: each pair counted once)."""

    name = "in_degree"
    unit = "sections"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        return tally(target for _, target in section_pairs(law))


@dataclass(frozen=True)
class OutDegree(Metric):
    """How many other sections or documents a section refers to (out-degree: each pair counted once)."""

    name = "out_degree"
    unit = "sections"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        return tally(source for source, _ in section_pairs(law))


def tally(places: object) -> Mapping[ProvisionId, float]:
    return {place: float(count) for place, count in Counter(places).items()}  # type: ignore[call-overload]
