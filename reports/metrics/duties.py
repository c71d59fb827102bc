from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from parsing.model import ProvisionId
from reports.metrics.metric import Metric


@dataclass(frozen=True)
class Duties(Metric):
    """The demands of a section, as the register of duties holds them: a statement may hold several."""

    name = "duties"
    unit = "demands"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        return {section: float(len(demands)) for section, demands in law.demands_of.items()}
