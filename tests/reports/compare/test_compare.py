"""Two versions of an invented act: what a comparison says of them, and how it is told."""

from __future__ import annotations

import json
from datetime import date

import pytest

from corpus.errors import BadInput, UnknownDocument
from graph.alignment import Kind
from parsing.model import DocumentType
from parsing.tables import amendment_table, document_table, note_table, provision_table
from parsing.tagging.model import Duty
from reports.compare import Comparison, compare
from reports.render.compare import as_json, as_text
from reports.render.compare_page import compare_html
from reports.render.texts import Texts
from reports.rules.rule import Draft
from reports.stages import STAGES, CorpusStage, DocumentStage
from tests.read_law import SETTINGS, Held, document

OLD = Draft(
    (
        "Vagten skal hver morgen måle vandets højde ved broen, jf. § 2.",
        "Brofogeden kan give vagten fri om søndagen, når vandet er lavt & stille.",
        "Båden males grøn hvert andet forår af den, der ejer den.",
    ),
    "Bekendtgørelse af lov om vandløbsvagter",
    DocumentType.CONSOLIDATED_ACT,
    date(2016, 3, 1),
)
NEW = Draft(
    (
        "Vagten skal hver aften måle vandets højde ved broen, jf. § 3. Stk. 2. Vagten skal skriftligt indberette højden.",
        "Kajakker må ikke ligge under broen, mens der måles ved den.",
        "Brofogeden kan give vagten fri om søndagen, når vandet er lavt & stille.",
    ),
    "Bekendtgørelse af lov om vandløbsvagter",
    DocumentType.CONSOLIDATED_ACT,
    date(2021, 3, 1),
)
AMENDING = Draft(
    ("I lov om vandløbsvagter foretages følgende ændring:",),
    "Lov om ændring af lov om vandløbsvagter",
    DocumentType.AMENDING_ACT,
    date(2020, 3, 1),
)


@pytest.fixture(scope="module", name="tables")
def fixture_tables() -> Held:
    documents = [document(OLD, 1), document(NEW, 2), document(AMENDING, 3)]
    tables = {
        "documents": document_table(documents),
        "provisions": provision_table(documents),
        "notes": note_table(documents),
        "amendments": amendment_table(documents),
    }
    for stage in STAGES:
        if isinstance(stage, DocumentStage):
            tables |= stage.run(tables, SETTINGS)
        elif isinstance(stage, CorpusStage) and stage.name in {"edges", "versions", "alignments"}:
            tables |= stage.run(Held(tables), SETTINGS)
    return Held(tables)


@pytest.fixture(scope="module", name="found")
def fixture_found(tables: Held) -> Comparison:
    return compare(tables, "lov om vandløbsvagter 2018", "lta/2021/2")


def test_a_name_and_a_year_name_the_version_of_that_time(found: Comparison) -> None:
    assert (str(found.old.eli), str(found.new.eli)) == ("lta/2016/1", "lta/2021/2")


def test_says_what_became_of_each_provision(found: Comparison) -> None:
    told = [
        (one.aligned.kind, one.old and one.old.place.path, one.new and one.new.place.path)
        for one in found.changed
    ]
    assert told == [
        (Kind.REWRITTEN, "sec_1__subsec_1", "sec_1__subsec_1"),
        (Kind.ADDED, None, "sec_1__subsec_2"),
        (Kind.ADDED, None, "sec_2__subsec_1"),
        (Kind.RENUMBERED, "sec_2__subsec_1", "sec_3__subsec_1"),
        (Kind.REPEALED, "sec_3__subsec_1", None),
    ]
    assert [one.reworded for one in found.changed] == [True, True, True, False, True]


def test_counts_what_each_version_demands(found: Comparison) -> None:
    old, new = found.old_size, found.new_size
    assert (old.sections, new.sections, old.subsections, new.subsections) == (3, 3, 3, 4)
    assert dict(new.duties)[Duty.REPORT] == 1
    assert dict(old.duties)[Duty.REPORT] == 0
    assert (old.references, new.references) == (1, 1)
    assert old.words == found.flow.words_old


def test_every_word_is_kept_moved_changed_or_gone(found: Comparison) -> None:
    flow = found.flow
    on = flow.words_kept + flow.words_moved
    assert flow.words_old == on + flow.words_rewritten_old + flow.words_repealed
    assert flow.words_new == on + flow.words_rewritten_new + flow.words_added
    assert (flow.words_rewritten_old, flow.words_rewritten_new) == (1, 1)  # morgen, aften; § 2 became § 3


def test_the_text_shows_words_that_went_and_came(found: Comparison) -> None:
    told = "\n".join(as_text(found, Texts.load("en")))
    assert "[-morgen-] {+aften+}" in told
    assert "[-Båden males" in told
    assert "§ 2 \u2192 § 3  [renumbered]" in told
    shorter = "\n".join(as_text(found, Texts.load("da"), 2))
    assert "2 af 5 ændrede bestemmelser" in shorter


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_page_marks_both_sides_and_escapes_the_law(found: Comparison, lang: str) -> None:
    page = compare_html(found, Texts.load(lang), "solnedgang compare")
    assert '<mark class="gone">morgen</mark>' in page
    assert '<mark class="came">aften</mark>' in page
    assert "lavt & stille" not in page
    assert "http" not in page.replace("https://www.retsinformation.dk", "")


def test_json_has_a_schema_and_plain_values(found: Comparison) -> None:
    told = json.loads(as_json(found, "here"))
    assert (told["schema"], told["source"], told["old"]["eli"]) == (1, "here", "lta/2016/1")
    assert told["flow"]["kinds"]["added"] == 2
    assert told["new_size"]["duties"]["report"] == 1
    assert told["changed"][0]["new"]["place"] == "lta/2021/2#sec_1__subsec_1"


@pytest.mark.parametrize(
    ("old", "new", "error", "words"),
    [
        ("lta/2016/1", "lta/2016/1", BadInput, "the same document"),
        ("lta/2020/3", "lta/2021/2", BadInput, "instructions to change others"),
        ("lta/1999/9", "lta/2021/2", UnknownDocument, "holds no lta/1999/9"),
        ("lov om vandløbsvagter 2011", "lta/2021/2", UnknownDocument, "no version of"),
        ("lov om kajakker", "lta/2021/2", UnknownDocument, "no document here has that title"),
    ],
)
def test_bad_input_is_one_clear_line(
    tables: Held, old: str, new: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words) as raised:
        compare(tables, old, new)
    assert "\n" not in str(raised.value)
