"""JSON lines in and out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from corpus.errors import BadInput


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Each object with where it stands; raises `BadInput` for a line that holds none."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, text in enumerate(lines, 1):
                if text.strip():
                    yield f"{path}, line {number}", read_row(text, f"{path}, line {number}")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read as UTF-8 JSON lines: {error}") from error


def read_row(text: str, where: str) -> dict[str, object]:
    try:
        row = json.loads(text)
        if "\\ud" in text.lower():  # half of a pair of escapes is no character
            json.dumps(row, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise BadInput(f"{where}: not JSON: {error}") from error
    except RecursionError as error:
        raise BadInput(f"{where}: lists or objects too deep within each other") from error
    except UnicodeEncodeError as error:
        raise BadInput(f"{where}: holds {error.object[error.start]!a}, half of a character") from error
    if not isinstance(row, dict):
        raise BadInput(f"{where}: expected a JSON object")
    return row


def write_rows(path: Path, rows: Iterable[Mapping[str, object]]) -> None:
    """Written whole or not at all."""
    temporary = path.with_name(path.name + ".tmp")
    try:
        with temporary.open("w", encoding="utf-8") as lines:
            for row in rows:
                lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        temporary.replace(path)
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}") from error
    finally:
        temporary.unlink(missing_ok=True)
