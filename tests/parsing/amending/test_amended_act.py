"""First sentences of amending sections, and the acts that they name. Misprints are of kinds that occur."""

from __future__ import annotations

from datetime import date

import pytest

from parsing.amending import amended_act


@pytest.mark.parametrize(
    ("words", "title", "short_name", "base"),
    [
        ("lov om kanaler, jf. lovbekendtgørelse nr. 900 af 1. maj 2011", "lov om kanaler", "", ("lovbekendtgørelse", "900", 2011)),
        ("kanalloven, jf. lovbekendtgørelse nr. 900 af 1. maj 2011", "kanalloven", "kanalloven", ("lovbekendtgørelse", "900", 2011)),
        ("kanalloven, lov nr. 12 af 1. maj 2011", "kanalloven", "kanalloven", ("lov", "12", 2011)),
        ("lov nr. 12 af 1. maj 2011 om kanaler (kanalloven)", "lov om kanaler (kanalloven)", "kanalloven", ("lov", "12", 2011)),
        ("I lov nr. 12 af 1. maj 2011 om kanaler, som ændret ved § 3 i lov nr. 5 af 2. juni 2012, foretages følgende ændring:",
         "lov om kanaler", "", ("lov", "12", 2011)),
        ("lov om broer, færger og kanaler, jf. lovbekendtørelse nr. nr. 9 af 26, marts 2010", "lov om broer, færger og kanaler", "",
         ("lovbekendtgørelse", "9", 2010)),
        ("lov om havne, jf. lovbekendtgørelse nr 9 27 . december 2010", "lov om havne", "", ("lovbekendtgørelse", "9", 2010)),
        ("lov om gamle broer", "lov om gamle broer", "", None),
    ],
)  # fmt: skip
def test_reads_name_and_base(
    words: str, title: str, short_name: str, base: tuple[str, str, int] | None
) -> None:
    act = amended_act(words)
    assert (act.title, act.short_name) == (title, short_name)
    assert (base is None) == (act.base is None)
    assert act.base is None or (act.base.type, act.base.number, act.base.year) == base


def test_knows_an_act_that_amends() -> None:
    act = amended_act("lov nr. 12 af 1. maj 2011 om ændring af lov om kanaler (Nye sluser)")
    assert (act.is_amending, act.short_name) == (True, "")
    assert act.base is not None
    assert act.base.signed == date(2011, 5, 1)
