from datetime import date

import pytest

from reports.render import rule_texts
from reports.render.rule_texts import precision, rule_text, translations
from reports.render.texts import Texts
from reports.report import RuleText
from reports.rules import RULES
from reports.rules.rule import Precision, ReadBy
from tests.reports.render.sample import small_report

DANISH, ENGLISH = Texts.load("da"), Texts.load("en")


def test_an_explanation_in_danish_is_whole() -> None:
    """A rule that has none speaks its own words: adding a rule takes no more than its file and its line."""
    assert all(set(told) == {"name", "why", "instead"} for told in translations("da").values())


def test_no_explanation_is_left_of_a_rule_that_is_gone() -> None:
    assert set(translations("da")) - {rule.code for rule in RULES} == set()


def test_a_rule_speaks_for_itself_in_english() -> None:
    assert rule_text("DUP01", small_report(), ENGLISH).why == "derfor"
    assert rule_text("DUP01", small_report(), DANISH).why != "derfor"


def test_a_code_without_explanation_is_its_own_name() -> None:
    assert rule_text("NEW99", small_report(), DANISH) == RuleText("NEW99", "", "", "")


@pytest.mark.parametrize(
    ("measured", "told"),
    [
        (
            Precision(45, 50, date(2026, 3, 1), ReadBy.BUILDERS),
            (
                "Rigtige: 45 af 50 læste fund (90\u00a0%; 95 %-interval 79\u00a0%-96\u00a0%). "
                "Læst af programmets byggere, 1. marts 2026"
            ),
        ),
        (
            Precision(10, 10, date(2026, 3, 1), ReadBy.BOTH),
            (
                "Rigtige: 10 af 10 læste fund (100\u00a0%; 95 %-interval 72\u00a0%-100\u00a0%). "
                "Læst af en uafhængig læser og programmets byggere, 1. marts 2026"
            ),
        ),
        (
            Precision(9, 9, date(2026, 3, 1), ReadBy.FRESH),
            (
                "Rigtige: 9 af 9; for få læst til et tal. "
                "Læst af en uafhængig læser på en frisk stikprøve, 1. marts 2026"
            ),
        ),
    ],
)
def test_precision_says_who_read_and_how_little_few_readings_tell(
    monkeypatch: pytest.MonkeyPatch, measured: Precision, told: str
) -> None:
    class Measured:
        code = "XYZ01"
        precision = measured

    monkeypatch.setattr(rule_texts, "RULES", (Measured,))
    text = precision("XYZ01", RuleText("x", "", "", "45/50"), DANISH)
    assert text == f"{told}; det tvivlsomme er talt som forkert. Det er ikke en jurists dom."
