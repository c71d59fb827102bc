from __future__ import annotations

import pytest

from parsing.lexdania.text import clean
from parsing.model import Level
from tests.parsing.lexdania.fragments import block, line, section, texts

CLEANED = [
    ("  to  blanke ", "to blanke"),
    ("§\xa07\u2005a", "§ 7 a"),
    ("linje\n   to\tog tre", "linje to og tre"),
    ("syge\xaddagpenge", "sygedagpenge"),
    ("ord\u200cde\u200dling\u200b", "orddeling"),
    ("e\u2011post", "e-post"),
    ("a\xa0\xa0b", "a b"),
    ("\ufeff", ""),
    (None, ""),
]

LINES = [
    (("Vagten ", "måler", " vandet."), "Vagten måler vandet."),  # blanks stand inside the runs
    (("Ministeren", "^3)", " fastsætter regler."), "Ministeren fastsætter regler."),
    (("Ministeren", "^2)3)", " fastsætter regler."), "Ministeren fastsætter regler."),
    (("Ministeren", "^3", " fastsætter regler."), "Ministeren fastsætter regler."),
    (("Ministeren", "^(*)", " fastsætter regler."), "Ministeren fastsætter regler."),
    (("Dammen er 100 m", "^2", " stor."), "Dammen er 100 m2 stor."),  # a power
    (("Satsen er 2 øre/Nm", "^3", "."), "Satsen er 2 øre/Nm3."),
    (("Dammen er 100 m", "^2)", " stor."), "Dammen er 100 m stor."),
    (("a", "^te", " del."), "ate del."),
    (("^4)", "Vagten måler."), "Vagten måler."),
]


@pytest.mark.parametrize(("text", "expected"), CLEANED)
def test_cleans(text: str | None, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(("runs", "expected"), LINES)
def test_puts_runs_together(runs: tuple[str, ...], expected: str) -> None:
    assert texts(section(block(line(*runs))), Level.SENTENCE) == [expected]


def test_a_run_that_is_only_a_blank_is_a_blank() -> None:
    """White space between elements is not read; that of a run is."""
    found = section("\n  " + block(line("Vand", " ", "og ", "\n", "sluser.")) + "\n")
    assert texts(found, Level.SENTENCE) == ["Vand og sluser."]
