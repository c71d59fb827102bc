"""Invented text with the layout settings that leak into the flattened form."""

import pytest

from parsing.leaks import leaks

ROWS = [
    (
        "Taksten er: border-top: 0pt none #000000; 142 April 12 kr. column-width: 42pt; 0 Stk. 2. Den betales.",
        ["border-top: 0pt none #000000; 142 April 12 kr. column-width: 42pt; 0"],
    ),
    (
        "Taksten er: a) padding-left: 0.2cm; 31 Både SchultzColumns: 31 297; 0 0 0 left 359 Stk. 2. Den betales.",
        ["padding-left: 0.2cm; 31 Både SchultzColumns: 31 297; 0 0 0 left 359"],
    ),
    (
        "A: padding-left: 1cm; 3 Stk. 2. B: padding-left: 1cm; 4 Stk. 3. C.",
        ["padding-left: 1cm; 3", "padding-left: 1cm; 4"],
    ),
    (
        "Taksten er: Både 195 Right 55 Skibe 212 Right 80 Joller 10 Right 30",
        ["Right 55 Skibe 212 Right 80 Joller 10 Right 30"],
    ),
    ("Lys kræves. Align", ["Align"]),
    ("Lys kræves. Align Stk. 2. Lyd kræves.", ["Align"]),
    ("Reglen er »lys«. False", ["False"]),
    ("Både på top 10 Center for Både har ansvaret.", []),
    ("Bredden er width 5; højden er 6.", []),
    ("Center for Både leder arbejdet: det gælder; i dag.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_recognises_settings(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in leaks(text)] == expected
