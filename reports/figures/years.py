"""Documents by the year they were signed: with and without text."""

from __future__ import annotations

from reports.coverage import Tally, YearHeld
from reports.figures.bars import Key
from reports.figures.chart import BLUE, SAND, Chart, Row
from reports.figures.stacks import standing
from reports.render.texts import Texts

SCATTERED = 200  # one document in so many may be older than the picture begins


def draw(tally: Tally, texts: Texts) -> Chart:
    """Scattered older documents, and those whose year is not known, stand in the numbers, not in the picture."""
    dated = [(year, held) for year, held in known(tally) if year >= first_year(tally)]
    keys = (Key(texts("column.with_text"), BLUE), Key(texts("column.without_text"), SAND))
    parts = [(held.with_text, held.documents - held.with_text) for _, held in dated]
    rows = tuple(
        Row(
            str(held.year or texts("format.no_date")),
            (texts.number(held.documents), texts.number(held.with_text), texts.share(held.share)),
        )
        for held in tally.by_year
    )
    return Chart(
        "dokumenter-efter-aar",
        standing("years", [year for year, _ in dated], parts, keys, texts.number),
        texts("figure.years"),
        texts("figure.years_caption"),
        texts(
            "figure.years_alt", documents=texts.number(tally.documents), text=texts.number(tally.with_text)
        ),
        tuple(texts(f"column.{key}") for key in ("year", "documents", "with_text", "share")),
        rows,
    )


def known(tally: Tally) -> list[tuple[int, YearHeld]]:
    return [(held.year, held) for held in tally.by_year if held.year is not None]


def first_year(tally: Tally) -> int:
    """The year before which only one document in two hundred was signed."""
    before, total = 0, sum(held.documents for _, held in known(tally))
    for year, held in known(tally):
        before += held.documents
        if before > total / SCATTERED:
            return year
    return 0
