"""Preambles, commencement parts and annexes, from invented fragments."""

from __future__ import annotations

from parsing.model import Level, Zone
from tests.parsing.lexdania.fragments import (
    block,
    body,
    by_path,
    document,
    group,
    heading,
    index,
    item,
    label,
    paragraf,
    paths,
    stk,
    table,
)

RULES = body(group(paragraf("§ 1.", stk(block("Vagten måler.")))))


def test_the_preamble_is_a_body_of_sentences() -> None:
    found = document(
        f"<Indledning>{block('I medfør af § 9 fastsættes:')}</Indledning><Praeambel>{block('Råd.')}</Praeambel>{RULES}"
    )
    first = found.provisions[0]
    assert (first.id.path, first.level, first.zone, first.text) == (
        "preamble",
        Level.PREAMBLE,
        Zone.PREAMBLE,
        "I medfør af § 9 fastsættes: Råd.",
    )
    assert paths(found, Level.SENTENCE)[:2] == ["preamble__sentence_1", "preamble__sentence_2"]


def test_commencement_parts_hold_sections_of_their_own() -> None:
    printed = (
        f"<Ikraft>{block('Lov nr. 5 indeholder:')}<IkraftCentreretParagraf>{label('§ 12')}"
        f"{stk(block('Loven træder i kraft.'))}</IkraftCentreretParagraf></Ikraft>"
        f"<Ikraft>{block('Lov nr. 6 indeholder:')}{paragraf('§ 1.', stk(block('Det samme.')))}</Ikraft>"
    )
    found = document(RULES + printed)
    rows = [
        (p.id.path, p.zone, p.body)
        for p in found.provisions
        if p.level in {Level.SECTION, Level.COMMENCEMENT}
    ]
    assert rows == [
        ("sec_1", Zone.BODY, "§ 1. Vagten måler."),
        ("com_1", Zone.COMMENCEMENT, "Lov nr. 5 indeholder:"),
        ("com_1__sec_12", Zone.COMMENCEMENT, "§ 12 Loven træder i kraft."),
        ("com_2", Zone.COMMENCEMENT, "Lov nr. 6 indeholder:"),
        ("com_2__sec_1", Zone.COMMENCEMENT, "§ 1. Det samme."),
    ]
    assert by_path(found, "com_1__sec_12__subsec_1__sentence_1").id.section.path == "com_1__sec_12"


def test_annexes() -> None:
    text = f"<BilagIndhold><TekstGruppe>{heading('Satser')}{block('De er:')}{index(item('1)', block('en.')))}{table(('a', 'b'))}<Exitus><Image/></Exitus></TekstGruppe></BilagIndhold>"
    found = document(
        RULES,
        after=f"<Bilag>{label('Bilag 3 a')}{heading('Gebyrer')}{text}</Bilag><Bilag>{label('Bilag')}{text}</Bilag>",
    )
    first, second = (p for p in found.provisions if p.level is Level.ANNEX)
    assert (first.id.path, first.number, first.heading, first.zone) == (
        "att_3a",
        "3 a",
        "Gebyrer",
        Zone.ANNEX,
    )
    assert first.text == "Bilag 3 a Satser De er: 1) en. a\tb"
    assert second.id.path == "att_2"  # counted
    assert paths(found)[-5:] == [
        "att_2__sentence_1",
        "att_2__sentence_2",
        "att_2__item_1",
        "att_2__item_1__sentence_1",
        "att_2__table_1",
    ]
