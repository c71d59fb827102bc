"""Rows of the `pairs` command: a pair in, its verdict out (`solnedgang pairs --help` tells the fields)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.errors import BadInput
from graph.similarity.align import differing_words
from graph.similarity.model import SharedSentence, Text, Verdict
from parsing.model import Span

ORDERS = frozenset({"BEK", "ANG", "CIR", "VEJ", "ORDER", "DECREE", "AMENDING_ORDER", "COMMENCEMENT_ORDER"})
ACTS = frozenset({"LOV", "LBK", "ACT", "CONSOLIDATED_ACT", "AMENDING_ACT"})


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


def to_record(pair: Pair, verdict: Verdict) -> dict[str, object]:
    return {
        "id": pair.id,
        "score": round(verdict.score, 4),
        "label": verdict.label.value,
        "reasons": list(verdict.reasons),
        "shared": [shared_record(pair, one) for one in verdict.shared],
    }


def shared_record(pair: Pair, shared: SharedSentence) -> dict[str, object]:
    only_a, only_b = differing_words(shared.a.of(pair.a.text), shared.b.of(pair.b.text))
    return {
        "a": [shared.a.start, shared.a.end],
        "b": [shared.b.start, shared.b.end],
        "likeness": shared.likeness,
        "differs_a": [[span.start, span.end] for span in shift(only_a, shared.a.start)],
        "differs_b": [[span.start, span.end] for span in shift(only_b, shared.b.start)],
    }


def shift(spans: Iterable[Span], by: int) -> Iterator[Span]:
    return (span.shift(by) for span in spans)
