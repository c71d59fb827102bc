"""What an amending act does to another act: each instruction as operations that can be carried out.

An instruction goes from its quotations (`quotes`) over addresses (`units`, `address`) to a row of phrases (`phrases`),
which a grammar (`clauses`) cuts into clauses; `build` makes an operation of each. The words that nobody here could read
are an operation of their own, so nothing is lost in silence.
"""

from parsing.amending.model import (
    EVERYWHERE,
    Anchor,
    Facet,
    Kind,
    Move,
    Operation,
    Place,
    Position,
    Source,
)
from parsing.amending.named import AmendedAct, amended_act
from parsing.amending.read import read_all, read_operations

__all__ = [
    "EVERYWHERE",
    "AmendedAct",
    "Anchor",
    "Facet",
    "Kind",
    "Move",
    "Operation",
    "Place",
    "Position",
    "Source",
    "amended_act",
    "read_all",
    "read_operations",
]
