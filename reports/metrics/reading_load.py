from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from graph.measures import reachable
from parsing.model import Level, ProvisionId
from parsing.words import count_words
from reports.metrics.metric import Metric
from reports.metrics.pairs import section_pairs


@dataclass(frozen=True)
class ReadingLoad(Metric):
    """The words of all sections that one must read to apply a section: itself and what its references lead to.

    Counted up to `hops` references away; documents named as a whole are not counted.
    """

    hops: int = 3

    name = "reading_load"
    unit = "words"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        words = {section.id: count_words(section.text) for section in law.at(Level.SECTION)}
        inner = {
            (source, target) for source, target in section_pairs(law) if source in words and target in words
        }
        return {
            section: float(words[section] + sum(words[other] for other in others))
            for section, others in reachable(inner, self.hops).items()
        }
