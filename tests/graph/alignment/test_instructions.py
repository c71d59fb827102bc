"""Which instruction made a provision what it is: named place and words must agree."""

from __future__ import annotations

from datetime import date

from corpus.eli import Eli
from graph.alignment import Kind, Link, Pair, align
from graph.alignment.instructions import Instruction, Instructions
from graph.versions import InForce, Version
from parsing.amending.read import read_all
from parsing.model import Amendment, DocumentType, Level, ProvisionId
from tests.graph.alignment.test_align import FERRY, LAMP, NEW, OLD, PLANK, Printed, units

ACT = Eli("lta", 2020, "7")


def version(eli: Eli, signed: date) -> Version:
    kind = DocumentType.CONSOLIDATED_ACT
    return Version(eli, kind, "Lov om broer", "lov om broer", signed, InForce.YES, "newest")


PAIR = Pair(
    "lov om broer", version(OLD, date(2020, 1, 1)), version(NEW, date(2021, 1, 1)), Link.CONSOLIDATION
)


def told(old: Printed, new: Printed, *instructions: tuple[str, str]) -> list[tuple[Kind, int]]:
    """The kind of each row with how many of the instructions (words, new text) did it."""
    section = ProvisionId(ACT).child(Level.SECTION, "1")
    amendments = [
        Amendment(section.child(Level.ITEM, str(n)), "", words, text, "lov om broer")
        for n, (words, text) in enumerate(instructions, 1)
    ]
    carried = {one.id: one.new_text for one in amendments}
    day = date(2020, 6, 1)
    held = [Instruction.of(one, day, carried[one.amendment]) for one in read_all(amendments)]
    before, after = units(OLD, old), units(NEW, new)
    rows = align(before, after)
    known = {unit.id: unit for unit in (*before, *after)}
    found = Instructions(("lov om broer", one) for one in held).tell(PAIR, rows, known)
    return [(row.kind, len(ids)) for row, ids in zip(rows, found, strict=True)]


def test_replaced_words_are_told_where_they_stood() -> None:
    changed = PLANK.replace("morgen", "aften")
    by_words = ("I § 1 ændres »morgen« til: »aften«.", "")
    elsewhere = ("I § 2 ændres »morgen« til: »aften«.", "")
    found = told([("1", "1", PLANK)], [("1", "1", changed)], by_words, elsewhere)
    assert found == [(Kind.REWRITTEN, 1)]


def test_a_new_provision_is_told_by_its_words() -> None:
    inserted = ("Efter § 1 indsættes:", f"§ 1 a. {LAMP}")
    found = told([("1", "1", PLANK)], [("1", "1", PLANK), ("1 a", "1", LAMP)], inserted)
    assert found == [(Kind.KEPT, 0), (Kind.ADDED, 1)]


def test_a_repeal_and_the_renumbering_behind_it() -> None:
    old = [("1", "1", PLANK), ("1", "2", LAMP), ("1", "3", FERRY)]
    found = told(
        old,
        [("1", "1", PLANK), ("1", "2", FERRY)],
        ("§ 1, stk. 2, ophæves. Stk. 3 bliver herefter stk. 2.", ""),
    )
    assert found == [(Kind.KEPT, 0), (Kind.RENUMBERED, 1), (Kind.REPEALED, 1)]
