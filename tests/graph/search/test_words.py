"""Search by words: Danish stems, phrases, where the words stand, and the folding of texts."""

from datetime import date

import pyarrow as pa
import pytest

from corpus.eli import Eli
from corpus.errors import BadInput
from graph.search.find import By, Reach, Wanted, find
from graph.search.fuse import fuse
from graph.search.index import SearchIndex
from graph.search.passages import PASSAGES, TEXTS, Passages, digest_of
from graph.search.words import WordIndex, marks

ROWS = (  # document, path, text, headings, in force, type
    (
        "lta/2020/1",
        "sec_1__subsec_1",
        "Vagten måler vandstanden hver morgen.",
        "Kapitel 1 Måling",
        "yes",
        "act",
    ),
    (
        "lta/2020/1",
        "sec_2__subsec_1",
        "Klagen sendes til vandnævnet inden fire uger.",
        "Kapitel 2 Klage",
        "yes",
        "act",
    ),
    (
        "lta/2020/2",
        "sec_1__subsec_1",
        "Fristerne for en klage regnes fra brevets dato.",
        "",
        "undetermined",
        "order",
    ),
    ("lta/2010/9", "sec_1__subsec_1", "Vagten måler  vandstanden hver morgen.", "", "no", "order"),
    ("lta/2010/9", "sec_2__subsec_1", "Ved højvande hejses en gul vimpel.", "", "no", "order"),
)


@pytest.fixture(scope="module", name="index")
def fixture_index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    held = passages()
    folder = tmp_path_factory.mktemp("search") / "words"
    WordIndex.make(folder, held)
    return SearchIndex(held, WordIndex.open(folder))


def passages() -> Passages:
    numbers: dict[str, int] = {}
    texts, rows = [], []
    for document, path, text, headings, in_force, kind in ROWS:
        digest = digest_of(text)
        if digest not in numbers:
            numbers[digest] = len(texts)
            texts.append({"digest": digest, "text": text})
        rows.append(
            {
                "text": numbers[digest],
                "provision": f"{document}#{path}",
                "document": document,
                "family": document,
                "title": f"Regler {document}",
                "type": kind,
                "signed": date(int(document[4:8]), 1, 1),
                "in_force": in_force,
                "headings": headings,
                "chapter": "",
            }
        )
    return Passages(pa.Table.from_pylist(rows, PASSAGES), pa.Table.from_pylist(texts, TEXTS))


@pytest.mark.parametrize(
    ("words", "reach", "found"),
    [
        ("målingen af vandstand", Reach.ALIVE, ["lta/2020/1#sec_1__subsec_1"]),
        ("frist", Reach.ALIVE, ["lta/2020/2#sec_1__subsec_1"]),
        ("klage", Reach.IN_FORCE, ["lta/2020/1#sec_2__subsec_1"]),
        ('"gul vimpel"', Reach.ALIVE, []),
        ('"gul vimpel"', Reach.ALL, ["lta/2010/9#sec_2__subsec_1"]),
        ('"vimpel gul"', Reach.ALL, []),
        ("isbjørn", Reach.ALL, []),
    ],
)
def test_words_are_found_in_any_form(index: SearchIndex, words: str, reach: Reach, found: list[str]) -> None:
    hits = find(index, Wanted(words, By.WORDS, reach=reach))
    assert [str(hit.passage.provision) for hit in hits] == found


def test_equal_texts_are_one_hit_at_the_place_in_force(index: SearchIndex) -> None:
    (hit,) = find(index, Wanted("vandstanden", By.WORDS, reach=Reach.ALL))
    assert (str(hit.passage.provision), hit.others) == ("lta/2020/1#sec_1__subsec_1", 1)


def test_the_words_are_marked(index: SearchIndex) -> None:
    (hit,) = find(index, Wanted("brev frister", By.WORDS))
    assert [mark.of(hit.wording) for mark in hit.marks] == ["Fristerne", "brevets"]


def test_a_document_asked_for_by_name_is_looked_in_though_it_is_out_of_force(index: SearchIndex) -> None:
    hits = find(index, Wanted("højvandet", By.WORDS, act=Eli("lta", 2010, "9")))
    assert [str(hit.passage.provision) for hit in hits] == ["lta/2010/9#sec_2__subsec_1"]


@pytest.mark.parametrize("words", ["", " ?! ", '""'])
def test_a_query_without_a_word_is_refused(index: SearchIndex, words: str) -> None:
    with pytest.raises(BadInput, match="holds no word"):
        find(index, Wanted(words, By.WORDS))


def test_marks_know_the_stem() -> None:
    assert [span.start for span in marks("klager", "En klage, to klager, ingen klagefrist.")] == [3, 13]


def test_what_both_rankings_hold_comes_first() -> None:
    assert [number for number, _ in fuse([1, 2, 3], [3, 9])] == [3, 1, 2, 9]
