"""A timeline as a table: one row a step, the lines first."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

import pyarrow as pa

from parsing.demands import Part
from reports.timeline.model import Step, Timeline

CONDITION = 100  # characters of a condition on a line of the terminal

TIMELINE = pa.schema(
    [
        ("group", pa.string()),
        ("line", pa.string()),  # the event it is counted from, in the law's words; "" on no line
        (
            "line_told_by",
            pa.string(),
        ),  # the section that tells from what periods are counted, where that is another
        ("week_from", pa.float32()),  # from the event, negative before it; null: open
        ("week_to", pa.float32()),
        ("mark", pa.string()),  # by, during, every, from
        ("every_weeks", pa.float32()),
        ("times", pa.int32()),  # in the stretch
        ("at_least", pa.bool_()),
        ("not_placed", pa.string()),  # why it is on no line
        ("via", pa.string()),  # how it is known to be about the group
        ("bearer", pa.string()),
        ("bearer_words", pa.string()),
        ("barred", pa.bool_()),  # the action is what must not be done
        ("action", pa.string()),
        ("object", pa.string()),
        ("deadline", pa.string()),
        ("frequency", pa.string()),
        ("trigger", pa.string()),
        ("kinds", pa.string()),
        ("document", pa.string()),
        ("title", pa.string()),
        ("in_force", pa.string()),
        ("provision", pa.string()),
        ("quote", pa.string()),
    ]
)


def table(told: Timeline) -> pa.Table:
    return pa.Table.from_pylist([record(told.group, step) for step in told.steps], TIMELINE)


def record(group: str, step: Step) -> dict[str, object]:
    duty, spot, event = step.duty, step.spot, step.event
    words = {
        name: duty.part(part)
        for name, part in (
            ("action", Part.ACTION),
            ("object", Part.OBJECT),
            ("deadline", Part.DEADLINE),
            ("frequency", Part.FREQUENCY),
            ("trigger", Part.TRIGGER),
        )
    }
    return words | {
        "group": group,
        "line": event.words if event else "",
        "line_told_by": str(event.told_by) if event and event.told_by else "",
        "week_from": spot.first if spot else None,
        "week_to": spot.last if spot else None,
        "mark": spot.mark.value if spot else "",
        "every_weeks": spot.every if spot else None,
        "times": spot.times if spot else None,
        "at_least": spot.at_least if spot else None,
        "not_placed": step.why.value if step.why else "",
        "via": step.via.value,
        "bearer": duty.bearer.value,
        "bearer_words": duty.bearer_words,
        "barred": duty.barred,
        "kinds": ", ".join(duty.demand.duties),
        "document": str(duty.place.eli),
        "title": duty.version.title,
        "in_force": duty.version.in_force.value,
        "provision": str(duty.place),
        "quote": " ".join(duty.quote.split()),
    }


def weeks_told(step: Step) -> str:
    """The stretch in figures: `0 to 8`, `at the event`, `from 4`, `0 to 26: 4 times`, `0 to 13: every 2`."""
    spot = step.spot
    if spot is None:
        return ""
    if spot.first == spot.last == 0:
        return "at the event"
    first, last = (
        None if end is None else f"{end:.1f}".removesuffix(".0") for end in (spot.first, spot.last)
    )
    stretch = f"until {last}" if first is None else f"from {first}" if last is None else f"{first} to {last}"
    least = "at least " if spot.at_least else ""
    times = f": {least}{spot.times} times" if spot.times else ""
    every = f": every {spot.every:g}" if spot.every else ""
    return stretch + times + every


def lines(told: Timeline) -> Iterator[str]:
    """For the terminal: each line with its steps, then what is on none, by why."""
    placed = sum(len(line.steps) for line in told.lines)
    yield f"{told.group}: {len(told.steps)} demands, {placed} of them on {len(told.lines)} lines; weeks from the event"
    for line in told.lines:
        by = f" (periods counted by {line.event.told_by})" if line.event.told_by else ""
        yield ""
        yield f"from: {line.event.words}{by}"
        for step in line.steps:
            yield f"  {weeks_told(step):<28} {sentence(step)}"
    for why in dict.fromkeys(step.why for step in told.apart):
        yield ""
        yield f"on no line: {why}"
        for step in told.apart:
            if step.why is why:
                yield f"  {sentence(step)}"


def sentence(step: Step) -> str:
    """Who, what, when and on which condition in the law's words, where, and how it is known to be about the group."""
    duty = step.duty
    timing = "; ".join(filter(None, (duty.part(Part.DEADLINE), duty.part(Part.FREQUENCY))))
    barred = "ikke" if duty.barred else ""
    what = " ".join(filter(None, (barred, duty.part(Part.ACTION), duty.part(Part.OBJECT))))
    condition = shorten(duty.part(Part.TRIGGER), CONDITION, placeholder=" …")
    return "\t".join((duty.bearer_words or duty.bearer, what, timing, condition, str(duty.place), step.via))
