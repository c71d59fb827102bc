from __future__ import annotations

import pytest

from graph.similarity.subjects import lengths, rates, subjects, years
from graph.similarity.words import folded, mask, masked, sentences, stem, words

MASKED = [
    ("Lejen betales efter § 3, stk. 1, nr. 2, litra b.", "lejen betales efter §."),
    ("Lejen betales efter §§ 3-5 og 7.", "lejen betales efter §."),
    ("§ 4. Lejen betales, jf. dog lovens § 53 a, stk. 2 og 3.", "lejen betales, §."),
    (
        "Lejen, jf. § 142 i lov om haver, betales.",
        "lejen, § i lov om haver, betales.",
    ),  # "142 i" is no section
    ("Lejen efter stk. 2, 2. pkt., betales inden 3 uger.", "lejen efter §, betales inden 3 uger."),
    ("Bekendtgørelse nr. 12 af 3. maj 2020 gælder.", "bekendtgørelse § gælder."),
    (
        "Lejen efter § 2 og 3 uger senere renten.",
        "lejen efter § og 3 uger senere renten.",
    ),  # 3 weeks, not § 3
    ("Arbejdsskadestyrelsens afgørelse", "erhvervssikringen afgørelse"),
    ("Arbejdsmarkedets Erhvervssikring afgør sagen.", "erhvervssikringen afgør sagen."),
    ("Medlemmet og den pågældende og vedkommende", "personen og personen og personen"),
    ("Økonomi- og Haveministeriet, Haveministeriet", "ministeriet, ministeriet"),
    ("redskaber m.v. og mv.", "redskaber mv. og mv."),
]


@pytest.mark.parametrize(("text", "expected"), MASKED)
def test_sets_references_and_names_aside(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_keeps_what_it_sets_aside() -> None:
    assert mask(folded("Lejen efter § 3, stk. 1, og nr. 4 betales, jf. § 9.")) == (
        "lejen efter § betales, §.",
        ("§ 3, stk. 1, og nr. 4", "jf. § 9"),
    )


SAME = [
    ("Stk. 2. Haven vandes.", "haven  vandes."),
    ("§ 12 b. Haven vandes.", "Haven vandes."),
    ("3) Haven vandes.", "Haven\u00a0vandes."),
    ("Haven va\u00adndes.", "Haven vandes."),
    ("Have\u006e va\u006edes paa a\u030a.", "Haven vandes paa å."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_reads_the_same(a: str, b: str) -> None:
    assert folded(a) == folded(b)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nævnets", "nævn"),
        ("nævnene", "nævn"),
        ("hegnene", "hegn"),
        ("lov", "lov"),
        ("ikke", "ikke"),
        ("", ""),
    ],
)
def test_stem(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_words_hold_figures_and_compounds() -> None:
    assert words("a-kassen betaler 1.924,50 kr. mv.") == ["a-kassen", "betaler", "1.924", "50", "kr", "mv"]


SENTENCES = [
    ("", []),
    ("Haven vandes.", ["Haven vandes."]),
    ("Haven vandes, jf. § 2. Hegnet males.", ["Haven vandes, jf. § 2.", "Hegnet males."]),
    ("Lejeren skal 1) vande og 2) luge.", ["Lejeren skal", "1) vande og", "2) luge."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


def test_years_rates_and_lengths_are_told_apart() -> None:
    text = "for 2031 betales 1.250 kr. og 2,5 pct. inden 4 uger, 7 dage og 2½ år"
    assert years(text) == {"2031"}
    assert rates(text) == {"1.250", "2,5"}
    assert lengths(text) == {"4", "7", "2½"}


def test_subjects_are_the_longest_stem_a_word_begins_with() -> None:
    assert subjects(["sygedagpengeperioden", "efterlønsbidraget", "dagpengene", "havelod"]) == {
        "sygedagpenge",
        "efterlønsbidrag",
        "dagpenge",
    }
