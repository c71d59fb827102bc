"""Rows of the `pairs` command: a pair in, its verdict out (DESIGN, "The command line").

In: `{"id", "a": {"text", "eli", "title", "type", "para", "stk"}, "b": {...}}`; only id and texts must be there.
Out: `{"id", "score", "label", "reasons"}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from corpus.errors import BadInput
from graph.similarity.model import Text, Verdict

ORDERS = frozenset({"BEK", "ANG", "CIR", "VEJ", "ORDER", "DECREE", "AMENDING_ORDER", "COMMENCEMENT_ORDER"})
ACTS = frozenset({"LOV", "LBK", "ACT", "CONSOLIDATED_ACT", "AMENDING_ACT"})

LONGEST = 50_000  # characters of a text: comparing grows with the square of the length


@dataclass(frozen=True, slots=True)
class Pair:
    id: object  # as it came
    a: Text
    b: Text


def read_pair(row: object, where: str = "pair") -> Pair:
    """The row as a pair; `where` names its place in the message of what is missing."""
    if not isinstance(row, Mapping) or "id" not in row:
        raise BadInput(f"{where}: expected an object with id, a and b, got {row!r:.80}")
    return Pair(row["id"], read_text(row, "a", where), read_text(row, "b", where))


def read_text(row: Mapping[str, object], side: str, where: str) -> Text:
    part = row.get(side)
    if not isinstance(part, Mapping) or not isinstance(part.get("text"), str):
        raise BadInput(f'{where}: expected "{side}": {{"text": ...}}, got {part!r:.80}')
    if len(part["text"]) > LONGEST:
        raise BadInput(
            f"{where}: {side} has {len(part['text']):,} characters; expected a provision of at most {LONGEST:,}"
        )
    title, eli, section, kind = (str(part.get(name) or "") for name in ("title", "eli", "para", "type"))
    return Text(part["text"], title, eli, section, is_order(kind))


def is_order(kind: str) -> bool | None:
    """None where the type does not tell.

    >>> is_order("BEK H"), is_order("LBK"), is_order("")
    (True, False, None)
    """
    short = kind.upper().split(" ", maxsplit=1)[0]
    if short in ORDERS:
        return True
    return False if short in ACTS else None


def to_record(id_: object, verdict: Verdict) -> dict[str, object]:
    return {
        "id": id_,
        "score": round(verdict.score, 4),
        "label": verdict.label.value,
        "reasons": list(verdict.reasons),
    }
