"""What a series measures: each figure with its unit, from the summed sizes of the documents that count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from parsing.tagging.model import Duty
from reports.growth.sizes import Counts

PAGE = 2400  # characters with blanks: the Danish normalside, our default definition of a page


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure; `of` counts it in a sum of sizes."""

    name: str
    unit: str
    of: Callable[[Counts], float | None]


def counted(name: str, unit: str, field: str = "") -> Measure:
    return Measure(name, unit, attrgetter(field or name))


STOCKS = (
    counted("words", "words"),
    Measure("pages", "pages of 2,400 characters", lambda counts: counts.characters / PAGE),
    counted("sections", "sections"),
    counted("provisions", "provisions"),
    counted("annex_words", "words"),
    counted("duties", "demands"),
    counted("procedural", "demands"),
    counted("documentation", "demands"),
    counted("skal", "occurrences"),
    counted("references", "references"),
    counted("section_references", "references"),
    Measure("lix", "lix", lambda counts: counts.lix),
)
SUBTYPES = tuple((duty, f"duty_{duty.value}") for duty in Duty)
