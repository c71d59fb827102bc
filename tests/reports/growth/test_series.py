"""Series, panels and flows on documents made by hand: what is growth, and what only came into view."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from corpus.eli import Eli
from graph.versions import InForce
from parsing.model import DocumentType
from reports.growth.counted import Counted, Day, Held, Text
from reports.growth.flow import Flow, Flows, Step
from reports.growth.panel import panels
from reports.growth.series import By, Course, series
from reports.growth.sizes import Counts, Size
from reports.growth.tables import GROWTH, growth_table

ONE, TWO, THREE = (Eli("lta", year, "1") for year in (2010, 2012, 2014))


def one(
    eli: Eli,
    words: int | None,
    family: str = "lov om haver",
    *,
    sure: bool = True,
    kind: DocumentType = DocumentType.ACT,
) -> Counted:
    held = Held(
        eli, kind, family, date(eli.year, 1, 1), "BE", "", Text.RECORD if words is None else Text.WHOLE
    )
    size = None if words is None else Size(eli, Counts(words=words, reading_words=words, sentences=1))
    return Counted(
        held, (family, kind.is_order), InForce.YES if sure else InForce.UNDETERMINED, "newest", size
    )


def day(year: int, *counted: Counted) -> Day:
    return Day(date(year, 12, 31), counted, {})


def moved(before: Day, after: Day, *steps: Step, not_new: frozenset[Eli] = frozenset()) -> Flow:
    flows = Flows({step.new: step for step in steps}, not_new)
    return sum(flows.between(before, after).values(), Flow())


REWRITTEN = Step(ONE, TWO, 100, 130, Flow(added=40, repealed=20, rewritten_in=15, rewritten_out=5, moved=7))
BACK = Step(TWO, THREE, 130, 110, Flow(repealed=20))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # the same document: nothing came or went
        (day(2010, one(ONE, 100)), day(2011, one(ONE, 100)), Flow()),
        # a new version: the flow of the step
        (day(2010, one(ONE, 100)), day(2012, one(TWO, 130)), REWRITTEN.flow),
        # two steps in one period: both count, though half of it went again
        (day(2010, one(ONE, 100)), day(2014, one(THREE, 110)), REWRITTEN.flow + BACK.flow),
        # new law, ended law
        (day(2010), day(2012, one(TWO, 130, "lov om søer")), Flow(begun=1, added=130)),
        (day(2010, one(ONE, 100)), day(2012), Flow(ended=1, repealed=100)),
        # the version before is a record: its words came into view
        (day(2010, one(ONE, None, sure=False)), day(2012, one(Eli("lta", 2011, "9"), 80)), Flow(appeared=80)),
        # undetermined on one of the days
        (day(2010, one(ONE, 100, sure=False)), day(2012, one(ONE, 100)), Flow(settled=100)),
        (day(2010, one(ONE, 100)), day(2012, one(ONE, 100, sure=False)), Flow(doubted=100)),
    ],
)
def test_what_came_and_went(before: Day, after: Day, expected: Flow) -> None:
    found = moved(before, after, REWRITTEN, BACK)
    assert found == expected
    assert found.net == total(after) - total(before)


def total(day: Day) -> int:
    return sum(one.size.counts.words for one in day.counted if one.sure and one.size)


def test_what_begins_with_a_consolidation_is_no_new_law() -> None:
    after = day(2012, one(TWO, 130, "lov om søer"))
    assert moved(day(2010), after, not_new=frozenset({TWO})) == Flow(begun=1, appeared=130)


def test_a_change_of_coverage_alone_moves_no_panel() -> None:
    """The total triples because an old order comes into view; both panels stand still."""
    days = [
        day(2010, one(ONE, 100), one(TWO, None, "bekendtgørelse om søer", sure=False)),
        day(2011, one(ONE, 100), one(THREE, 200, "bekendtgørelse om søer")),
    ]
    first, last = panels(days)
    assert (first.families, last.families) == (1, 1)
    assert last.growth == 0
    assert last.chained == 100


def test_the_chained_index_compares_neighbours() -> None:
    """The second family is seen on the last two days alone, and grows by a half in them."""
    days = [
        day(2010, one(ONE, 100)),
        day(2011, one(ONE, 120), one(TWO, 80, "lov om søer")),
        day(2012, one(ONE, 120), one(THREE, 120, "lov om søer")),
    ]
    assert [panel.chained for panel in panels(days)] == pytest.approx([100, 120, 144])
    assert [panel.words for panel in panels(days)] == [100, 120, 120]


def test_a_band_needs_families_and_holds_the_growth() -> None:
    families = [f"lov {letter}" for letter in "abcdefgh"]
    days = [
        day(2010, *(one(ONE, 100, name) for name in families)),
        day(2011, *(one(TWO, 100 + 10 * n, name) for n, name in enumerate(families))),
    ]
    last = panels(days)[1]
    assert last.growth == pytest.approx(0.35)
    assert last.low is not None
    assert last.high is not None
    assert last.low < 0.35 < last.high
    assert panels([day(2010, one(ONE, 100))] * 2)[1].low is None


def test_coverage_stands_beside_every_figure() -> None:
    unsure = one(TWO, 50, "bekendtgørelse om søer", sure=False, kind=DocumentType.ORDER)
    hidden = one(THREE, None, "lov om enge", sure=False)
    point = series(Course.of([day(2014, one(ONE, 100), unsure, hidden)]), By.NONE)[0]
    assert (point.coverage.documents, point.coverage.possible, point.coverage.seen) == (1, 3, 2)
    assert (point.counts.words, point.possible.words) == (100, 150)
    rows = growth_table([point]).to_pylist()
    assert {round(row["coverage"], 3) for row in rows} == {0.667}
    assert growth_table([point]).schema == GROWTH


def test_groups_add_up_to_the_whole() -> None:
    days = [
        day(2010, one(ONE, 100), one(TWO, 50, "bekendtgørelse om søer", kind=DocumentType.ORDER)),
        day(2014, one(THREE, 110)),
    ]
    flows = Flows({TWO: REWRITTEN, THREE: BACK})
    course = Course.of(days, None, flows)
    whole = series(course, By.NONE)
    for by in (By.TYPE, By.ACT):
        parts = series(course, by)
        for point in whole:
            same = [part for part in parts if part.date == point.date]
            assert sum(part.counts.words for part in same) == point.counts.words
            assert sum((part.flow for part in same if part.flow), Flow()) == (point.flow or Flow())
    assert all(a.date <= b.date for a, b in pairwise(whole))
