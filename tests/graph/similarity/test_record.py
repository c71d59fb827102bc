from __future__ import annotations

import pytest

from corpus.errors import BadInput
from graph.similarity.model import Likeness, SharedSentence, Text, Verdict
from graph.similarity.record import read_pair, to_record
from parsing.model import Span


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
    pair = read_pair(
        {"id": 7, "a": {"text": "Lejen betales i maj."}, "b": {"text": "Ja. Lejen betales i juni."}}
    )
    shared = SharedSentence(Span(0, 20), Span(4, 25), 0.9)
    verdict = Verdict(0.123456, Likeness.PARALLEL, ("year differs: 2031 / 2032",), (shared,))
    assert to_record(pair, verdict) == {
        "id": 7,
        "score": 0.1235,
        "label": "parallel",
        "reasons": ["year differs: 2031 / 2032"],
        "shared": [
            {"a": [0, 20], "b": [4, 25], "likeness": 0.9, "differs_a": [[16, 19]], "differs_b": [[20, 24]]}
        ],
    }
