"""Articles, subsections, tables and pictures of annexes, from invented fragments."""

from __future__ import annotations

import pytest

from parsing.lexdania import trace
from parsing.model import Document, Level
from tests.parsing.lexdania.fragments import (
    META,
    block,
    body,
    by_path,
    document,
    dokument,
    group,
    heading,
    index,
    item,
    label,
    line,
    paragraf,
    paths,
    stk,
)

RULES = body(group(paragraf("§ 1.", stk(block("Vagten måler.")))))


def styled(style: str, *lines: str, centre: bool = False) -> str:
    form = 'formaEx="Center"' if centre else f'formaForma="{style}"'
    return f"<Exitus {form}>{''.join(map(line, lines))}</Exitus>"


def wrapped(*blocks: str) -> str:
    return (
        f"<Bilag>{label('Bilag 1')}{heading('Aftale')}<BilagIndhold><TekstGruppe>{''.join(blocks)}"
        "</TekstGruppe></BilagIndhold></Bilag>"
    )


def annex(*blocks: str) -> Document:
    return document(RULES, after=wrapped(*blocks))


def told(found: Document, *levels: Level) -> list[tuple[str, str, str]]:
    return [
        (each.id.path.removeprefix("att_1").removeprefix("__"), each.heading, each.text)
        for each in found.provisions
        if each.id.path.startswith("att_1") and each.level in levels
    ]


def test_articles_with_headings_and_numbered_subsections() -> None:
    found = annex(
        styled("", "AFTALE", centre=True),
        styled("Tekstoverskrift", "Artikel 1"),
        styled("Afsnitsoverskrift", "Formål"),
        block("Aftalen gælder sluser."),
        styled("Tekstoverskrift", "Artikel 2 a"),
        block("1.", "Vagten måler."),
        index(item("a)", block("vand og"))),
        block("2.", "Han skriver det ned."),
        styled("Overskriftstekst1", "Slutbestemmelser"),
        block("Aftalen ophører."),
    )
    assert told(found, Level.ARTICLE, Level.SUBSECTION) == [
        ("art_1", "Formål", "Artikel 1 Aftalen gælder sluser."),
        ("art_2a", "", "Artikel 2 a 1. Vagten måler. a) vand og 2. Han skriver det ned."),
        ("art_2a__subsec_1", "", "1. Vagten måler. a) vand og"),
        ("art_2a__subsec_2", "", "2. Han skriver det ned."),
    ]
    assert by_path(found, "att_1__art_2a__subsec_1__point_a").text == "a) vand og"
    assert told(found, Level.SENTENCE)[0][2] == "AFTALE"
    assert [text for path, _, text in told(found, Level.SENTENCE) if path.startswith("sentence")] == [
        "AFTALE",
        "Slutbestemmelser",
        "Aftalen ophører.",
    ]


def test_sections_printed_in_an_annex_are_articles_of_it() -> None:
    found = annex(
        styled("Overskriftsnummer1", "§ 1.", "Hvem reglerne omfatter"),
        block("Reglerne omfatter vagter."),
        styled("Paragraftekst", "§ 2.", "Vagten måler.", "Han skriver det ned."),
        styled("Stk", "Stk. 2.", "Det gælder ikke søndage."),
    )
    assert told(found, Level.ARTICLE, Level.SUBSECTION) == [
        ("art_1", "Hvem reglerne omfatter", "§ 1. Reglerne omfatter vagter."),
        ("art_1__subsec_1", "", "Reglerne omfatter vagter."),
        ("art_2", "", "§ 2. Vagten måler. Han skriver det ned. Stk. 2. Det gælder ikke søndage."),
        ("art_2__subsec_1", "", "Vagten måler. Han skriver det ned."),
        ("art_2__subsec_2", "", "Stk. 2. Det gælder ikke søndage."),
    ]
    assert {one.id.section.path for one in found.provisions if "__art_" in one.id.path} == {"att_1"}


@pytest.mark.parametrize(
    "last",
    [
        "Kapitel II – Tilsyn",
        "AFSNIT 3",
        "Til bekræftelse heraf har undertegnede skrevet under.",
        "Udfærdiget i Sluseby den 3. maj.",
    ],
)
def test_what_ends_an_article(last: str) -> None:
    found = annex(block("Artikel 5 – Tilsyn"), block("Vagten måler."), block(last))
    assert told(found, Level.ARTICLE) == [("art_5", "", "Artikel 5 – Tilsyn Vagten måler.")]


@pytest.mark.parametrize(
    "text",
    [
        "Artikel 12 og 14 gælder ikke.",
        "§ 4, stk. 2, gælder ikke.",
        "2.",
        "Stk. 2.",
        "Kapitel 3 gælder.",
    ],
)
def test_what_opens_none(text: str) -> None:
    found = annex(block(text, "Vand."))
    assert told(found, Level.ARTICLE, Level.SUBSECTION) == []
    assert by_path(found, "att_1").text == f"Bilag 1 {text} Vand."


def test_the_same_number_twice_is_two_places() -> None:
    found = annex(*[styled("Tekstoverskrift", "Artikel 1"), block("Vand.")] * 2)
    assert paths(found, Level.ARTICLE) == ["att_1__art_1", "att_1__art_1~2"]


def test_a_heading_of_an_article_is_no_words_of_the_body() -> None:
    blocks = wrapped(
        styled("Tekstoverskrift", "Artikel 1"), styled("Afsnitsoverskrift", "Vand."), block("Vand.")
    )
    (_, one) = trace(dokument(RULES, meta=META, after=blocks))
    assert [run.origin.path.rpartition("TekstGruppe/")[2] for run in one.runs if run.origin] == [
        "/Dokument/Bilag/Explicatus",
        "Exitus[1]/Linea/Char",
        "Exitus[3]/Linea/Char",
    ]


def test_pictures_are_named_at_their_place() -> None:
    picture = '<Exitus><Image src="BL1_{0}.png" name="kort" alt="Kort {0}"/></Exitus>'
    found = annex(picture.format(1), block("Vand."), picture.format(2))
    assert [(one.at.path, one.file, one.description) for one in found.images] == [
        ("att_1", "BL1_1.png", "Kort 1"),
        ("att_1", "BL1_2.png", "Kort 2"),
    ]
    text = by_path(found, "att_1").body
    assert [text[: one.place] for one in found.images] == ["Bilag 1", "Bilag 1 Vand."]
