"""A table as a sheet of a spreadsheet: one row a record, the header fixed, every column filtered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
from xlsxwriter import Workbook

WIDEST = 60  # characters of a column; longer texts are wrapped
MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(  # one date for all, so that equal tables are equal files
    tzinfo=None
)
PLAIN = {  # law text is text
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_sheet(rows: pa.Table, path: Path, name: str, source: str, meanings: Mapping[str, str]) -> None:
    """Write `rows` as the sheet `name`, and a second one that tells what each column means and where it all is from.

    `source`: the command and corpus behind it, told in the properties too.
    """
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
        told = book.add_worksheet("columns")
        told.set_column(0, 0, 22)
        told.set_column(1, 1, 2 * WIDEST)
        for line, pair in enumerate([("column", "meaning"), *meanings.items(), ("source", source)]):
            told.write_row(line, 0, pair, body if line else head)
