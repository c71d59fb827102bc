"""Rows of the `pairs` command: a pair in, its verdict out (DESIGN, "The command line").

In: `{"id", "a": {"text", "eli", "title", "type", "para", "stk"}, "b": {...}}`; only id and texts must be there.
Out: `{"id", "score", "label", "reasons"}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.errors import BadInput
from graph.similarity.model import Text, Verdict

ORDERS = {"BEK", "ANG", "CIR", "VEJ", "ORDER", "DECREE"}
ACTS = {"LOV", "LBK", "ACT", "CONSOLIDATED_ACT"}


def pair_of(row: Mapping[str, Any]) -> tuple[Text, Text]:
    return text_of(row, "a"), text_of(row, "b")


def text_of(row: Mapping[str, Any], side: str) -> Text:
    part = row.get(side)
    if not isinstance(part, Mapping) or not isinstance(part.get("text"), str):
        raise BadInput(f'pair {row.get("id", "?")}: expected "{side}": {{"text": ...}}, got {part!r:.80}')
    return Text(
        text=part["text"],
        title=str(part.get("title") or ""),
        document=str(part.get("eli") or ""),
        section=str(part.get("para") or ""),
        is_order=is_order(str(part.get("type") or "")),
    )


def is_order(type_: str) -> bool | None:
    """None where the type does not tell.

    >>> is_order("BEK H"), is_order("LBK"), is_order("")
    (True, False, None)
    """
    kind = type_.upper().split(" ", maxsplit=1)[0]
    if kind in ORDERS:
        return True
    return False if kind in ACTS else None


def row_of(id_: object, verdict: Verdict) -> dict[str, object]:
    return {
        "id": id_,
        "score": round(verdict.score, 4),
        "label": verdict.label.value,
        "reasons": list(verdict.reasons),
    }
