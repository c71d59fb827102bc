"""What a document amounts to, on invented law."""

from __future__ import annotations

from datetime import date

import pytest

from parsing.model import DocumentType
from parsing.tables import document_table, provision_table
from reports.growth.sizes import Size, sizes_of
from reports.rules.rule import Draft
from reports.stages.demands import DEMANDS_STAGE
from reports.stages.documents import NORMS_STAGE, REFERENCES_STAGE
from reports.stages.sizes import SIZES_STAGE
from tests.read_law import SETTINGS, document


def size(*sections: str) -> Size:
    made = [document(Draft(sections, "Lov om kolonihaver", DocumentType.ACT, date(2024, 1, 1)), 1)]
    tables = {"documents": document_table(made), "provisions": provision_table(made)}
    tables |= REFERENCES_STAGE.run(tables, SETTINGS)
    tables |= NORMS_STAGE.run(tables, SETTINGS)
    tables |= DEMANDS_STAGE.run(tables, SETTINGS)
    return next(sizes_of(SIZES_STAGE.run(tables, SETTINGS)["sizes"]))


@pytest.mark.parametrize(
    ("sections", "words", "provisions"),
    [
        (("Haven er grøn.",), 4, 2),  # the number counts, the sign § does not
        (("Haven er grøn. Stk. 2. Hækken er lav.",), 9, 3),
        (("Haven rummer: 1) græs, 2) træer.",), 7, 4),
        (("(Ophævet)",), 0, 1),
        (("Haven er grøn.", "(Ophævet)"), 4, 3),
    ],
)
def test_words_and_provisions(sections: tuple[str, ...], words: int, provisions: int) -> None:
    counts = size(*sections).counts
    assert counts.words == words
    assert counts.provisions == provisions


def test_a_note_printed_in_the_text_is_no_rule() -> None:
    """The flat form prints notes where their marks stood."""
    counts = size(
        "Haven skal vandes, jf. § 2. 15) Pr. 1. maj 2031 skal haven også klippes, jf. § 3.", "Sø."
    ).counts
    assert (counts.words, counts.skal, counts.references) == (7 + 2 - 1, 1, 1)
    assert counts.printed_words > counts.words


def test_duties_are_counted_by_kind() -> None:
    found = size("Ejeren skal senest den 1. maj sende foreningen en skriftlig redegørelse.", "Haven er grøn.")
    assert found.counts.duties == 1
    assert found.counts.documentation == 1
    assert {duty.value for duty, _ in found.subtypes} >= {"report"}


def test_each_duty_of_a_statement_counts() -> None:
    found = size("Ejeren skal underrette foreningen om skader og indsende en erklæring fra en tømrer.")
    assert found.counts.duties == 2


def test_references_are_counted_once_each() -> None:
    counts = size("Reglerne i § 2 og § 3, stk. 1, gælder.", "Haven er grøn.", "Hækken er lav.").counts
    assert counts.references == counts.section_references > 0


def test_lix_needs_words() -> None:
    assert size("(Ophævet)").counts.lix is None
    assert size("Haven er grøn.").counts.lix == pytest.approx(3)
