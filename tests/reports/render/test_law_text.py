import re
from html import unescape

from parsing.model import Level, Provision, ProvisionId, Span, Zone
from reports.render.law_text import section_html
from reports.render.notes import Note, Notes
from reports.render.printed import printed
from tests.law import ACT, section


def listed(text: str) -> tuple[Provision, ...]:
    """A section of one subsection with a list in it; `|` begins an item, and is not printed."""
    body, spans, at = text.replace("|", ""), [], 0
    for part in text.split("|")[:-1]:
        at += len(part)
        spans.append(at)
    here = ProvisionId(ACT, "sec_1")
    inner = here.child(Level.SUBSECTION, "1")
    ends = [*spans[1:], body.rindex("Slut") if "Slut" in body else len(body)]
    return (
        Provision(here, Level.SECTION, "1", "§ 1.", "", Zone.BODY, body, Span(0, len(body))),
        Provision(inner, Level.SUBSECTION, "1", "", "", Zone.BODY, body, Span(5, len(body))),
        *(
            Provision(
                inner.child(Level.ITEM, str(n)),
                Level.ITEM,
                str(n),
                f"{n})",
                "",
                Zone.BODY,
                body,
                Span(start, end),
            )
            for n, (start, end) in enumerate(zip(spans, ends, strict=True), 1)
        ),
        Provision(inner.child(Level.SENTENCE, "1"), Level.SENTENCE, "1", "", "", Zone.BODY, body, Span(5, 9)),
    )


def html_of(provisions: tuple[Provision, ...], notes: Notes | None = None) -> str:
    (unit,) = printed(provisions)
    return section_html(unit, notes or Notes(), "", lambda path: path)


def words_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html)).strip()


def test_no_word_of_a_section_is_lost_or_said_twice() -> None:
    provisions = listed("§ 1. Åmanden måler: |1) vand, |2) is & sne. Slut på det.")
    assert words_of(html_of(provisions)) == provisions[0].body


def test_list_items_are_blocks_with_ids_and_labels() -> None:
    html = html_of(listed("§ 1. Åmanden måler: |1) vand, |2) is."))
    assert '<div class="item" id="sec_1__subsec_1__item_2"><b>2)</b> is.</div>' in html
    assert "sentence" not in html


def test_each_subsection_is_a_row_and_the_first_carries_the_label() -> None:
    html = html_of(section(ACT, "2", "Et.", "To."))
    rows = re.findall(r'<div class="law" lang="da" id="([^"]*)">(.*?)</div>', html)
    assert rows == [("sec_2__subsec_1", "<b>§ 2.</b> Et."), ("sec_2__subsec_2", " <b>Stk. 2.</b> To.")]


def test_notes_stand_beside_the_row_their_words_are_in() -> None:
    provisions = section(ACT, "2", "Et.", "To.")
    second = provisions[2].span.start
    html = html_of(provisions, Notes(beside=(Note(second, "demand", "noten"),)))
    first_row, second_row = html.split('<div class="row">')[1:]
    assert "noten" not in first_row
    assert "noten" in second_row


def test_a_section_without_subsections_is_one_row() -> None:
    annex = Provision(
        ProvisionId(ACT, "att_1"), Level.ANNEX, "1", "Bilag 1", "", Zone.ANNEX, "Bilag 1 Et.", Span(0, 11)
    )
    assert words_of(html_of((annex,))) == "Bilag 1 Et."


def test_two_sections_stay_apart() -> None:
    assert len(list(printed((*section(ACT, "1", "Et."), *section(ACT, "2", "Et."))))) == 2


def test_the_article_of_an_annex_stands_under_its_heading() -> None:
    body = "Bilag 1 Artikel 2 Vagten måler."
    annex = ProvisionId(ACT, "att_1")
    html = html_of(
        (
            Provision(annex, Level.ANNEX, "1", "Bilag 1", "", Zone.ANNEX, body, Span(0, len(body))),
            Provision(
                annex.child(Level.ARTICLE, "2"),
                Level.ARTICLE,
                "2",
                "Artikel 2",
                "Måling & vand",
                Zone.ANNEX,
                body,
                Span(8, len(body)),
            ),
        )
    )
    assert (
        '<div class="art" id="att_1__art_2"><h4>Måling &amp; vand</h4><b>Artikel 2</b> Vagten måler.' in html
    )
