"""Which regime a document belongs to, and whether it is law for the few: told by the words of its own title.

Greenland, the Faroe Islands, work offshore and work at sea have law of their own beside the general. What stands in
both is parallel law: neither could refer to the other without taking over a regime that is not its own.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from graph.similarity.subjects import word_list


class Regime(StrEnum):
    GENERAL = "general"
    GREENLAND = "greenland"
    FAROE = "faroe"
    OFFSHORE = "offshore"
    SEAFARERS = "seafarers"


TOLD_BY = (
    (Regime.GREENLAND, re.compile(r"grønland", re.IGNORECASE)),
    (Regime.FAROE, re.compile(r"færøerne", re.IGNORECASE)),
    (Regime.OFFSHORE, re.compile(r"offshore|\bhavanlæg", re.IGNORECASE)),
    (Regime.SEAFARERS, re.compile(r"søfarende|\bsømænd|\bsøfolk", re.IGNORECASE)),
)
FOR_THE_FEW = re.compile(rf"\b(?:{'|'.join(sorted(word_list('special')))})", re.IGNORECASE)


@lru_cache(maxsize=1 << 14)
def regime(title: str) -> Regime:
    """The first regime that the title names.

    >>> regime("Lov om havelodder i Grønland"), regime("Lov om havelodder")
    (<Regime.GREENLAND: 'greenland'>, <Regime.GENERAL: 'general'>)
    """
    return next((one for one, words in TOLD_BY if words.search(title)), Regime.GENERAL)


@lru_cache(maxsize=1 << 14)
def is_special(title: str) -> bool:
    """Is it law of a regime of its own, of a closed scheme, or of one grant?

    >>> is_special("Bekendtgørelse om pulje til havelodder"), is_special("Lov om havelodder")
    (True, False)
    """
    return regime(title) is not Regime.GENERAL or FOR_THE_FEW.search(title) is not None
