"""What the clauses of a document say of its own life as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from parsing.commencement.model import About, Clause, Kind, Timing

TOLD = frozenset({Timing.DAY, Timing.PUBLICATION, Timing.SIGNATURE, Timing.DECIDED, Timing.CONDITION})


def commencement(clauses: Iterable[Clause]) -> Clause | None:
    """The clause that says when the document takes effect; the last one, and a commencement before a mere effect."""
    own = [one for one in clauses if one.subject.about is About.DOCUMENT and one.moment.timing in TOLD]
    for kind in (Kind.COMMENCEMENT, Kind.EFFECT):
        for clause in reversed([one for one in own if one.kind is kind]):
            return first_of_section(clause, own)
    return None


def first_of_section(clause: Clause, own: Iterable[Clause]) -> Clause:
    """The section's first clause of that kind: what follows are exceptions from it."""
    return next(one for one in own if one.section == clause.section and one.kind is clause.kind)


def expiry(clauses: Iterable[Clause]) -> Clause | None:
    """The clause that says when the document as a whole ends: one that ends only a chapter of it does not."""
    own = [one for one in clauses if one.kind is Kind.EXPIRY and one.subject.about is About.DOCUMENT]
    return own[-1] if own else None
