"""New text of instructions as units of a quoted structure."""

from __future__ import annotations

import pytest
from lxml import etree

from corpus.eli import Eli
from parsing.model import Amendment, ProvisionId
from reports.render.akn.names import NAMESPACE, add
from reports.render.akn.new_text import write_new_text
from tests.parsing.lexdania.fragments import block, document, label, paragraf, stk
from tests.reports.render.akn.reading import name
from tests.reports.render.akn.test_akn import schema, written

PLACE = ProvisionId(Eli("lta", 2031, "7"), "sec_1__item_2")


def outline(new_text: str) -> str:
    """Tags of the units with their numbers, and the words of paragraphs."""
    element = etree.Element(f"{{{NAMESPACE}}}paragraph")
    add(add(element, "content"), "p", "Efter stk. 2 indsættes:")
    write_new_text([Amendment(PLACE, "insert", "", new_text, "")], {PLACE.path: element})
    (quoted,) = element.iter(f"{{{NAMESPACE}}}quotedStructure")
    assert not any(one.get("eId") for one in element.iter())
    assert "".join("".join(quoted.itertext()).split()) == "".join(new_text.split())
    return " ".join(told(quoted))


def told(element: etree._Element) -> list[str]:
    found = []
    for one in element:
        if name(one) == "num":
            continue
        number = one.findtext(f"{{{NAMESPACE}}}num")
        own = [f"{name(one)}({number})"] if number else [name(one)] if name(one) == "p" else []
        found += own + told(one)
    return found


@pytest.mark.parametrize(
    ("new_text", "expected"),
    [
        ("§ 9 a. Vagten måler. Stk. 2. Han skriver.", "section(§ 9 a.) p subsection(Stk. 2.) p"),
        ("Stk. 3. Vagten måler: 1) vand og 2) is.", "subsection(Stk. 3.) p paragraph(1)) p paragraph(2)) p"),
        ("Stk. 3. Vagten måler. Stk. 4. Han skriver.", "subsection(Stk. 3.) p subsection(Stk. 4.) p"),
        ("4) vand, 5) is.", "paragraph(4)) p paragraph(5)) p"),
        ("Vagten måler vandet.", "p"),
        ("§ 9 a. Vagten måler. § 9 b. Han skriver.", "p"),  # where § 9 b begins, only the form knew
        ("Kapitel 3 a Tilsyn § 9 a. Vagten måler.", "p"),
    ],
)
def test_units_by_their_labels(new_text: str, expected: str) -> None:
    assert outline(new_text) == expected


def test_a_file_with_new_text_is_valid() -> None:
    new = paragraf("§ 9 a.", stk(block("Vagten måler.")), stk(block("Han skriver."), mark="Stk. 2."))
    content = (
        f"<AendringCentreretParagraf>{label('§ 1')}{block('I lov om sluser foretages følgende ændring:')}<AendringsNummer>"
        f"{label('1.')}<Aendring><AendringDefinition>{block('Efter § 9 indsættes:')}</AendringDefinition><AendringAktion>"
        f"<AendringNyTekst>{new}</AendringNyTekst></AendringAktion></Aendring></AendringsNummer></AendringCentreretParagraf>"
    )
    root = written(document(content))
    assert [name(one) for quoted in root.iter(f"{{{NAMESPACE}}}quotedStructure") for one in quoted] == [
        "section"
    ]
    schema().assertValid(root)
