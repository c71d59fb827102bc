from datetime import date

from corpus.eli import Eli
from graph.versions import InForce
from parsing.model import DocumentType, Form
from reports.coverage import Held, Holding, YearHeld, coverage

ACT, AMENDING = DocumentType.ACT, DocumentType.AMENDING_ACT


def held(
    number: int,
    year: int | None,
    kind: DocumentType = ACT,
    *,
    text: bool = True,
    incomplete: str = "",
    scope: bool = True,
    analysed: bool = True,
) -> Held:
    return Held(
        Eli("lta", year or 1999, str(number)), kind, Form.FLAT, date(year, 1, 1) if year else None, text, incomplete,
        InForce.YES, "newest", scope, analysed, 10, 60,
    )  # fmt: skip


def test_each_document_has_one_holding() -> None:
    rows = [
        held(1, 2020),
        held(2, 2020, text=False),
        held(3, 2020, incomplete="hul"),
        held(4, 2020, AMENDING),
    ]
    assert dict(coverage(rows, "prøve").total.by_holding) == dict.fromkeys(Holding, 1)


def test_scope_and_analysed_are_parts_of_the_total() -> None:
    found = coverage(
        [held(1, 2020), held(2, 2020, analysed=False), held(3, 2020, scope=False, analysed=False)], "prøve"
    )
    assert (found.total.documents, found.scope.documents, found.analysed.documents) == (3, 2, 1)
    assert found.scope.words == 20


def test_years_ascend_and_tell_the_share_with_text() -> None:
    found = coverage([held(1, 2021), held(2, 2020), held(3, 2020, text=False), held(4, None)], "prøve")
    assert found.total.by_year == (YearHeld(None, 1, 1), YearHeld(2020, 2, 1), YearHeld(2021, 1, 1))
    assert found.total.by_year[1].share == 0.5


def test_nothing_held_is_counted_as_nothing() -> None:
    assert coverage([], "prøve").scope.by_year == ()
