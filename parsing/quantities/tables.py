"""Quantities as rows of a table, and back. Columns that a kind does not have are null."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pyarrow as pa

from parsing.model import Span
from parsing.quantities.model import (
    Age,
    Anchor,
    Bound,
    Count,
    Day,
    Deadline,
    Direction,
    Duration,
    Frequency,
    Length,
    Money,
    NamedYear,
    Percentage,
    Quantity,
    Unit,
    Window,
    YearKind,
)


class Kind(StrEnum):
    """What a row holds: the class of the quantity."""

    DAY = "day"
    YEAR = "year"
    DEADLINE = "deadline"
    FREQUENCY = "frequency"
    WINDOW = "window"
    DURATION = "duration"
    AGE = "age"
    MONEY = "money"
    PERCENTAGE = "percentage"
    COUNT = "count"


QUANTITIES = pa.schema(
    [
        ("document", pa.string()),
        ("section", pa.string()),
        ("provision", pa.string()),  # the innermost, sentences apart
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("kind", pa.string()),
        ("words", pa.string()),
        ("bound", pa.string()),
        ("direction", pa.string()),
        ("amount", pa.float64()),
        ("unit", pa.string()),
        ("days", pa.float64()),
        ("anchor", pa.string()),
        ("anchor_start", pa.int32()),
        ("anchor_end", pa.int32()),
        ("year", pa.int32()),
        ("month", pa.int32()),
        ("day", pa.int32()),
        ("year_kind", pa.string()),
        ("count", pa.float64()),
        ("of", pa.string()),
        ("years", pa.int32()),
        ("until", pa.int32()),
        ("money", pa.decimal128(20, 4)),
        ("currency", pa.string()),
        ("percent", pa.float64()),
        ("marks", pa.list_(pa.string())),
    ]
)
CENTS = Decimal("0.0001")
KINDS: dict[type[Quantity], Kind] = {
    Day: Kind.DAY,
    NamedYear: Kind.YEAR,
    Deadline: Kind.DEADLINE,
    Frequency: Kind.FREQUENCY,
    Window: Kind.WINDOW,
    Duration: Kind.DURATION,
    Age: Kind.AGE,
    Money: Kind.MONEY,
    Percentage: Kind.PERCENTAGE,
    Count: Kind.COUNT,
}
MARKS = (
    "prompt",
    "notice",
    "opening",
    "back",
    "points",
    "ends_period",
    "of_document",
)  # fields that are yes or no


def quantity_row(quantity: Quantity) -> dict[str, Any]:
    """The columns that the kind of quantity has; offsets count as in the quantity."""
    row = {"start": quantity.span.start, "end": quantity.span.end, "kind": KINDS[type(quantity)].value}
    marked = (quantity, quantity.day) if isinstance(quantity, Deadline) else (quantity,)
    marks = [mark for mark in MARKS if any(getattr(one, mark, False) for one in marked)]
    return {**row, **bounded(quantity), **timed(quantity), **counted(quantity), "marks": marks}


def timed(quantity: Quantity) -> dict[str, Any]:
    """What is told of time."""
    match quantity:
        case Day():
            return day_columns(quantity)
        case NamedYear():
            return {"year": quantity.opens, "year_kind": quantity.kind.value}
        case Deadline():
            told = {**length_columns(quantity.length), **anchor_columns(quantity.anchor)}
            told |= day_columns(quantity.day) if quantity.day else {}
            return {**told, "direction": quantity.direction.value}
        case Frequency():
            return {**length_columns(quantity.per), **anchor_columns(quantity.event)}
        case Window() | Duration():
            anchor = quantity.anchor if isinstance(quantity, Window) else None
            return {**length_columns(quantity.length), **anchor_columns(anchor)}
    return {}


def counted(quantity: Quantity) -> dict[str, Any]:
    """What is told of how much or how many."""
    match quantity:
        case Frequency():
            return {"count": float(quantity.count), "of": quantity.of or None}
        case Age():
            return {"years": quantity.years, "until": quantity.until}
        case Money():
            return {"money": quantity.amount.quantize(CENTS), "currency": quantity.currency}
        case Percentage():
            return {"percent": float(quantity.value)}
        case Count():
            return {"count": float(quantity.number), "of": quantity.of}
    return {}


def bounded(quantity: Quantity) -> dict[str, str]:
    bound = getattr(quantity, "bound", None)
    return {} if bound is None else {"bound": bound.value}


def length_columns(length: Length | None) -> dict[str, Any]:
    if length is None:
        return {}
    return {"amount": length.amount, "unit": length.unit.value, "days": length.days or None}


def anchor_columns(anchor: Anchor | None) -> dict[str, Any]:
    if anchor is None:
        return {}
    return {"anchor": anchor.words, "anchor_start": anchor.span.start, "anchor_end": anchor.span.end}


def day_columns(day: Day) -> dict[str, Any]:
    return {"year": day.year, "month": day.month, "day": day.day}


def quantity_of(row: dict[str, Any]) -> Quantity:
    """The quantity of a row. Of the day in a deadline the row does not tell where its words stand: it gets all of them."""
    bound = Bound(row["bound"]) if row["bound"] else Bound.EXACT
    return READERS[Kind(row["kind"])](row, Span(row["start"], row["end"]), bound)


def deadline_of(row: dict[str, Any], span: Span, bound: Bound) -> Deadline:
    day = day_of(row, span) if row["month"] else None
    prompt, notice = "prompt" in row["marks"], "notice" in row["marks"]
    parts = Direction(row["direction"]), bound, length_of(row), anchor_of(row), day
    return Deadline(span, *parts, prompt=prompt, notice=notice)


def frequency_of(row: dict[str, Any], span: Span, bound: Bound) -> Frequency:
    opening = "opening" in row["marks"]
    return Frequency(span, int(row["count"]), length_of(row), bound, row["of"] or "", opening, anchor_of(row))


def needed(length: Length | None) -> Length:
    if length is None:
        raise ValueError("a row of this kind has an amount and a unit")
    return length


def length_of(row: dict[str, Any]) -> Length | None:
    if row["unit"] is None:
        return None
    return Length(row["amount"], Unit(row["unit"]), row["days"] or 0)


def anchor_of(row: dict[str, Any]) -> Anchor | None:
    if row["anchor"] is None:
        return None
    return Anchor(Span(row["anchor_start"], row["anchor_end"]), row["anchor"])


def day_of(row: dict[str, Any], span: Span) -> Day:
    marks = row["marks"]
    return Day(span, row["year"], row["month"], row["day"], "ends_period" in marks, "of_document" in marks)


READERS: dict[Kind, Callable[[dict[str, Any], Span, Bound], Quantity]] = {
    Kind.DAY: lambda row, span, _: day_of(row, span),
    Kind.YEAR: lambda row, span, _: NamedYear(span, YearKind(row["year_kind"]), row["year"]),
    Kind.DEADLINE: deadline_of,
    Kind.FREQUENCY: frequency_of,
    Kind.WINDOW: lambda row, span, _: Window(
        span, needed(length_of(row)), "back" in row["marks"], anchor_of(row)
    ),
    Kind.DURATION: lambda row, span, bound: Duration(span, needed(length_of(row)), bound),
    Kind.AGE: lambda row, span, bound: Age(span, row["years"], bound, row["until"]),
    Kind.MONEY: lambda row, span, bound: Money(span, row["money"], row["currency"], bound),
    Kind.PERCENTAGE: lambda row, span, bound: Percentage(
        span, Decimal(str(row["percent"])), bound, "points" in row["marks"]
    ),
    Kind.COUNT: lambda row, span, bound: Count(span, Decimal(str(row["count"])), row["of"], bound),
}
