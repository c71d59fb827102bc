from __future__ import annotations

from corpus.eli import Eli
from parsing.headings import heading_path
from parsing.model import Level, Provision, ProvisionId, Span, Zone

HERE = ProvisionId(Eli("lta", 2030, "1"))


def unit(level: Level, number: str, heading: str, chapter: str, label: str = "") -> Provision:
    body = "§ words" if level is Level.SECTION else ""
    place = HERE.child(level, number)
    return Provision(place, level, number, label, heading, Zone.BODY, body, Span(0, len(body)), chapter)


PRINTED = (
    unit(Level.PART, "II", "Haver", "", "Afsnit II"),
    unit(Level.CHAPTER, "1", "", "part_ii"),
    unit(Level.SECTION, "1", "Vanding", "chp_1", "§ 1."),
    unit(Level.SECTION, "2", "", "chp_1", "§ 2."),
    unit(Level.CHAPTER, "2", "Hegn", "part_ii", "Kapitel 2"),
    unit(Level.SECTION, "3", "", "chp_2", "§ 3."),
)


def test_a_section_stands_under_part_chapter_and_the_heading_of_its_group() -> None:
    expected = ("Afsnit II Haver", "Kapitel 1", "Vanding")
    assert [heading_path(PRINTED[n], PRINTED) for n in (2, 3)] == [expected, expected]


def test_a_heading_ends_with_its_chapter() -> None:
    assert heading_path(PRINTED[5], PRINTED) == ("Afsnit II Haver", "Kapitel 2 Hegn")


def test_a_subsection_has_the_headings_of_its_section() -> None:
    place = PRINTED[3].id.child(Level.SUBSECTION, "1")
    stk = Provision(place, Level.SUBSECTION, "1", "", "", Zone.BODY, "§ words", Span(2, 7), "chp_1")
    assert heading_path(stk, PRINTED)[-1] == "Vanding"


def test_a_chapter_has_its_own_name_last() -> None:
    assert heading_path(PRINTED[4], PRINTED) == ("Afsnit II Haver", "Kapitel 2 Hegn")
