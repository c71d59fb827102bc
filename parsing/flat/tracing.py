"""Where in the record each character of each body was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsing.flat.reader import read_record
from parsing.flat.record import parse, read_rows, text_of
from parsing.lexdania.text import letters
from parsing.model import Span
from parsing.origins import Origin, Run, TracedBody, stretches


def trace(data: bytes) -> tuple[TracedBody, ...]:
    """Every body of the document in one line of JSON; raises `UnreadableSource` as `read` does.

    A place is the JSON pointer (RFC 6901) of a string: `/provisions/0/text`.
    """
    record = parse(data)
    sections = [one for one in read_record(record).provisions if one.body and one.id == one.id.section]
    received = record["provisions"]
    assert isinstance(received, list)  # read_rows has looked
    return tuple(
        TracedBody(section.id, section.body, tuple(_runs(received[row.place], row.place)))
        for section, row in zip(sections, read_rows(record), strict=True)
    )


def _runs(row: Mapping[str, object], place: int) -> Iterator[Run]:
    text = text_of(row, "text")
    places = [at for _, at in letters(text)]
    for first, last in stretches(places):
        span = Span(places[first], places[last] + 1)
        origin = Origin(f"/provisions/{place}/text", 1, span, span.of(text))
        yield Run(Span(first, last + 1), origin)
