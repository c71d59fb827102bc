"""The reading load of the law in force on a day: what one must read to apply a section of it.

The same measure as the metric `reading_load`: the words of the section and of the sections that its references lead to
within three references. A reference that was resolved to a version that does not count on the day is led on to the one
that does, where that has the same §. Law outside the scope is not read on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables, among
from graph.measures import Arrays, closure
from graph.measures.arrays import Numbers
from graph.network import PASSING
from parsing.model import Level, Zone, section_path
from reports.growth.counted import Day, History, family_of

HOPS = 3  # as the metric has it
NONE = -1


@dataclass(frozen=True)
class Reading:
    """Every section of the scope in every version, and the references between them, as numbers."""

    documents: Mapping[Eli, int]
    families: Numbers  # of each document
    document: Numbers  # of each section, ascending
    path: Numbers  # of each section: sections of one number in all documents share it
    words: Numbers
    source: Numbers  # of each reference: the section
    target_document: Numbers  # of each reference, which may be out of scope (NONE)
    target_path: Numbers

    @classmethod
    def read(cls, tables: Tables, history: History) -> Self:
        elis = sorted(eli for eli in history.sizes)
        documents = {eli: number for number, eli in enumerate(elis)}
        states = {state.eli: family_of(state) for state in history.dating.on(history.newest)}
        known: dict[object, int] = {}
        families = [known.setdefault(states[eli], len(known)) for eli in elis]
        names = {str(eli): number for eli, number in documents.items()}
        document, path, words, numbers, paths = sections(tables, names)
        ends = references(tables, names, numbers, paths)
        return cls(documents, array(families), array(document), array(path), array(words), *ends)

    def on(self, day: Day) -> Mapping[Eli, Numbers]:
        """The words to read for each section of every document that is in force and seen."""
        texts = {one.held.eli: one.size.document for one in day.counted if one.sure and one.size}
        standing = np.full(int(self.families.max(initial=0)) + 1, NONE)
        chosen = array([self.documents[text] for text in texts.values()])
        standing[self.families[chosen]] = chosen
        rows = np.flatnonzero(np.isin(self.document, chosen))
        place = np.full(len(self.document), NONE)
        place[rows] = np.arange(len(rows))
        target = self.led_on(standing, rows)
        source = place[self.source]
        kept = (source >= 0) & (target >= 0) & (self.source != target)
        graph = Arrays.simple(len(rows), source[kept], place[target[kept]])
        loads = closure(graph, None, self.words[rows].astype(np.float64), HOPS).weight.astype(np.int64)
        return {eli: loads[self.document[rows] == self.documents[text]] for eli, text in texts.items()}

    def led_on(self, standing: Numbers, rows: Numbers) -> Numbers:
        """The section that each reference leads to on the day; NONE where there is none."""
        documents = np.where(self.target_document >= 0, standing[self.families[self.target_document]], NONE)
        wide = int(self.path.max(initial=0)) + 2
        keys = self.document[rows] * wide + self.path[rows]
        order = np.argsort(keys)
        wanted = documents * wide + self.target_path
        at = np.minimum(np.searchsorted(keys[order], wanted), max(len(rows) - 1, 0))
        if not len(rows):
            return np.full(len(wanted), NONE)
        found = (keys[order][at] == wanted) & (documents >= 0) & (self.target_path >= 0)
        return np.where(found, rows[order][at], NONE)


def array(values: list[int]) -> Numbers:
    return np.array(values, dtype=np.int64)


def sections(
    tables: Tables, names: Mapping[str, int]
) -> tuple[list[int], list[int], list[int], dict[str, int], dict[str, int]]:
    """The own sections: document, path and words of each, and the numbers of sections and of paths by name."""
    own = among("document", sorted(names)) & (pc.field("zone") == Zone.BODY.value)
    rows = tables.read(
        "provisions", ["id", "document", "words"], own & (pc.field("level") == Level.SECTION.value)
    )
    document, path, words = [], [], []
    numbers: dict[str, int] = {}
    paths: dict[str, int] = {}
    for name, eli, count in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        numbers[name] = len(numbers)
        document.append(names[eli])
        path.append(paths.setdefault(name[len(eli) + 1 :], len(paths)))
        words.append(count)
    return document, path, words, numbers, paths


def references(
    tables: Tables, names: Mapping[str, int], numbers: Mapping[str, int], paths: Mapping[str, int]
) -> tuple[Numbers, Numbers, Numbers]:
    """Source, target document and target path of each pair of sections, once."""
    passing = pa.array(sorted(relation.value for relation in PASSING))
    wanted = among("document", sorted(names)) & among("target_document", sorted(names))
    columns = ["section", "target_document", "target"]
    rows = tables.read(
        "edges", columns, wanted & pc.field("target").is_valid() & ~pc.field("relation").isin(passing)
    )
    found: dict[tuple[int, int, int], None] = {}
    for section, eli, target in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        place = section_path(target[len(eli) + 1 :])
        if section in numbers and place in paths:
            found[numbers[section], names[eli], paths[place]] = None
    source, document, path = zip(*found, strict=True) if found else ((), (), ())
    return array(list(source)), array(list(document)), array(list(path))
