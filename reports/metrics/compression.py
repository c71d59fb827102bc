from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.law import Law
from graph.similarity.compression import compress
from parsing.model import Level, ProvisionId, Zone
from reports.metrics.metric import Metric


@dataclass(frozen=True)
class Compression(Metric):
    """The share of a document's description length that a dictionary of its own repeated phrases would save.

    After Dupex (graph/similarity/compression.py says what is computed and how it differs). A document that never says
    a thing twice has 0; long documents have more to repeat, so set beside each other those of one size.
    """

    name = "compression"
    unit = "share"

    def measure(self, law: Law) -> Mapping[ProvisionId, float]:
        texts: dict[ProvisionId, list[str]] = {}
        for section in law.at(Level.SECTION):
            if section.zone is Zone.BODY:
                texts.setdefault(ProvisionId(section.id.eli), []).append(section.text)
        return {document: compress(held).saved for document, held in texts.items()}
