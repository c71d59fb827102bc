"""How a reference is meant: as part of a rule that holds now, as a change, or as history."""

from __future__ import annotations

import re

from parsing.model import Provision, Span
from parsing.references.model import Relation

CHANGING = frozenset(
    {Relation.AMENDS, Relation.REPEALS, Relation.REPLACES, Relation.COMMENCES, Relation.CONSOLIDATES}
)
PAST = re.compile(  # the words say themselves that the place is gone
    r"hidtil|tidligere|dagældende|(?:som|de|den|dens) (?:da )?gældende|daværende|ophæve[dt]|affattet|affattelse"
    r"|indtil den|bortfaldne|før lovens? ikrafttræden",
    re.IGNORECASE,
)
AROUND = 60  # characters before and after a reference in which it may be called a past one


def is_past(provision: Provision, span: Span) -> bool:
    """Do the words around a reference say that it names what was?"""
    start, end = max(provision.span.start, span.start - AROUND), min(provision.span.end, span.end + AROUND)
    return PAST.search(provision.body, start, end) is not None
