"""The ledger and what came back, on three invented versions of one act."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import UnknownDocument
from graph.scope import EMPLOYMENT
from parsing.model import DocumentType
from reports.growth.counted import History
from reports.growth.ledger import Ledger, busiest, family_named, ledger
from reports.growth.ledger_table import LEDGER, ledger_table
from reports.growth.pages import Extent, page_counts, quoted, verdicts
from reports.render.growth import ledger_text, pages_text
from reports.rules.rule import Draft
from tests.read_law import Held, read_tables

WATER = "Ejeren skal hver uge i tørre perioder vande alle træer langs den østlige sti i haven."
HEDGE = "Hækken mod vejen klippes til en højde af højst halvanden meter ved midsommer, jf. § 2."
GATE = "Lågen mod vejen holdes lukket om natten af den, der har nøglen, fra maj til september."
LAMP = "Lygten over porten tændes en halv time før solnedgang og slukkes, når den sidste er gået hjem."
SHED = "Lygten over skuret tændes en halv time før solnedgang og slukkes, når den sidste er gået."  # near, but short
TITLE = "Bekendtgørelse af lov om kolonihaver"


def version(year: int, *sections: str, kind: DocumentType = DocumentType.CONSOLIDATED_ACT) -> Draft:
    title = TITLE if kind is DocumentType.CONSOLIDATED_ACT else "Lov om kolonihaver"
    return Draft(sections, title, kind, date(year, 3, 1))


DRAFTS = (
    version(2012, WATER, HEDGE, GATE, LAMP, kind=DocumentType.ACT),
    version(2014, WATER, GATE),
    version(2016, WATER, GATE, HEDGE.replace("§ 2", "§ 1"), LAMP, SHED),
)


@pytest.fixture(scope="module", name="held")
def fixture_held() -> Held:
    return Held(read_tables(*DRAFTS))


@pytest.fixture(scope="module", name="found")
def fixture_found(held: Held) -> Ledger:
    history = History.read(held, EMPLOYMENT)
    return ledger(held, history, family_named(history, "lov om kolonihaver"))


def test_every_version_has_a_line(found: Ledger) -> None:
    assert [entry.document.year for entry in found.entries] == [2012, 2014, 2016]
    assert [entry.since.year if entry.since else None for entry in found.entries] == [None, 2012, 2014]


def test_the_flow_is_the_difference_of_the_words(found: Ledger) -> None:
    first, second, third = (entry.size.counts.words for entry in found.entries if entry.size)
    cut, back = (entry.flow for entry in found.entries[1:])
    assert cut is not None
    assert back is not None
    assert second - first == cut.words_added - cut.words_repealed
    assert third - second == back.words_added - back.words_repealed


def test_what_was_cut_is_back_though_its_reference_was_renumbered(found: Ledger) -> None:
    assert [len(entry.returned) for entry in found.entries] == [0, 0, 2]
    for back, section in zip(found.entries[2].returned, ("sec_3", "sec_4"), strict=True):
        assert (back.old.eli.year, back.new.eli.year, back.likeness) == (2012, 2016, 1.0)
        assert back.new.section.path == section


def test_the_ledger_as_a_table_and_as_text(found: Ledger) -> None:
    rows = ledger_table(found)
    assert rows.schema == LEDGER
    assert rows["words_back"].to_pylist()[2] == sum(back.words for back in found.entries[2].returned)
    assert any(line.startswith("BACK AFTER IT WAS CUT (2 ") for line in ledger_text(found))


def test_an_act_is_named_by_title_or_address(held: Held) -> None:
    history = History.read(held, EMPLOYMENT)
    assert family_named(history, "lta/2014/2") == family_named(history, "Lov om kolonihaver")
    assert busiest(history) == family_named(history, "Lov om kolonihaver")
    with pytest.raises(UnknownDocument, match="lov om sten"):
        family_named(history, "lov om sten")


def test_pages_grow_with_what_is_counted(held: Held) -> None:
    history = History.read(held, EMPLOYMENT)
    counts = page_counts(history, history.on(date(2016, 12, 31)))
    normal = {one.extent: one for one in counts if one.page.characters}
    assert normal[Extent.ACTS].documents == 1  # one version of a family at a time
    assert normal[Extent.EVER].documents == 3
    pages = [normal[extent].pages for extent in Extent]
    assert pages == sorted(pages)
    size = history.sizes[next(eli for eli in history.sizes if eli.year == 2016)]
    assert normal[Extent.ACTS].pages == pytest.approx(size.counts.characters / 2400)


def test_a_quoted_count_that_nothing_gives_is_told_so(held: Held) -> None:
    history = History.read(held, EMPLOYMENT)
    found = verdicts(history)
    assert {one.quoted.day.year for one in found} == {2017}  # in 2010 there was no such law yet
    assert not any(one.gives for one in found)
    counts = page_counts(history, history.on(history.newest))
    assert "none of these gives it" in "\n".join(pages_text(counts, found))
    assert [one.pages for one in quoted()][:1] == [4776]
