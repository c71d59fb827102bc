"""The life of a provision, from rows of alignments made by hand."""

from __future__ import annotations

from datetime import date

from corpus.eli import Eli
from graph.alignment import Kind
from graph.history import Lives
from parsing.model import ProvisionId

SIGNED = {f"lta/{year}/1": date(year, 1, 1) for year in (2018, 2019, 2020, 2021)}


def row(old: str, new: str, kind: Kind, **other: object) -> dict[str, object]:
    """`2018:sec_1` is `lta/2018/1#sec_1`; a year alone: it is not there."""
    (a, place_a), (b, place_b) = old.split(":"), new.split(":")
    return {
        "old_document": f"lta/{a}/1",
        "new_document": f"lta/{b}/1",
        "old": f"lta/{a}/1#{place_a}" if place_a else None,
        "new": f"lta/{b}/1#{place_b}" if place_b else None,
        "kind": kind.value,
        "words_old": 10,
        "words_new": 10,
        "words_added": 0,
        "words_deleted": 0,
        "names_only": False,
        "amended_by": [],
        **other,
    }


def place(text: str) -> ProvisionId:
    return ProvisionId.parse(text)


def test_follows_a_provision_back_and_forth() -> None:
    by = ["lta/2020/77#sec_1__item_3"]
    lives = Lives(
        [
            row("2018:sec_1", "2019:sec_1", Kind.KEPT),
            row("2019:sec_1", "2020:sec_1", Kind.REWRITTEN, words_added=2, amended_by=by),
            row("2020:sec_1", "2021:sec_2", Kind.RENUMBERED),
        ],
        SIGNED,
    )
    history = lives.of(place("lta/2021/1#sec_2"))
    assert history is not None
    assert (history.first, history.since) == (place("lta/2018/1#sec_1"), date(2018, 1, 1))
    assert history.at_least
    assert [step.kind for step in history.steps] == [Kind.REWRITTEN, Kind.RENUMBERED]
    assert history.steps[0].amended_by == (place(by[0]),)
    assert history.times_amended == 1
    assert round(history.age(date(2022, 1, 1)) or 0) == 4
    assert lives.of(place("lta/2019/1#sec_1")) is not None


def test_a_provision_that_came_later_has_its_own_age() -> None:
    lives = Lives([row("2018:", "2019:sec_3", Kind.ADDED), row("2019:sec_3", "2020:", Kind.REPEALED)], SIGNED)
    history = lives.of(place("lta/2019/1#sec_3"))
    assert history is not None
    assert (history.since, history.at_least) == (date(2019, 1, 1), False)
    assert [step.kind for step in history.steps] == [Kind.ADDED, Kind.REPEALED]


def test_what_a_version_with_holes_lost_was_not_gone() -> None:
    rows = [row("2018:sec_4", "2019:", Kind.REPEALED), row("2019:", "2020:sec_4", Kind.ADDED)]
    gone = Lives(rows, SIGNED).of(place("lta/2020/1#sec_4"))
    there = Lives(rows, SIGNED, [Eli.parse("lta/2019/1")]).of(place("lta/2020/1#sec_4"))
    assert gone is not None
    assert there is not None
    assert (gone.since, there.since) == (date(2020, 1, 1), date(2018, 1, 1))
    assert there.times_amended == 0


def test_names_of_ministers_are_no_amendment() -> None:
    lives = Lives([row("2018:sec_1", "2019:sec_1", Kind.REWRITTEN, words_added=1, names_only=True)], SIGNED)
    history = lives.of(place("lta/2019/1#sec_1"))
    assert history is not None
    assert (len(history.steps), history.times_amended) == (1, 0)


def test_a_section_is_as_old_as_its_oldest_subsection() -> None:
    lives = Lives(
        [
            row("2018:sec_1__subsec_1", "2019:sec_1__subsec_1", Kind.REWRITTEN, words_deleted=1),
            row("2018:", "2019:sec_1__subsec_2", Kind.ADDED),
            row("2019:sec_1__subsec_1", "2020:sec_1__subsec_1", Kind.KEPT),
            row("2019:sec_1__subsec_2", "2020:sec_1__subsec_2", Kind.REWRITTEN, words_added=3),
        ],
        SIGNED,
    )
    found = lives.section([place(f"lta/2020/1#sec_1__subsec_{n}") for n in (1, 2)])
    assert found is not None
    assert (found.since, found.at_least, found.times_amended) == (date(2018, 1, 1), True, 2)
    assert found.last_amended == date(2020, 1, 1)
    assert lives.section([place("lta/2020/1#sec_9")]) is None
