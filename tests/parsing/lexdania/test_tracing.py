"""Every character of a body leads back to the element it was read from."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from corpus.xml import parse_xml
from parsing.lexdania import read, trace
from parsing.lexdania.text import clean, letters
from parsing.model import Span
from tests.parsing.lexdania.fragments import (
    META,
    block,
    body,
    dokument,
    group,
    heading,
    index,
    item,
    label,
    line,
    note,
    paragraf,
    stk,
    table,
)
from tests.parsing.lexdania.real import acts
from tests.parsing.lexdania.test_any_tree import ANNEXES, CHANGES, GROUPS, LINES, REPRINTS, TREES
from tests.parsing.tracing import leads_back

EVERY = 60


def traced(data: bytes) -> dict[str, list[tuple[str, str, str]]]:
    """By body: words of the body, last step of the path, and words as received; what was put in has no path."""
    found = {}
    for one in trace(data):
        found[one.id.path] = [
            (run.span.of(one.body), run.origin.path.rpartition("/")[2], run.origin.words)
            if run.origin
            else (run.span.of(one.body), "", "")
            for run in one.runs
        ]
    return found


def counts(data: bytes) -> dict[str, int]:
    tree = parse_xml(data).getroottree()
    return leads_back(read(data), trace(data), lambda path: tree.xpath(path)[0].text)


def test_runs_of_a_line_with_what_is_deleted_and_folded() -> None:
    data = dokument(body(group(paragraf("§\xa01.", stk(block(line("Vag\xadten ", " måler  van", "det.")))))))
    assert traced(data) == {
        "sec_1": [
            ("§ 1.", "Explicatus", "§\xa01."),
            (" ", "", ""),
            ("Vag", "Char[1]", "Vag"),
            ("ten ", "Char[1]", "ten "),
            ("måler ", "Char[2]", "måler "),
            ("van", "Char[2]", "van"),
            ("det.", "Char[3]", "det."),
        ]
    }


def test_what_is_told_apart_is_passed_over() -> None:
    """A note, its mark, a heading and new text that say what the body says are not taken for it."""
    said = block("Vand.")
    amending = (
        f"<AendringCentreretParagraf>{label('§ 2')}{heading('Vand.')}<AendringsNummer>{label('1.')}<Aendring>"
        f"<AendringDefinition>{said}</AendringDefinition><AendringAktion><AendringNyTekst>{said}</AendringNyTekst>"
        f"</AendringAktion></Aendring></AendringsNummer></AendringCentreretParagraf>"
    )
    first = paragraf("§ 1.", stk(block("1)", note("1)", "Vand."), "Vand."), index(item("1)", said))))
    data = dokument(body(group(first)) + amending)
    numbers = {path: [words for words, step, _ in runs if step] for path, runs in traced(data).items()}
    assert numbers == {"sec_1": ["§ 1.", "Vand.", "1)", "Vand."], "sec_2": ["§ 2", "1.", "Vand."]}
    places = [run.origin.path for one in trace(data) for run in one.runs if run.origin]
    assert not any(step in path for path in places for step in ("Nota", "Rubrica", "AendringAktion"))


def test_a_claim_in_the_middle_of_a_word_leads_to_its_characters() -> None:
    data = dokument(body(group(paragraf("§ 1.", stk(block("Han måler."), block("Hun skriver."))))))
    (one,) = trace(data)
    at = one.body.index("åler")
    (run,) = one.within(Span(at, at + 4))
    assert run.origin is not None
    assert (run.span, run.origin.span, run.origin.words) == (Span(at, at + 4), Span(5, 9), "åler")
    assert [run.origin is None for run in one.within(Span(at, len(one.body)))] == [False, True, False]


def test_cells_lead_to_their_elements() -> None:
    data = dokument(body(group(paragraf("§ 1.", stk(table(("A", "", "B"), ("C",)))))))
    assert [run for run in traced(data)["sec_1"] if run[1]] == [
        ("§ 1.", "Explicatus", "§ 1."),
        ("A", "Char", "A"),
        ("B", "Char", "B"),
        ("C", "Char", "C"),
    ]


def test_the_line_of_the_file_is_told() -> None:
    data = dokument("\n" + body("\n" + group("\n" + paragraf("§ 1.", "\n" + stk(block("Vand."))))))
    assert {run.origin.line for one in trace(data) for run in one.runs if run.origin} == {4, 5}


@given(st.text(alphabet="aB§ \t\n\x1c\xa0\xad\u200b\u2005\u2011\ufeffæ)"))
def test_letters_are_what_cleaning_keeps(text: str) -> None:
    assert "".join(letter for letter, _ in letters(text)) == clean(text)
    places = [place for _, place in letters(text)]
    assert places == sorted(set(places))


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    LINES,
    st.lists(GROUPS, max_size=3),
    st.lists(CHANGES | REPRINTS, max_size=2),
    st.lists(ANNEXES, max_size=2),
)
def test_every_character_leads_back(
    opening: str, groups: list[str], rest: list[str], annexes: list[str]
) -> None:
    content = f"<Indledning>{opening}</Indledning>{body(*groups)}{''.join(rest)}"
    assert not counts(dokument(content, meta=META, after="".join(annexes)))["not found"]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TREES, max_size=4))
def test_any_tree_leads_back_where_it_leads(content: list[etree._Element]) -> None:
    counts(dokument("".join(etree.tostring(one, encoding="unicode") for one in content)))


def test_real_law_leads_back() -> None:
    for name, data in acts(EVERY):
        found = counts(data)
        assert (name, found["not found"]) == (name, 0)
        assert found["traced"] > 0
