"""Addresses as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.eli import Eli
from corpus.errors import UnknownDocument
from graph.address import read_address
from graph.versions import InForce, Version
from parsing.model import DocumentType, Level


def version(year: int, title: str, in_force: InForce = InForce.YES) -> Version:
    eli = Eli.parse(f"lta/{year}/7")
    return Version(
        eli, DocumentType.CONSOLIDATED_ACT, title, title.lower(), date(year, 1, 1), in_force, "newest"
    )


HELD = {
    one.eli: one
    for one in (
        version(2018, "Bekendtgørelse af lov om havnelygter", InForce.NO),
        version(2019, "Bekendtgørelse af lov om havnelygter"),
        version(2020, "Bekendtgørelse af lov om sluseporte"),
    )
}


def test_a_title_names_the_version_in_force_and_the_place_in_it() -> None:
    eli, steps = read_address("lov om havnelygter § 3, stk. 2", HELD)
    assert str(eli) == "lta/2019/7"
    assert steps == ((Level.SECTION, "3"), (Level.SUBSECTION, "2"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("lov om havnelygte", "near it: 'lov om havnelygter'"),
        ("lov om en sluseport", "near it: 'lov om sluseporte'"),
        ("zzz", "'solnedgang search' finds documents by their words"),
        ("", "names no document"),
    ],
)
def test_a_name_that_nobody_bears_is_told_with_its_neighbours(name: str, said: str) -> None:
    with pytest.raises(UnknownDocument, match=said):
        read_address(f"{name} § 3", HELD)
