import pytest

from parsing.document_types import document_type
from parsing.model import DocumentType


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LOV H#LOKDOK01", DocumentType.ACT),
        ("LOV H#LOKDOK 01", DocumentType.ACT),
        ("LOV", DocumentType.ACT),
        ("Lov", DocumentType.ACT),
        ("LOV Æ#LOKDOK02", DocumentType.AMENDING_ACT),
        ("Ændringslov", DocumentType.AMENDING_ACT),
        ("LBK H#LOKDOK03", DocumentType.CONSOLIDATED_ACT),
        ("Lovbekendtgørelse", DocumentType.CONSOLIDATED_ACT),
        ("BEK H", DocumentType.ORDER),
        ("BEK", DocumentType.ORDER),
        ("Bekendtgørelse", DocumentType.ORDER),
        ("BEK Æ", DocumentType.AMENDING_ORDER),
        ("Ændringsbekendtgørelse", DocumentType.AMENDING_ORDER),
        ("BEK I", DocumentType.COMMENCEMENT_ORDER),
        ("Ikrafttræd. bekendtgørelse", DocumentType.COMMENCEMENT_ORDER),
        ("ANG I", DocumentType.DECREE),
        ("Anordning", DocumentType.DECREE),
        ("CIR H", DocumentType.CIRCULAR),
        ("VEJ", DocumentType.GUIDANCE),
        ("LSF", DocumentType.BILL),
        ("  lbk  h ", DocumentType.CONSOLIDATED_ACT),
        ("KEN H", DocumentType.OTHER),
        ("", DocumentType.OTHER),
    ],
)
def test_knows_every_spelling(text: str, expected: DocumentType) -> None:
    assert document_type(text) is expected
