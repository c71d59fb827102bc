"""Instructions of amending acts, from invented fragments."""

from __future__ import annotations

import pytest

from parsing.lexdania.wording import amended_act, kind_of
from parsing.model import Level
from tests.parsing.lexdania.fragments import (
    block,
    body,
    by_path,
    document,
    group,
    heading,
    label,
    line,
    note,
    paragraf,
    paths,
    stk,
    table,
)

INTRO = "I lov om kanaler, jf. lovbekendtgørelse nr. 900 af 1. maj 2011, som ændret ved § 3 i lov nr. 12 af 3. januar 2012, foretages følgende ændringer:"
ACT = "lov om kanaler, jf. lovbekendtgørelse nr. 900 af 1. maj 2011"


def change(words: str, new: str = "") -> str:
    return (
        f"<Aendring><AendringDefinition>{block(line(*words.split('|')))}</AendringDefinition>"
        f"<AendringAktion><AendringNyTekst>{new}</AendringNyTekst></AendringAktion></Aendring>"
    )


def number(mark: str, *changes: str, moved: str = "") -> str:
    clause = f"<Rykningsklausul>{block(moved)}</Rykningsklausul>" if moved else ""
    return f"<AendringsNummer>{label(mark)}{''.join(changes)}{clause}</AendringsNummer>"


def amending(mark: str, *numbers: str, intro: str = INTRO) -> str:
    return f"<AendringCentreretParagraf>{label(mark)}{block(intro)}{''.join(numbers)}</AendringCentreretParagraf>"


def test_an_amending_section_holds_its_instructions_without_the_new_text() -> None:
    new = paragraf("§ 9 a.", stk(block("Slusen er åben.")), stk(block("Den er gratis."), mark="Stk. 2."))
    found = document(
        amending(
            "§ 2",
            number("1.", change("I |§ 4, stk. 2,| ændres »syv« til: »ti«.")),
            number("2.", change("Efter § 9 indsættes:", new), moved="§ 10 bliver herefter § 11."),
        )
    )
    assert by_path(found, "sec_2").body == (
        f"§ 2 {INTRO} 1. I § 4, stk. 2, ændres »syv« til: »ti«. 2. Efter § 9 indsættes: § 10 bliver herefter § 11."
    )
    assert paths(found, Level.SECTION, Level.SUBSECTION, Level.ITEM) == [
        "sec_2",
        "sec_2__item_1",
        "sec_2__item_2",
    ]
    assert by_path(found, "sec_2__item_1").text == "1. I § 4, stk. 2, ændres »syv« til: »ti«."
    assert [(a.id.path, a.kind, a.words, a.new_text, a.amended) for a in found.amendments] == [
        ("sec_2__item_1", "replace", "I § 4, stk. 2, ændres »syv« til: »ti«.", "", ACT),
        (
            "sec_2__item_2",
            "insert",
            "Efter § 9 indsættes:",
            "§ 9 a. Slusen er åben. Stk. 2. Den er gratis.",
            ACT,
        ),
        ("sec_2__item_2", "renumber", "§ 10 bliver herefter § 11.", "", ACT),
    ]


def test_instructions_stand_in_three_containers() -> None:
    one = number("1.", change("§ 3 ophæves."))
    inside = stk(block("I lov om sluser foretages følgende ændring:"), one)
    found = document(
        body(
            group(
                paragraf(
                    "§ 1.", stk(block("Vagten måler.")), inside.replace("<Stk>", f"<Stk>{label('Stk. 2.')}")
                )
            )
        )
        + amending("§ 2", one)
        + f"<IkraftCentreretParagraf>{label('§ 3')}{inside}</IkraftCentreretParagraf>"
    )
    assert [(a.id.path, a.amended) for a in found.amendments] == [
        ("sec_1__subsec_2__item_1", "lov om sluser"),
        ("sec_2__item_1", ACT),
        ("sec_3__subsec_1__item_1", "lov om sluser"),
    ]


def test_amending_sections_in_a_group_and_dividers() -> None:
    divider = f"<AendringCentreretParagraf>{heading('Vandministeriet')}</AendringCentreretParagraf>"
    found = document(divider + amending("§ 1", number("1.", change("§ 3 ophæves."))))
    assert [(p.id.path, p.heading) for p in found.provisions if p.level is Level.SECTION] == [
        ("sec_1", "Vandministeriet")
    ]
    grouped = document(body(group(amending("§ 8", number("1.", change("§ 3 ophæves."))))))
    assert paths(grouped, Level.ITEM) == ["sec_8__item_1"]


NEW_TEXTS = [
    ("", ""),
    (stk(block("A.", "B."), mark="Stk. 2."), "Stk. 2. A. B."),
    (
        f"{label('Kapitel 3')}{heading('Sluser')}{paragraf('§ 9.', stk(block('A.')))}",
        "Kapitel 3 Sluser § 9. A.",
    ),
    (table(("a", "b"), ("c", "d")), "a\tb\nc\td"),
    (note("1)", "Loven gennemfører et direktiv."), "1) Loven gennemfører et direktiv."),
    (f"<AendringsNummer>{label('9.')}{change('§ 7 ophæves.')}</AendringsNummer>", "9. § 7 ophæves."),
]


@pytest.mark.parametrize(("new", "expected"), NEW_TEXTS)
def test_new_text(new: str, expected: str) -> None:
    found = document(amending("§ 1", number("1.", change("§ 4 affattes således:", new))))
    assert [(a.kind, a.new_text) for a in found.amendments] == [("rewrite", expected)]
    assert (paths(found, Level.SECTION), found.notes) == (
        ["sec_1"],
        (),
    )  # nothing in it is this document's own


KINDS = [
    ("I § 4, stk. 2, ændres »indsættes« til: »ophæves«.", "replace"),
    ("Overalt i loven ændres »vagt« til: »vogter«.", "replace"),
    ("§ 9, stk. 3, affattes således:", "rewrite"),
    ("§ 4, stk. 3, der bliver stk. 4, affattes således:", "rewrite"),
    ("§ 7, stk. 2 og 3, ophæves, og i stedet indsættes:", "rewrite"),
    ("I § 3, 2. pkt., indsættes efter »skipper«: »eller lods«.", "insert"),
    ("§ 12, stk. 2, 3. pkt., ophæves.", "repeal"),
    ("I § 2, nr. 4, udgår », jf. dog stk. 3«.", "delete"),
    ("Stk. 3-5 bliver herefter stk. 4-6.", "renumber"),
    ("(Udelades)", "unread"),
    ("", "unread"),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_kinds(words: str, kind: str) -> None:
    assert kind_of(words) == kind


INTROS = [
    (INTRO, ACT),
    (
        "I lov nr. 5 af 1. maj 2012 om sluser foretages følgende ændring:",
        "lov nr. 5 af 1. maj 2012 om sluser",
    ),
    (
        "I sluseloven, jf. lovbekendtgørelse nr. 5 af 1. maj 2012, som senest ændret ved lov nr. 7 af 2. juni 2013, foretages:",
        "sluseloven, jf. lovbekendtgørelse nr. 5 af 1. maj 2012",
    ),
    (
        "Lov nr. 5 af 1. maj 2012 om sluser, som ændret ved lov nr. 7 af 2. juni 2013, ændres således:",
        "Lov nr. 5 af 1. maj 2012 om sluser",
    ),
    ("Loven træder i kraft den 1. juli 2013.", ""),
]


@pytest.mark.parametrize(("intro", "act"), INTROS)
def test_the_amended_act(intro: str, act: str) -> None:
    assert amended_act(intro) == act
