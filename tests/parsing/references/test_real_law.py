"""The hand-marked law beside the repository: figures that must not fall."""

import json
from collections import Counter

import pytest

from parsing.references import Place, find_references
from parsing.references.record import to_record
from tests.shared import GOLD

MARKED = GOLD / "citations" / "dev.jsonl"


def f1(pairs: list[tuple[Counter[object], Counter[object]]]) -> float:
    hits = sum((gold & found).total() for gold, found in pairs)
    return 2 * hits / sum(gold.total() + found.total() for gold, found in pairs)


def span(citation: dict[str, object]) -> object:
    return citation["start"], citation["end"]


def keys(citation: dict[str, object]) -> list[str]:
    return [json.dumps(target, sort_keys=True).lower() for target in citation["targets"]]  # type: ignore[attr-defined]


@pytest.mark.skipif(not MARKED.exists(), reason="the marked law is not beside the repository")
def test_marked_law() -> None:
    rows = [json.loads(line) for line in MARKED.read_text(encoding="utf-8").splitlines()]
    places, spans = [], []
    for row in rows:
        place = Place(
            row["para"], row["stk"], in_order=row["source"] == "order", amending=row["source"] == "amending"
        )
        found = [to_record(row["text"], reference) for reference in find_references(row["text"], place)]
        spans.append(tuple(Counter(map(span, side)) for side in (row["citations"], found)))
        places.append(tuple(Counter(k for c in side for k in keys(c)) for side in (row["citations"], found)))
    assert f1(spans) >= 0.98  # type: ignore[arg-type]
    assert f1(places) >= 0.95  # type: ignore[arg-type]
