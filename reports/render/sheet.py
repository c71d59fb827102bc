"""A table as a sheet of a spreadsheet: one row a record, the header fixed, every column filtered."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
from xlsxwriter import Workbook

WIDEST = 60  # characters of a column; longer texts are wrapped
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(
    tzinfo=None
)  # one date for all, so that equal tables are equal files
PLAIN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}  # law text is text


def write_sheet(rows: pa.Table, path: Path, name: str, source: str) -> None:
    """Write `rows` as the sheet `name`. `source`: the command and corpus behind it, told in the properties."""
    with Workbook(str(path), PLAIN) as book:
        book.set_properties({"created": MADE, "comments": source})
        sheet = book.add_worksheet(name)
        head = book.add_format({"bold": True, "bottom": 1})
        body = book.add_format({"valign": "top", "text_wrap": True})
        for place, column in enumerate(rows.column_names):
            values = rows.column(column).to_pylist()
            longest = max((len(str(value)) for value in [column, *values]), default=0)
            sheet.set_column(place, place, min(longest + 1, WIDEST))
            sheet.write(0, place, column, head)
            sheet.write_column(1, place, values, body)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(rows.num_rows, 1), rows.num_columns - 1)
