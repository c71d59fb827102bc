from __future__ import annotations

from datetime import date

import pytest

from corpus.eli import Eli
from corpus.errors import UnreadableSource
from parsing.lexdania import read
from parsing.model import Change, DocumentType, Form, Meta
from tests.parsing.lexdania.fragments import META, document, dokument

FULL = """
<DocumentType>LBK H#LOKDOK03</DocumentType><AccessionNumber>A20190000729</AccessionNumber><DocumentId>BE000001</DocumentId>
<DocumentTitle>Bekendtgørelse af lov om vandløb\\n(Sluser)</DocumentTitle><Year>2019</Year><DiesSigni>2019-05-07</DiesSigni>
<DiesEdicti>2019-05-08</DiesEdicti><Status>Historic</Status><Number>7</Number><AnnouncedIn>Lovtidende A</AnnouncedIn>
<DateOfHistoricMark>2020-01-02</DateOfHistoricMark><PopularTitle>Vandløbsloven</PopularTitle><EuReferences>32000L0060</EuReferences>
<EuReferences>31992L0043</EuReferences><Subject>vand</Subject><Ministry>Vandministeriet</Ministry>
<AdministrativeAuthority>Slusestyrelsen</AdministrativeAuthority>
<Change id="change_1"/><Change id="change_2"/><Concerns id="concerns_1"/>
<Ref_Accn REFid="change_2">A20200000130</Ref_Accn><Ref_Accn REFid="change_1">A20190009930</Ref_Accn>
<Ref_Af REFid="change_1">2019-12-27</Ref_Af><Ref_Text REFid="change_1">Lov om ændring\\n(Gebyrer)</Ref_Text>
<Ref_Accn REFid="concerns_1">A20180000530</Ref_Accn>
<AendresAf><Dokument><KortNavn>LOV nr 99 af 27/12/2019 </KortNavn><Overskrift>Senere ændringer</Overskrift></Dokument>
<Dokument><KortNavn>Ingen</KortNavn></Dokument></AendresAf>
"""


def test_every_field() -> None:
    assert document("", meta=FULL).meta == Meta(
        eli=Eli("lta", 2019, "7"),
        type=DocumentType.CONSOLIDATED_ACT,
        title="Bekendtgørelse af lov om vandløb (Sluser)",
        popular_title="Vandløbsloven",
        signed=date(2019, 5, 7),
        published=date(2019, 5, 8),
        accession="A20190000729",
        document_id="BE000001",
        ministry="Vandministeriet",
        authority="Slusestyrelsen",
        status="Historic",
        historic_from=date(2020, 1, 2),
        eu_references=("32000L0060", "31992L0043"),
        subjects=("vand",),
        changed_by=(
            Change("A20190009930", date(2019, 12, 27), "Lov om ændring (Gebyrer)"),
            Change("A20200000130", None, ""),
        ),
        concerns=(Change("A20180000530", None, ""),),
        later=("LOV nr 99 af 27/12/2019",),
    )


def test_a_document_without_text_reads() -> None:
    found = read(f"<Dokument><Meta>{META}</Meta></Dokument>".encode())
    assert (found.form, found.provisions, found.incomplete, found.has_text) == (Form.LEXDANIA, (), "", False)


UNREADABLE = [
    (b"<html/>", "root element is html, expected Dokument"),
    (b"<Dokument/>", "has no Meta"),
    (b"<Dokument><Meta/></Dokument>", "Meta has no Year"),
    (dokument("", meta="<Year>19</Year><Number>7</Number>"), "Year '19'"),
    (dokument("", meta="<Year>2019</Year><Number>x</Number>"), "Number 'x'"),
    (b"<Dokument><Meta>", "not well-formed"),
    (b"", "not well-formed"),
]


@pytest.mark.parametrize(("data", "message"), UNREADABLE)
def test_says_in_one_line_why_it_cannot_read(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableSource, match=message) as caught:
        read(data)
    assert "\n" not in str(caught.value)
