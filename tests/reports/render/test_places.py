import pytest

from parsing.model import ProvisionId
from reports.render.places import Places, filtered, short_title
from reports.render.texts import Texts
from tests.law import ACT, law, section

PLACES = Places.of(law("Et.", "To."), Texts.load("da"))


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("sec_53a__subsec_2__item_3__sentence_1", "§ 53 a, stk. 2, nr. 3, 1. pkt."),
        ("sec_1__subsec_1", "§ 1"),  # the only subsection is not named
        ("sec_4__subsec_2__point_b", "§ 4, stk. 2, litra b"),
        ("att_2", "bilag 2"),
        ("com_1__sec_3", "ikrafttrædelse 1, § 3"),
        ("sec_12~2", "§ 12 (2. optryk)"),
        ("", "hele dokumentet"),
    ],
)
def test_a_place_is_called_as_lawyers_call_it(path: str, name: str) -> None:
    assert PLACES.cite(ProvisionId(ACT, path)) == name


def test_the_first_of_several_subsections_is_named() -> None:
    several = {provision.id: provision for provision in section(ACT, "9", "Et.", "To.")}
    small = law("x")
    places = Places.of(type(small)(small.as_of, small.versions, several), Texts.load("da"))
    assert places.cite(ProvisionId(ACT, "sec_9__subsec_1")) == "§ 9, stk. 1"


def test_a_place_within_a_subsection_is_found_at_the_subsection() -> None:
    here = ProvisionId(ACT, "sec_1__subsec_1__sentence_2")
    assert PLACES.href(here) == "dokumenter/lta-2020-1.html#sec_1__subsec_1"
    assert PLACES.href(here, within=True) == "lta-2020-1.html#sec_1__subsec_1"


def test_a_place_that_the_document_does_not_have_leads_to_the_document() -> None:
    assert PLACES.href(ProvisionId(ACT, "sec_99")) == "dokumenter/lta-2020-1.html"


def test_a_document_without_a_page_stands_at_the_publisher() -> None:
    assert (
        PLACES.href(ProvisionId.parse("lta/1999/5#sec_1")) == "https://www.retsinformation.dk/eli/lta/1999/5"
    )


def test_titles_are_shortened_at_a_word() -> None:
    assert short_title("Lov om " + "vandløb og " * 10, 30) == "Lov om vandløb og vandløb og\u00a0…"


def test_the_choice_in_an_address_is_quoted() -> None:
    assert filtered("a.html", kind="Møde & tale") == "a.html?kind=M%C3%B8de%20%26%20tale#register"
