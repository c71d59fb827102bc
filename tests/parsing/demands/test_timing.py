"""Limits and frequencies of one demand, typed. The sentences are invented."""

import pytest

from parsing.demands.model import Part
from parsing.demands.read import read_demands
from parsing.quantities import Bound, Direction, Length, Unit
from parsing.tagging.tagger import load

TAGGER = load()


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("ottende uge regnet fra høsten", Length(8, Unit.WEEK)),
        ("13. uge, regnet fra høsten", Length(13, Unit.WEEK)),
        ("tredje måned regnet fra høsten", Length(3, Unit.MONTH)),
    ],
)
def test_the_end_of_a_numbered_week_is_so_many_weeks_after_the_event(words: str, length: Length) -> None:
    text = f"Kommunen skal senest inden udgangen af {words} indkalde ejeren til et møde."
    (found,) = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert found.deadline is not None
    assert (found.deadline.length, found.deadline.direction) == (length, Direction.AFTER)
    assert found.deadline.anchor is not None
    assert found.deadline.anchor.words == "høsten"


def test_the_times_of_an_opening_period_are_counted() -> None:
    text = "Inden for de første 3 måneder, jf. § 2, holder kommunen mindst tre individuelle møder med ejeren."
    (found,) = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert found.frequency is not None
    assert (found.frequency.count, found.frequency.per, found.frequency.bound, found.frequency.opening) == (
        3, Length(3, Unit.MONTH), Bound.AT_LEAST, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "direction"),
    [
        (
            "Kommunen skal udarbejde en status efter 4½ år med hegnet.",
            "efter 4½ år med hegnet",
            Direction.AFTER,
        ),
        (
            "Kommunen skal følge op på, om hegnet står efter 2½ år i haven.",
            "efter 2½ år i haven",
            Direction.AFTER,
        ),
        (
            "Ejeren underretter kommunen samme dag, som hegnet vælter.",
            "samme dag, som hegnet vælter",
            Direction.AT,
        ),
        (
            "Kommunen meddeler afgørelsen samtidig med nedrivningen af hegnet.",
            "samtidig med nedrivningen af hegnet",
            Direction.AT,
        ),
        ("Fonden indsender regnskabet i januar måned.", "i januar måned", Direction.WITHIN),
        (
            "Ejeren skal underrette kommunen, så snart det er muligt.",
            "så snart det er muligt",
            Direction.AFTER,
        ),
        (
            "A-kassen skal vejlede medlemmet, før medlemmets ret til tilskud udløber.",
            "før medlemmets ret til tilskud udløber",
            Direction.BEFORE,
        ),
        (
            "Før tilskud kan udbetales, skal arbejdsgiveren indsende en plan over haven.",
            "Før tilskud kan udbetales",
            Direction.BEFORE,
        ),
        (  # what the limit counts from is told, not to whom it is sent
            "Giver nævnet ikke ejeren medhold, sendes klagen inden 4 uger efter modtagelsen til styrelsen.",
            "inden 4 uger efter modtagelsen",
            Direction.AFTER,
        ),
        (  # the limit of the act beside the time in which it counts
            (
                "Inden for de første 3 måneder i forløbet, der begynder om foråret, holder kommunen, senest 2 uger efter "
                "ejerens tilmelding, en samtale med ejeren."
            ),
            "senest 2 uger efter ejerens tilmelding",
            Direction.AFTER,
        ),
        (
            (
                "Kassen giver ejeren oplysning om satsen, når tilskuddet er beregnet og senest i tilknytning til "
                "udbetalingen."
            ),
            "senest i tilknytning til udbetalingen",
            Direction.AT,
        ),
        (
            "Fonden skal straks ved skriftlig og personlig meddelelse underrette ejeren om afgørelsen.",
            "straks",
            Direction.AFTER,
        ),
        ("Medlemmet skal melde sig syg hos kassen på første sygedag.", "på første sygedag", Direction.AT),
        (
            "Ved årets udgang skal det fremgå af regnskabet, om hegnet er malet.",
            "Ved årets udgang",
            Direction.AT,
        ),
    ],
)
def test_the_limit_of_the_act_is_told_whole(text: str, words: str, direction: Direction) -> None:
    (found,) = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert found.words(Part.DEADLINE, text) == words
    assert found.deadline is not None
    assert found.deadline.direction is direction


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Planen skal gennemgås af ejeren med jævne mellemrum, dog mindst hvert femte år.",
            "mindst hvert femte år",
        ),
        ("Partshøring foretages i forbindelse med den samlede månedlige opgørelse.", ""),
        ("Fonden udarbejder et regnskab for henholdsvis løbende drift og vedligeholdelse.", ""),
    ],
)
def test_a_number_tells_more_than_now_and_then_and_another_things_pace_tells_nothing(
    text: str, words: str
) -> None:
    (found,) = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert found.words(Part.FREQUENCY, text) == words


def test_each_limit_of_a_list_is_a_duty_of_its_own() -> None:
    text = (
        "For ejere skal opfølgning finde sted 1) mindst hver 12. måned, hvis haven er lejet ud, 2) senest 6 måneder "
        "efter høsten, hvis haven er solgt, eller 3) mindst hver 3. måned i andre tilfælde."
    )
    found = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    told = [(one.words(Part.FREQUENCY, text), one.words(Part.DEADLINE, text)) for one in found]
    assert told == [
        ("mindst hver 12. måned", ""), ("", "senest 6 måneder efter høsten"), ("mindst hver 3. måned", ""),
    ]  # fmt: skip
    assert {one.verbs for one in found} == {("følge op",)}


def test_each_half_is_a_duty_of_its_own() -> None:
    text = "For ejere skal det ske ved første henvendelse, og for lejere skal det ske senest efter 1 uge."
    found = read_demands(text, TAGGER.tag([text])[0], TAGGER)
    assert [one.words(Part.DEADLINE, text) for one in found] == ["", "senest efter 1 uge"]
