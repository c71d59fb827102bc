"""Pinpoints: invented rows, one for each form."""

import pytest

from tests.parsing.references.reading import spans, targets


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Retten efter § 3, stk. 1, nr. 28, litra b, bortfalder.", ["this §3 stk1 nr28 littrab"]),
        ("Retten efter § 75, stk. 2, 1. pkt., bortfalder.", ["this §75 stk2 pkt1"]),
        ("Reglerne i § 11, stk. 3, sidste pkt.", ["this §11 stk3 pktsidste"]),
        ("Reglerne i § 11, andet punktum.", ["this §11 pkt2"]),
        ("Reglerne i § 11, stk. 3, 1. og 3. pkt., gælder.", ["this §11 stk3 pkt1", "this §11 stk3 pkt3"]),
        ("Reglerne i § 11, 2.-4. pkt., gælder.", ["this §11 pkt2", "this §11 pkt3", "this §11 pkt4"]),
        ("Efter § 4, stk. 2 og 5, kan ejeren klage.", ["this §4 stk2", "this §4 stk5"]),
        ("Efter § 4, stk. 2, eller 8, kan ejeren klage.", ["this §4 stk2", "this §4 stk8"]),
        ("Efter §§ 5-8 kan ejeren klage.", ["this §5", "this §6", "this §7", "this §8"]),
        ("Efter § 4, stk. 1 - 3, kan ejeren klage.", ["this §4 stk1", "this §4 stk2", "this §4 stk3"]),
        ("Efter §§ 6 og 35, stk. 1-2, kan ejeren klage.", ["this §6", "this §35 stk1", "this §35 stk2"]),
        (
            "Efter § 1, stk. 1 og 2 og stk. 3, nr. 2, eller § 2.",
            [
                "this §1 stk1",
                "this §1 stk2",
                "this §1 stk3 nr2",
                "this §2",
            ],
        ),
        (
            "Efter §§ 14, stk. 2, 15, stk. 1 og 3, 2. pkt., gælder.",
            [
                "this §14 stk2",
                "this §15 stk1",
                "this §15 stk3 pkt2",
            ],
        ),
        (
            "Efter §§ 1, 3, § 4, stk. 2, §§ 6-7, 9 og 12 gælder.",
            [
                "this §1",
                "this §3",
                "this §4 stk2",
                "this §6",
                "this §7",
                "this §9",
                "this §12",
            ],
        ),
        ("Efter § 9, stk. 4, og 26 a gælder andet.", ["this §9 stk4", "this §26a"]),  # a slip of the pen
        ("Efter §§ 14e-g gælder andet.", ["this §14e", "this §14f", "this §14g"]),
        ("Efter §§ 52 og 52 a-c gælder andet.", ["this §52", "this §52a", "this §52b", "this §52c"]),
        ("Efter § 5 a, b og c gælder andet.", ["this §5a", "this §5b", "this §5c"]),
        ("Efter §§ 36-40 a gælder andet.", ["this §36*", "this §40a*"]),
        ("Efter §§ 251 ff. gælder andet.", ["this §251*"]),
        ("Efter § 26 i, stk. 6, og § 26 j gælder andet.", ["this §26i stk6", "this §26j"]),
        ("Reglerne i §§ 26 h og 26 i finder ikke anvendelse.", ["this §26h", "this §26i"]),
        ("Efter § 26 i det omfang, der er brug for det.", ["this §26"]),
        ("Efter § 63 a-kassens regler.", ["this §63"]),
        ("Ansvar efter havelovens 5. kapitel.", ["haveloven kap5"]),
        ("Efter 2. og 3. kapitel gælder andet.", ["this kap2", "this kap3"]),
        ("Efter kapitel 11 b og 12 gælder andet.", ["this kap11b", "this kap12"]),
        ("Efter kap. 9 b-13 gælder andet.", ["this kap9b*", "this kap13*"]),
        ("Efter afsnit VII gælder andet.", ["this afsnitVII"]),
        ("Skemaet i bilag 1, tabel 2, udfyldes.", ["this bilag1"]),
        ("Skemaet i tabel 2 i bilag 1 udfyldes.", ["this bilag1"]),
        ("Kravene i bilag 3, pkt. 6, gælder.", ["this bilag3 nr6"]),
        ("Kravene i bilag II, punkt 1.0.6, gælder.", ["this bilagII nr1.0.6"]),
        ("Beløbet i bilagets tabel A og B anvendes.", ["this bilagbilaget"]),
        ("Efter stk. 4 i § 9 f gælder andet.", ["this §9f stk4"]),
        (
            "Efter litra a-c gælder andet.",
            ["this §7 stk2 littraa", "this §7 stk2 littrab", "this §7 stk2 littrac"],
        ),
        ("Efter § 45, stk.1, nr. 6, gælder andet.", ["this §45 stk1 nr6"]),
        ("Efter § 10, stk. 5, 1, pkt., gælder andet.", ["this §10 stk5 pkt1"]),
        ("Efter § 79, stk. 2, nr. 2, 2. og 3. led, gælder andet.", ["this §79 stk2 nr2"]),
        ("Efter § 5 og/eller § 6 gælder andet.", ["this §5", "this §6"]),
    ],
)
def test_places(text: str, expected: list[str]) -> None:
    assert targets(text) == [row.replace("littra", "litra") for row in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Det gælder efter § 3, stk. 1, og § 4, stk. 1, når sagen er afsluttet.",
            ["§ 3, stk. 1, og § 4, stk. 1"],
        ),
        ("Det gælder, jf. § 7, jf. § 6, stk. 1.", ["§ 7", "§ 6, stk. 1"]),  # a signal word splits
        ("De i § 15, stk. 1, nævnte varer.", ["§ 15, stk. 1"]),
        ("Gebyret er efter § 5, stk. 2-6, 805 kr.", ["§ 5, stk. 2-6"]),  # an amount
        ("Det gælder, når varen er brugt, jf. § 23, 2) ejeren er rejst.", ["§ 23"]),  # a list marker
        ("Efter § 5 og efter § 6 gælder andet.", ["§ 5", "§ 6"]),
        ("Efter § 79, stk. 2, nr. 2, 2. og 3. led, gælder andet.", ["§ 79, stk. 2, nr. 2, 2. og 3. led"]),
        ("Se 1. pkt. Stk. 2, 2. pkt., gælder også.", ["1. pkt.", "Stk. 2, 2. pkt."]),
        ("Efter § 5, 1. januar 2030 eller senere.", ["§ 5"]),
        ("Efter § 5 og 3 uger senere.", ["§ 5"]),
    ],
)
def test_spans(text: str, expected: list[str]) -> None:
    assert spans(text) == expected
