"""Invented Danish sentences, one row for each thing a full stop can mean."""

import pytest

from parsing.sentences import split_sentences

ONE = (
    "Nævnet svarer, jf. Rådets regler.",
    "Det gælder § 4, stk. 2, nr. 3, litra a, 2. pkt., og § 5.",
    "Udvalget kan bl.a. Mandag og f.eks. Tirsdag holde møde.",
    "Taksten er 10 kr. pr. GJ varme og 5 mio. SDR i alt.",
    "Gebyret er 200 kr. (Grundbeløb 2009).",
    "Loven træder i kraft den 1. Januar 2020.",
    "Hans C. Holm og hr. P. Lund leder fonden A.P. Skov.",
    "Kommunen Nr. Bakke og Skt. Hans Sogn.",
    "Reglerne i lovens kap. II og art. 5 gælder.",
    "Afgiften følger lov om havne m.v. § 7, stk. 2.",
    "A. Både uden motor",
    "IV. Vægt over 2 ton",
    "§ 4 a. Værgen skriver under.",
    "Senest kl. 12 skal alle være ude.",
    "Se tlf.nr. 70 og CVR-nr. 12.",
    "1., 2. og 3. pkt. gælder ikke",
    "Svaret gives senest d. 1. juli.",
    "Det er kode B12. 0 og B12. 1.",
    "§ 2 lyder: »§ 2. Både har lys.«",
)

TWO = (
    ("Møder er åbne.", "De varsles."),
    ("Det koster 5 kr.", "Beløbet reguleres."),
    ("Andelen er 5 pct.", "Andelen kan hæves."),
    ("Det gælder skibe m.v.", "Både er undtaget."),
    ("Det gælder skibe m.fl.", "Både er undtaget."),
    ("Det følger af § 5, stk. 1, 2. pkt.", "Nævnet afgør tvivl."),
    ("Fristen følger § 14.", "Den kan ikke forlænges."),
    ("Den følger §§ 5 a-5 c.", "Den kan ikke forlænges."),
    ("Den følger § 11 H.", "Den kan ikke forlænges."),
    ("Det gælder både i bilag A.", "Skibe er undtaget."),
    ("Lov nr. 3 af 6. juni 2007.", "Den er ophævet."),
    ("Fristen er 4 uger.", "1. pkt. gælder ikke børn."),
    ("Fristen følger stk. 3.", "2.-4. pkt. gælder ikke børn."),
    ("Gebyret er 5 kr.", "1. og 2. pkt. gælder ikke børn."),
    ("Fristen følger stk. 3.", "17-årige har længere frist."),
    ("Fristen er 4 uger.", "§ 6 finder tilsvarende anvendelse."),
    ("Det gælder havne m.v.", "§ 6 finder tilsvarende anvendelse."),
    ("Hvem klager?", "Det gør parten."),
    ("Der skrives »Set.«", "Det gælder alle."),
    ("Klagen (jf. § 2).", "»Part« er enhver."),
    ("Programmet sendes af DR.", "Det er gratis."),
    ("De nævnes i registeret osv.", "Ministeren leder det."),
)


@pytest.mark.parametrize("text", ONE)
def test_does_not_split(text: str) -> None:
    assert [span.of(text) for span in split_sentences(text)] == [text]


@pytest.mark.parametrize("sentences", TWO)
def test_splits(sentences: tuple[str, str]) -> None:
    text = " ".join(sentences)
    assert tuple(span.of(text) for span in split_sentences(text)) == sentences


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_nothing_holds_no_sentence(text: str) -> None:
    assert split_sentences(text) == ()


def test_blanks_around_are_left_out() -> None:
    text = "  Det er sket.  Det er slut. "
    assert [span.of(text) for span in split_sentences(text)] == ["Det er sket.", "Det er slut."]
