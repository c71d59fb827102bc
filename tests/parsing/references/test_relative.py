"""Relative references: what "stk. 2", "loven" and "samme lov" mean where they stand."""

import pytest

from parsing.references import Place
from tests.parsing.references.reading import HERE, IN_ORDER, targets

PREAMBLE = Place()


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("Fristen i stk. 1 gælder.", HERE, ["this §7 stk1"]),
        ("Fristen i nr. 3 gælder.", HERE, ["this §7 stk2 nr3"]),
        ("1. og 2. pkt. gælder også for lejere.", HERE, ["this §7 stk2 pkt1", "this §7 stk2 pkt2"]),
        ("Efter § 5, nr. 2, gælder andet.", HERE, ["this §5 nr2"]),
        ("Efter § 3 og stk. 1-2 gælder andet.", HERE, ["this §3", "this §7 stk1", "this §7 stk2"]),
        ("Efter stk. 1 eller § 46, stk. 6, gælder andet.", HERE, ["this §7 stk1", "this §46 stk6"]),
        (
            "Efter havelovens § 95, stk. 1, nr. 1-2, jf. stk. 2.",
            HERE,
            [
                "haveloven §95 stk1 nr1",
                "haveloven §95 stk1 nr2",
                "haveloven §95 stk2",
            ],
        ),
        ("Efter § 95, stk. 1, jf. stk. 2.", HERE, ["this §95 stk1", "this §95 stk2"]),
        ("Efter § 95, jf. stk. 1.", HERE, ["this §95", "this §7 stk1"]),
        ("Efter § 95, stk. 1, jf. dog stk. 4.", HERE, ["this §95 stk1", "this §7 stk4"]),
        ("Loven og lovens § 6 gælder.", HERE, ["this", "this §6"]),
        ("Loven og lovens § 6 gælder.", IN_ORDER, ["loven", "loven §6"]),
        ("Efter § 4 i lov om haver (loven) og lovens § 6.", IN_ORDER, ["lov om haver §4", "lov om haver §6"]),
        ("Denne bekendtgørelse og bekendtgørelsens § 9.", IN_ORDER, ["this", "this §9"]),
        ("Efter nærværende lov og denne lovs § 9.", HERE, ["this", "this §9"]),
        ("Efter § 3 i lov om haver og § 4 i samme lov.", HERE, ["lov om haver §3", "lov om haver §4"]),
        ("Efter lov nr. 5 af 3. maj 2030 og nævnte lovs § 2.", HERE, ["- [5/2030]", "- [5/2030] §2"]),
        ("Efter dette kapitel og denne paragraf.", HERE, ["this kapthis", "this §7"]),
        ("Efter dette stykke og foregående stykke.", HERE, ["this §7 stk2", "this §7 stk1"]),
        ("De foregående paragraffer gælder.", HERE, ["this §6*"]),
        ("Efter stk. 1 og § 5 i lov om haver.", HERE, ["this §7 stk1", "lov om haver §5"]),
        (
            "Efter havelovens § 26, stk. 2, og §§ 5 og 6 i lov om hegn.",
            HERE,
            ["haveloven §26 stk2", "lov om hegn §5", "lov om hegn §6"],
        ),
        (
            "Efter ovenstående punkt 1 eller pkt. 2.3 i bilag 4.",
            HERE,
            ["this §7 stk2 nr1", "this bilag4 nr2.3"],
        ),
        ("Efter § 6, jf. § 4 i lov om haver.", HERE, ["lov om haver §6", "lov om haver §4"]),
        (
            "Støtte efter kapitel 9 samt råd om jord efter kapitel 14 i lov om haver.",
            HERE,
            [
                "lov om haver kap9",
                "lov om haver kap14",
            ],
        ),
        ("Efter §§ 73 f og 68 nedsættes beløbet.", IN_ORDER, ["- §73f", "- §68"]),  # orders have no § 73 f
        ("Efter lovens § 5, stk. 4, jf. § 59 a, stk. 6.", IN_ORDER, ["loven §5 stk4", "loven §59a stk6"]),
        (
            "I havens § 9 f kom et nyt stk. 4 i § 9 f, hvorefter stk. 4-5 flyttede.",
            PREAMBLE,
            [
                "this §9f",
                "this §9f stk4",
                "this §9f stk4",
                "this §9f stk5",
            ],
        ),
        ("Efter anordningens § 23 kan ejeren klage. Anordningen skal smøres.", IN_ORDER, ["anordningen §23"]),
    ],
)
def test_seen_from_where_it_stands(text: str, place: Place, expected: list[str]) -> None:
    assert targets(text, place) == expected


def test_own_labels_in_the_text_move_the_place() -> None:
    text = "§ 9. Fristen i stk. 2 gælder. Stk. 2. Ejeren kan klage. Stk. 3. Reglen i 1. pkt. gælder ikke."
    assert targets(text, Place("9", "1")) == ["this §9 stk2", "this §9 stk3 pkt1"]
