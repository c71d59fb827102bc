from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from parsing.model import Level, ProvisionId
from parsing.words import count_words
from reports.metrics.metric import Metric


@dataclass(frozen=True)
class Words(Metric):
    """The words of a section, labels included (a word: what stands between blanks and holds a letter or digit)."""

    name = "words"
    unit = "words"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        return {section.id: float(count_words(section.text)) for section in law.at(Level.SECTION)}
