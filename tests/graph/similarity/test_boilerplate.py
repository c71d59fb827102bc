from __future__ import annotations

import pytest

from graph.similarity.boilerplate import FAMILIES, boilerplate

HITS = [(family.name, text) for family in FAMILIES for text in family.hits]
CLEAN = [text for family in FAMILIES for text in family.clean]


@pytest.mark.parametrize(("name", "text"), HITS)
def test_finds_its_family(name: str, text: str) -> None:
    assert boilerplate(text) == name


@pytest.mark.parametrize("text", CLEAN)
def test_leaves_rules_alone(text: str) -> None:
    assert boilerplate(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("§ 9. Loven træder i kraft, når haverne åbner i 2032, jf. dog stk. 2.", "commencement"),
        ("Stk. 2. § 4, stk. 1, og kapitel 3 træder i kraft den 1. juli 2032.", "commencement"),
        ("Bekendtgørelse nr. 7 af 2. maj 2020 om haver m.v. i byen ophæves.", "repeal"),
        (
            "Er overtrædelsen begået af et selskab eller en forening, kan bødeansvar pålægges den som sådan.",
            "company_liability",
        ),
        (
            "Foreningens afgørelse om hegn m.v. kan ikke indbringes for kommunen.",
            "appeal",
        ),
        ("Haveministeren bemyndiges til at udpege nævnet.", None),
        ("", None),
    ],
)
def test_family_of(text: str, name: str | None) -> None:
    assert boilerplate(text) == name


def test_every_family_has_examples_and_a_name_of_its_own() -> None:
    assert all(family.hits and family.clean for family in FAMILIES)
    assert len({family.name for family in FAMILIES}) == len(FAMILIES)
