"""The promises of the register that a rule speaks of, each with the stk. that prints it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.law import Law
from graph.register import Entry, Promise
from parsing.model import Level, Provision


def promises(law: Law, promise: Promise, reason: str) -> Iterator[tuple[Entry, Provision]]:
    """Those of one kind that one reason settled, in the analysed documents."""
    wanted = [entry for entry in law.register if entry.promise is promise and entry.reason == reason]
    sections = {entry.section for entry in wanted}
    holding = [one for one in law.at(Level.SUBSECTION) if one.id.section in sections]
    for entry in wanted:
        for provision in holding:
            within = provision.span.start <= entry.span.start < provision.span.end
            if provision.id.section == entry.section and within:
                yield entry, provision
