from __future__ import annotations

import pytest

from graph.similarity.model import Kind, Text
from graph.similarity.titles import Title, Titles, successors
from graph.similarity.weights import shipped

ONE_ACT = [
    ("Lov om leje af haver", "Bekendtgørelse af lov om leje af haver"),
    (
        "Bekendtgørelse om satser pr. 1. januar 2031 for leje af haver",
        "Bekendtgørelse om satser pr. 1. januar 2032 for leje af haver",
    ),
    ("Bekendtgørelse om havelodder og hegn", "Bekendtgørelse om havelodder og hegn i Nordhavn og andre byer"),
]
TWO_ACTS = [
    ("Bekendtgørelse om leje af haver", "Bekendtgørelse om vanding af kolonihaver"),
    ("Bekendtgørelse om indberetning af sygedagpenge", "Bekendtgørelse om indberetning af efterløn"),
    ("", ""),
    ("Lov om haver", ""),
]


@pytest.mark.parametrize(
    ("a", "b", "expected"), [*((*row, True) for row in ONE_ACT), *((*row, False) for row in TWO_ACTS)]
)
def test_successors(a: str, b: str, expected: bool) -> None:
    left, right = (Title.read(title, shipped()) for title in (a, b))
    assert successors(left, right) is successors(right, left) is expected


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (Text("", "Lov om haver", "x"), Text("", "Lov om haver", "x"), Kind.WITHIN_ACT),
        (
            Text("", "Lov om haver", "x", is_order=False),
            Text("", "Lov om haver", "y", is_order=False),
            Kind.OLD_AND_NEW,
        ),
        (
            Text("", "Lov om haver", "x", is_order=False),
            Text("", "Lov om haver", "y", is_order=True),
            Kind.REPEAT_IN_ORDER,
        ),
        (
            Text("", "Lov om haver", "x", is_order=False),
            Text("", "Lov om hegn", "y", is_order=False),
            Kind.SIBLING_ACTS,
        ),
        (Text(""), Text(""), Kind.SIBLING_ACTS),
    ],
)
def test_kind(a: Text, b: Text, kind: Kind) -> None:
    assert Titles.of((a, b), shipped()).kind(a, b) is kind
