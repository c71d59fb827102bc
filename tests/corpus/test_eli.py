from __future__ import annotations

import pytest

from corpus.eli import Eli
from corpus.errors import InvalidEli

ACCEPTED = [
    ("lta/2019/548", "lta/2019/548"),
    ("LTA/2019/548", "lta/2019/548"),
    ("eli/lta/2019/548", "lta/2019/548"),
    ("/eli/lta/2019/548", "lta/2019/548"),
    ("https://www.retsinformation.dk/eli/lta/2019/548", "lta/2019/548"),
    ("https://retsinformation.dk/eli/lta/2019/548/xml", "lta/2019/548"),
    ("http://www.retsinformation.dk/eli/lta/2019/548/dan", "lta/2019/548"),
    ("2019:548", "lta/2019/548"),
    ("LBK 548/2019", "lta/2019/548"),
    ("lov nr. 548/2019", "lta/2019/548"),
    ("bekendtgørelse nr 548/2019", "lta/2019/548"),
    ("LBK nr 548 af 07/05/2019", "lta/2019/548"),
    ("  lta/2019/548\n", "lta/2019/548"),
    ("fob/2009/1-1", "fob/2009/1-1"),  # numbers are text
    ("mt/1998/44", "mt/1998/44"),
]
REJECTED = [
    "",
    "548",
    "2019",
    "548/2019",
    "lta/19/548",
    "lta/2019/",
    "lta/2019/548/../7",
    "lta 2019 548",
    "§ 548",
]


@pytest.mark.parametrize(("text", "expected"), ACCEPTED)
def test_reads_what_people_write(text: str, expected: str) -> None:
    assert str(Eli.parse(text)) == expected


@pytest.mark.parametrize("text", REJECTED)
def test_says_what_it_expected(text: str) -> None:
    with pytest.raises(InvalidEli, match="such as lta/2024/434"):
        Eli.parse(text)


def test_its_address_is_read_back() -> None:
    eli = Eli("lta", 2019, "548")
    assert Eli.parse(eli.address) == eli
