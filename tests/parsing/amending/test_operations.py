"""Instructions, all invented, and the operations that they are."""

from __future__ import annotations

import pytest

from corpus.eli import Eli
from parsing.amending import Kind, Operation, Place, read_operations
from parsing.model import Amendment, ProvisionId

HERE = ProvisionId(Eli.parse("lta/2012/7"), "sec_1__item_1")


def read(words: str, new_text: str = "") -> tuple[Operation, ...]:
    return read_operations(Amendment(HERE, "", words, new_text, ""))


def told(place: Place) -> str:
    return " ".join(f"{level.value}={number}" for level, number in place.steps)


@pytest.mark.parametrize(
    ("words", "kind", "targets"),
    [
        ("I § 4, stk. 2, ændres »syv dage« til: »ti dage«.", Kind.REPLACE_WORDS, ["sec=4 subsec=2"]),
        ("I § 3, 2. pkt., indsættes efter »skipper«: »eller lods«.", Kind.INSERT_WORDS, ["sec=3 sentence=2"]),
        ("I § 2, nr. 4, udgår », jf. dog stk. 3«.", Kind.DELETE_WORDS, ["sec=2 item=4"]),
        ("§ 9, stk. 3, affattes således:", Kind.REWRITE, ["sec=9 subsec=3"]),
        ("§§ 5-7 og 9 a ophæves.", Kind.REPEAL, ["sec=5", "sec=6", "sec=7", "sec=9 a"]),
        (
            "§ 7, stk. 2 og 3, ophæves, og i stedet indsættes:",
            Kind.REPEAL_AND_INSERT,
            ["sec=7 subsec=2", "sec=7 subsec=3"],
        ),
        ("I § 6 indsættes efter stk. 1 som nyt stykke:", Kind.INSERT, ["sec=6"]),
        ("Efter § 14 indsættes:", Kind.INSERT, []),
        ("Overalt i loven ændres »toldvæsenet« til: »toldstyrelsen«.", Kind.REPLACE_WORDS, [""]),
        ("Stk. 3-5 bliver herefter stk. 4-6.", Kind.RENUMBER, ["subsec=3", "subsec=4", "subsec=5"]),
    ],
)
def test_reads_one_operation(words: str, kind: Kind, targets: list[str]) -> None:
    (operation,) = read(words)
    assert (operation.kind, [told(place) for place in operation.targets]) == (kind, targets)
