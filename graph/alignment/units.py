"""From the table of provisions to the units that are aligned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import among
from graph.alignment.model import Unit
from graph.alignment.wording import tight
from parsing.kinds.force import VACANT
from parsing.model import Level, ProvisionId, Zone
from parsing.words import count_words

EMPTY = re.compile(  # (Ophævet), (Ophævet.)
    rf"{VACANT}|^\((?:ophævet|udgået|bortfaldet)\.?\)\.?$", re.IGNORECASE
)
NOTE = re.compile(  # the flat form prints notes in the text: ... 50 pct. 15) Pr. 1. januar
    r"(?<=[.»«])\s(?P<number>\d{1,2})\)\s(?=[A-ZÆØÅ§])"
)
LONGEST_EMPTY = 60  # characters
COLUMNS = ["id", "document", "section", "level", "number", "label", "start", "end", "words", "body"]


def rows_of(documents: Sequence[str]) -> pc.Expression:
    """The rows of the table that `units_in` needs."""
    levels = among("level", [Level.SECTION.value, Level.SUBSECTION.value])
    return among("document", documents) & (pc.field("zone") == Zone.BODY.value) & levels


def units_in(rows: pa.Table) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """Each document of the rows with its units, in the order of print; `rows` hold COLUMNS and stand by document."""
    for document, held in groupby(rows.to_pylist(), key=lambda row: row["document"]):
        sections = (list(group) for _, group in groupby(held, key=lambda row: row["section"]))
        yield document, tuple(unit for section in sections for unit in section_units(section))


def section_units(rows: Sequence[dict[str, Any]]) -> Iterator[Unit]:
    """The units of one §: the first one has the words of the label of the § too."""
    section, *subsections = rows
    if section["body"] is None:
        return
    own = section["words"] - sum(row["words"] for row in subsections)
    for row in subsections or [section]:
        words = row["words"] + own if subsections else row["words"]
        own = 0
        printed = section["body"][row["start"] : row["end"]].removeprefix(row["label"]).strip()
        text = without_note(printed)
        if text and not (len(text) < LONGEST_EMPTY and EMPTY.match(text)):
            words -= count_words(printed[len(text) :])
            number = row["number"] if subsections else ""
            yield Unit(ProvisionId.read(row["id"]), tight(section["number"]), number, text, words)


def without_note(text: str) -> str:
    """The text up to a footnote printed in it: a number that no list leads up to.

    >>> without_note("Tilskuddet er: 1) en spand, 2) en kost. 7) Beløbet gælder fra 2031.")
    'Tilskuddet er: 1) en spand, 2) en kost.'
    """
    for match in NOTE.finditer(text) if ") " in text else ():
        number = int(match["number"])
        if number > 1 and f" {number - 1}) " not in f" {text[: match.start()]}":
            return text[: match.start()]
    return text
