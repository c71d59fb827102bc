"""The stage on invented law: kinds of subsections and sections, from words and norms together."""

from __future__ import annotations

from datetime import date

from parsing.model import DocumentType
from parsing.tables import document_table, provision_table
from reports.rules.rule import Draft
from reports.stages.documents import NORMS_STAGE
from reports.stages.kinds import KINDS_STAGE
from tests.read_law import SETTINGS, document

ACT = Draft(
    (
        "Lovens formål er at holde haverne grønne.",
        "Ejeren skal klippe hækken. Stk. 2. Ministeren kan fastsætte regler om hække.",
        "Loven træder i kraft den 1. maj 2031. Stk. 2. Samtidig ophæves lov om hegn.",
    ),
    "Lov om kolonihaver",
    DocumentType.ACT,
    date(2024, 1, 1),
)


def kinds(draft: Draft) -> dict[str, list[str]]:
    made = [document(draft, 1)]
    tables = {"documents": document_table(made), "provisions": provision_table(made)}
    tables |= NORMS_STAGE.run(tables, SETTINGS)
    found: dict[str, list[str]] = {}
    for row in KINDS_STAGE.run(tables, SETTINGS)["kinds"].to_pylist():
        found.setdefault(row["provision"].partition("#")[2], []).append(row["kind"])
    return found


def test_sections_and_subsections_have_kinds() -> None:
    found = kinds(ACT)
    assert found["sec_1"] == ["purpose"]
    assert found["sec_2"] == ["duty", "empowerment"]
    assert found["sec_2__subsec_2"] == ["empowerment"]
    assert found["sec_3"] == ["commencement", "repeal"]


def test_a_document_that_was_not_tagged_has_only_what_words_show() -> None:
    amending = Draft(ACT.sections, ACT.title, DocumentType.AMENDING_ACT, ACT.signed)
    found = kinds(amending)
    assert found["sec_1"] == ["purpose"]
    assert "sec_2" not in found
