"""Instructions, all invented, and the operations that they are."""

from __future__ import annotations

import pytest

from parsing.amending import Kind, Position, Source, read_all
from parsing.model import Level
from tests.parsing.amending.reading import instruction, read, told


@pytest.mark.parametrize(
    ("words", "kind", "targets"),
    [
        ("I § 4, stk. 2, ændres »syv dage« til: »ti dage«.", Kind.REPLACE_WORDS, ["sec=4 subsec=2"]),
        ("I § 3, 2. pkt., indsættes efter »skipper«: »eller lods«.", Kind.INSERT_WORDS, ["sec=3 sentence=2"]),
        ("I § 2, nr. 4, udgår », jf. dog stk. 3«.", Kind.DELETE_WORDS, ["sec=2 item=4"]),
        ("§ 9, stk. 3, affattes således:", Kind.REWRITE, ["sec=9 subsec=3"]),
        ("§§ 5-7 og 9 a ophæves.", Kind.REPEAL, ["sec=5", "sec=6", "sec=7", "sec=9 a"]),
        ("§ 7, stk. 2 og 3, ophæves, og i stedet indsættes:", Kind.REPEAL_AND_INSERT, ["sec=7 subsec=2", "sec=7 subsec=3"]),
        ("I § 7 ophæves nr. 2, og i stedet indsættes:", Kind.REPEAL_AND_INSERT, ["sec=7 item=2"]),
        ("I § 6 indsættes efter stk. 1 som nyt stykke:", Kind.INSERT, ["sec=6"]),
        ("Efter § 14 indsættes:", Kind.INSERT, []),
        ("Overalt i loven ændres »toldvæsenet« til: »toldstyrelsen«.", Kind.REPLACE_WORDS, ["x0"]),
        ("Stk. 3-5 bliver herefter stk. 4-6.", Kind.RENUMBER, ["subsec=3 -> subsec=4", "subsec=4 -> subsec=5", "subsec=5 -> subsec=6"]),
        ("Overskriften før § 5 affattes således:", Kind.REWRITE, ["heading_before of sec=5"]),
        ("Overskriften »Sluser« før § 8 udgår.", Kind.REPEAL, ["heading_before of sec=8 (Sluser)"]),
        ("I overskriften til kapitel 3 og før § 9 ændres »pram« til: »båd«.", Kind.REPLACE_WORDS, ["heading of chp=3", "heading_before of sec=9"]),
        ("Lovens titel affattes således:", Kind.REWRITE, ["title of"]),
        ("Fodnoten til lovens titel affattes således:", Kind.REWRITE, ["footnote of"]),
        ("Lovens bilag 2 ophæves.", Kind.REPEAL, ["att=2"]),
        ("I bilag 1, liste B, nr. 3 og 5, udgår »pram«.", Kind.DELETE_WORDS, ["part of att=1 item=3 (liste B)", "part of att=1 item=5 (liste B)"]),
        ("§ 12 med tilhørende overskrift ophæves.", Kind.REPEAL, ["with_heading of sec=12"]),
        ("§§ 35 a-39 ophæves.", Kind.REPEAL, ["sec=35 a to 39"]),
        ("§ 46 e-§ 46 h ophæves.", Kind.REPEAL, ["sec=46 e", "sec=46 f", "sec=46 g", "sec=46 h"]),
        ("Tredje bog, fjerde afsnit, ophæves.", Kind.REPEAL, ["book=3 part=4"]),
        ("I § 24 i ændres »en« til: »to«.", Kind.REPLACE_WORDS, ["sec=24 i"]),
        ("I § 3, stk. 1,2. pkt., udgår »kun«.", Kind.DELETE_WORDS, ["sec=3 subsec=1 sentence=2"]),
        ("I § 1, nr. 9, ophæves § 16, nr. 6.", Kind.REPEAL, ["sec=1 item=9 qstr= sec=16 item=6"]),
    ],
)  # fmt: skip
def test_reads_one_operation(words: str, kind: Kind, targets: list[str]) -> None:
    (operation,) = read(words)
    assert (operation.kind, [told(place) for place in operation.targets]) == (kind, targets)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "I § 5 ændres »a« til: »b«, og efter »c« indsættes: »d«, og »e« udgår.",
            [("replace_words", "sec=5", "a", "b"), ("insert_words", "sec=5", "c", "d"), ("delete_words", "sec=5", "e", "")],
        ),
        (  # the verb is left out
            "I § 5 ændres »a« til: »b«, »c« til: »d« og »e« til: »f«.",
            [("replace_words", "sec=5", "a", "b"), ("replace_words", "sec=5", "c", "d"), ("replace_words", "sec=5", "e", "f")],
        ),
        (  # section and subsection come from the left
            "I § 8, stk. 2, 1. pkt., ændres »a« til: »b«, og i 2. pkt. og to steder i stk. 3 indsættes efter »c«: »d«.",
            [
                ("replace_words", "sec=8 subsec=2 sentence=1", "a", "b"),
                ("insert_words", "sec=8 subsec=2 sentence=2; sec=8 subsec=3 x2", "c", "d"),
            ],
        ),
        (
            "I § 5, 1. pkt., udgår »a« og to steder »b«, og 2. pkt. ophæves.",
            [("delete_words", "sec=5 sentence=1 x2", "a|b", ""), ("repeal", "sec=5 sentence=2", "", "")],
        ),
        (
            "I § 9 ændres »pram«, »Pram« og »prammen« til: »båd«, og »hus« ændres tre steder til: »skur«.",
            [("replace_words", "sec=9", "pram|Pram|prammen", "båd"), ("replace_words", "sec=9 x3", "hus", "skur")],
        ),
        (  # "to steder" is of the first words only
            "To steder i § 9 ændres »pram« til: »båd«, og »hus« ændres til: »skur«.",
            [("replace_words", "sec=9 x2", "pram", "båd"), ("replace_words", "sec=9", "hus", "skur")],
        ),
        (  # old text that looks like an address
            "I § 4 ændres »§§ 4 og 5« til: »§ 6, stk. 1«.",
            [("replace_words", "sec=4", "§§ 4 og 5", "§ 6, stk. 1")],
        ),
        (  # quotations in a quotation, a lost sign, and one turned round
            "I § 2 ændres »plan« til: »»Min plan««, og »råd» til: nævn,«.",
            [("replace_words", "sec=2", "plan", "»Min plan«"), ("replace_words", "sec=2", "råd", "nævn,")],
        ),
        (
            "§ 4, stk. 2, ophæves. Stk. 3 bliver herefter stk. 2.",
            [("repeal", "sec=4 subsec=2", "", ""), ("renumber", "sec=4 subsec=3 -> sec=4 subsec=2", "", "")],
        ),
    ],
)  # fmt: skip
def test_reads_several_operations(words: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [
        (one.kind.value, "; ".join(map(told, one.targets)), "|".join(one.old), "|".join(one.new))
        for one in read(words)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("words", "targets", "anchors", "inserted"),
    [
        ("I § 6 indsættes efter stk. 1 som nyt stykke:", ["sec=6"], ["after sec=6 subsec=1"], Level.SUBSECTION),
        ("I § 6 indsættes som stk. 4 og 5:", ["sec=6"], ["as sec=6 subsec=4", "as sec=6 subsec=5"], Level.SUBSECTION),
        ("I § 8, stk. 1, indsættes efter 1. pkt.:", ["sec=8 subsec=1"], ["after sec=8 subsec=1 sentence=1"], Level.SENTENCE),
        ("I § 8, stk. 1 og 2, indsættes som 2. pkt.:", ["sec=8 subsec=1", "sec=8 subsec=2"],
         ["as sec=8 subsec=1 sentence=2", "as sec=8 subsec=2 sentence=2"], Level.SENTENCE),
        ("I § 3 indsættes efter nr. 2, der bliver nr. 3, som nye numre:", ["sec=3"], ["after sec=3 item=2 -> sec=3 item=3"], Level.ITEM),
        ("Efter § 14 indsættes i kapitel 3:", [], ["after sec=14", "in chp=3"], Level.SECTION),
        ("I kapitel 3 indsættes efter § 14:", [], ["in chp=3", "after sec=14"], Level.SECTION),
        ("Efter § 14 indsættes før overskriften før § 15:", [], ["after sec=14", "before heading_before of sec=15"], Level.SECTION),
        ("Efter § 14 indsættes før overskriften »Sluser«:", [], ["after sec=14", "before heading of (Sluser)"], Level.SECTION),
        ("Før § 5 indsættes som overskrift:", [], ["before sec=5", "as heading of sec=5"], None),
        ("Som fodnote til lovens titel indsættes:", [], ["as footnote of"], None),
    ],
)  # fmt: skip
def test_tells_where_new_units_go(
    words: str, targets: list[str], anchors: list[str], inserted: Level | None
) -> None:
    (operation,) = read(words, "§ 14 a. Ny tekst.")
    assert [told(place) for place in operation.targets] == targets
    assert [f"{anchor.position.value} {told(anchor.place)}" for anchor in operation.anchors] == anchors
    assert (operation.inserted, operation.source) == (inserted, Source.CARRIER)


@pytest.mark.parametrize(
    ("words", "inserted"),
    [
        ("§ 7, stk. 2 og 3, ophæves, og i stedet indsættes:", Level.SUBSECTION),
        ("§ 7, stk. 2, ophæves, og i stedet indsættes som nye numre:", Level.ITEM),
        ("§ 7, stk. 2, affattes således:", None),
    ],
)
def test_tells_what_takes_the_place(words: str, inserted: Level | None) -> None:
    (operation,) = read(words, "Stk. 2. Ny tekst.")
    assert operation.inserted is inserted


def test_new_text_tells_that_a_chapter_is_new() -> None:
    (operation,) = read("Efter § 14 indsættes:", "Kapitel 4 a Sluser § 14 a. Ny tekst.")
    assert operation.inserted is Level.CHAPTER


def test_takes_new_annexes_from_the_amending_act() -> None:
    replaced, added = (
        *read("Bilag 2 affattes som bilag 1 til denne lov."),
        *read("Som bilag 3 indsættes bilag 2 til denne lov."),
    )
    assert (replaced.kind, told(replaced.targets[0]), told(replaced.given[0])) == (
        Kind.REWRITE,
        "att=2",
        "att=1",
    )
    assert (added.anchors[0].position, told(added.anchors[0].place)) == (Position.AS, "att=3")
    assert (added.source, told(added.given[0])) == (Source.ANNEX, "att=2")


def test_leaves_out_what_is_excepted() -> None:
    first, second = read("Overalt i loven bortset fra § 1, stk. 3, ændres »a« til: »b« og »c« til: »d«.")
    assert (
        [told(place) for place in first.spared]
        == ["sec=1 subsec=3"]
        == [told(place) for place in second.spared]
    )


@pytest.mark.parametrize(
    ("words", "moves"),
    [
        ("Nr. 4 og 5 bliver herefter nr. 5 og 6.", [("item=4", "item=5"), ("item=5", "item=6")]),
        ("Nr. 10-12 bliver herefter 9-11.", [("item=10", "item=9"), ("item=11", "item=10"), ("item=12", "item=11")]),
        ("Stk. 3 bliver stk. 4, og stk. 6 bliver stk. 7.", [("subsec=3", "subsec=4"), ("subsec=6", "subsec=7")]),
    ],
)  # fmt: skip
def test_pairs_old_and_new_numbers(words: str, moves: list[tuple[str, str]]) -> None:
    (operation,) = read(words)
    assert [(told(move.source).partition(" ->")[0], told(move.target)) for move in operation.moves] == moves


def test_renumbering_clause_inherits_its_section() -> None:
    words = ("I § 6, stk. 3, der bliver stk. 4, ophæves nr. 2.", "Nr. 3 bliver herefter nr. 2.")
    _, clause = read_all([instruction(one) for one in words])
    assert (told(clause.moves[0].source), told(clause.moves[0].target)) == (
        "sec=6 subsec=3 item=3 -> sec=6 subsec=4 item=2", "sec=6 subsec=4 item=2"
    )  # fmt: skip


def test_next_instruction_inherits_nothing() -> None:
    first, second = (instruction("§ 6, stk. 3, ophæves."), instruction("Stk. 4 bliver stk. 3.", number="2"))
    assert told(tuple(read_all([first, second]))[1].targets[0]) == "subsec=4 -> subsec=3"


@pytest.mark.parametrize(
    ("words", "new_text", "kinds"),
    [
        ("(Udelades)", "", [Kind.VOID]),
        ("", "", [Kind.VOID]),
        ("", "Ny tekst", [Kind.UNREAD]),
        ("Loven sejler sin egen sø.", "", [Kind.UNREAD]),
        ("Stk. 4-11 bliver herefter stk. 3-8.", "", [Kind.UNREAD]),  # eight numbers for eleven
        ("I § 4 ændres »a« til: »b«, og resten flyder.", "", [Kind.REPLACE_WORDS, Kind.UNREAD]),
    ],
)
def test_keeps_what_it_cannot_read(words: str, new_text: str, kinds: list[Kind]) -> None:
    operations = read(words, new_text)
    assert [operation.kind for operation in operations] == kinds
    assert all(operation.words in words for operation in operations)
