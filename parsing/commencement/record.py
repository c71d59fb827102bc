"""Time clauses as table rows, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from parsing.commencement.main import commencement, expiry
from parsing.commencement.model import About, Clause, Kind, Moment, Subject, Timing
from parsing.model import Provision, ProvisionId, Span
from parsing.tables import TARGET_COLUMNS, target_of, target_row

TARGETS = pa.list_(pa.struct(TARGET_COLUMNS))
CLAUSES = pa.schema(
    [
        ("document", pa.string()),
        ("section", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("sentence_start", pa.int32()),
        ("sentence_end", pa.int32()),
        ("words", pa.string()),
        ("kind", pa.string()),
        ("about", pa.string()),
        ("targets", TARGETS),
        ("excepted", TARGETS),
        ("timing", pa.string()),
        ("on", pa.date32()),
        ("days", pa.int32()),
        ("decided_by", pa.string()),
        ("condition", pa.string()),
        ("through", pa.bool_()),
        ("main", pa.bool_()),  # the document's own commencement or expiry
        ("reprinted", pa.bool_()),  # printed after an act, from one that amended it
    ]
)


def clause_rows(
    clauses: Sequence[Clause], provisions: Iterable[Provision], *, reprinted: bool = False
) -> Iterator[dict[str, object]]:
    """One row a clause; `provisions` are those of the document."""
    bodies = {one.id: one.body for one in provisions if one.id == one.id.section}
    own = (commencement(clauses), expiry(clauses)) if not reprinted else ()
    mains = {id(one) for one in own if one is not None}
    for clause in clauses:
        yield {
            "document": str(clause.section.eli),
            "section": str(clause.section),
            "start": clause.span.start,
            "end": clause.span.end,
            "sentence_start": clause.sentence.start,
            "sentence_end": clause.sentence.end,
            "words": clause.span.of(bodies[clause.section]),
            "kind": clause.kind.value,
            "about": clause.subject.about.value,
            "targets": [target_row(target) for target in clause.subject.targets],
            "excepted": [target_row(target) for target in clause.subject.excepted],
            "timing": clause.moment.timing.value,
            "on": clause.moment.on,
            "days": clause.moment.days,
            "decided_by": clause.moment.decided_by,
            "condition": clause.moment.condition,
            "through": clause.moment.through,
            "main": id(clause) in mains,
            "reprinted": reprinted,
        }


def clause_of(row: Mapping[str, Any]) -> Clause:
    """The clause that a row of CLAUSES holds."""
    subject = Subject(
        About(row["about"]),
        tuple(target_of(target) for target in row["targets"]),
        tuple(target_of(target) for target in row["excepted"]),
    )
    moment = Moment(
        Timing(row["timing"]), row["on"], row["days"], row["decided_by"], row["condition"], row["through"]
    )
    section = ProvisionId.read(row["section"])
    span = Span(row["start"], row["end"])
    sentence = Span(row["sentence_start"], row["sentence_end"])
    return Clause(Kind(row["kind"]), section, span, sentence, subject, moment)
