"""Time clauses of invented acts and orders: one row a sentence."""

from datetime import date

import pytest

from corpus.eli import Eli
from parsing.commencement import Clause, Kind, clauses, commencement, expiry
from parsing.commencement.record import CLAUSES, clause_of, clause_rows
from parsing.model import DocumentType, Provision, ProvisionId, Zone
from parsing.segment import segment

ACT = Eli("lta", 2020, "7")


def section(body: str, zone: Zone = Zone.BODY) -> tuple[Provision, ...]:
    """A § with the units in it."""
    ids: list[ProvisionId] = []
    found = []
    for unit in segment(body):
        parent = ids[unit.parent] if unit.parent >= 0 else ProvisionId(ACT)
        ids.append(parent.child(unit.level, unit.number))
        found.append(Provision(ids[-1], unit.level, unit.number, unit.label, "", zone, body, unit.span))
    return tuple(found)


def read(*sentences: str, kind: DocumentType = DocumentType.ACT) -> tuple[Clause, ...]:
    sections = [section(f"§ {number}. {text}") for number, text in enumerate(sentences, 9)]
    return clauses([unit for units in sections for unit in units], kind)


def told(clause: Clause) -> str:
    """`kind about steps timing`, with the day where there is one."""
    places = " ".join(
        "/".join(f"{level.value}{number}" for level, number in target.steps) or str(target.act)
        for target in clause.subject.targets
    )
    when = clause.on.isoformat() if clause.on else clause.moment.timing.value
    return " ".join(filter(None, (clause.kind.value, clause.subject.about.value, places, when)))


ACTS = [
    ("Loven træder i kraft den 1. juli 2021.", ["commencement document 2021-07-01"]),
    ("Denne lov træder i kraft 1. juli 2021, jf. dog stk. 2.", ["commencement document 2021-07-01"]),
    (
        "Denne lov, der ikke gælder for Færøerne, træder i kraft den 2. maj 2021.",
        ["commencement document 2021-05-02"],
    ),
    ("Loven træder i kraft dagen efter bekendtgørelsen i Lovtidende.", ["commencement document publication"]),
    ("Loven træder straks i kraft.", ["commencement document publication"]),
    ("Loven har virkning fra ugedagen efter dens stadfæstelse.", ["effect document signature"]),
    (
        "§ 1, nr. 3 og 4, træder i kraft den 1. juli 2021.",
        ["commencement part sec1/item3 sec1/item4 2021-07-01"],
    ),
    ("Dog træder §§ 2 og 3 i kraft den 1. august 2021.", ["commencement part sec2 sec3 2021-08-01"]),
    (
        "§ 6, stk. 2, i lov om broer som affattet ved denne lovs § 1, nr. 8, træder i kraft den 1. juli 2021.",
        ["commencement part sec1/item8 2021-07-01"],
    ),
    (
        "Loven træder i kraft den 1. juni 2021 og har virkning fra den 1. januar 2020.",
        ["commencement document 2021-06-01", "effect document 2020-01-01"],
    ),
    ("Fyrministeren fastsætter tidspunktet for lovens ikrafttræden.", ["commencement document decided"]),
    ("Tidspunktet for lovens ikrafttræden fastsættes af fyrministeren.", ["commencement document decided"]),
    (
        "Fyrministeren fastsætter tidspunktet for ikrafttrædelsen af § 1, nr. 5.",
        ["commencement part sec1/item5 decided"],
    ),
    (
        (
            "Fyrministeren fastsætter tidspunktet for lovens ikrafttræden. Ministeren kan herunder fastsætte, at dele af loven"
            " træder i kraft på forskellige tidspunkter."
        ),
        ["commencement document decided"],
    ),
    ("Loven træder i kraft, når aftalen om broen træder i kraft.", ["commencement document condition"]),
    (
        "§ 1, nr. 3, finder ikke anvendelse på både bygget før lovens ikrafttræden.",
        ["non_application part sec1/item3 condition"],
    ),
    (
        "§ 1, nr. 3, finder anvendelse i forhold til fyrmestre, hvis hverv ophører efter lovens ikrafttræden.",
        ["application part sec1/item3 condition"],
    ),
    (
        "§ 1, nr. 3, finder anvendelse fra og med det første valg af en fyrmester efter lovens ikrafttræden.",
        ["effect part sec1/item3 condition"],
    ),
    (
        "§ 8 træder i kraft dagen efter bekendtgørelsen og har virkning fra den 4. maj 2021.",
        ["commencement part sec8 publication", "effect part sec8 2021-05-04"],
    ),
    (
        "Ophævelsen af § 7 i lov om broer som foretaget ved denne lovs § 1, nr. 8, træder i kraft den 1. juli 2021.",
        ["commencement part sec1/item8 2021-07-01"],
    ),
    (
        "§ 1, nr. 3, og brolovens § 7 som affattet ved denne lovs § 1, nr. 8, træder i kraft den 1. juli 2021.",
        ["commencement part sec1/item3 sec1/item8 2021-07-01"],
    ),
    (
        "Reglerne om vagternes hvile som ændret ved denne lovs § 1, nr. 8, finder anvendelse på hvile efter lovens ikrafttræden.",
        ["application part sec1/item8 condition"],
    ),
    (
        "Fyrministeren fastsætter tidspunktet for ikrafttræden af brolovens § 3, 1. og 3. pkt., som affattet ved denne lovs § 1, nr. 5.",
        ["commencement part sec1/item5 decided"],
    ),
    ("Loven ophæves den 31. december 2024.", ["expiry document 2024-12-31"]),
    ("Kapitel 4 ophæves den 31. december 2024.", ["expiry part chp4 2024-12-31"]),
    ("§ 5 gælder til og med den 30. juni 2022.", ["expiry part sec5 2022-06-30"]),
    ("Den 1. juli 2022 ophæves § 5.", ["expiry part sec5 2022-07-01"]),
    (
        "§ 1 har virkning for ansøgninger, der indgives den 1. juli 2021 eller senere.",
        ["application part sec1 condition"],
    ),
    ("§§ 4 og 5 finder tilsvarende anvendelse på både.", []),  # scope, no time
    (
        "Fyrministeren fremsætter forslag om revision af kapitel 2 senest i folketingsåret 2023-24.",
        ["revision part chp2 2024-10-01"],
    ),
    ("Loven tages op til revision i 2025.", ["revision document 2025-12-31"]),
    ("Aftalen tages op til revision senest 4 år efter dens indgåelse.", []),
    ("Broloven omfatter ikke øerne, men kan ved anordning sættes i kraft på dem, når høsten er i hus.", []),
    ("Tilladelser efter § 5 bortfalder den 1. juli 2022.", []),  # permits end, not § 5
    ("Vagten skriver til fyret, før loven træder i kraft.", []),
]
ORDERS = [
    ("Bekendtgørelsen træder i kraft den 1. juli 2021.", ["commencement document 2021-07-01"]),
    ("Anordningen træder i kraft den 1. juli 2021.", ["commencement document 2021-07-01"]),
    ("Loven træder i kraft den 1. juli 2021.", ["commencement other loven 2021-07-01"]),  # the order's act
    (
        "Bekendtgørelsen træder i kraft den 1. juli 2021, og ophæves den 1. juli 2023.",
        ["commencement document 2021-07-01", "expiry document 2023-07-01"],
    ),
    (
        "Bekendtgørelse nr. 12 af 3. maj 2010 om fyr ophæves.",
        ["repeal other bekendtgørelse om fyr commencement"],
    ),
    (
        "Samtidig ophæves bekendtgørelse nr. 12 af 3. maj 2010 om fyr.",
        ["repeal other bekendtgørelse om fyr commencement"],
    ),
    (
        "§ 4, nr. 2, i lov nr. 12 af 3. maj 2010 om fyr sættes i kraft.",
        ["commencement other sec4/item2 commencement"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_acts(text: str, expected: list[str]) -> None:
    assert [told(clause) for clause in read(text)] == expected


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_orders(text: str, expected: list[str]) -> None:
    assert [told(clause) for clause in read(text, kind=DocumentType.ORDER)] == expected


def test_the_one_who_decides_is_named() -> None:
    (clause,) = read(
        "Ministeren for fyr og havne fastsætter tidspunktet for lovens ikrafttræden, jf. dog stk. 2."
    )
    assert clause.moment.decided_by == "Ministeren for fyr og havne"


def test_a_day_of_publication_is_a_bound() -> None:
    (clause,) = read("Loven træder i kraft dagen efter bekendtgørelsen i Lovtidende.")
    assert clause.on is None
    assert clause.moment.not_before(date(2021, 5, 30)) == date(2021, 5, 31)


def test_a_last_day_that_is_counted_in_ends_the_day_after() -> None:
    (until,) = read("§ 5 gælder til og med den 30. juni 2022.")
    (from_then,) = read("§ 5 ophæves den 30. juni 2022.")
    assert (until.gone, from_then.gone) == (date(2022, 7, 1), date(2022, 6, 30))


def test_exceptions_are_told() -> None:
    (clause,) = read("Loven, bortset fra § 5, træder i kraft den 1. juli 2021.")
    assert [target.steps[0][1] for target in clause.subject.excepted] == ["5"]


def test_the_span_shows_the_words() -> None:
    text = "Vagten bærer lygte. Loven træder i kraft den 1. juli 2021, jf. dog stk. 2."
    (clause,) = read(text)
    assert clause.span.of(f"§ 9. {text}") == "Loven træder i kraft den 1. juli 2021"


def test_a_clause_that_ends_a_chapter_does_not_end_the_document() -> None:
    found = read("Loven træder i kraft den 1. juli 2021. Kapitel 4 ophæves den 1. juli 2023.")
    main = commencement(found)
    assert main is not None
    assert main.on == date(2021, 7, 1)
    assert expiry(found) is None


def test_the_main_clause_is_the_last_sections_first() -> None:
    found = read(
        "Loven træder i kraft den 1. juli 2021.",
        "Loven træder i kraft den 1. maj 2022. Dog træder § 2 i kraft den 1. juni 2022.",
    )
    main = commencement(found)
    assert main is not None
    assert main.on == date(2022, 5, 1)


@pytest.mark.parametrize("zone", [Zone.COMMENCEMENT, Zone.QUOTED, Zone.ANNEX])
def test_only_own_sections_count(zone: Zone) -> None:
    assert clauses(section("§ 4. Loven træder i kraft den 1. juli 2021.", zone)) == ()


def test_instructions_and_their_quotations_are_left_out() -> None:
    assert read("I lov om broer foretages følgende ændringer: 1) § 9 ophæves den 1. juli 2021.") == ()
    assert read("I § 5 ændres »Loven træder i kraft den 1. juli 2021« til: »x«.") == ()


def test_a_row_gives_the_clause_back() -> None:
    units = section(
        "§ 4. § 1, nr. 3, træder i kraft den 1. juli 2021. Lov nr. 3 af 1. maj 2010 om fyr ophæves."
    )
    found = clauses(units)
    rows = list(clause_rows(found, units))
    assert [clause_of(row) for row in rows] == list(found)
    assert all(set(row) == set(CLAUSES.names) for row in rows)


TRIALS = [
    ("Forsøget løber indtil den 1. juli 2023.", "trial part sec9 2023-07-01"),
    (
        "Kommunen kan i perioden fra den 1. maj 2018 til og med den 31. december 2020 prøve natvagt som forsøg.",
        "",
    ),
    ("Som led i et forsøg kan kommunen fra den 1. maj 2018 til den 31. december 2020 holde natvagt.", ""),
    ("Vagten gør forsøg på at nå frem inden den 1. juli 2023.", None),
    ("Personer, der indtil den 1. juli 2023 har været med i forsøget, får løn.", None),
    ("Ministeren kan tillade forsøg.", None),
]


@pytest.mark.parametrize(("text", "expected"), TRIALS)
def test_trials(text: str, expected: str | None) -> None:
    found = [told(one) for one in read(text) if one.kind is Kind.TRIAL]
    assert found == [] if expected is None else len(found) == 1
    if expected:
        assert found == [expected]


def test_the_last_day_of_a_trial_may_count() -> None:
    through, open_end = (
        read(f"Forsøget løber {words}.")[0] for words in ("til og med den 2. maj 2023", "til den 2. maj 2023")
    )
    assert through.gone == date(2023, 5, 3)
    assert open_end.gone == date(2023, 5, 2)


def test_reprinted_clauses_are_kept_apart() -> None:
    own = section("§ 1. Loven træder i kraft den 1. maj 2020.")
    reprinted = section("§ 2. Loven ophæves den 1. maj 2030.", Zone.COMMENCEMENT)
    found = clauses((*own, *reprinted), zone=Zone.COMMENCEMENT)
    rows = list(clause_rows(found, (*own, *reprinted), reprinted=True))
    assert [(row["kind"], row["main"], row["reprinted"]) for row in rows] == [("expiry", False, True)]
