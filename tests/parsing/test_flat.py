"""The flattened form: invented records, one for each thing that the form does to a document."""

import json

import pytest

from corpus.errors import UnreadableSource
from parsing.flat import read, read_meta, trace
from parsing.model import Document, DocumentType, Form, Level, ProvisionId, Span, Zone
from tests.parsing.tracing import leads_back


def record(
    *sections: tuple[str, str] | tuple[str, str, str],
    type: str = "LBK H",  # noqa: A002
) -> dict[str, object]:
    """A record of (key, text) or (key, text, chapter)."""
    rows = [dict(zip(("section", "text", "chapter"), section, strict=False)) for section in sections]
    return {"eli": "lta/2031/7", "document_type": type, "title": "Lov om både", "provisions": rows}


def document(*sections: tuple[str, str] | tuple[str, str, str], type: str = "LBK H") -> Document:  # noqa: A002
    return read(json.dumps(record(*sections, type=type)).encode())


def paths(document: Document, *levels: Level) -> list[str]:
    return [each.id.path for each in document.provisions if not levels or each.level in levels]


def test_a_section_is_one_body_with_units_in_the_order_of_print() -> None:
    found = document(("1", "§ 1. Både er: 1) joller og 2) skibe. Stk. 2. Lys kræves.", "1"))
    assert paths(found) == [
        "chp_1",
        "sec_1",
        "sec_1__subsec_1",
        "sec_1__subsec_1__sentence_1",
        "sec_1__subsec_1__item_1",
        "sec_1__subsec_1__item_1__sentence_1",
        "sec_1__subsec_1__item_2",
        "sec_1__subsec_1__item_2__sentence_1",
        "sec_1__subsec_2",
        "sec_1__subsec_2__sentence_1",
    ]
    assert found.form is Form.FLAT
    assert [each.text for each in found.provisions if each.id.path == "sec_1__subsec_2"] == [
        "Stk. 2. Lys kræves."
    ]
    assert {each.chapter for each in found.provisions if each.body} == {"chp_1"}
    assert not found.incomplete


@pytest.mark.parametrize(
    ("key", "text", "path", "number", "label"),
    [
        ("4", "§ 4 a. Lys kræves.", "sec_4a", "4 a", "§ 4 a."),  # the key lost the letter
        ("4a", "§ 4 A. Lys kræves.", "sec_4a", "4 A", "§ 4 A."),
        ("5", "§§ 5-7. (Ophævet)", "sec_5-7", "5-7", "§§ 5-7."),
        ("5", "§ 5. - § 7. (Ophævet)", "sec_5-7", "5-7", "§ 5. - § 7."),
        ("9", "§9. Lys kræves.", "sec_9", "9", "§9."),
        ("9", "§ § 9-10. (Udelades)", "sec_9-10", "9-10", "§ § 9-10."),
        ("9", "§ 9 Lys kræves.", "sec_9", "9", "§ 9"),
        ("9", "(Ophævet)", "sec_0", "0", ""),
    ],
)
def test_the_number_is_read_from_the_label(key: str, text: str, path: str, number: str, label: str) -> None:
    section, subsection, *_ = document((key, text)).provisions
    assert (section.id.path, section.number, section.label) == (path, number, label)
    assert subsection.id.path == f"{path}__subsec_1"


def test_a_number_that_is_printed_twice_keeps_two_ids() -> None:
    found = document(("1", "§ 1. Lys kræves."), ("1", "§ 1. Lys kræves ikke."), type="LOV H")
    assert paths(found, Level.SECTION) == ["sec_1", "sec_1~2"]
    assert paths(found, Level.SUBSECTION) == ["sec_1__subsec_1", "sec_1~2__subsec_1"]


def test_every_id_can_be_read_back() -> None:
    found = document(("1", "§ 1 a. Både: 1 a) joller. 2-3) (Ophævet). Stk. 2-4. (Ophævet)", "2a"))
    assert all(str(ProvisionId.parse(str(each.id))) == str(each.id) for each in found.provisions)


def test_white_space_is_folded_and_invisible_signs_are_deleted() -> None:
    (section, *_) = document(("1", "§\u00a01.  Syge\u00addag\u200cpenge\n ydes.")).provisions
    assert section.body == "§ 1. Sygedagpenge ydes."


def test_chapters_stand_where_they_change() -> None:
    found = document(
        ("1", "§ 1. A."), ("2", "§ 2. B.", "1"), ("3", "§ 3. C.", "1"), ("4", "§ 4. D.", "1a"), type="LOV H"
    )
    assert paths(found, Level.CHAPTER, Level.SECTION) == [
        "sec_1",
        "chp_1",
        "sec_2",
        "sec_3",
        "chp_1a",
        "sec_4",
    ]
    assert [each.number for each in found.provisions if each.level is Level.CHAPTER] == ["1", "1 a"]


CLAUSES = [
    # numbers begin anew with a clause that takes effect
    (("§ 7. Lys kræves.", "§ 3. Loven træder i kraft den 1. maj.", "§ 4. Loven gælder ikke."), 1),
    # an act takes effect for the second time
    (("§ 7. Loven træder i kraft den 1. maj.", "§ 9. Loven træder i kraft den 2. maj."), 1),
    # the act's own clause
    (("§ 7. Lys kræves.", "§ 8. Loven træder i kraft den 1. maj."), 2),
    # numbers out of order say nothing by themselves
    (("§ 7. Lys kræves.", "§ 6. Lyd kræves."), 2),
]


@pytest.mark.parametrize(("texts", "own"), CLAUSES)
def test_reprinted_commencement_clauses_are_told_apart(texts: tuple[str, ...], own: int) -> None:
    found = document(*(("", text) for text in texts))
    zones = [each.zone for each in found.provisions if each.level is Level.SECTION]
    assert zones == [Zone.BODY] * own + [Zone.COMMENCEMENT] * (len(texts) - own)


def test_what_a_new_act_puts_into_another_is_quoted() -> None:
    found = document(
        ("1", "§ 1. Lys kræves."),
        ("2", "§ 2. I lov om skibe foretages følgende ændringer: 1 Efter § 7 AendringURN indsættes:"),
        ("7", "§ 7 a. Lyd kræves."),
        ("1", "§ 1. Loven gælder skibe."),
        ("3", "§ 3. Loven gælder straks."),
        type="LOV H",
    )
    sections = [each for each in found.provisions if each.level is Level.SECTION]
    assert [each.zone for each in sections] == [Zone.BODY, Zone.BODY, Zone.QUOTED, Zone.QUOTED, Zone.BODY]
    assert found.incomplete == "table cells and style words in the text of § 2"


def test_sections_of_an_amending_document_are_quoted() -> None:
    found = document(("2", "§ 2 a. Lys kræves.", "1"), type="Ændringslov")
    assert {each.zone for each in found.provisions} == {Zone.QUOTED}
    assert found.incomplete == "amending document: instructions are not in this form"
    assert not paths(found, Level.CHAPTER)


def test_a_record_without_text() -> None:
    found = document(type="Lov")
    assert (found.has_text, found.incomplete) == (False, "record only, no text")


def test_a_letter_in_the_place_of_its_number_is_a_loss() -> None:
    found = document(("1", "§ 1. A."), ("2", "§ 2 b. B."), ("3", "§ 3. C."))
    assert found.incomplete == "lettered sections lost: § 2 (§ 2 b stands in its place)"


@pytest.mark.parametrize(
    "sections",
    [
        [("2", "§ 2. A."), ("2", "§ 2 b. B.")],
        [("2", "§§ 1-3. (Ophævet)"), ("2", "§ 2 b. B.")],
        [("2b", "§ 2 b. B.")],  # § 2 may have been repealed: a hole alone says nothing
    ],
)
def test_no_loss_is_claimed_without_a_sign(sections: list[tuple[str, str]]) -> None:
    assert not document(*sections).incomplete


def test_leaked_tables_are_recognised_and_left_as_they_are() -> None:
    cells = (
        "border-top: 0pt none; 142 April border-left: 1pt solid #000000; 12 kr. column-width: 42pt 66pt; 0"
    )
    found = document(("1", f"§ 1. Taksten er: {cells} Stk. 2. Lys kræves."))
    tables = [each.text for each in found.provisions if each.level is Level.TABLE]
    assert tables == [cells]
    assert [each.text for each in found.provisions if each.level is Level.SENTENCE] == [
        "Taksten er:",
        "Lys kræves.",
    ]
    assert found.incomplete == "table cells and style words in the text of § 1"


def test_the_record_says_what_the_document_is() -> None:
    meta = read_meta(
        record()
        | {"signed": "2031-02-03", "accession": "A1", "document_id": "BE1", "title": "Lov om både\\n(Lys)"}
    )
    assert (str(meta.eli), meta.type, meta.title) == (
        "lta/2031/7",
        DocumentType.CONSOLIDATED_ACT,
        "Lov om både (Lys)",
    )
    assert (str(meta.signed), meta.accession, meta.document_id) == ("2031-02-03", "A1", "BE1")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<xml/>", "not a line of JSON"),
        (b"\xff\xfe", "not a line of JSON"),
        (b"[]", "expected an object"),
        (b"{}", "field 'eli'"),
        (b'{"eli": "x"}', "field 'eli'"),
        (b'{"eli": "lta/2031/7"}', "field 'provisions'"),
        (b'{"eli": "lta/2031/7", "provisions": 3}', "field 'provisions'"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(data: bytes, words: str) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read(data)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_rows_that_hold_nothing_are_left_out() -> None:
    rows = [None, {"section": 3}, {"text": " "}, {"section": "1", "text": "§ 1. Lys."}]
    assert paths(read(json.dumps(record() | {"provisions": rows}).encode()), Level.SECTION) == ["sec_1"]


def test_every_character_leads_back_to_the_record() -> None:
    received = record(("1", " § 1.\n Både\xad er\xa0 skibe. "), ("2", " "), ("3", "§ 3.  Lys kræves."))
    data = json.dumps(received).encode()

    def text_at(pointer: str) -> str:
        _, place, field = pointer.strip("/").split("/")
        return received["provisions"][int(place)][field]  # type: ignore[index]

    traced = trace(data)
    assert leads_back(read(data), traced, text_at) == {"traced": 35}
    (run, *_) = traced[1].within(Span(5, 8))
    assert run.origin is not None
    assert (run.origin.path, run.origin.span, run.origin.words) == ("/provisions/2/text", Span(6, 9), "Lys")
