"""Invented provisions, and the statements they consist of."""

import json

import pytest

from parsing.flat import read
from parsing.model import Document, Zone
from parsing.statements import split_statements, statements

ROWS = {
    "sentences": ("§ 1. Lys kræves. Det tændes om aftenen.", ["Lys kræves.", "Det tændes om aftenen."]),
    "subsections": ("§ 1. Lys kræves. Stk. 2. Det tændes.", ["Lys kræves.", "Det tændes."]),
    "a sentence carries its list": (
        "§ 1. Fører medbringer 1) kort og 2) kompas. Stk. 2. Lys kræves.",
        ["Fører medbringer 1) kort og 2) kompas.", "Lys kræves."],
    ),
    "the sentence before is another": (
        "§ 1. Lys kræves. Fører medbringer: 1) Kort. 2) Kompas.",
        ["Lys kræves.", "Fører medbringer: 1) Kort. 2) Kompas."],
    ),
    "points in items": (
        "§ 1. Fører medbringer: 1) Kort: a) nyt og b) rent. 2) Kompas.",
        ["Fører medbringer: 1) Kort: a) nyt og b) rent. 2) Kompas."],
    ),
    "elements of several sentences": (
        "§ 1. Fører medbringer: 1) Kort. Det skal være nyt. 2) Kompas. Det efterses.",
        ["Fører medbringer: 1) Kort. Det skal være nyt. 2) Kompas. Det efterses."],
    ),
    "a sentence after a list that is one sentence": (
        "§ 1. Fører medbringer 1) kort, 2) lys og 3) kompas. Kompasset efterses. Fejl meldes.",
        ["Fører medbringer 1) kort, 2) lys og 3) kompas.", "Kompasset efterses.", "Fejl meldes."],
    ),
    "two lists": (
        "§ 1. Fører medbringer: 1) Kort. 2) Lys. Gæster medbringer: 1) Mad. 2) Tøj.",
        ["Fører medbringer: 1) Kort. 2) Lys.", "Gæster medbringer: 1) Mad. 2) Tøj."],
    ),
    "bare text": ("Fører medbringer lys.", ["Fører medbringer lys."]),
    "from the middle of a section": (
        "Stk. 2. Lys kræves. Stk. 3. Det tændes.",
        ["Lys kræves.", "Det tændes."],
    ),
    "from the middle of a list": (
        "2) kort og 3) kompas. Stk. 2. Lys kræves.",
        ["2) kort og 3) kompas.", "Lys kræves."],
    ),
    "a leaked table is no statement": (
        "§ 1. Taksten er: border-top: 0pt none; 12 kr. column-width: 42pt; 0 Stk. 2. Lys kræves.",
        ["Taksten er:", "Lys kræves."],
    ),
    "nothing": ("", []),
    "a label alone": ("§ 4.", []),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_splits_text(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in split_statements(text)] == expected


def document(*texts: str, type: str = "BEK H") -> Document:  # noqa: A002
    rows = [{"section": "1", "text": text} for text in texts]
    return read(json.dumps({"eli": "lta/2031/7", "document_type": type, "provisions": rows}).encode())


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_a_document_has_the_statements_of_its_text(text: str, expected: list[str]) -> None:
    found = list(statements(document(text)))
    assert [statement.text for statement in found] == expected
    body = document(text).provisions[0].body if expected else ""
    assert all(statement.span.of(body) == statement.text for statement in found)


def test_a_statement_is_named_by_its_sentence() -> None:
    found = statements(document("§ 1. Lys kræves. Fører medbringer: 1) Kort. 2) Lys. Stk. 2. Det tændes."))
    assert [statement.id.path for statement in found] == [
        "sec_1__subsec_1__sentence_1",
        "sec_1__subsec_1__sentence_2",
        "sec_1__subsec_2__sentence_1",
    ]


def test_equal_sections_keep_their_own_statements() -> None:
    found = statements(document("§ 1. Lys kræves.", "§ 1. Lys kræves."))
    assert [statement.id.path for statement in found] == [
        "sec_1__subsec_1__sentence_1",
        "sec_1~2__subsec_1__sentence_1",
    ]


def test_quoted_text_has_none() -> None:
    amending = document("§ 1 a. Lys kræves.", type="BEK Æ")
    assert {provision.zone for provision in amending.provisions} == {Zone.QUOTED}
    assert not list(statements(amending))
