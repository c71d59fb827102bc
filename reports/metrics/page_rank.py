from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from graph.measures import page_rank
from parsing.model import ProvisionId
from reports.metrics.metric import Metric
from reports.metrics.pairs import section_pairs


@dataclass(frozen=True)
class PageRank(Metric):
    """How central a section is: the chance that a reader who follows references at random stands at it.

    Source: Page, Brin, Motwani and Winograd, The PageRank Citation Ranking (1999), damping 0.85.
    """

    name = "page_rank"
    unit = "share"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        return page_rank(section_pairs(law))
