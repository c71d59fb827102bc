"""Where a result goes and in what form: the terminal or a file, text for people or rows for other programs."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli import console
from corpus.errors import BadInput

if TYPE_CHECKING:
    import pyarrow as pa


class Format(StrEnum):
    TEXT = "text"
    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    JSON = "json"
    SVG = "svg"
    HTML = "html"


ENDINGS = {f".{form}": form for form in Format if form is not Format.TEXT} | {".txt": Format.TEXT}
OF_FILES = frozenset({Format.XLSX, Format.PARQUET, Format.HTML})  # nothing that a terminal could show
FORMER_NAMES = {"lines": Format.TEXT}
Output = Annotated[
    Path | None,
    typer.Option("-o", "--output", metavar="FILE", help="Where to write; its ending tells the format."),
]


@dataclass(frozen=True, slots=True)
class Rows:
    """A table to be written. `name`: what JSON calls its rows, a sheet itself, and dictionary.toml its columns."""

    name: str
    table: pa.Table
    source: str  # the command and the corpus behind it


@dataclass(frozen=True)
class Formats:
    """What a command can write; the first of them is taken where neither option nor file says another."""

    those: tuple[Format, ...]

    def chosen(self, asked: str | None, output: Path | None = None) -> Format:
        """The format asked for, else that of the file's ending. Raises `BadInput`."""
        form = self.first(output) if asked is None else self.named(asked)
        if form in OF_FILES and output is None:
            raise BadInput(f"--format {form} needs -o FILE")
        return form

    def named(self, asked: str) -> Format:
        form = FORMER_NAMES.get(asked) or next((one for one in self.those if one == asked), None)
        if form is None:
            raise BadInput(f"--format {asked!r} is none of {', '.join(self.those)}")
        return form

    def first(self, output: Path | None) -> Format:
        if output is None:
            return self.those[0]
        form = ENDINGS.get(output.suffix.lower())
        if form not in self.those:
            known = [ending for ending, one in ENDINGS.items() if one in self.those]
            raise BadInput(f"-o {output}: its name ends in none of {', '.join(known)}")
        return form


def format_option(formats: Formats, help_text: str) -> object:
    """The option `--format` of a command."""
    return typer.Option("--format", metavar="|".join(formats.those), help=help_text)


def command(*words: object) -> str:
    """A command as it is typed to have the same again.

    >>> command("duties", "--act", "lov om sluser", "--limit", 3)
    "solnedgang duties --act 'lov om sluser' --limit 3"
    """
    return shlex.join(["solnedgang", *map(str, words)])


def put(text: str, output: Path | None) -> None:
    """Text for the terminal, or for a file, which is then named."""
    if output is None:
        console.write(text)
        return
    place(output).write_text(text, "utf-8")
    console.say(str(output))


def put_lines(lines: Iterable[str], source: str, output: Path | None) -> None:
    """Lines with their source below."""
    put("\n".join([*lines, "", source]) + "\n", output)


def put_rows(rows: Rows, form: Format, output: Path | None) -> None:
    """Rows as CSV or JSON, for the terminal or a file, or as a file of Parquet or a spreadsheet."""
    from reports.export import plain

    if form is Format.JSON:
        put(as_json(rows), output)
    elif form is Format.CSV:
        put(as_csv(plain(rows.table)), output)
    elif output is not None and form is Format.XLSX:
        write_sheet(rows, place(output))
        console.say(str(output))
    elif output is not None:
        write_parquet(rows, place(output))
        console.say(str(output))


def place(output: Path) -> Path:
    """The file, made where it was not; one that cannot be written is named, which the libraries do not do."""
    output.parent.mkdir(parents=True, exist_ok=True)
    output.open("ab").close()
    return output


def as_json(rows: Rows) -> str:
    """Schema 1: every row with all columns."""
    held = {"schema": 1, "source": rows.source, rows.name: rows.table.to_pylist()}
    return json.dumps(held, ensure_ascii=False, indent=1, default=str) + "\n"


def as_csv(table: pa.Table) -> str:
    import io

    from pyarrow import csv

    out = io.BytesIO()
    csv.write_csv(table, out)
    return out.getvalue().decode("utf-8")


def write_sheet(rows: Rows, output: Path) -> None:
    from reports.dictionary import meanings
    from reports.export import plain
    from reports.render import sheet

    told = {column: meaning for (table, column), meaning in meanings().items() if table == rows.name}
    sheet.write_sheet(plain(rows.table), output, rows.name, rows.source, told)


def write_parquet(rows: Rows, output: Path) -> None:
    from pyarrow import parquet

    named = rows.table.replace_schema_metadata({"source": rows.source})
    parquet.write_table(named, output, compression="zstd")
