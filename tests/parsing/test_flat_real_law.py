"""One year of real law in the flattened form: what must hold of every document."""

import gzip
from itertools import pairwise

import pytest

from parsing.flat import read
from parsing.model import Document, Level, ProvisionId
from parsing.statements import statements
from tests.shared import EMPLOYMENT

YEAR = EMPLOYMENT / "2012.jsonl.gz"


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    if not YEAR.exists():
        pytest.skip("needs ../shared/corpus")
    with gzip.open(YEAR, "rb") as lines:
        return [read(line) for line in lines]


def test_every_place_has_an_id_of_its_own(documents: list[Document]) -> None:
    for document in documents:
        ids = [str(provision.id) for provision in document.provisions]
        assert len(set(ids)) == len(ids)
        assert all(str(ProvisionId.parse(text)) == text for text in ids)


def test_units_stand_in_the_unit_above(documents: list[Document]) -> None:
    for document in documents:
        known = {provision.id: provision for provision in document.provisions}
        for provision in document.provisions:
            assert 0 <= provision.span.start <= provision.span.end <= len(provision.body)
            if "__" in provision.id.path:
                above = known[provision.id.parent]
                assert above.body == provision.body
                assert above.span.start <= provision.span.start
                assert provision.span.end <= above.span.end


def test_every_section_has_a_subsection(documents: list[Document]) -> None:
    for document in documents:
        parents = {each.id.parent for each in document.provisions if each.level is Level.SUBSECTION}
        assert parents == {each.id for each in document.provisions if each.level is Level.SECTION}


def test_statements_do_not_overlap(documents: list[Document]) -> None:
    for document in documents:
        for before, after in pairwise(statements(document)):
            assert before.text
            assert before.id.section != after.id.section or before.span.end <= after.span.start
