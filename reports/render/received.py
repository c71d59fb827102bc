"""The words of a provision as the file has them, as plain text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from parsing.origins import Origin
from reports.received import AsReceived


def received_text(shown: AsReceived) -> str:
    """The file, its hash, then each element with its line, its characters and its words."""
    record = shown.record
    lines = [
        f"{shown.provision.id}  {record.title}",
        f"received {record.received:%Y-%m-%d %H:%M} UTC from {record.source}, {record.size:,} bytes",
        f"sha256 {record.sha256}",
        "",
        *(line for origins in places(shown) for line in place_lines(origins)),
    ]
    return "\n".join(lines) + "\n"


def places(shown: AsReceived) -> Iterator[list[Origin]]:
    """The stretches of each element together."""
    origins = (run.origin for run in shown.runs if run.origin is not None)
    for _, group in groupby(origins, key=lambda one: one.path):
        yield list(group)


def place_lines(origins: list[Origin]) -> Iterator[str]:
    first, last = origins[0], origins[-1]
    yield f"line {first.line}, characters {first.span.start}-{last.span.end} of {first.path}"
    yield f"  {''.join(one.words for one in origins)!r}"
