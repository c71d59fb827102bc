import pytest

from graph.titles import fold_title, short_names

SAME = [
    ("Lov om vandløbsvagter", "Bekendtgørelse af lov om vandløbsvagter"),
    ("Lov om vandløbsvagter m.v.", "lov om vandløbsvagter mv."),
    ("Lov om vagter, sluser og broer", "lov om vagter sluser og broer"),
    ("Lov om vandløbsvagter (vagtloven)", "lov om vandløbsvagter"),
    ("Bekendtgørelse af vagtloven", "vagtloven"),
]
APART = [
    ("Lov om vandløbsvagter", "Bekendtgørelse om vandløbsvagter"),
    ("Lov om vandløbsvagter", "Lov om vandløb"),
    # an order about acts is not a consolidation
    ("Bekendtgørelse om afgivelse af lovpligtige oplysninger", "afgivelse af lovpligtige oplysninger"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_title_meet(one: str, other: str) -> None:
    assert fold_title(one) == fold_title(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_titles_of_different_documents_stay_apart(one: str, other: str) -> None:
    assert fold_title(one) != fold_title(other)


def test_a_title_tells_its_short_name() -> None:
    assert short_names("Lov om vandløbsvagter (Vagtloven)") == ("vagtloven",)
    assert short_names("Lov om vandløbsvagter (Forhøjelse af bidrag)") == ()
