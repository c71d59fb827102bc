"""The parts of one demand: a row a phenomenon. The sentences are invented."""

import pytest

from parsing.demands import Demand, Part, Source
from parsing.demands.acting import in_title
from parsing.demands.groups import find_groups
from parsing.demands.read import read_demands
from parsing.model import ProvisionId
from parsing.tagging.model import Bearer
from parsing.tagging.tagger import load

TAGGER = load()


def demands(text: str) -> tuple[Demand, ...]:
    return read_demands(text, TAGGER.tag([text])[0], TAGGER)


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("Havekontoret underretter foreningen om lukkedagen.", Part.ACTION, "underretter"),
        ("Kommunen skal underrette haveejeren om lukkedagen.", Part.BEARER, "Kommunen"),
        ("Kommunen skal underrette arbejdsgiveren om lukkedagen.", Part.COUNTERPARTY, "arbejdsgiveren"),
        ("Kommunen skal underrette arbejdsgiveren om lukkedagen.", Part.OBJECT, "lukkedagen"),
        ("Kommunen skal give arbejdsgiveren oplysninger om hegnet.", Part.OBJECT, "oplysninger om hegnet"),
        ("Virksomheden indberetter antallet af træer til styrelsen.", Part.COUNTERPARTY, "styrelsen"),
        ("Virksomheden indberetter antallet af træer til styrelsen.", Part.OBJECT, "antallet af træer"),
        ("Kommunen vurderer, om hegnet kan bevares.", Part.OBJECT, "om hegnet kan bevares"),
        ("Kommunen træffer afgørelse om hegnet.", Part.ACTION, "træffer afgørelse"),
        (
            "Hvis hegnet vælter, skal ejeren skriftligt underrette kommunen.",
            Part.TRIGGER,
            "Hvis hegnet vælter",
        ),
        ("Hvis hegnet vælter, skal ejeren skriftligt underrette kommunen.", Part.FORM, "skriftligt"),
        ("Ansøgningen indgives til kommunen senest 3 uger efter høsten.", Part.OBJECT, "Ansøgningen"),
        (
            "Ansøgningen indgives til kommunen senest 3 uger efter høsten.",
            Part.DEADLINE,
            "senest 3 uger efter høsten",
        ),
        (
            "Kommunen skal mindst to gange årligt føre tilsyn med hegnet.",
            Part.FREQUENCY,
            "mindst to gange årligt",
        ),
        ("Klagen behandles af nævnet.", Part.BEARER, "nævnet"),
        (
            "Styrelsen for Haver og Hegn offentliggør en liste over træer.",
            Part.BEARER,
            "Styrelsen for Haver og Hegn",
        ),
        ("Derefter påser styrelsen, at hegnet er malet.", Part.OBJECT, "at hegnet er malet"),
        ("Ejeren underrettes af kommunen om hegnet.", Part.COUNTERPARTY, "Ejeren"),
        ("Kommunen skal sikre, at planen revideres hvert år.", Part.OBJECT, "planen"),
        (
            "Kommunen skal orientere ejeren, jf. § 2, om, at hegnet fjernes.",
            Part.OBJECT,
            "om, at hegnet fjernes",
        ),
        ("Det skal fremgå af planen, hvilke træer der fældes.", Part.OBJECT, "hvilke træer der fældes"),
        (
            "Kommunen skal hurtigst muligt og senest 3 uger efter stormen høre ejeren.",
            Part.DEADLINE,
            "senest 3 uger efter stormen",
        ),
        ("Kommunen skal før festens begyndelse give ejeren besked.", Part.DEADLINE, "før festens begyndelse"),
        ("Efter anmodning skal virksomheden underrette kommunen.", Part.TRIGGER, "Efter anmodning"),
        ("Ved salg skal ejeren underrette kommunen.", Part.TRIGGER, "Ved salg"),
        ("Ansøgningen indgives på en særlig blanket.", Part.FORM, "på en særlig blanket"),
        (
            "Ejeren sender en liste over træer m.v. efter § 5 og en plan efter § 20 til kommunen.",
            Part.OBJECT,
            "en liste over træer m.v. efter § 5 og en plan efter § 20",
        ),
        (
            "Revisor skal undersøge, om hegnet er lovligt, og om de træer, der står ved det, er sunde.",
            Part.OBJECT,
            "om hegnet er lovligt, og om de træer, der står ved det, er sunde",
        ),
        ("Styrelsen offentliggør den eksterne haveplan.", Part.OBJECT, "den eksterne haveplan"),
        (
            "Kommunen indberetter størrelsen af ejerens ikke betalte bidrag.",
            Part.OBJECT,
            "størrelsen af ejerens ikke betalte bidrag",
        ),
        (
            "Planer for store haver skal direktøren forelægge for bestyrelsen.",
            Part.OBJECT,
            "Planer for store haver",
        ),
        (
            "Fonden skal udveksle oplysninger om hegn med kommuner og regioner.",
            Part.COUNTERPARTY,
            "kommuner og regioner",
        ),
        (
            "Fonden skal udveksle oplysninger om hegn med kommuner og regioner.",
            Part.OBJECT,
            "oplysninger om hegn",
        ),
        (
            "Styrelsen videresender planen til ejerens kommune og til Havernes Råd.",
            Part.COUNTERPARTY,
            "ejerens kommune og til Havernes Råd",
        ),
        ("Læger skal anmelde biddet til Center for Haveskader.", Part.COUNTERPARTY, "Center for Haveskader"),
        (
            "Kommunen skal påse, at ejeren inden 3 uger underretter naboen.",
            Part.OBJECT,
            "at ejeren inden 3 uger underretter naboen",
        ),
        (
            "Kommunen skal indberette oplysninger om haven, herunder: 1) Ejerens navn. 2) Hegnets højde.",
            Part.OBJECT,
            "oplysninger om haven, herunder: 1) Ejerens navn. 2) Hegnets højde.",
        ),
        ("Kommunen fører tilsyn med hegnene langs åen.", Part.OBJECT, "tilsyn med hegnene langs åen"),
        ("Kommunen oplyser også, om hegnet må fjernes.", Part.OBJECT, "om hegnet må fjernes"),
        (
            "Når hegnet er solgt, skal ejeren eller sælgeren underrette Havestyrelsen om prisen.",
            Part.COUNTERPARTY,
            "Havestyrelsen",
        ),
        ("Arbejdsgiveren skal gøre de ansatte bekendt med hegnets farer.", Part.OBJECT, "hegnets farer"),
        (
            "Kommunen skal indberette følgende oplysninger: 1) Ejerens navn. 2) Hegnets højde.",
            Part.OBJECT,
            "følgende oplysninger: 1) Ejerens navn. 2) Hegnets højde.",
        ),
        ("Kommunen udarbejder planen i samarbejde med ejeren.", Part.COUNTERPARTY, "ejeren"),
        (
            "Henholdsvis operatøren og ejeren skal udarbejde en plan for hegnet.",
            Part.BEARER,
            "operatøren og ejeren",
        ),
        (
            "Banker, fonde og offentlige myndigheder skal indberette gælden til styrelsen.",
            Part.BEARER,
            "Banker, fonde og offentlige myndigheder",
        ),
        (
            "Kommunen får underretning fra Havestyrelsen om væltede træer.",
            Part.BEARER,
            "Havestyrelsen",
        ),
        (
            "Når politiet konstaterer, at hegnet mangler, skal ejeren underrettes herom.",
            Part.BEARER,
            "politiet",
        ),
        (
            "En arbejdsgiver, der fælder træer, skal underrette kommunen.",
            Part.TRIGGER,
            "der fælder træer",
        ),
        (
            "For haver, hvor der står træer, skal kommunen føre tilsyn.",
            Part.TRIGGER,
            "For haver, hvor der står træer",
        ),
        (
            "På baggrund af samtalen giver kommunen oplysninger til ejeren.",
            Part.TRIGGER,
            "På baggrund af samtalen",
        ),
        (
            "Møder afholdes, hvis der sker ulykker, skader og lignende, samt når ejeren ønsker det.",
            Part.TRIGGER,
            "hvis der sker ulykker, skader og lignende, samt når ejeren ønsker det",
        ),
        (
            "Formanden udpeges af ministeren efter indstilling fra havens råd.",
            Part.TRIGGER,
            "efter indstilling fra havens råd",
        ),
        ("En haveforening skal have et ajourført register over træer.", Part.ACTION, "have"),
        (
            "Foreningen skal oplyse over for kommunen, om hegnet er malet.",
            Part.OBJECT,
            "om hegnet er malet",
        ),
        (
            "Foreningen skal også vejlede om, at ejeren, når hegnet er væltet, kan søge om støtte.",
            Part.OBJECT,
            "om, at ejeren, når hegnet er væltet, kan søge om støtte",
        ),
        ("Ejeren skal give meddelelse til kommunen om salget.", Part.OBJECT, "om salget"),
        ("Kommunen skal underrette ejeren herom.", Part.OBJECT, "herom"),
        ("De øvrige havefolk underrettes om lukkedagen.", Part.COUNTERPARTY, "De øvrige havefolk"),
        ("Kommunen skal sende oplysning til HVS om hegnet.", Part.COUNTERPARTY, "HVS"),
        ("Grøn funktion skal udarbejde en plan for hegnet.", Part.BEARER, "Grøn funktion"),
        (
            "Medlemmerne af haverådet skal erklære, hvorvidt hegnet er lovligt.",
            Part.BEARER,
            "Medlemmerne af haverådet",
        ),
        (
            "Arbejdsgiveren skal sikre, at ansatte, der beskærer, får instruktion.",
            Part.COUNTERPARTY,
            "ansatte",
        ),
        ("Kommunen skal sørge for, at ejeren modtager vejledning.", Part.BEARER, "Kommunen"),
        ("Kommunen skal sørge for, at ejeren modtager vejledning.", Part.COUNTERPARTY, "ejeren"),
        ("I haver med træer skal kommunen føre tilsyn.", Part.TRIGGER, "I haver med træer"),
        ("Oplysningerne indberettes i forbindelse med salg.", Part.TRIGGER, "i forbindelse med salg"),
        ("Anmodningen skal indgives skriftligt eller digitalt.", Part.FORM, "skriftligt eller digitalt"),
        (
            "Kommunen indkalder jobparate kontanthjælpsmodtagere til en samtale.",
            Part.GROUP,
            "jobparate kontanthjælpsmodtagere",
        ),
    ],
)
def test_words_of_a_part(text: str, part: Part, words: str) -> None:
    (demand,) = demands(text)
    assert demand.words(part, text) == words


def test_a_list_that_completes_the_verb_is_a_demand_an_item() -> None:
    text = "Kommunen skal 1) underrette ejeren om hegnet, 2) føre en liste over træer og 3) høre foreningen."
    assert [demand.verbs[0] for demand in demands(text)] == ["underrette", "føre liste", "høre"]


def test_a_list_of_what_is_told_is_one_demand() -> None:
    text = "Kommunen skal indberette oplysninger om 1) ejerens navn, 2) hegnets højde og 3) træernes alder."
    (demand,) = demands(text)
    assert demand.words(Part.OBJECT, text).endswith("træernes alder.")


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Kommunen skal registrere og indberette antallet af hegn.", [("registrere",), ("indberette",)]),
        ("Kommunen skal datere og underskrive planen.", [("datere", "underskrive")]),
        (
            "Kommunen skal underrette ejeren om hegnet og indberette antallet af træer.",
            [("underrette",), ("indberette",)],
        ),
        ("Der skal træffes afgørelse om hegnet.", [("træffe afgørelse",)]),
        ("Vurderingen af hegnet skal foretages af kommunen.", [("vurdere",)]),
        ("Anmeldelsen af hegnet skal ske skriftligt til kommunen.", [("anmelde",)]),
        ("Planen for hegnet skal straks gøres tilgængelig på kommunens hjemmeside.", [("gøre tilgængelig",)]),
        ("Ejeren har pligt til at give kommunen oplysninger om hegnet.", [("give oplysninger",)]),
        ("Ansøgningen skal være indgivet senest den 1. maj.", [("indgive",)]),
    ],
)
def test_verbs_of_each_demand(text: str, verbs: list[tuple[str, ...]]) -> None:
    assert [demand.verbs for demand in demands(text)] == verbs


def test_what_is_listed_to_be_checked_is_a_demand_an_item() -> None:
    text = "Revisor skal kontrollere, at: 1) hegnet er malet, 2) træerne er talt, og 3) lågen er låst."
    assert [demand.words(Part.OBJECT, text) for demand in demands(text)] == [
        "hegnet er malet",
        "træerne er talt",
        "lågen er låst",
    ]


def test_who_owns_what_is_handled_is_implied() -> None:
    (demand,) = demands("A-kassernes regnskaber skal være indsendt senest den 1. maj.")
    assert (demand.bearer, demand.bearer_source) == (Bearer.UNEMPLOYMENT_FUND, Source.IMPLIED)


def test_one_of_several_is_no_agent() -> None:
    text = "Støtten registreres som ydet til den af ejerne, som har fældet træet."
    assert [demand.words(Part.BEARER, text) for demand in demands(text)] == [""]


@pytest.mark.parametrize(
    ("title", "bearer"),
    [
        ("Bekendtgørelse om kommunernes regnskaber for haver", Bearer.MUNICIPALITY),
        ("Bekendtgørelse om en a-kasses pligt til at vejlede", Bearer.UNEMPLOYMENT_FUND),
        ("Bekendtgørelse om revision af a-kassernes haver", None),  # the auditor acts
        ("Bekendtgørelse om kommunernes og a-kassernes regnskaber", None),
        ("Bekendtgørelse om haver på Haveministeriets område", None),
    ],
)
def test_a_title_tells_whose_doings_it_is_about(title: str, bearer: Bearer | None) -> None:
    named = in_title(title, ProvisionId.read("lta/2020/1#sec_1"))
    assert (named.bearer if named else None) is bearer


def test_nobody_told_is_undetermined() -> None:
    (demand,) = demands("Hegnets højde skal registreres.")
    assert (demand.bearer, demand.bearer_source) == (Bearer.OTHER, Source.UNDETERMINED)


def test_a_thing_that_is_subject_does_not_act() -> None:
    (demand,) = demands("Redegørelsen skal senest den 1. maj vedlægges ansøgningen.")
    assert demand.words(Part.BEARER, "Redegørelsen skal senest den 1. maj vedlægges ansøgningen.") == ""


def test_items_that_are_conditions_are_the_trigger() -> None:
    text = "Kommunen skal træffe afgørelse om tilbagebetaling, 1) når hegnet er væltet, eller 2) når haven er solgt."
    (demand,) = demands(text)
    assert demand.words(Part.TRIGGER, text).startswith("1) når hegnet er væltet")


def test_several_items_are_read_each_and_a_ministry_names_no_group() -> None:
    (group,) = find_groups("for personer omfattet af § 6, nr. 7 og 8")
    assert group.places == ("sec_6__subsec_1__item_7", "sec_6__subsec_1__item_8")
    assert not list(find_groups("på Ministeriet for Flygtninge, Indvandrere og Haver område"))


@pytest.mark.parametrize(
    ("text", "part", "words"),
    [
        ("Ejeren skal meddele skolelederen, om hegnet skal males.", Part.COUNTERPARTY, "skolelederen"),
        ("Ejeren skal meddele skolelederen, om hegnet skal males.", Part.OBJECT, "om hegnet skal males"),
        ("Klagen skal være modtaget i fonden inden 4 uger.", Part.COUNTERPARTY, "fonden"),
        ("Ejeren skal have besked om afgørelsen inden 3 uger.", Part.COUNTERPARTY, "Ejeren"),
        ("Ejeren skal have besked om afgørelsen inden 3 uger.", Part.BEARER, ""),
        ("Kommunen udarbejder sammen med ejeren en plan for haven.", Part.COUNTERPARTY, "ejeren"),
        (
            "Revisor skal redegøre for sin egen habilitet i forhold til revision af fonden.",
            Part.OBJECT,
            "sin egen habilitet i forhold til revision af fonden",
        ),
        ("Revisor skal redegøre for sin habilitet i forhold til fonden.", Part.COUNTERPARTY, ""),
        (
            "Rapporten skal udarbejdes således, at den oplyser om forholdene i haven.",
            Part.OBJECT,
            "Rapporten",
        ),
        (
            "Selskabet skal sikre, at der foreligger en uafhængig erklæring om, at hegnet holder.",
            Part.OBJECT,
            "en uafhængig erklæring om, at hegnet holder",
        ),
        (
            "Ved optjening af retten til ydelsen indberettes følgende oplysninger: 1) Navn. 2) Uge.",
            Part.BEARER,
            "",
        ),
        (
            "Ved ændringer i godkendelser givet af direktøren for Havetilsynet skal der foretages ny anmeldelse.",
            Part.BEARER,
            "",
        ),
        (
            "Ejeren skal ansøge på en blanket, der er godkendt af kommunen.",
            Part.FORM,
            "på en blanket, der er godkendt af kommunen",
        ),
        (
            "Fonden skal straks ved skriftlig og personlig meddelelse underrette ejeren om afgørelsen.",
            Part.FORM,
            "ved skriftlig og personlig meddelelse",
        ),
        ("Bestyrelsen skal orienteres om tilladelser givet af direktøren.", Part.BEARER, ""),
        ("Revisionen påser som led i revisionen, at hegnet er malet.", Part.OBJECT, "at hegnet er malet"),
        (
            "Den digitale kommunikation skal være forsynet med en underskrift.",
            Part.OBJECT,
            "Den digitale kommunikation",
        ),
        ("Tilsynet sender et brev om hegnet til ejeren via HVA.", Part.FORM, "via HVA"),
        (
            "Følgende oplysninger registreres af kommunen i forbindelse med tilmelding: 1) Navn. 2) Adresse.",
            Part.TRIGGER,
            "",
        ),
    ],
)
def test_the_part_is_told_by_the_kind_of_verb(text: str, part: Part, words: str) -> None:
    (found,) = demands(text)
    assert found.words(part, text) == words
