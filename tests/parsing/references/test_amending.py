"""Sections of amending acts."""

import pytest

from parsing.references import Place
from tests.parsing.references.reading import relations, spans, targets

PLACE = Place(amending=True)
INTRODUCTION = (
    "I lov om haver, jf. lovbekendtgørelse nr. 5 af 3. maj 2030, som ændret ved § 1 i lov nr. 6 af 4. juni 2030, "
    "foretages følgende ændringer:\n"
)
OPENING = ["lov om haver [5/2030]", "- [6/2030] §1"]


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        ("I § 6, stk. 4, ændres »stk. 2« til: »stk. 3«.", [("lov om haver §6 stk4", "amends")]),
        ("§ 5, stk. 1, nr. 3, ophæves.", [("lov om haver §5 stk1 nr3", "repeals")]),
        ("Overskriften før § 23 ophæves.", [("lov om haver §23", "repeals")]),
        ("Overskriften før § 24 udgår.", [("lov om haver §24", "repeals")]),
        ("I § 24, stk. 2, udgår »§ 5« og »§ 6« udgår.", [("lov om haver §24 stk2", "amends")]),
        ("§ 61 affattes således:", [("lov om haver §61", "replaces")]),
        ("Lovens titel affattes således:", [("lov om haver", "replaces")]),
        ("Efter § 5 indsættes:", [("lov om haver §5", "amends/anchor")]),
        (
            "I § 8 indsættes efter stk. 1 som nye stykker:",
            [("lov om haver §8", "amends"), ("lov om haver §8 stk1", "amends/anchor")],
        ),
        (
            "I § 51, stk. 1, indsættes før nr. 1 som nyt nummer:",
            [("lov om haver §51 stk1", "amends"), ("lov om haver §51 stk1 nr1", "amends/anchor")],
        ),
        ("I § 6 ændres ”stk. 2” til ”stk. 3”.", [("lov om haver §6", "amends")]),
        (
            "I § 18 indsættes som stk. 6:",
            [("lov om haver §18", "amends"), ("lov om haver §18 stk6", "amends/new")],
        ),
        (
            "I § 19, stk. 11, der bliver stk. 12, affattes 2. pkt. således:",
            [
                ("lov om haver §19 stk11", "amends"),
                ("lov om haver §19 stk12", "amends/renumbered"),
                ("lov om haver §19 stk12 pkt2", "replaces"),
            ],
        ),
        (
            "I § 11, stk. 9, 1. pkt., ændres »5 kr.« til: »6 kr.«, og i 2. pkt. ændres »7 kr.« til: »8 kr.«",
            [("lov om haver §11 stk9 pkt1", "amends"), ("lov om haver §11 stk9 pkt2", "amends")],
        ),
        (
            "Bilag 2 affattes som bilag 7 til denne lov.",
            [("lov om haver bilag2", "replaces"), ("this bilag7", "refers")],
        ),
        (
            "I § 1, nr. 8, indsættes i hegnslovens § 22 som stk. 6:",
            [
                ("lov om haver §1 nr8", "amends"),
                ("hegnsloven §22", "amends"),
                ("hegnsloven §22 stk6", "amends/new"),
            ],
        ),
    ],
)
def test_instructions(instruction: str, expected: list[tuple[str, str]]) -> None:
    text = f"{INTRODUCTION}1. {instruction}"
    assert targets(text, PLACE) == [*OPENING, *(target for target, _ in expected)]
    assert relations(text, PLACE) == ["amends", "refers/amended_by", *(relation for _, relation in expected)]


def test_renumbering_goes_on_from_the_instruction_before() -> None:
    text = f"{INTRODUCTION}1. § 1, stk. 2, ophæves.\nStk. 3 bliver herefter stk. 2."
    assert targets(text, PLACE)[2:] == [
        "lov om haver §1 stk2",
        "lov om haver §1 stk3",
        "lov om haver §1 stk2",
    ]


def test_the_label_of_the_section_is_no_reference() -> None:
    assert spans(f"§ 1 {INTRODUCTION}1. § 2 ophæves.", PLACE)[0].startswith("lov om haver")
