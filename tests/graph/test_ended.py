"""Which whole documents a sentence ends. The words in brackets are the citation in question."""

from datetime import date

import pytest

from corpus.eli import Eli
from graph.edges import Edge
from graph.ended import repeals, repeals_by_title
from graph.versions import Candidate
from parsing.model import DocumentType, ProvisionId, Span
from parsing.references.model import Relation

HERE = ProvisionId(Eli("lta", 2020, "1"), "sec_9")
ENDED = Eli("lta", 2010, "5")

ROWS = [
    (
        "[Bekendtgørelse nr. 5 af 1. maj 2010 om fyr] og bekendtgørelse nr. 6 af 2. maj 2010 om bøjer ophæves.",
        True,
    ),
    ("Følgende bekendtgørelser ophæves: 1) Regler om moler, jf. [bekendtgørelse nr. 5 om fyr].", False),
    ("Lampen følger [bekendtgørelse nr. 5 om fyr]. Bekendtgørelse nr. 6 om bøjer ophæves.", False),
    ("I [bekendtgørelse nr. 5 om fyr] ændres lampens farve, og gebyret ophæves.", False),
    ("[Bekendtgørelse nr. 5 om fyr] ophæves ikke.", False),
    ("I lov om fyr, som ændret ved [lov nr. 5], foretages følgende ændringer: 1. § 4 ophæves.", False),
]


@pytest.mark.parametrize(("text", "ends"), ROWS)
def test_what_a_sentence_ends(text: str, ends: bool) -> None:
    span = Span(text.index("["), text.index("]") - 1)
    body = text.replace("[", "").replace("]", "")
    edge = Edge(HERE, span, Relation.REFERS, ProvisionId(ENDED), "number")
    assert [one.of for one in repeals([edge], {str(HERE): body})] == [ENDED] * ends


def test_a_document_without_text_ends_by_its_title() -> None:
    def order(number: str, year: int, title: str, *, text: bool = True) -> Candidate:
        eli = Eli("lta", year, number)
        return Candidate(
            eli, DocumentType.ORDER, title, date(year, 1, 1), "", None, has_text=text, watched=True
        )

    old, new = order("1", 2010, "Bekendtgørelse om fyr"), order("2", 2012, "Bekendtgørelse om fyr m.v.")
    later = order("3", 2016, "Bekendtgørelse om fyr")
    ending = order("4", 2014, "Bekendtgørelse om ophævelse af bekendtgørelse om fyr", text=False)
    told = order("5", 2015, "Bekendtgørelse om ophævelse af bekendtgørelse om fyr")
    found = list(repeals_by_title((old, new, later, ending, told)))
    assert [(str(one.by), str(one.of)) for one in found] == [("lta/2014/4", "lta/2012/2")]
