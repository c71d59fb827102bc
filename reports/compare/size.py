"""One version in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow.compute as pc

from corpus.store.reading import Tables
from parsing.model import Level, Provision, ProvisionId, Zone
from parsing.tables import provisions_of
from parsing.tagging.model import Duty
from parsing.words import WORD, count_words
from reports.compare.model import Size
from reports.metrics.lix import LISTED, count_sentences, lix


def size(tables: Tables, document: str, *, in_scope: bool) -> Size:
    """Of a document's numbered rules; demands only where they were read, `in_scope`."""
    own = pc.field("document") == document
    body = own & (pc.field("zone") == Zone.BODY.value)
    units = list(
        provisions_of(tables.read("provisions", None, body & (pc.field("level") != Level.SENTENCE.value)))
    )
    sections = [unit for unit in units if unit.level is Level.SECTION]
    names = {str(section.id) for section in sections}
    edges = [
        row
        for row in tables.read("edges", ["section", "target_document", "target"], own).to_pylist()
        if row["section"] in names
    ]
    demands = demanded(tables, document, names) if in_scope else None
    return Size(
        sum(count_words(section.text) for section in sections),
        len(sections),
        sum(unit.level is Level.SUBSECTION for unit in units),
        readability(sections, units),
        None if demands is None else len(demands),
        None if demands is None else sum(row["procedural"] for row in demands),
        None if demands is None else sum(row["documentation"] for row in demands),
        () if demands is None else by_subtype(demands),
        len(edges),
        sum(bool(row["target_document"]) and row["target_document"] != document for row in edges),
        sum(row["target"] is None and bool(row["target_document"]) for row in edges),
    )


def demanded(tables: Tables, document: str, sections: Iterable[str]) -> list[dict[str, Any]]:
    """The rows of its demands that stand in some sections."""
    known = set(sections)
    columns = ["section", "procedural", "documentation", "duties"]
    rows = tables.read("demands", columns, pc.field("document") == document)
    return [row for row in rows.to_pylist() if row["section"] in known]


def by_subtype(rows: Iterable[dict[str, Any]]) -> tuple[tuple[Duty, int], ...]:
    counted = Counter(duty for row in rows for duty in row["duties"])
    return tuple((duty, counted[duty.value]) for duty in Duty)


def readability(sections: Sequence[Provision], units: Iterable[Provision]) -> float | None:
    """Björnsson's LIX (reports.metrics.lix, where its source stands) of all sections as one text: items are sentences."""
    items: dict[ProvisionId, list[int]] = {}
    for unit in units:
        if unit.level in LISTED:
            items.setdefault(unit.id.section, []).append(unit.span.start)
    words = [
        word
        for section in sections
        for word in WORD.findall(section.text)
        if any(map(str.isalpha, word)) and word != "Stk."
    ]
    sentences = sum(count_sentences(section, items.get(section.id, ())) for section in sections)
    return lix(words, sentences) if words else None
