"""The promises of the register that a rule speaks of, each with the stk. that prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.law import Law
from graph.register import Entry, Promise
from graph.titles import fold_title
from parsing.model import Level, Provision

MOVED = re.compile(r"revisionsbestemmelse|udskydelse af ophævelse", re.IGNORECASE)  # told in a title
SUBJECT_TO = re.compile(r"\bjf\. dog stk\.", re.IGNORECASE)  # the day may be moved


def promises(law: Law, promise: Promise, reason: str) -> Iterator[tuple[Entry, Provision]]:
    """Those of one kind that one reason settled, in the analysed documents."""
    wanted = [
        entry
        for entry in law.register
        if entry.promise is promise and entry.reason == reason and not may_be_moved(entry, law)
    ]
    sections = {entry.section for entry in wanted}
    holding = [one for one in law.at(Level.SUBSECTION) if one.id.section in sections]
    for entry in wanted:
        for provision in holding:
            within = provision.span.start <= entry.span.start < provision.span.end
            if provision.id.section == entry.section and within:
                yield entry, provision


def may_be_moved(entry: Entry, law: Law) -> bool:
    """Does the clause say that its day can be moved, or does the title of a later document say that it was?"""
    if SUBJECT_TO.search(entry.words):
        return True
    printed = law.versions.get(entry.section.eli)
    if printed is None or printed.signed is None:
        return False
    name = fold_title(printed.title)
    return any(
        MOVED.search(other.title) and name in fold_title(other.title)
        for other in law.versions.values()
        if other.signed is not None and other.signed > printed.signed
    )
