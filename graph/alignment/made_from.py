"""What the rows of a pair were made from, as a short name: while it stands, so do the rows."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

from graph.alignment.instructions import Instruction
from graph.alignment.model import Pair, Unit

BYTES = 16  # of a name: no two of a billion texts share one by chance


def name_of_text(units: Iterable[Unit]) -> str:
    """Names the units of a document, with all that is looked at in them."""
    found = blake2b(digest_size=BYTES)
    for unit in units:
        parts = (unit.id.path, unit.section, unit.number, str(unit.words), unit.text)
        found.update("\x1f".join((*parts, "\x1e")).encode())
    return found.hexdigest()


def made_from(
    version: int,
    pair: Pair,
    old: str,
    new: str,
    instructions: Iterable[Instruction],
    *,
    incomplete: bool,
) -> str:
    """Names all that tells the rows of a pair. `version`: of those who make them; `old`, `new`: `name_of_text`."""
    heads = (pair.family, pair.link, pair.skipped, incomplete)
    documents = (str(pair.old.eli), pair.old.signed, str(pair.new.eli), pair.new.signed)
    told = repr((version, heads, documents, old, new, tuple(instructions)))
    return blake2b(told.encode(), digest_size=BYTES).hexdigest()
