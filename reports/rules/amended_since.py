"""Places that a younger document may have changed, though no text of the act with that change is held.

Nothing is said of what such a place still says: a day in it may have been moved, a reference in it put right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from graph.titles import fold_title
from graph.versions import Version
from parsing.model import ProvisionId, Zone
from parsing.references.model import Relation

INSTRUCTS = frozenset({Relation.AMENDS, Relation.REPEALS, Relation.REPLACES})
MOVED = re.compile(r"revisionsbestemmelse|udskydelse af ophævelse", re.IGNORECASE)  # told in a title
OTHERS = re.compile(  # lov om ændring af lov om både og forskellige andre love
    r"\b(?:andre|forskellige) love\b"
)
LENGTHENED = re.compile(  # of what: clear where it amends one document alone
    r"forlænge(?:lse|t)", re.IGNORECASE
)


def is_reworded(place: ProvisionId, law: Law) -> bool:
    """Did a younger document change the place, or print a section of its number anew for the document?"""
    section, own = place.section, law.versions.get(place.eli)
    if own is None or own.signed is None:
        return False
    return is_instructed(place, own.signed, law) or any(
        ProvisionId(one.eli, section.path) in law.quoted for one in amending(own, law)
    )


def is_instructed(place: ProvisionId, since: date, law: Law) -> bool:
    """Was an instruction read that changes the place, what holds it or a part of it, signed after a day?"""
    for edge in law.edges_to.get(place.section, ()):
        signed = law.versions[edge.source.eli].signed
        younger = edge.source.eli != place.eli and signed is not None and signed > since
        within = holds(edge.target, place) or holds(place, edge.target)
        if younger and within and edge.relation in INSTRUCTS:
            return True
    return False


def holds(outer: ProvisionId, inner: ProvisionId) -> bool:
    return f"{inner.path}__".startswith(f"{outer.path}__")


def is_lengthened(eli: Eli, law: Law) -> bool:
    """Does the title of a younger document say that it puts off a day of this one?"""
    own = law.versions.get(eli)
    if own is None:
        return False
    alone = f"ændring af {fold_title(own.title)}"
    return any(
        MOVED.search(one.title)
        or (LENGTHENED.search(one.title) and fold_title(one.title.partition("(")[0]).endswith(alone))
        for one in amending(own, law)
    )


def may_have_moved(place: ProvisionId, law: Law) -> bool:
    """May a day that the section tells have been moved, in it or in the act whose section it reprints?"""
    if is_reworded(place, law) or is_lengthened(place.eli, law):
        return True
    return any(is_reworded(one, law) or is_lengthened(one.eli, law) for one in reprinted(place, law))


def reprinted(place: ProvisionId, law: Law) -> Iterator[ProvisionId]:
    """The sections of other documents that a section printed behind an act says again, word for word."""
    section = law.provisions.get(place.section)
    if section is None or section.zone is not Zone.COMMENCEMENT:
        return
    number = section.id.path.partition("~")[0]
    for eli in law.documents:
        one = law.provisions.get(ProvisionId(eli, number))
        if one is not None and one.id != section.id and one.body == section.body:
            yield one.id


def is_restored(place: ProvisionId, law: Law) -> bool:
    """Does a document that may amend the act since it was printed, "other acts" too, have new words for the section?"""
    own = law.versions[place.eli]
    name, since = fold_title(own.title), own.signed or date.max
    for eli in {quoted.eli for quoted in law.quoted if quoted.path == place.section.path}:
        other = law.versions.get(eli)
        title = fold_title(other.title) if other is not None and (other.signed or date.min) >= since else ""
        if name in title or OTHERS.search(title):
            return True
    return False


def is_amended_unseen(eli: Eli, law: Law) -> bool:
    """Did a younger document amend this one whose instructions are not held, so that any place in it may be changed?"""
    own = law.versions.get(eli)
    return own is not None and any(one.eli in law.incomplete for one in amending(own, law))


def amending(own: Version, law: Law) -> Iterator[Version]:
    """The amending documents signed after one, that name it in their titles."""
    name, since = fold_title(own.title), own.signed or date.max
    for other in law.versions.values():
        younger = other.type.is_amending and other.signed is not None and other.signed > since
        if younger and name in fold_title(other.title):
            yield other
