from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from parsing.model import ProvisionId
from reports.metrics.metric import Metric


@dataclass(frozen=True)
class RepeatedWords(Metric):
    """The words of a section that could go because another text says the same: of its places in clusters, summed.

    What it would cost to refer to the other text is taken off (eight words). Every place is counted once.
    """

    name = "repeated_words"
    unit = "words"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        saved = Counter[ProvisionId]()
        for cluster in law.clusters:
            for member in cluster.others:
                saved[member.place.section] += member.saved
        return {section: float(words) for section, words in saved.items() if words}
