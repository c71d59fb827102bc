"""What must not be read as a reference, and texts that are not law at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.references import Place, find_references
from tests.parsing.references.reading import spans, targets


@pytest.mark.parametrize(
    "text",
    [
        "§ 5. Ejeren kan klage.",
        "Stk. 2. Ejeren kan klage.",
        "§§ 28-30. (Ophævet).",
        "§§ 11 og 12. (Udelades).",
        "1) Ejere, a) lejere og 3) naboer.",
        "Ordet »stk. 8 og § 10« bruges.",
        "Oplys CVR-nr. 12, tlf.nr. 5, j.nr. 13-016 og sag nr. 4.",
        "Et tilskud på 37,68 pct. og 1/12 af 805 kr.",
        "Det kræver hjemmel i lov, lovgivning og barselsorloven.",
        "Erklær på tro og love, at lovlig adgang findes.",
        "Hold bilag og vouchers i orden, og læs en artikel i avisen.",
        "Få vejledning om rettigheder og vejledning til ansøgning.",
        "Fra den 1. januar og 8. fraværsuge.",
        "Efter overenskomsten mellem parterne og DS/ISO 45001.",
        "Følgende love og andre forskrifter.",
        "Sikkerhedsanordningen og anordningen skal være hel.",
        "",
    ],
)
def test_silent(text: str) -> None:
    assert spans(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("§ 37, nr. 1, finder anvendelse.", ["§ 37, nr. 1"]),  # opens the text, and is one
        ("Stk. 2 gælder ikke for haver.", ["Stk. 2"]),
        (
            "Efter havelovens kap. 1 Stk. 3. Bidraget kan ikke bæres.",
            ["havelovens kap. 1"],
        ),  # a label lost in the text
        ("§ 2 I lov om haver er der regler.", ["lov om haver"]),
        ("§§ 5 og 6 gælder for haver.", ["§§ 5 og 6"]),
        ("Efter lov om haver (loven) kan ejeren klage.", ["lov om haver"]),
        ("3) Forordningen: EU's regler om hegn.", []),
    ],
)
def test_labels_and_definitions(text: str, expected: list[str]) -> None:
    assert spans(text) == expected


def test_invisible_characters_do_not_hide_a_reference() -> None:
    text = "Efter have\u00adlovens\u00a0§\u00a05, stk.\u00a02, gælder andet."
    assert spans(text) == ["have\u00adlovens\u00a0§\u00a05, stk.\u00a02"]
    assert targets(text) == ["haveloven §5 stk2"]


WORDS = st.sampled_from(
    [
        "§ ",
        "§§ ",
        "stk. ",
        "nr. ",
        "5",
        "12 a",
        "1. ",
        "pkt. ",
        ", ",
        " og ",
        "-",
        "i ",
        "lov om ",
        "haver",
        "lovens ",
        "»",
        "«",
        "(",
        ")",
        "jf. ",
        "\n",
        "litra ",
        "a",
        "\u00ad",
        "af 3. maj 2030 ",
        "bilag ",
        "artikel ",
        "forordning (EU) ",
        "2016/12 ",
    ]
)


@given(st.lists(WORDS, max_size=40).map("".join), st.booleans(), st.booleans())
def test_any_text_gives_ordered_spans_that_never_overlap(text: str, in_order: bool, amending: bool) -> None:
    found = find_references(text, Place("7", "2", in_order=in_order, amending=amending))
    ends = [0, *(reference.span.end for reference in found)]
    for end, reference in zip(ends, found, strict=False):
        assert end <= reference.span.start < reference.span.end <= len(text)
        assert reference.targets


@pytest.mark.parametrize(
    "piece", ["§ 5, stk. 1, ", "»", "(", "lov", "lov om a, ", "stk. 1 i ", "§ 5 i ", "1. og ", "a "]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    find_references(piece * 20_000)
