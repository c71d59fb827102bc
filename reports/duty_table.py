"""The duty register as a table: one row a demand, for spreadsheets and other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa

from parsing.demands import Part
from parsing.demands.tables import deadline_columns, frequency_columns
from reports.duties import Registered, chapter_name, flat
from reports.render.places import spelled
from reports.render.texts import Texts

REGISTER = pa.schema(  # dictionary.toml says what each column means
    [
        ("provision", pa.string()),
        ("place", pa.string()),
        ("number", pa.int32()),
        ("document", pa.string()),
        ("title", pa.string()),
        ("in_force", pa.string()),
        ("chapter", pa.string()),
        ("kind", pa.string()),
        ("subtypes", pa.string()),
        ("modality", pa.string()),
        ("bearer", pa.string()),
        ("bearer_source", pa.string()),
        ("bearer_words", pa.string()),
        ("counterparty", pa.string()),
        ("verbs", pa.string()),
        ("action", pa.string()),
        ("object", pa.string()),
        ("trigger", pa.string()),
        ("deadline", pa.string()),
        ("deadline_amount", pa.float32()),
        ("deadline_unit", pa.string()),
        ("deadline_direction", pa.string()),
        ("deadline_bound", pa.string()),
        ("deadline_anchor", pa.string()),
        ("deadline_day", pa.string()),
        ("deadline_kind", pa.string()),
        ("frequency", pa.string()),
        ("frequency_count", pa.int32()),
        ("frequency_amount", pa.float32()),
        ("frequency_unit", pa.string()),
        ("frequency_bound", pa.string()),
        ("times_a_year", pa.float32()),
        ("forms", pa.string()),
        ("form", pa.string()),
        ("sanction", pa.string()),
        ("effect", pa.string()),
        ("target_group", pa.string()),
        ("quote", pa.string()),
        ("marked", pa.string()),
        ("confidence", pa.float32()),
        ("section", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("parts", pa.string()),
    ]
)


def lines(found: Iterable[Registered]) -> Iterator[str]:
    """For the terminal, a demand a line: where, of what kinds, who, how sure, when and for whom, the marked words."""
    for one in found:
        kinds = f"{', '.join(one.kinds)}: {', '.join(one.demand.duties)}"
        sure = f"{one.demand.confidence:.2f}"
        yield "\t".join((str(one.place), kinds, one.bearer, sure, one.told or "-", one.marked))


def table(found: Iterable[Registered]) -> pa.Table:
    """The register as a table of REGISTER."""
    return pa.Table.from_pylist([record(one) for one in found], REGISTER)


def record(one: Registered) -> dict[str, object]:
    demand = one.demand
    typed = deadline_columns(demand.deadline) | frequency_columns(demand.frequency)
    words = {part.value: one.part(part) for part in Part}
    return {
        **{name: typed.get(name) for name in REGISTER.names},
        **{name: told for name, told in words.items() if name in REGISTER.names},
        "provision": str(one.place),
        "place": spelled(one.place.path, Texts.load("da"), sole=one.sole),
        "number": one.number,
        "document": str(one.place.eli),
        "title": one.version.title,
        "in_force": one.version.in_force.value,
        "chapter": chapter_name(one.chapter),
        "kind": ", ".join(one.kinds),
        "subtypes": ", ".join(demand.duties),
        "modality": demand.modality.value,
        "bearer": one.bearer.value,
        "bearer_source": demand.bearer_source.value,
        "bearer_words": one.bearer_words,
        "verbs": ", ".join(demand.verbs),
        "forms": ", ".join(demand.forms),
        "sanction": one.sanction,
        "effect": one.effect,
        "target_group": demand.group,
        "quote": flat(one.quote),
        "marked": one.marked,
        "confidence": demand.confidence,
        "section": str(one.place.section),
        "start": one.span.start,
        "end": one.span.end,
        "parts": "; ".join(f"{shown.part} {shown.span.start}-{shown.span.end}" for shown in demand.parts),
    }
