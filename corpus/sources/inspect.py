"""Look at the bytes of a document: which form is it, and what does it say of itself?"""

from __future__ import annotations

import re

from corpus.errors import UnreadableSource
from corpus.record import Description
from corpus.sources import flat, lexdania

FIRST = re.compile(rb"(?:\xef\xbb\xbf)?+\s*+(\S)")  # the first sign after a byte order mark and blanks


def inspect(data: bytes) -> Description:
    """What the document in `data` says of itself; raises `UnreadableSource` where it is none."""
    first = FIRST.match(data)
    if first is None:
        raise UnreadableSource("is empty; expected a document")
    if first[1] == b"<":
        return lexdania.inspect(data)
    if first[1] == b"{":
        return flat.inspect(data)
    raise UnreadableSource(f"begins with {data[:12]!r}; expected LexDania XML or a JSON object")
