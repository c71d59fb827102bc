"""Where titles end (invented ones, and two that everybody knows)."""

import pytest

from parsing.references import find_references
from tests.parsing.references.reading import spans


@pytest.mark.parametrize(
    "title",
    [
        "lov om bier",
        "lov om bier og andre insekter",
        "lov om bier, humler og hvepse m.v.",
        "lov om bi-, humle- og hvepsebo m.v.",
        "lov om biavleres og naboers rettigheder",
        "lov om pligt til at holde bier",
        "lov om bier i Grønland",
        "lov om elektroniske bistader og -tavler",
        "lov om Det Blå Bistade",
        "bekendtgørelse om tilskud til køb, pasning og flytning af bier",
        "bekendtgørelse om satser pr. 1. januar 2031 efter lov om bier",
        "bekendtgørelse om bistader m.v. inden for byområder",
        "bekendtgørelse om stoffer (kemiske midler) i bistader",
        "bekendtgørelse nr. 5 af 3. maj 2030 om bier, humler og hvepse",
        "lov nr. 5 af 3. maj 2030 om ændring af lov om bier og forskellige andre love (Færre stik m.v.)",
    ],
)
@pytest.mark.parametrize(
    "rest",
    [
        ".",
        ", jf. § 5.",
        " fastsættes af ministeren.",
        " kan ejeren klage.",
        ", skal ejeren klage.",
        " eller § 5.",
        "; men ikke om natten.",
    ],
)
def test_titles_end_before_the_sentence_goes_on(title: str, rest: str) -> None:
    assert spans(f"Efter {title}{rest}")[0] == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Støtte efter lov om bier og regler fastsat i medfør heraf.", "lov om bier"),
        ("Støtte efter lov om bier og lov om humler.", "lov om bier"),
        ("Støtte efter lov om bier beregnes af kommunen.", "lov om bier"),
        ("Støtte efter lov om bier m.v. senere end den 1. maj.", "lov om bier m.v."),
        ("Støtte efter lov om bier efter lov om humler.", "lov om bier"),
        (
            "Støtte efter a) lov nr. 5 af 3. maj 2030 om bier eller b) lov om humler.",
            "lov nr. 5 af 3. maj 2030 om bier",
        ),
        ("Støtte efter lov om bier kapitel 5 eller andet.", "lov om bier kapitel 5"),
        ("Støtte efter lov om bier inden for de seneste 18 måneder.", "lov om bier"),
        ("Støtte efter lov om bier m.v. og personen har fået hjælp.", "lov om bier m.v."),
        ("Støtte efter lov om bier eller hjælp efter lov om humler.", "lov om bier"),
        ("Støtte efter lov om bier- og humlebo eller hjælp efter lov om hegn.", "lov om bier- og humlebo"),
        ("Tællinger efter lov om bier vedrører året før.", "lov om bier"),
        ("Støtte efter lov om bier ydes til ejere.", "lov om bier"),
        ("Efter bekendtgørelse om bivurdering indberettes resultatet.", "bekendtgørelse om bivurdering"),
        (
            "Efter lov om små, større og største bier, og andet.",
            "lov om små",
        ),  # not known, and no adjective by its form
        (
            "Efter lov om danske, svenske og norske bier m.v., jf. stk. 2.",
            "lov om danske, svenske og norske bier m.v.",
        ),
        ("Efter lov om ophævelse af lov om hegn gælder andet.", "lov om ophævelse af lov om hegn"),
        ("For bier finder § 5 i lov om hegn anvendelse.", "§ 5 i lov om hegn"),
        ("Efter bekendtgørelse om en lokal biindsats § 5.", "bekendtgørelse om en lokal biindsats § 5"),
        (
            "Efter § 3 i lov om bier (lovbekendtgørelse nr. 3 af 7. maj 2030).",
            "§ 3 i lov om bier (lovbekendtgørelse nr. 3 af 7. maj 2030)",
        ),
        (
            "Støtte efter lov om bier Ejeren kan klage.",
            "lov om bier Ejeren",
        ),  # a lost full stop: better too much than none
        (
            "Bekendtgørelse nr. 5 af 3. maj 2030 om tilfælde, hvor bier ikke er farlige, ophæves.",
            "Bekendtgørelse nr. 5 af 3. maj 2030 om tilfælde, hvor bier ikke er farlige",
        ),
        (
            "I lov om anmeldelse efter biloven, jf. lovbekendtgørelse nr. 5 af 3. maj 2030, foretages følgende ændring:",
            "lov om anmeldelse efter biloven, jf. lovbekendtgørelse nr. 5 af 3. maj 2030",
        ),
        ("Støtte efter lov om sygedagpenge til lejere.", "lov om sygedagpenge"),  # known beforehand
        ("Støtte efter lov om social pension fra kommunen.", "lov om social pension"),
    ],
)
def test_ends(text: str, title: str) -> None:
    assert spans(text)[0] == title


def test_titles_known_from_elsewhere_end_where_they_end() -> None:
    text = "Støtte efter lov om bier, der er flyttet til kommunen."
    titles = {"lov om bier, der er flyttet"}
    assert [r.span.of(text) for r in find_references(text, titles=titles)] == ["lov om bier, der er flyttet"]
    assert [r.span.of(text) for r in find_references(text)] == ["lov om bier"]
