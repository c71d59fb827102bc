"""What each form must hold to be a document, and the line that says what is wrong."""

from __future__ import annotations

import json
from datetime import date

import pytest

from corpus import xml as corpus_xml
from corpus.eli import Eli
from corpus.errors import UnreadableSource
from corpus.record import Description, Form
from corpus.sources.inspect import inspect
from corpus.sources.piece import Refusal
from tests.corpus.samples import flat, xml

BOMBS = "".join(f'<!ENTITY x{n} "&x{n - 1};&x{n - 1};&x{n - 1};&x{n - 1};">' for n in range(1, 40))
DTD = f"<!DOCTYPE Dokument [<!ENTITY x0 'ha'>{BOMBS}]>".encode()
OUTSIDE = b"<!DOCTYPE Dokument [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"


def after_declaration(data: bytes, inserted: bytes) -> bytes:
    head, _, rest = data.partition(b"\n")
    return head + inserted + rest


BROKEN_XML = [
    (b"", "is empty; expected a document"),
    (b"\xef\xbb\xbf \n", "is empty; expected a document"),
    (b"<!DOCTYPE html><html><body>Siden findes ikke</body></html>", "has a document type declaration"),
    (b"<html><body>Siden findes ikke</body></html>", "root element is html, expected Dokument"),
    (b"<Dokument xmlns='urn:lygter'><Meta/></Dokument>", "root element is {urn:lygter}Dokument"),
    (b"<Dokument><DokumentIndhold/></Dokument>", "has no Meta"),
    (b"<Dokument><Meta/></Dokument>", "Meta has no Year"),
    (xml()[:-1], "not well-formed XML"),
    (xml()[: len(xml()) // 2], "not well-formed XML"),  # a cut file
    (xml() + xml(), "not well-formed XML"),
    (xml().replace("ø".encode(), b"\xf8"), "not well-formed XML"),  # Latin-1 in a file that says UTF-8
    (xml().replace("mørk".encode(), b"m\x00rk"), "not well-formed XML"),
    (xml(number=""), "Meta has no Number"),
    (xml(title=" "), "Meta has no DocumentTitle"),
    (xml(kind=""), "Meta has no DocumentType"),
    (xml(number="../7"), "Meta has Year '2019' and Number '../7', which make no ELI"),
    (xml(year=19), "Meta has Year '19'"),
    (
        xml(announced="<AnnouncedIn>Avisen</AnnouncedIn>"),
        "Meta has AnnouncedIn 'Avisen'; expected one of Lovtidende A",
    ),
    (after_declaration(xml(), DTD), "not well-formed XML|document type declaration"),
    (after_declaration(xml(text="&x;"), OUTSIDE), "document type declaration"),
    (b"<Dokument>" + b"<Bog>" * 5000, "not well-formed XML"),
    (b"PK\x03\x04", r"begins with b'PK\\x03\\x04'; expected LexDania XML or a JSON object"),
]
BROKEN_JSON = [
    (b'{"eli": ', "not JSON"),
    (b"{}", 'has no list "provisions"'),
    (flat(provisions=...), 'has no list "provisions"'),
    (flat(provisions=[{"section": "1"}]), 'provision 1 is not an object with a "text"'),
    (flat(provisions=["§ 1. Lygten tændes."]), 'provision 1 is not an object with a "text"'),
    (flat(eli=...), 'has no "eli"'),
    (flat(eli=548), 'has no "eli"'),
    (flat(eli="nr. 7"), "eli: 'nr. 7' is not a Danish ELI"),
    (flat(title=""), 'has no "title"'),
    (flat(document_type=None), 'has no "document_type"'),
    (flat().replace("ø".encode(), b"\xf8"), "not UTF-8"),
    (flat().replace("tændes".encode(), b"t\\ud800ndes"), "half of a surrogate pair"),
    (b'{"provisions": ' + b"[" * 100_000, "nested too deep"),
    (b'{"provisions": [], "year": ' + b"9" * 10_000 + b"}", "not JSON"),
    (b"[1, 2]", "expected LexDania XML or a JSON object"),
]


@pytest.mark.parametrize(("data", "reason"), BROKEN_XML + BROKEN_JSON)
def test_says_what_is_wrong_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableSource, match=reason) as caught:
        inspect(data)
    assert "\n" not in str(caught.value)


def test_reads_meta() -> None:
    assert inspect(xml()) == Description(
        eli=Eli("lta", 2019, "7"),
        form=Form.LEXDANIA,
        title="Bekendtgørelse af lov om lygtetændere",
        document_type="LBK H",
        signed=date(2019, 5, 7),
        document_id="BE000123",
        ministry="Lygteministeriet",
    )


def test_reads_a_flat_line() -> None:
    assert inspect(flat()) == Description(
        eli=Eli("lta", 2019, "7"),
        form=Form.FLAT,
        title="Bekendtgørelse af lov om lygtetændere",
        document_type="LBK H",
        signed=date(2019, 5, 7),
        document_id="BE000123",
        ministry="",
    )


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + xml(),  # 2,363 of 2,368 files begin so
        xml().replace(b"\n", b"\r\n"),
        b"<Dokument><Meta>" + xml().partition(b"<Meta>")[2].partition(b"</Meta>")[0] + b"</Meta></Dokument>",
        b"\xef\xbb\xbf" + flat(),
        flat(provisions=[]),  # the source has only the record
        flat(signed=None),
        flat(signed="i foråret"),
    ],
)
def test_takes_what_real_sources_send(data: bytes) -> None:
    assert inspect(data).eli == Eli("lta", 2019, "7")


@pytest.mark.parametrize(
    ("announced", "domain"),
    [
        ("<AnnouncedIn>Lovtidende A</AnnouncedIn>", "lta"),
        ("<AnnouncedIn>Lovtidende C</AnnouncedIn>", "ltc"),
        ("<AnnouncedIn>Ministerialtidende</AnnouncedIn>", "mt"),
        ("", "lta"),  # of rank A or B
    ],
)
def test_the_gazette_is_part_of_the_name(announced: str, domain: str) -> None:
    assert inspect(xml(announced=announced)).eli == Eli(domain, 2019, "7")


def test_two_literal_signs_in_a_title_are_a_line_break() -> None:
    assert inspect(xml(title="Lov om lygter\\n(Tranlamper)")).title == "Lov om lygter (Tranlamper)"


def test_a_document_has_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus_xml, "MAX_BYTES", 100)
    with pytest.raises(UnreadableSource, match="more than the 100 that one document may have"):
        inspect(xml())


def test_a_whole_surrogate_pair_is_a_character() -> None:
    row = json.loads(flat())
    row["title"] = "Lov om \U0001f3ee"
    assert inspect(json.dumps(row).encode()).title == "Lov om \U0001f3ee"


def test_a_refusal_does_not_repeat_all_that_a_stranger_wrote() -> None:
    with pytest.raises(UnreadableSource) as caught:
        inspect(b"<" + b"a" * 100_000 + b"/>")
    assert len(str(Refusal("a.xml", str(caught.value)))) < 400
