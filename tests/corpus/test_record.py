from __future__ import annotations

import pytest

from corpus.record import BUCKETS, bucket, one_line

SAME_BUCKET = [
    ("Lov om lygter", "Bekendtgørelse af lov om lygter"),  # the act and its consolidation
    ("Lov om lygter", "lov  om\u00a0lygter "),
    ("Lov om lygtetændere", "Lov om lygte\u00adtændere"),  # soft hyphens stay in the flat form
]


@pytest.mark.parametrize(("one", "other"), SAME_BUCKET)
def test_versions_of_an_act_meet(one: str, other: str) -> None:
    assert bucket(one) == bucket(other)


def test_a_bucket_never_changes() -> None:
    assert [bucket(title) for title in ("", "Lov om lygter", "Lov om sluser")] == [0, 6, 11]


def test_buckets_share_the_work() -> None:
    assert {bucket(f"Lov om lygter nr. {number}") for number in range(1000)} == set(range(BUCKETS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lov  om\r\nlygter", "Lov om lygter"),
        ("\x1b[31mrød\x07", "[31mrød"),  # a terminal would obey
        ("a\u202egnilttevs", "agnilttevs"),  # right-to-left override
        ("\u00a0§\u00a01", "§ 1"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert one_line(text) == expected
