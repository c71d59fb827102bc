"""Operations come back from the table as they went in."""

from __future__ import annotations

from parsing.amending import read_all
from parsing.amending.tables import operation_table, operations_of
from tests.parsing.amending.reading import instruction

ACT = [
    instruction("I § 4, stk. 2, der bliver stk. 3, ændres to steder »a« til: »b«, og 2. pkt. ophæves."),
    instruction("I § 6 indsættes efter stk. 1 som nyt stykke:", "Stk. 2. Ny tekst.", "2"),
    instruction("Stk. 2 og 3 bliver herefter stk. 3 og 4.", number="2"),
    instruction("Bilag 2 affattes som bilag 1 til denne lov.", number="3"),
    instruction("Overalt i loven bortset fra § 1 udgår »a«.", number="4"),
]


def test_round_trip() -> None:
    rows = operation_table(ACT)
    assert list(operations_of(rows)) == list(read_all(ACT))
    assert rows["number"].to_pylist() == [1, 2, 1, 2, 1, 1]


def test_rows_name_the_act_changed() -> None:
    row = operation_table(ACT, {"lta/2012/7"}).to_pylist()[0]
    assert (row["act"], row["base_number"], row["base_year"]) == ("lov om kanaler", "900", 2011)
    assert row["left_over"]
