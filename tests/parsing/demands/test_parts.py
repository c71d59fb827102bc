"""The parts of one demand: a row a phenomenon. The sentences are invented."""

import pytest

from parsing.demands import Demand, Part, Source
from parsing.demands.read import read_demands
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
        ("Kommunen skal registrere og indberette antallet af hegn.", [("registrere", "indberette")]),
        (
            "Kommunen skal underrette ejeren om hegnet og indberette antallet af træer.",
            [("underrette",), ("indberette",)],
        ),
        ("Der skal træffes afgørelse om hegnet.", [("træffe afgørelse",)]),
        ("Ejeren har pligt til at give kommunen oplysninger om hegnet.", [("give oplysninger",)]),
        ("Ansøgningen skal være indgivet senest den 1. maj.", [("indgive",)]),
    ],
)
def test_verbs_of_each_demand(text: str, verbs: list[tuple[str, ...]]) -> None:
    assert [demand.verbs for demand in demands(text)] == verbs


def test_nobody_told_is_undetermined() -> None:
    (demand,) = demands("Hegnets højde skal registreres.")
    assert (demand.bearer, demand.bearer_source) == (Bearer.OTHER, Source.UNDETERMINED)
