from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from parsing.model import ProvisionId
from reports.metrics.metric import Metric


@dataclass(frozen=True)
class Duties(Metric):
    """The statements of a section that demand a procedural step or a record (gold/duties: the statement is the unit)."""

    name = "duties"
    unit = "statements"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        counted = {
            section: sum(stated.norm.demands for stated in norms) for section, norms in law.norms_of.items()
        }
        return {section: float(count) for section, count in counted.items() if count}
