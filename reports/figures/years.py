"""Documents by the year they were signed: with and without text."""

from __future__ import annotations

from reports.coverage import Tally
from reports.figures.bars import Key
from reports.figures.chart import BLUE, SAND, Chart, Row
from reports.figures.stacks import standing
from reports.render.texts import Texts


def draw(tally: Tally, texts: Texts) -> Chart:
    """Documents whose year is not known stand in the numbers, not in the picture."""
    dated = [(held.year, held) for held in tally.by_year if held.year is not None]
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
