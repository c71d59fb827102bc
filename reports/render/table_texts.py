"""The words that the tables' script says, from the same catalogue as the pages."""

from __future__ import annotations

from pathlib import Path

from reports.render.tables import script_json
from reports.render.texts import Texts


def write_table_texts(texts: Texts, folder: Path) -> None:
    """Write `texts.js`: DataTables' own words and those of the drop-downs."""
    folder.mkdir(parents=True, exist_ok=True)
    say = {
        "lang": texts.lang,
        "thousands": texts("format.thousands"),
        "decimal": texts("format.decimal"),
        "all": texts("table.all"),
        "clear": texts("table.clear"),
        "filters": texts("table.filters"),
        "dataTables": data_tables(texts),
    }
    held = script_json(say)
    (folder / "texts.js").write_text(f"(window.solnedgang ??= {{}}).texts = {held};\n", "utf-8")


def data_tables(texts: Texts) -> dict[str, object]:
    """DataTables' `language` option."""
    return {
        "search": texts("table.search"),
        "lengthMenu": texts("table.length"),
        "info": texts("table.info"),
        "infoEmpty": texts("table.info_empty"),
        "infoFiltered": texts("table.info_filtered"),
        "zeroRecords": texts("table.zero"),
        "emptyTable": texts("table.empty"),
        "thousands": texts("format.thousands"),
        "decimal": texts("format.decimal"),
        "aria": {
            "orderable": texts("table.sort"),
            "orderableReverse": texts("table.sort_reverse"),
            "orderableRemove": texts("table.sort_off"),
            "paginate": {key: texts(f"table.{key}") for key in ("first", "previous", "next", "last")},
        },
    }
