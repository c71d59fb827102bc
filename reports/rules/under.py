"""Which orders hang on which acts: by their preamble, else by the act that their text names most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container

from corpus.eli import Eli
from graph.law import Law


def under(law: Law) -> Callable[[Eli, Eli], bool]:
    """Does one of two documents (an order) cite the other's family (an act) as its own?"""
    above = mothers(law)

    def hangs(a: Eli, b: Eli) -> bool:
        for order, act in ((a, b), (b, a)):
            if law.versions[order].type.is_order and law.versions[act].type.is_act:
                return above.get(order) == law.versions[act].family
        return False

    return hangs


def mothers(law: Law, orders: Container[Eli] | None = None) -> dict[Eli, str]:
    """The family of the act that each order hangs on, or each of some orders."""
    cited: dict[Eli, Counter[str]] = defaultdict(Counter)
    for edge in law.edges:
        if orders is not None and edge.source.eli not in orders:
            continue
        target = law.versions.get(edge.target.eli)
        if target is not None and target.type.is_act:
            basis = edge.source.path.startswith("preamble")
            cited[edge.source.eli][target.family] += 1_000 if basis else 1
    return {order: acts.most_common(1)[0][0] for order, acts in cited.items() if acts}
