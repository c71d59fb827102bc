"""From an amendment to its operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from parsing.amending.build import Builder
from parsing.amending.clauses import read_clauses
from parsing.amending.model import Kind, Operation, Place
from parsing.amending.phrases import VOID, read_phrases
from parsing.model import Amendment, ProvisionId

NOWHERE = Place()


def read_operations(amendment: Amendment, context: Place = NOWHERE) -> tuple[Operation, ...]:
    """The operations of one instruction, in the order of its words; at least one.

    `context` is the place that the instruction before it spoke of: a clause "Stk. 3 bliver herefter stk. 4." names no
    section. What cannot be read is an operation `UNREAD` with the words.
    """
    words = amendment.words
    if not words or VOID.fullmatch(words):
        return (Operation(amendment.id, Kind.UNREAD if amendment.new_text else Kind.VOID, words),)
    phrases = read_phrases(words, context)
    clauses = read_clauses("".join(phrase.kind for phrase in phrases))
    return tuple(Builder(amendment, phrases).build(clauses)) or (Operation(amendment.id, Kind.UNREAD, words),)


def read_all(amendments: Iterable[Amendment]) -> Iterator[Operation]:
    """The operations of all instructions of a document, in order; renumbering clauses inherit their section."""
    number: ProvisionId | None = None
    context = NOWHERE
    for amendment in amendments:
        operations = read_operations(amendment, context if amendment.id == number else NOWHERE)
        yield from operations
        number, context = amendment.id, spoken_of(operations)


def spoken_of(operations: Sequence[Operation]) -> Place:
    """The place that a clause after these operations goes on from: the deepest of the last operation that has any."""
    for operation in reversed(operations):
        places = (*operation.targets, *(anchor.place for anchor in operation.anchors))
        named = [place for place in places if place.steps]
        if named:
            return max(named, key=lambda place: len(place.steps))
    return NOWHERE
