"""The flattened form: one JSON object a document, the text of each § in one string."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from corpus.eli import Eli
from corpus.errors import InvalidEli, UnreadableSource
from corpus.record import Description, Form, one_line


def inspect(data: bytes) -> Description:
    """What the record says; raises `UnreadableSource` unless it is a whole one.

    Expected: `{"eli", "document_type", "title", "provisions": [{"section", "text"}, ...]}`, and where known
    `signed` (2019-05-07), `document_id`, `ministry`.
    """
    row = _object(data)
    _check_provisions(row)
    return Description(
        eli=_eli(_required(row, "eli")),
        form=Form.FLAT,
        title=one_line(_required(row, "title")),
        document_type=one_line(_required(row, "document_type")),
        signed=_day(_optional(row, "signed")),
        document_id=one_line(_optional(row, "document_id")),
        ministry=one_line(_optional(row, "ministry")),
    )


def _object(data: bytes) -> dict[str, Any]:
    try:
        row = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnreadableSource(f"not UTF-8 (byte {error.start:,})") from error
    except RecursionError as error:
        raise UnreadableSource("not a document: JSON nested too deep") from error
    except ValueError as error:
        raise UnreadableSource(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise UnreadableSource(f"a JSON {type(row).__name__}; expected an object")
    if b"\\ud" in data or b"\\uD" in data:
        _check_characters(row)
    return row


def _check_characters(row: dict[str, Any]) -> None:
    """Half of a surrogate pair can be written in JSON, and in nothing else."""
    try:
        json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise UnreadableSource(
            "has half of a surrogate pair (\\ud800-\\udfff), which is no character"
        ) from error


def _check_provisions(row: dict[str, Any]) -> None:
    provisions = row.get("provisions")
    if not isinstance(provisions, list):
        raise UnreadableSource('has no list "provisions"')
    for number, provision in enumerate(provisions, 1):
        if not (isinstance(provision, dict) and isinstance(provision.get("text"), str)):
            raise UnreadableSource(f'provision {number} is not an object with a "text"')


def _required(row: dict[str, Any], key: str) -> str:
    if isinstance(value := row.get(key), str) and value.strip():
        return value.strip()
    raise UnreadableSource(f'has no "{key}"')


def _optional(row: dict[str, Any], key: str) -> str:
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def _eli(text: str) -> Eli:
    try:
        return Eli.parse(text)
    except InvalidEli as error:
        raise UnreadableSource(f"eli: {error}") from error


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
