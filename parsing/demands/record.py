"""Demands as records: the form of `solnedgang annotate`."""

from __future__ import annotations

from parsing.demands.model import Demand
from parsing.demands.tables import deadline_columns, frequency_columns
from parsing.tagging.model import Norm
from parsing.tagging.record import norm_record


def demand_record(demand: Demand, norm: Norm, statement: str, at: int) -> dict[str, object]:
    """The record of the norm of its statement, with the kinds and parts of this demand.

    `at` is where the statement starts in the text the offsets count in.
    """
    timed = deadline_columns(demand.deadline) | frequency_columns(demand.frequency)
    return norm_record(norm, at) | {
        "procedural": demand.procedural,
        "documentation": demand.documentation,
        "types": [duty.value for duty in demand.duties],
        "bearer": demand.bearer.value,
        "bearer_source": demand.bearer_source.value,
        "start": demand.span.start + at,
        "end": demand.span.end + at,
        "verbs": list(demand.verbs),
        "forms": [form.value for form in demand.forms],
        "target_group": demand.group,
        "parts": [
            {
                "part": shown.part.value,
                "start": shown.span.start + at,
                "end": shown.span.end + at,
                "text": shown.span.of(statement),
            }
            for shown in demand.parts
        ],
        **{name: told for name, told in timed.items() if told is not None},
    }
