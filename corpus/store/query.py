"""SQL over the tables, with DuckDB: one statement that reads, on the current files and nothing else."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterable

import duckdb
import pyarrow as pa

from corpus.errors import BadInput
from corpus.store.parts import Part


def query(sql: str, parts: Iterable[Part]) -> pa.Table:
    """The answer; each table is a view of its name. `references` is a word of SQL: write `"references"`.

    Raises `BadInput` for SQL that is wrong, that is not one statement, or that does more than read.
    """
    paths: dict[str, list[str]] = defaultdict(list)
    for part in parts:
        paths[part.table].append(str(part.path))
    with duckdb.connect(":memory:") as connection:
        try:
            _check(sql)
            _open(connection, paths)
            return connection.sql(sql).to_arrow_table()
        except duckdb.Error as error:
            raise BadInput(_one_line(error, paths)) from error


def _check(sql: str) -> None:
    statements = duckdb.extract_statements(sql)
    if len(statements) != 1:
        raise BadInput(f"{len(statements)} statements of SQL; expected one")
    if statements[0].type is not duckdb.StatementType.SELECT:
        raise BadInput("SQL that does more than read; expected one select")


def _open(connection: duckdb.DuckDBPyConnection, paths: dict[str, list[str]]) -> None:
    """Make the views, then close every other way out of the database."""
    for table, files in paths.items():
        connection.read_parquet(files).create_view(table)
    connection.execute(f"set temp_directory = {_texts([tempfile.gettempdir()])}[1]")
    connection.execute(f"set allowed_paths = {_texts([file for files in paths.values() for file in files])}")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")


def _texts(values: list[str]) -> str:
    quoted = ("'" + value.replace("'", "''") + "'" for value in values)
    return f"[{', '.join(quoted)}]"


def _one_line(error: duckdb.Error, paths: dict[str, list[str]]) -> str:
    message = " ".join(str(error).split("LINE 1")[0].split())
    if 'near "references"' in message:
        return f'{message}; "references" is a word of SQL: write it in double quotes'
    if "does not exist" in message and "Table" in message:
        return f"{message} Tables: {', '.join(sorted(paths)) or 'none; run solnedgang analyse'}"
    return message
