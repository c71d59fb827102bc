"""Which references the metrics of the graph count."""

from __future__ import annotations

from graph.law import Law
from graph.network import FOREIGN, PASSING
from parsing.model import ProvisionId


def section_pairs(law: Law) -> list[tuple[ProvisionId, ProvisionId]]:
    """Sections (or documents) that refer to others: each pair once, none to itself, in the order of the edges.

    Left out are what a document does to others once (amends, repeals, commences), and what is reprinted in it from
    another document.
    """
    foreign = {place for place, provision in law.provisions.items() if provision.zone in FOREIGN}
    pairs = dict.fromkeys(
        (edge.source.section, edge.target.section) for edge in law.edges if edge.relation not in PASSING
    )
    return [
        (source, target)
        for source, target in pairs
        if source != target and source not in foreign and target not in foreign
    ]
