"""Demands as rows of a table, and back. Spans of a row count in the body of its section."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pyarrow as pa

from parsing.demands.model import Demand, Form, Part, Shown, Source
from parsing.model import Span
from parsing.quantities import Anchor, Bound, Day, Deadline, Direction, Frequency, Length, Unit, in_a_year
from parsing.tagging.model import Bearer, Duty, Modality

DEMANDS = pa.schema(
    [
        ("document", pa.string()),
        ("section", pa.string()),
        ("provision", pa.string()),  # the sentence that opens the statement
        ("start", pa.int32()),  # of the statement, as in NORMS
        ("end", pa.int32()),
        ("number", pa.int32()),  # of the demand in the statement, from 1
        ("own_start", pa.int32()),
        ("own_end", pa.int32()),
        ("procedural", pa.bool_()),
        ("documentation", pa.bool_()),
        ("duties", pa.list_(pa.string())),
        ("modality", pa.string()),
        ("bearer", pa.string()),
        ("bearer_source", pa.string()),
        ("bearer_name", pa.string()),
        ("counterparty", pa.string()),
        ("verbs", pa.list_(pa.string())),
        ("action", pa.string()),
        ("object", pa.string()),
        ("trigger", pa.string()),
        ("deadline", pa.string()),
        ("deadline_amount", pa.float32()),
        ("deadline_unit", pa.string()),
        ("deadline_direction", pa.string()),
        ("deadline_bound", pa.string()),
        ("deadline_anchor", pa.string()),
        ("deadline_day", pa.string()),  # 2024-05-01, or --05-01 of any year
        ("deadline_kind", pa.string()),  # prompt, notice, limit
        ("frequency", pa.string()),
        ("frequency_count", pa.int32()),
        ("frequency_amount", pa.float32()),
        ("frequency_unit", pa.string()),
        ("frequency_bound", pa.string()),
        ("frequency_of", pa.string()),
        ("frequency_opening", pa.bool_()),
        ("frequency_event", pa.string()),
        ("times_a_year", pa.float32()),
        ("forms", pa.list_(pa.string())),
        ("form", pa.string()),
        ("sanction", pa.string()),
        ("sanction_place", pa.string()),  # the section that punishes
        ("effect", pa.string()),
        ("target_group", pa.string()),
        ("group_words", pa.string()),
        ("group_source", pa.string()),
        ("group_place", pa.string()),  # where the act defines it
        ("parts", pa.list_(pa.struct([("part", pa.string()), ("start", pa.int32()), ("end", pa.int32())]))),
        ("confidence", pa.float32()),
    ]
)


def demand_columns(demand: Demand, statement: str, at: int) -> dict[str, object]:
    """The columns that the demand alone tells; `at` is where its statement starts in the body."""
    return {
        "own_start": demand.span.start + at,
        "own_end": demand.span.end + at,
        "procedural": demand.procedural,
        "documentation": demand.documentation,
        "duties": [duty.value for duty in demand.duties],
        "modality": demand.modality.value,
        "bearer": demand.bearer.value,
        "bearer_source": demand.bearer_source.value,
        "bearer_name": told(demand, Part.BEARER, statement),
        "verbs": list(demand.verbs),
        **{
            part.value: told(demand, part, statement)
            for part in Part
            if part not in {Part.BEARER, Part.GROUP}
        },
        **deadline_columns(demand.deadline),
        **frequency_columns(demand.frequency),
        "forms": [form.value for form in demand.forms],
        "target_group": demand.group,
        "group_words": told(demand, Part.GROUP, statement),
        "parts": [
            {"part": shown.part.value, "start": shown.span.start + at, "end": shown.span.end + at}
            for shown in demand.parts
        ],
        "confidence": demand.confidence,
    }


def told(demand: Demand, part: Part, statement: str) -> str:
    """The words of a part, on one line."""
    return " ".join(demand.words(part, statement).split())


def deadline_columns(deadline: Deadline | None) -> dict[str, object]:
    if deadline is None:
        return {}
    kind = "prompt" if deadline.prompt else "notice" if deadline.notice else "limit"
    return {
        "deadline_amount": deadline.length.amount if deadline.length else None,
        "deadline_unit": deadline.length.unit.value if deadline.length else None,
        "deadline_direction": deadline.direction.value,
        "deadline_bound": deadline.bound.value,
        "deadline_anchor": deadline.anchor.words if deadline.anchor else None,
        "deadline_day": day_text(deadline.day) if deadline.day else None,
        "deadline_kind": kind,
    }


def day_text(day: Day) -> str:
    """`2024-05-01`; `--05-01` where no year is named (ISO 8601:2000, 5.2.1.3)."""
    return f"{day.year or '-'}-{day.month:02}-{day.day:02}"


def frequency_columns(frequency: Frequency | None) -> dict[str, object]:
    if frequency is None:
        return {}
    per = frequency.per
    return {
        "frequency_count": frequency.count,
        "frequency_amount": per.amount if per else None,
        "frequency_unit": per.unit.value if per else None,
        "frequency_bound": frequency.bound.value,
        "frequency_of": frequency.of,
        "frequency_opening": frequency.opening,
        "frequency_event": frequency.event.words if frequency.event else None,
        "times_a_year": times_a_year(frequency),
    }


def times_a_year(frequency: Frequency) -> float | None:
    """How often in a year of the given pace; None where no period is told, or only the first period is meant."""
    per = frequency.per
    if per is None or frequency.opening or not per.amount:
        return None
    times = in_a_year(per.unit)
    return frequency.count * times / per.amount if times else None


def demand_of(row: dict[str, Any]) -> Demand:
    """The demand of a row of DEMANDS; its spans count in the body."""
    parts = tuple(Shown(Part(one["part"]), Span(one["start"], one["end"])) for one in row["parts"])
    spans = {shown.part: shown.span for shown in parts}
    demand = Demand(
        Span(row["own_start"], row["own_end"]),
        row["procedural"],
        row["documentation"],
        tuple(map(Duty, row["duties"])),
        Modality(row["modality"]),
        Bearer(row["bearer"]),
        Source(row["bearer_source"]),
        tuple(row["verbs"]),
        forms=tuple(map(Form, row["forms"])),
        parts=parts,
        group=row["target_group"],
        confidence=row["confidence"],
    )
    return replace(demand, deadline=deadline_of(row, spans), frequency=frequency_of(row, spans))


def deadline_of(row: dict[str, Any], spans: dict[Part, Span]) -> Deadline | None:
    """The span of an anchor is not kept apart: it is that of the whole, as in `frequency_of`."""
    if not row["deadline_direction"]:
        return None
    span = spans[Part.DEADLINE]
    return Deadline(
        span,
        Direction(row["deadline_direction"]),
        Bound(row["deadline_bound"]),
        length_of(row["deadline_amount"], row["deadline_unit"]),
        Anchor(span, row["deadline_anchor"]) if row["deadline_anchor"] else None,
        day_of(row["deadline_day"], span) if row["deadline_day"] else None,
        row["deadline_kind"] == "prompt",
        row["deadline_kind"] == "notice",
    )


def day_of(text: str, span: Span) -> Day:
    year, month, day = text.rsplit("-", 2)
    return Day(span, None if year == "-" else int(year), int(month), int(day))


def frequency_of(row: dict[str, Any], spans: dict[Part, Span]) -> Frequency | None:
    if not row["frequency_bound"]:
        return None
    span = spans[Part.FREQUENCY]
    return Frequency(
        span,
        row["frequency_count"],
        length_of(row["frequency_amount"], row["frequency_unit"]),
        Bound(row["frequency_bound"]),
        row["frequency_of"],
        row["frequency_opening"],
        Anchor(span, row["frequency_event"]) if row["frequency_event"] else None,
    )


def length_of(amount: float | None, unit: str | None) -> Length | None:
    return Length(amount, Unit(unit)) if amount is not None and unit else None
