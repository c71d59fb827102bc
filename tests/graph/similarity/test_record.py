from __future__ import annotations

import pytest

from corpus.errors import BadInput
from graph.similarity.model import Likeness, Text, Verdict
from graph.similarity.record import read_pair, to_record


def test_reads_a_whole_row() -> None:
    side = {
        "text": "Haven lejes.",
        "eli": "2031:10",
        "title": "Lov om haver",
        "type": "LOV",
        "para": "3",
        "stk": "1",
    }
    pair = read_pair({"id": "p1", "a": side, "b": {"text": "Hegnet males."}}, "IN.jsonl, line 1")
    assert (pair.id, pair.a, pair.b) == (
        "p1",
        Text("Haven lejes.", "Lov om haver", "2031:10", "3", is_order=False),
        Text("Hegnet males."),
    )


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({"id": 1, "a": {"text": "x"}}, 'expected "b"'),
        ({"id": 1, "a": {"text": "x"}, "b": "y"}, 'expected "b"'),
        ({"id": 1, "a": {"title": "x"}, "b": {"text": "y"}}, 'expected "a"'),
        ({"a": {"text": "x"}, "b": {"text": "y"}}, "expected an object with id"),
        ("x", "expected an object with id"),
    ],
)
def test_says_what_is_missing(row: object, what: str) -> None:
    with pytest.raises(BadInput, match=f"IN.jsonl, line 4: {what}"):
        read_pair(row, "IN.jsonl, line 4")


def test_writes_a_row() -> None:
    assert to_record(7, Verdict(0.123456, Likeness.PARALLEL, ("year differs: 2031 / 2032",))) == {
        "id": 7,
        "score": 0.1235,
        "label": "parallel",
        "reasons": ["year differs: 2031 / 2032"],
    }


def test_a_text_longer_than_a_provision_is_refused_by_name() -> None:
    row = {"id": "p1", "a": {"text": "Haven vandes."}, "b": {"text": "x" * 60_000}}
    with pytest.raises(BadInput, match="line 3: b has 60,000 characters"):
        read_pair(row, "line 3")
