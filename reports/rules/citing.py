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
    r"|ophæves|ophævelse|ændres »|ikrafttræd|træder i kraft|første gang|indtil den|bortfaldne|før lovens? ikrafttræden",
    re.IGNORECASE,
)
ANOTHER = re.compile(
    r"\b(?:i|efter|af|om|jf\.|ved)\s(?:\w+\s)?(?:lov|love|bekendtgørelse|anordning|cirkulære)\s(?:om|nr\.|af)\b"
    r"|\b[\w-]*(?<!denne )lov(?:en|ens|s)\b|\b\w*lov §|\b(?:aftale|overenskomst)\w* (?:af|om)\b"
    r"|\w+s bekendtgørelse\b|\bbekendtgørelsen?,? der er nævnt|\bnævnte (?:lov|bekendtgørelse)"
    r"|\b(?:landstings|inatsisarts)lov|\bbarnets lov"
    r"|\b(?:forordning|direktiv|konvention|overenskomst|traktat|cirkulære|bekendtgørelse)(?:en|et|s|ens|ets)?\s(?:\(|nr\.|om|af)",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\bnr\. \d+ af \d")  # by number and date: that version is meant
AROUND = 60  # characters before and after a reference in which it may be called a past one


def is_past(provision: Provision, span: Span) -> bool:
    """Do the words around a reference say that it names what was?"""
    start, end = max(provision.span.start, span.start - AROUND), min(provision.span.end, span.end + AROUND)
    return PAST.search(provision.body, start, end) is not None


def names_another(provision: Provision) -> bool:
    """Is another act, order or EU act named in the provision, so that a bare "§ 9" may belong to it?"""
    return ANOTHER.search(provision.body, provision.span.start, provision.span.end) is not None
