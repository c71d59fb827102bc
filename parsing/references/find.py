"""From a text to its references."""

from __future__ import annotations

from collections.abc import Container, Iterator

from parsing.model import Span
from parsing.references.amending import is_amending, read_amending
from parsing.references.inherit import Reader
from parsing.references.join import Mention, join
from parsing.references.model import Place, Reference
from parsing.references.quiet import Quiet, quieten
from parsing.references.relation import Sense, relate
from parsing.references.scan import scan

NOWHERE = Place()


def find_references(
    text: str, place: Place = NOWHERE, *, titles: Container[str] | None = None
) -> tuple[Reference, ...]:
    """All references in one unit of law, in reading order, none overlapping another.

    `place` tells where the unit stands, which is what "stk. 2" and "loven" are read from. `titles` are names of acts
    and orders in lower case, as known from elsewhere; where one of them stands in the text, it ends the name.

    >>> text = "Fristen i stk. 1 gælder ikke efter § 7, stk. 2 og 3, i lov om køb."
    >>> [reference.span.of(text) for reference in find_references(text)]
    ['stk. 1', '§ 7, stk. 2 og 3, i lov om køb']
    """
    quiet = quieten(text)
    atoms = scan(quiet.text, titles)
    if not atoms:
        return ()
    mentions = join(quiet.text, atoms)
    if is_amending(quiet.text, place):
        return tuple(whole(quiet, reference) for reference in read_amending(quiet, mentions, place))
    senses = relate(quiet.text, mentions)
    return tuple(whole(quiet, reference) for reference in read(quiet, mentions, senses, place))


def read(quiet: Quiet, mentions: list[Mention], senses: list[Sense], place: Place) -> Iterator[Reference]:
    """The references with their targets, read from the beginning to the end."""
    reader = Reader(quiet.text, place, quiet.headings)
    for mention, sense in zip(mentions, senses, strict=True):
        yield Reference(mention.span, sense.relation, reader.read(mention), sense.role)


def whole(quiet: Quiet, reference: Reference) -> Reference:
    """With offsets of the text as given."""
    if not quiet.removed:
        return reference
    span = Span(quiet.offset(reference.span.start), quiet.end_offset(reference.span.end))
    return Reference(span, reference.relation, reference.targets, reference.role)
