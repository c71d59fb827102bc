"""The signal that governs a reference sets its relation."""

import pytest

from parsing.references import Place
from tests.parsing.references.reading import IN_ORDER, relations

PREAMBLE = Place()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det gælder, jf. § 5.", ["refers"]),
        ("Det gælder, jf. dog § 5.", ["exception"]),
        ("Det gælder, jf. dog § 5 og havelovens § 6.", ["exception", "exception"]),
        ("Uanset stk. 1 kan ejeren klage.", ["exception"]),
        ("Uanset bestemmelsen i § 5 kan ejeren klage.", ["exception"]),
        ("Uanset om vilkårene i § 5 er opfyldt, kan ejeren klage.", ["refers"]),
        ("Uanset den betalte leje, jf. § 5, kan ejeren klage.", ["refers"]),
        ("Ejeren kan klage, medmindre haven er omfattet af § 5.", ["exception"]),
        ("Ejeren kan klage, medmindre andet følger af regler fastsat i medfør af § 5.", ["legal_basis"]),
        (
            "Alle kan klage bortset fra ejere omfattet af § 5, nr. 1, der er rejst, og ejere omfattet af § 6.",
            ["exception", "exception"],
        ),
        ("Kommunen kan fravige fristen efter § 5.", ["exception"]),
        ("Kommunen kan fravige kravet for ejere omfattet af § 5.", ["refers"]),
        ("Fristen i § 5 kan ikke fraviges.", ["refers"]),
        ("§ 5, jf. § 3, finder ikke anvendelse.", ["exception", "refers"]),
        ("§ 5 i lov om haver som affattet ved denne lovs § 9, ophæves.", ["repeals", "refers/amended_by"]),
        (
            "Med bekendtgørelsens ikrafttræden ophæves bekendtgørelse nr. 5 af 3. maj 2029 om hegn.",
            ["refers", "repeals"],
        ),
        ("For haver har stk. 1 og § 5 virkning fra den 1. maj 2030.", ["commences"]),
        ("For haver finder § 5 anvendelse fra den 1. maj 2030.", ["commences"]),
        ("§ 5 finder ikke anvendelse for haver.", ["exception"]),
        ("For haver finder § 5 ikke anvendelse.", ["exception"]),
        ("Stk. 2 gælder ikke for haver.", ["exception"]),
        ("Haver omfattes ikke af stk. 1.", ["exception"]),
        ("En ejer, som er undtaget fra digital post efter § 5, kan klage.", ["refers"]),
        ("Loven gælder ikke for Færøerne.", ["exception"]),
        ("§ 5 finder tilsvarende anvendelse.", ["refers"]),
        ("Efter regler udstedt i medfør af § 5.", ["legal_basis"]),
        ("Efter regler fastsat efter § 5.", ["legal_basis"]),
        ("Efter loven og forskrifter i henhold til loven.", ["refers", "legal_basis"]),
        ("Beløbet er fastsat efter haveloven.", ["refers"]),
        ("Loven træder i kraft den 1. maj 2030.", ["commences"]),
        ("Samtidig træder § 5 i kraft.", ["commences"]),
        ("Loven træder i kraft, jf. § 3.", ["commences", "refers"]),
        ("§ 5 finder anvendelse for haver anlagt den 1. maj 2030 eller senere.", ["commences"]),
        ("§ 5 finder ikke anvendelse før 1. maj 2030.", ["commences"]),
        ("Loven har virkning fra den 1. maj 2030.", ["commences"]),
        ("Bekendtgørelse nr. 5 af 3. maj 2029 om hegn ophæves.", ["repeals"]),
        ("Bekendtgørelse 5 af 3. maj 2029 om hegn ophæves.", ["repeals"]),
        ("Bekendtgørelse nr. nr. 5 af 3. maj 2029 om hegn ophæves.", ["repeals"]),
        ("Bekendtgørelse nummer 5 af 3. maj 2029 om hegn ophæves.", ["repeals"]),
        (
            "Bekendtgørelse nr. 5 af 3. maj 2029 om hegn m.v. og bekendtgørelse nr. 6 af 3. maj 2029 om dyr, ophæves.",
            ["repeals", "repeals"],
        ),
        ("Samtidig ophæves bekendtgørelse nr. 5 af 3. maj 2029 om hegn.", ["repeals"]),
        (
            "Følgende ophæves: 1) Bekendtgørelse nr. 5 af 3. maj 2029 om dyr. 2) Bekendtgørelse nr. 6 af 3. maj 2029 om hegn.",
            ["repeals", "repeals"],
        ),
        ("Reglen er efterfølgende ophævet, jf. § 5 i lov nr. 6 af 3. maj 2030.", ["refers"]),
        ("Bekendtgørelsen erstatter bekendtgørelse nr. 5 af 3. maj 2029 om hegn.", ["replaces", "replaces"]),
        ("Loven gennemfører dele af direktiv 2014/12/EU om hegn.", ["refers", "implements"]),
        ("I denne lov forstås ved have: et grønt sted.", ["definition"]),
        ("Ved tjeneste efter stk. 1 forstås arbejde.", ["definition"]),
        ("Et hegn som defineret i havelovens § 3.", ["definition"]),
        ("2) Hegnsforordningen: Forordning (EU) 2016/12 om hegn.", ["definition"]),
        (
            "§ 48 a, stk. 2, i lov om haver, som affattet ved denne lovs § 49, nr. 3, gælder.",
            ["refers", "refers/amended_by"],
        ),
    ],
)
def test_signals(text: str, expected: list[str]) -> None:
    assert relations(text)[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "Herved bekendtgøres lov om haver, jf. lovbekendtgørelse nr. 5 af 3. maj 2030, med de ændringer, der følger af "
                "§ 1 i lov nr. 6 af 4. juni 2030 og lov nr. 7 af 5. juli 2030."
            ),
            ["consolidates", "consolidates/incorporates", "consolidates/incorporates"],
        ),
        (
            (
                "Den ændring, der følger af § 1, nr. 3, i lov nr. 6 af 4. juni 2030, er ikke indarbejdet i denne "
                "lovbekendtgørelse, jf. § 2 i lov nr. 7 af 5. juli 2030."
            ),
            ["refers/not_incorporated", "refers", "refers"],
        ),
        (
            (
                "Den bekendtgjorte lovtekst vedrørende § 7, stk. 2, træder i kraft den 1. maj 2031, jf. § 3 i lov nr. 6 af "
                "4. juni 2030."
            ),
            ["commences", "refers"],
        ),
        (
            "I medfør af § 6, stk. 2, og § 7 i lov om haver, jf. lovbekendtgørelse nr. 5 af 3. maj 2030, fastsættes:",
            ["legal_basis"],
        ),
    ],
)
def test_preambles(text: str, expected: list[str]) -> None:
    assert relations(text, PREAMBLE) == expected


def test_the_order_itself_comes_into_force() -> None:
    assert relations("Bekendtgørelsen træder i kraft den 1. maj 2030.", IN_ORDER) == ["commences"]
