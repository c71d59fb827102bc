"""Act families: one act through time, and an order with its successors."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from corpus.eli import Eli
from graph.life import Candidate
from graph.titles import fold_title


def families(candidates: Iterable[Candidate], bases: Iterable[tuple[Eli, Eli]] = ()) -> dict[Eli, str]:
    """The family of each document, named by the folded title of its newest member.

    Documents of one folded title belong together, acts and orders apart; `bases` joins a consolidated act to the
    act or consolidation that its preamble names (a renamed act). An amending act that was taken in is no base.
    """
    held = list(candidates)
    root: dict[object, object] = {}

    def find(node: object) -> object:
        while root.setdefault(node, node) != node:
            node = root[node]
        return node

    for candidate in held:
        if not candidate.type.is_amending:
            root[find(candidate.eli)] = find((candidate.type.is_order, fold_title(candidate.title)))
    known = {candidate.eli for candidate in held if candidate.type.is_act}
    for consolidated, base in bases:
        if consolidated in known and base in known:
            root[find(consolidated)] = find(base)
    newest: dict[object, Candidate] = {}
    for candidate in held:
        group = find(candidate.eli)
        if group not in newest or (candidate.signed or date.min) >= (newest[group].signed or date.min):
            newest[group] = candidate
    return {candidate.eli: fold_title(newest[find(candidate.eli)].title) for candidate in held}
