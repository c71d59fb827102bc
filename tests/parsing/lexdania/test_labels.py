from __future__ import annotations

import pytest

from parsing.lexdania.labels import item_of, number_of
from parsing.model import Level

NUMBERS = [
    ("§ 4 a.", "4 a"),
    ("§ 4a.", "4 a"),
    ("§ 21 A.", "21 A"),
    ("§ 5", "5"),
    ("§5", "5"),
    ("§ l", "1"),  # a letter l for a 1
    ("§§ 5-7.", "5-7"),
    ("§§ 5–7", "5-7"),
    ("§§ 4.-5.", "4-5"),
    ("§ 12-12 a.", "12-12 a"),
    ("§§ 5 a-7.", "5 a-7"),
    ("§§ 6 b-d.", "6 b-6 d"),
    ("§ 60-§ 62.", "60-62"),
    ("§§ 44 og 45.", "44-45"),
    ("§ 5 og § 5 a.", "5-5 a"),
    ("§§ 44 og 47.", "44 og 47"),  # two, not a range
    ("§§ 5 a, 5 b og 5 d.", "5 a, 5 b og 5 d"),
    ("Stk. 2.", "2"),
    ("Stk.2.", "2"),
    ("Stk 3.", "3"),
    ("Stk. 7)", "7"),
    ("Stk. 1,", "1"),
    ("Stk. 2- 6.", "2-6"),
    ("Stk. 10 og 11.", "10-11"),
    ("Stk.", ""),
    ("Kapitel 4", "4"),
    ("Kapitel 4 a.", "4 a"),
    ("4. kapitel", "4"),
    ("Kapital 3", "3"),
    ("Kap. II A", "II A"),
    ("Kapitel IV.", "IV"),
    ("Kapitel 40-41", "40-41"),
    ("Afsnit II a", "II a"),
    ("Afsnit III (Ophævet)", "III"),
    ("1. del", "1"),
    ("Første bog.", "1"),
    ("Andet afsnit.", "2"),
    ("Bilag 3 a", "3 a"),
    ("Bilag A", "A"),
    ("Underbilag 2.1", "2.1"),
    ("Tabel 4", "4"),
    ("Bilag", ""),
    ("Lov om et vandråd", ""),  # a name where a label belongs
    ("", ""),
]

ITEMS = [
    ("1)", Level.ITEM, "1"),
    ("1.", Level.ITEM, "1"),
    ("2a)", Level.ITEM, "2 a"),
    ("49 A)", Level.ITEM, "49 A"),
    ("9", Level.ITEM, "9"),
    ("a)", Level.POINT, "a"),
    ("a.", Level.POINT, "a"),
    ("(a)", Level.POINT, "a"),
    ("»(c)", Level.POINT, "c"),
    ("ii)", Level.POINT, "ii"),
    ("-", Level.INDENT, ""),
    ("–", Level.INDENT, ""),
    ("", Level.INDENT, ""),
]


@pytest.mark.parametrize(("label", "number"), NUMBERS)
def test_reads_the_number(label: str, number: str) -> None:
    assert number_of(label) == number


@pytest.mark.parametrize(("label", "level", "number"), ITEMS)
def test_reads_the_level_of_a_list_element(label: str, level: Level, number: str) -> None:
    assert item_of(label) == (level, number)
