"""From the provisions of a document to its time clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from parsing.commencement.model import Clause
from parsing.commencement.sentence import Sentence
from parsing.commencement.verbs import may_speak_of_time
from parsing.model import DocumentType, Level, Provision, ProvisionId, Zone
from parsing.references.model import Place
from parsing.statements import statements_in

QUOTED = re.compile(r"»[^«]*«")
INSTRUCTS = re.compile(r"\bforetages\sfølgende\sændring", re.IGNORECASE)


def clauses(
    provisions: Iterable[Provision], kind: DocumentType = DocumentType.ACT, zone: Zone = Zone.BODY
) -> tuple[Clause, ...]:
    """The time clauses of a document's own sections, in the order of print; of `Zone.COMMENCEMENT`, the reprinted ones.

    Annexes, preambles and instructions to change other acts are left out.
    """
    own = [one for one in provisions if one.body and one.zone is zone]
    found: list[Clause] = []
    for section, group in groupby(own, key=lambda one: one.id.section):
        units = list(group)
        if may_speak_of_time(units[0].body):
            found.extend(section_clauses(section, units, kind))
    return tuple(found)


def section_clauses(section: ProvisionId, units: Sequence[Provision], kind: DocumentType) -> Iterator[Clause]:
    for statement in statements_in(units, frozenset({units[0].zone})):
        if not may_speak_of_time(statement.text) or INSTRUCTS.search(statement.text):
            continue
        text = QUOTED.sub(lambda match: " " * len(match.group()), statement.text)
        place = Place(units[0].number, subsection(units, statement.span.start), in_order=kind.is_order)
        for each in Sentence(text, place).read():
            yield Clause(
                each.kind,
                section,
                each.span.shift(statement.span.start),
                statement.span,
                each.subject,
                each.moment,
            )


def subsection(units: Sequence[Provision], at: int) -> str | None:
    """The number of the stk. that holds a character."""
    return next(
        (
            one.number
            for one in units
            if one.level is Level.SUBSECTION and one.span.start <= at < one.span.end
        ),
        None,
    )
