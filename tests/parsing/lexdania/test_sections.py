"""Bodies and units of §§, from invented fragments."""

from __future__ import annotations

import pytest

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
    line,
    note,
    paragraf,
    paths,
    section,
    stk,
    table,
    texts,
)

LIST = index(
    item("1)", block("navn og")),
    item(
        "2)",
        block("sted:"),
        index(item("a)", block("by.")), item("b)", block("land."), block("Et land er nok."))),
    ),
)


def test_a_section_is_one_body_in_the_order_of_print() -> None:
    found = document(
        body(
            group(
                paragraf(
                    "§\xa04 a.",
                    stk(block("Vagten oplyser"), LIST, block("Resten er frivillig.")),
                    stk(block("Loven gælder.", "Den gælder overalt."), mark="Stk.\xa02."),
                )
            )
        )
    )
    assert by_path(found, "sec_4a").text == (
        "§ 4 a. Vagten oplyser 1) navn og 2) sted: a) by. b) land. Et land er nok. Resten er frivillig. "
        "Stk. 2. Loven gælder. Den gælder overalt."
    )
    assert {id(p.body) for p in found.provisions} == {id(by_path(found, "sec_4a").body)}
    assert [(p.id.path.removeprefix("sec_4a"), p.label, p.text) for p in found.provisions][1:] == [
        ("__subsec_1", "", by_path(found, "sec_4a__subsec_1").text),
        ("__subsec_1__sentence_1", "", "Vagten oplyser"),
        ("__subsec_1__item_1", "1)", "1) navn og"),
        ("__subsec_1__item_1__sentence_1", "", "navn og"),
        ("__subsec_1__item_2", "2)", "2) sted: a) by. b) land. Et land er nok."),
        ("__subsec_1__item_2__sentence_1", "", "sted:"),
        ("__subsec_1__item_2__point_a", "a)", "a) by."),
        ("__subsec_1__item_2__point_a__sentence_1", "", "by."),
        ("__subsec_1__item_2__point_b", "b)", "b) land. Et land er nok."),
        ("__subsec_1__item_2__point_b__sentence_1", "", "land."),
        ("__subsec_1__item_2__point_b__sentence_2", "", "Et land er nok."),
        (
            "__subsec_1__sentence_2",
            "",
            "Resten er frivillig.",
        ),  # belongs to the stk. and goes on with its count
        ("__subsec_2", "Stk. 2.", "Stk. 2. Loven gælder. Den gælder overalt."),
        ("__subsec_2__sentence_1", "", "Loven gælder."),
        ("__subsec_2__sentence_2", "", "Den gælder overalt."),
    ]


def test_ids_are_those_of_the_model() -> None:
    found = section(block("Se:"), LIST)
    for provision in found.provisions:
        parent = provision.id.parent
        assert parent is not None
        assert parent.child(provision.level, provision.number) == provision.id


SUBSECTIONS = [
    ([stk(block("A."))], [("1", "A.")]),
    ([stk(block("A.")), stk(block("B."), mark="Stk. 2.")], [("1", "A."), ("2", "Stk. 2. B.")]),
    ([stk(block("A.")), stk(block("og B."))], [("1", "A. og B.")]),  # no label: the one before goes on
    (
        [stk(block("A.")), stk(block("(Ophævet)"), mark="Stk. 2-6.")],
        [("1", "A."), ("2-6", "Stk. 2-6. (Ophævet)")],
    ),
    ([stk(block("A.")), stk(block("B."), mark="Stk.")], [("1", "A."), ("2", "Stk. B.")]),
    (
        [stk(block("A."), mark="Stk. 1."), stk(block("B."), mark="Stk. 2.")],
        [("1", "Stk. 1. A."), ("2", "Stk. 2. B.")],
    ),
    ([], [("1", "")]),
]


@pytest.mark.parametrize(("children", "expected"), SUBSECTIONS)
def test_subsections(children: list[str], expected: list[tuple[str, str]]) -> None:
    found = document(body(group(paragraf("§ 1.", *children))))
    assert [(p.number, p.text) for p in found.provisions if p.level is Level.SUBSECTION] == expected


def test_a_second_unit_of_the_same_number_gets_its_own_id() -> None:
    one = stk(block("A."), index(item("1)", block("x."))), index(item("1)", block("y."))))
    found = document(body(group(paragraf("§ 5.", one), paragraf("§ 5.", stk(block("B."))))))
    assert paths(found, Level.SECTION, Level.ITEM) == [
        "sec_5",
        "sec_5__subsec_1__item_1",
        "sec_5__subsec_1__item_1~2",
        "sec_5~2",
    ]
    assert by_path(found, "sec_5~2__subsec_1__sentence_1").text == "B."


SECTIONS = [
    ("§§ 5-7.", "sec_5-7", "5-7"),
    ("§ 21 A.", "sec_21a", "21 A"),
    ("", "sec_0", "0"),  # no label
    ("\xa0", "sec_0", "0"),
]


@pytest.mark.parametrize(("mark", "path", "number"), SECTIONS)
def test_section_numbers(mark: str, path: str, number: str) -> None:
    found = document(body(group(paragraf(mark, stk(block("(Ophævet)"))))))
    assert (found.provisions[0].id.path, found.provisions[0].number) == (path, number)


LEVELS = [
    (index(item("a)", block("x."))), ["point_a"]),
    (index(item("-", block("x.")), item("–", block("y."))), ["indent_1", "indent_2"]),
    (index(item("", block("x."))), ["indent_1"]),
    (index(item("a)", block("x:"), index(item("ii)", block("y."))))), ["point_a", "point_a__indent_ii"]),
    (index(item("-", block("x:"), index(item("1)", block("y."))))), ["indent_1", "indent_1__indent_1"]),
]


@pytest.mark.parametrize(("children", "expected"), LEVELS)
def test_a_list_element_is_always_below_what_holds_it(children: str, expected: list[str]) -> None:
    found = section(block("Se:"), children)
    start = "sec_1__subsec_1__"
    assert [
        path.removeprefix(start) for path in paths(found, Level.ITEM, Level.POINT, Level.INDENT)
    ] == expected


SENTENCES = [
    (["En.", "To."], ["En.", "To."]),
    (
        ["Vagten, som måler", note("1)", "En note."), "vandet, går hjem.", "To."],
        ["Vagten, som måler vandet, går hjem.", "To."],
    ),
    (["Vagten måler", note("1)", "En note."), ", hvis det regner."], ["Vagten måler, hvis det regner."]),
    (["En.", note("1)", "En note."), "To."], ["En.", "To."]),
    (["3)", note("3)", "En note."), "En."], ["En."]),  # the mark of the note alone
    ([note("3)", "En note."), "En."], ["En."]),
    (["Gebyret er 10 kr. Det betales straks."], ["Gebyret er 10 kr.", "Det betales straks."]),
    (
        ["Se § 2, stk. 2, 3. pkt. Afgørelsen er endelig."],
        ["Se § 2, stk. 2, 3. pkt.", "Afgørelsen er endelig."],
    ),
    (["Det gælder både m.v. 1. pkt. gælder ikke."], ["Det gælder både m.v.", "1. pkt. gælder ikke."]),
    (["Se art. 5 og jf. § 2."], ["Se art. 5 og jf. § 2."]),
    (["", "En."], ["En."]),
]


@pytest.mark.parametrize(("lines", "expected"), SENTENCES)
def test_sentences(lines: list[str], expected: list[str]) -> None:
    found = section(block(*lines))
    assert texts(found, Level.SENTENCE) == expected
    assert by_path(found, "sec_1__subsec_1").text == " ".join(expected)


def test_a_table_is_one_unit_of_rows_and_cells() -> None:
    found = section(
        block("Satserne er:"), table(("", "2019", "2020"), ("Å", "1", ""), ("", "")), block("Se § 2.")
    )
    here = by_path(found, "sec_1__subsec_1__table_1")
    assert here.text == "\t2019\t2020\nÅ\t1"
    assert here.body == "§ 1. Satserne er: \t2019\t2020\nÅ\t1 Se § 2."
    assert texts(found, Level.SENTENCE) == ["Satserne er:", "Se § 2."]


def test_notes_stand_apart_and_hang_on_the_unit() -> None:
    found = document(
        body(
            group(
                paragraf(
                    "§ 1.",
                    stk(
                        block("En.", note("1)", "Se lov A.")),
                        index(item("1)", block("x.", note("*)", "Mere.")))),
                    ),
                )
            )
        ),
        title=line("Lov om vandløb") + note("1)", "Loven gennemfører et direktiv."),
    )
    assert [(n.at.path, n.label, n.text) for n in found.notes] == [
        ("", "1)", "Loven gennemfører et direktiv."),
        ("sec_1__subsec_1", "1)", "Se lov A."),
        ("sec_1__subsec_1__item_1", "*)", "Mere."),
    ]
    assert by_path(found, "sec_1").text == "§ 1. En. 1) x."


LADDER = f"""
<Bog>{label("Første bog.")}{heading("Almindeligt")}
  <Afsnit>{label("Afsnit II")}{heading("Vagter")}
    <Kapitel>{label("Kapitel 4 a")}{heading("Pligter")}
      {group(heading("Vand"), heading("Målinger"), paragraf("§ 1.", stk(block("A."))), paragraf("§ 2.", stk(block("B."))))}
      {group(heading("Stående"))}{group(heading("Følgende"), paragraf("§ 3.", stk(block("C."))))}
    </Kapitel>
    <Kapitel>{label("Kapitel 5")}{heading("(Ophævet)")}{group(heading("Uden §§"))}</Kapitel>
  </Afsnit>
  <Afsnit><Kapitel>{group(paragraf("§ 4.", stk(block("D."))))}</Kapitel></Afsnit>
</Bog>"""


def test_the_ladder_above_the_sections() -> None:
    found = document(LADDER)
    above = {Level.BOOK, Level.PART, Level.CHAPTER, Level.SECTION}
    assert [(p.id.path, p.heading, p.chapter) for p in found.provisions if p.level in above] == [
        ("book_1", "Almindeligt", ""),
        ("part_ii", "Vagter", "book_1"),
        ("chp_4a", "Pligter", "part_ii"),
        ("sec_1", "Vand - Målinger", "chp_4a"),  # opens the group
        ("sec_2", "", "chp_4a"),
        ("sec_3", "Stående - Følgende", "chp_4a"),
        ("chp_5", "(Ophævet)", "part_ii"),
        ("sec_4", "", "book_1"),  # the part and chapter around it are empty shells
    ]
    assert [(n.at.path, n.label, n.text) for n in found.notes] == [("chp_5", "", "Uden §§")]
    assert by_path(found, "chp_4a").body == by_path(found, "chp_4a").text == ""
    assert {p.zone for p in found.provisions} == {Zone.BODY}
