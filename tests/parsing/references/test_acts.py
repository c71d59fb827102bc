"""Acts by name and number. All acts here are invented."""

import pytest

from tests.parsing.references.reading import spans, targets


@pytest.mark.parametrize(
    ("text", "span", "target"),
    [
        ("Efter havelovens § 9 n gælder andet.", "havelovens § 9 n", "haveloven §9n"),
        ("Efter § 3, stk. 4, i haveloven gælder andet.", "§ 3, stk. 4, i haveloven", "haveloven §3 stk4"),
        ("Efter HAV-lovens § 2 gælder andet.", "HAV-lovens § 2", "hav-loven §2"),
        ("Efter § 43 i barnets lov gælder andet.", "§ 43 i barnets lov", "barnets lov §43"),
        ("Efter den hidtil gældende havelov.", "havelov", "haveloven"),
        ("Efter den tidligere lov om haver.", "lov om haver", "lov om haver"),
        ("Efter lov om haver § 6.", "lov om haver § 6", "lov om haver §6"),
        ("Efter lov nr. 48 af 7. maj 2030.", "lov nr. 48 af 7. maj 2030", "- [48/2030]"),
        ("Efter § 3 lov nr. 48 af 7. maj 2030.", "§ 3 lov nr. 48 af 7. maj 2030", "- [48/2030] §3"),
        ("Efter lbk. nr. 48 af 07/05/2030.", "lbk. nr. 48 af 07/05/2030", "- [48/2030]"),
        (
            "Efter § 2 i lov om haver (haveloven), jf. lovbekendtgørelse nr. 7 af 9. juni 2031, med senere ændringer.",
            "§ 2 i lov om haver (haveloven), jf. lovbekendtgørelse nr. 7 af 9. juni 2031",
            "lov om haver [7/2031] §2",
        ),
        (
            "Efter havelovens § 2, jf. lovbekendtgørelse nr. 7 af 9. juni 2031.",
            "havelovens § 2, jf. lovbekendtgørelse nr. 7 af 9. juni 2031",
            "haveloven [7/2031] §2",
        ),
        (
            "Efter anordning nr. 7 af 9. juni 1979, § 36, stk. 1, gælder andet.",
            "anordning nr. 7 af 9. juni 1979, § 36, stk. 1",
            "- [7/1979] §36 stk1",
        ),
        (
            "Efter § 5 i Havestyrelsens bekendtgørelse om hegn gælder andet.",
            "§ 5 i Havestyrelsens bekendtgørelse om hegn",
            "bekendtgørelse om hegn §5",
        ),
        ("Efter Havestyrelsens bekendtgørelse om hegn.", "bekendtgørelse om hegn", "bekendtgørelse om hegn"),
        ("Efter bekendtgørelsen om hegn.", "bekendtgørelsen om hegn", "bekendtgørelse om hegn"),
        (
            "Reglerne i kapitel 12 om jord og vand i lov om haver gælder.",
            "kapitel 12 om jord og vand i lov om haver",
            "lov om haver kap12",
        ),
        ("Bilag 7 til denne lov gælder.", "Bilag 7 til denne lov", "this bilag7"),
        ("Efter forslag til lov om haver.", "forslag til lov om haver", "forslag til lov om haver"),
        ("Efter cirkulære om hegn.", "cirkulære om hegn", "cirkulære om hegn"),
        (
            "Efter Danmarks Riges grundlovs § 44.",
            "Danmarks Riges grundlovs § 44",
            "danmarks riges grundlov §44",
        ),
        (
            "Efter lov nr. 5 af 3. maj 2030 om lov om haver.",
            "lov nr. 5 af 3. maj 2030 om lov om haver",
            "lov om haver [5/2030]",
        ),
        (
            (
                "Efter § 6 i lov nr. 5 af 3. maj 2030 om ændring af lov om haver, hegnsloven og visse andre love "
                "(Enklere regler om hegn m.v.) kan ejeren klage."
            ),
            (
                "§ 6 i lov nr. 5 af 3. maj 2030 om ændring af lov om haver, hegnsloven og visse andre love "
                "(Enklere regler om hegn m.v.)"
            ),
            "lov om ændring af lov om haver, hegnsloven og visse andre love [5/2030] §6",
        ),
    ],
)
def test_danish(text: str, span: str, target: str) -> None:
    assert (spans(text), targets(text)) == ([span], [target])


@pytest.mark.parametrize(
    ("text", "span", "target"),
    [
        ("Efter forordning (EF) nr. 12/2004.", "forordning (EF) nr. 12/2004", "- [12/2004]"),
        (
            "Efter forordning (EF) nr. 12/04 om hegn.",
            "forordning (EF) nr. 12/04 om hegn",
            "forordning om hegn [12/2004]",
        ),
        ("Efter forordning (EU) 2016/12.", "forordning (EU) 2016/12", "- [12/2016]"),
        ("Efter forordning (EU) nr. 12/2011.", "forordning (EU) nr. 12/2011", "- [12/2011]"),
        ("Efter forordning nr. 1408/71.", "forordning nr. 1408/71", "- [1408/1971]"),
        ("Efter direktiv 2008/12/EF.", "direktiv 2008/12/EF", "- [12/2008]"),
        ("Efter direktiv nr. 90/12/EØF.", "direktiv nr. 90/12/EØF", "- [12/1990]"),
        ("Efter direktiv (EU) 2014/12.", "direktiv (EU) 2014/12", "- [12/2014]"),
        (
            "Efter Europa-Parlamentets og Rådets forordning (EU) 2016/12 af 3. maj 2016 om hegn.",
            "Europa-Parlamentets og Rådets forordning (EU) 2016/12 af 3. maj 2016 om hegn",
            "forordning om hegn [12/2016]",
        ),
        (
            "Efter artikel 17, stk. 3, i Rådets direktiv om hegn.",
            "artikel 17, stk. 3, i Rådets direktiv om hegn",
            "direktiv om hegn art17 stk3",
        ),
        (
            "Efter HEGN-forordningens artikel 11, stk. 3.",
            "HEGN-forordningens artikel 11, stk. 3",
            "hegn-forordningen art11 stk3",
        ),
        ("Efter art. 31 i HEGN-forordningen.", "art. 31 i HEGN-forordningen", "hegn-forordningen art31"),
        (
            "Efter EF-traktatens artikel 96, stk. 1, litra b.",
            "EF-traktatens artikel 96, stk. 1, litra b",
            "ef-traktaten art96 stk1 litrab",
        ),
    ],
)
def test_european(text: str, span: str, target: str) -> None:
    assert (spans(text), targets(text)) == ([span], [target])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Efter § 33 i anordning nr. 5 af 3. maj 1979, nr. 6 af 4. juni 1984 og nr. 7 af 5. juli 1988.",
            ["- [5/1979] §33", "- [6/1984] §33", "- [7/1988] §33"],
        ),
        ("Efter lov nr. 5 af 3. maj 1979 og nr. 6 af 4. juni 1984.", ["- [5/1979]", "- [6/1984]"]),
        ("Efter forordning (EF) nr. 12/2004 og (EF) nr. 13/2009.", ["- [12/2004]", "- [13/2009]"]),
        (
            "Efter HEGN-forordningens artikel 67, jf. bilag XVII, pkt. 47.",
            [
                "hegn-forordningen art67",
                "hegn-forordningen bilagXVII nr47",
            ],
        ),
        ("Efter § 2 i hegnsloven, § 3 i haveloven og § 4.", ["hegnsloven §2", "haveloven §3", "this §4"]),
        ("Efter lov om haver og hegnsloven.", ["lov om haver", "hegnsloven"]),
    ],
)
def test_series(text: str, expected: list[str]) -> None:
    assert targets(text) == expected
