"""Any text at all: it is read, nothing of it is lost, and it takes no longer than its length deserves."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.amending import Kind, amended_act
from tests.parsing.amending.reading import read

PIECES = (
    "I § 4, stk. 2,", "§ 9", "stk. 3 og 4", "1.-3. pkt.", "litra a", "bilag 1, liste A,", "kapitel 3 a", "overskriften før § 5",
    "med tilhørende overskrift", ", der bliver stk. 5,", "ændres", "indsættes", "udgår", "ophæves", "affattes således:", "bliver",
    "efter", "som nyt stykke", "til:", "»a«", "»", "«", "»§ 3«:", "og", ",", ".", "to steder", "overalt i loven", "i stedet", "i",
    "til denne lov", "bortset fra § 1", "fodnoten til lovens titel", "ukendte ord", "2., 3. og", "§§ 35 a-39", "-", "(Udelades)",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=14))
def test_reads_any_row_of_words(pieces: list[str]) -> None:
    words = " ".join(pieces)
    operations = read(words)
    assert operations
    if all(operation.kind is not Kind.VOID for operation in operations):
        told = " ".join(operation.words for operation in operations)
        for verb in ("ændres", "indsættes", "udgår", "ophæves", "affattes", "bliver"):
            assert told.count(verb) == words.count(verb)
    amended_act(words)


@pytest.mark.parametrize(
    "piece",
    [*PIECES, "§ 1, ", "stk. 1 og ", "»a«, ", "efter »a«, ", "to steder i ", "1., ", "§ 1, der bliver ", "bilag 1, x ", "»a« til: ",
     "§ 1 med overskrift, ", "nr. 1, der bliver nr. 2, ", "ændres »a« ", "i stedet, ", "lov nr. 5 af ", "(alov)", "jf. ", "lovens "],
)  # fmt: skip
def test_takes_time_in_proportion(piece: str) -> None:
    words = piece * (20_000 // len(piece))
    began = time.process_time()
    read(words)
    amended_act(words)
    assert time.process_time() - began < 2.0
