"""Quantities as rows and back, and the stage that writes them, on invented sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pyarrow as pa
import pytest

from parsing.model import DocumentType
from parsing.quantities import Deadline, Quantity, find_quantities
from parsing.quantities.tables import QUANTITIES, Kind, quantity_of, quantity_row
from parsing.tables import document_table, provision_table
from reports.rules.rule import Draft
from reports.stages.quantities import QUANTITIES_STAGE
from tests.read_law import SETTINGS, document

TEXTS = [
    "Vagten svarer senest 1 måned og 10 dage efter mødet.",
    "Vagten svarer senest den 1. maj efter sæsonens udløb.",
    "Vagten svarer senest ved udgangen af juni 2014.",
    "Vagten svarer straks, og aftalen opsiges med 8 ugers varsel.",
    "Fyret pudses mindst 2 gange om året, og hver gang båden har været ude.",
    "Der holdes fire samtaler inden for de første 6 måneder.",
    "Vagter, der inden for de seneste 18 måneder før mødet har sejlet i mindst 26 uger.",
    "Vagter mellem 18 og 29 år får 1.200,50 kr. og 2 procentpoint i folketingsåret 2019-20.",
    "Mindst 10 fyrvagter møder den 1. juli 2013, jf. lov nr. 5 af 1. maj 2013.",
]


def without_day_span(quantity: Quantity) -> Quantity:
    if isinstance(quantity, Deadline) and quantity.day is not None:
        return replace(quantity, day=replace(quantity.day, span=quantity.span))
    return quantity


@pytest.mark.parametrize("text", TEXTS)
def test_rows_give_back_what_was_found(text: str) -> None:
    found = find_quantities(text)
    rows = pa.Table.from_pylist([quantity_row(one) for one in found], QUANTITIES).to_pylist()
    assert [quantity_of(row) for row in rows] == [without_day_span(one) for one in found]


def test_every_kind_is_among_the_texts() -> None:
    found = {quantity_row(one)["kind"] for text in TEXTS for one in find_quantities(text)}
    assert found == set(Kind)


ACT = Draft(
    (
        "Loven gælder for fyr.",
        "Fyret pudses. Stk. 2. Vagten svarer 1) i mindst 3 timer og 2) senest 4 uger efter mødet med havnen.",
    ),
    "Lov om fyr",
    DocumentType.ACT,
    date(2024, 1, 1),
)


def test_the_stage_tells_the_place_in_the_body() -> None:
    made = [document(ACT, 1)]
    tables = {"documents": document_table(made), "provisions": provision_table(made)}
    rows = QUANTITIES_STAGE.run(tables, SETTINGS)["quantities"].to_pylist()
    bodies = {str(one.id): one.body for one in made[0].provisions}
    assert [row["kind"] for row in rows] == ["duration", "deadline"]
    last = rows[-1]
    body = bodies[last["section"]]
    assert body[last["start"] : last["end"]] == last["words"] == "senest 4 uger efter mødet med havnen"
    assert body[last["anchor_start"] : last["anchor_end"]] == last["anchor"] == "mødet med havnen"
    assert last["provision"].endswith("sec_2__subsec_2__item_2")
    assert (last["amount"], last["unit"], last["direction"]) == (4, "week", "after")
