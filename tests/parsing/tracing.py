"""Does a traced body lead back, character by character, to the document it was read from?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from parsing.lexdania.text import clean, plain
from parsing.model import Document
from parsing.origins import TracedBody


def leads_back(
    document: Document, traced: Iterable[TracedBody], text_at: Callable[[str], str]
) -> Counter[str]:
    """Characters traced, put in between pieces, and not found. `text_at` gives the text received at a path."""
    bodies = {one.id: one for one in traced}
    assert {key: one.body for key, one in bodies.items()} == {
        provision.id.section: provision.body for provision in document.provisions if provision.body
    }
    counted: Counter[str] = Counter()
    for body in bodies.values():
        at = 0
        for run in body.runs:
            assert run.span.start == at < run.span.end
            at = run.span.end
            words = run.span.of(body.body)
            if run.origin is None:
                counted["put in" if words.isspace() else "not found"] += len(words)
                continue
            counted["traced"] += len(words)
            assert run.origin.span.of(text_at(run.origin.path)) == run.origin.words
            assert "".join(map(plain, run.origin.words)) == words
            assert clean(run.origin.words) == words.strip()
        assert at == len(body.body)
    return counted
