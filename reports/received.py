"""The words of a provision in the file as it was received."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from corpus.errors import BadInput
from corpus.record import Form, Record
from parsing import flat, lexdania
from parsing.model import Provision
from parsing.origins import Run, TracedBody

TRACERS: Mapping[Form, Callable[[bytes], tuple[TracedBody, ...]]] = {
    Form.LEXDANIA: lexdania.trace,
    Form.FLAT: flat.trace,
}


@dataclass(frozen=True, slots=True)
class AsReceived:
    """A provision, the copy of its document that is in use, and where in it each of its characters stands."""

    provision: Provision
    record: Record
    runs: tuple[Run, ...]  # together they are the words of the provision


def as_received(provision: Provision, record: Record, data: bytes) -> AsReceived:
    """`data` are the bytes of `record`. Raises `BadInput` for what has no words of its own, as a chapter.

    Also where the bytes are no longer those that the provision was read from.
    """
    if not provision.text:
        raise BadInput(f"{provision.id} has no words of its own: name a section in it")
    section = provision.id.section
    found = next((one for one in TRACERS[record.form](data) if one.id == section), None)
    if found is None or found.body != provision.body:
        raise BadInput(
            f"{section} was read from another copy of the document: 'solnedgang analyse' reads it again"
        )
    return AsReceived(provision, record, tuple(found.within(provision.span)))
