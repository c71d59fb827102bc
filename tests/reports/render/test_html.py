import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from corpus.errors import BadInput
from graph.law import Law
from reports.render.html import write_html
from reports.render.texts import Texts
from tests.reports.render.pages import Page, read_pages
from tests.reports.render.sample import ACT, HARM, small_report

FRONT = (
    "index.html", "pligter.html", "forloeb.html", "henvisninger.html", "gentagelser.html", "emner.html",
    "fund.html", "rangliste.html", "dokumenter.html", "vaekst.html", "udloeb.html", "metode.html",
)  # fmt: skip


@pytest.fixture(scope="module", params=["da", "en"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Page]:
    folder = tmp_path_factory.mktemp(request.param)
    assert write_html(small_report(), folder, request.param) == folder / "index.html"
    return read_pages(folder)


def test_each_part_and_each_document_has_a_page(pages: dict[Path, Page]) -> None:
    assert {path.name for path in pages} == {*FRONT, "lta-2019-548.html", "lta-2021-7.html"}


def test_law_without_target_groups_says_so_and_shows_no_empty_table(pages: dict[Path, Page]) -> None:
    (page,) = (page for path, page in pages.items() if path.name == "forloeb.html")
    said = {Texts.load(lang)("timeline.none") for lang in ("da", "en")}
    assert any(text in page.text for text in said)
    assert "<table" not in page.path.read_text("utf-8")


def test_no_link_is_dead(pages: dict[Path, Page]) -> None:
    dead = [
        (page.path.name, link) for page in pages.values() for link in page.links if is_dead(link, page, pages)
    ]
    assert dead == []


def is_dead(link: str, page: Page, pages: dict[Path, Page]) -> bool:
    parts = urlsplit(link)
    if parts.scheme in {"http", "https"}:
        return parts.netloc != "www.retsinformation.dk"
    target = (page.path.parent / unquote(parts.path)).resolve() if parts.path else page.path
    if not target.is_file():
        return True
    return bool(parts.fragment) and unquote(parts.fragment) not in pages[target].ids


def test_ids_stand_once_on_a_page(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        assert len(page.ids) == len(set(page.ids)), page.path


def test_tags_are_closed_in_order(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        assert (page.crossed, page.open) == ([], []), page.path


def test_nothing_is_loaded_from_elsewhere(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        for source in page.sources:
            assert (page.path.parent / source).is_file(), (page.path, source)


def test_law_and_messages_are_escaped(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        html = page.path.read_text("utf-8")
        assert "<script>" not in html
        assert html.count("<script") == html.count('<script src="')
    assert sum(HARM in page.text for page in pages.values()) >= 4


def test_every_page_says_where_its_figures_come_from(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        assert re.search(
            r"solnedgang 0\.1\.0 · (korpus|corpus) 2026-01-01 \(sha256 abababababab…\) · solnedgang report",
            page.text,
        )


def test_every_picture_has_words_and_numbers(pages: dict[Path, Page]) -> None:
    for page in pages.values():
        html = page.path.read_text("utf-8")
        assert all(image["alt"] for image in page.images)
        assert (
            html.count("<figure") == html.count("<details>\n<summary>")
            or page.path.parent.name == "dokumenter"
        )
        assert html.count("<figure") == html.count('.svg">')


def test_registers_show_their_first_rows_without_script(pages: dict[Path, Page]) -> None:
    page = next(page for path, page in pages.items() if path.name == "pligter.html")
    assert "underretter" in page.text
    assert page.scripts == 4


def test_the_words_that_show_a_demand_are_marked(pages: dict[Path, Page]) -> None:
    html = next(path for path in pages if path.name == "lta-2019-548.html").read_text("utf-8")
    assert re.search(r'<mark class="who"[^>]*>Åmanden</mark>', html)
    assert re.search(r'<mark class="duty finding"[^>]*>underretter</mark>', html)
    assert re.search(r'<a href="#sec_2"[^>]*>jf\. § 2</a>', html)


def test_a_document_says_whether_it_is_in_force_and_why(pages: dict[Path, Page]) -> None:
    html = next(path for path in pages if path.name == "lta-2019-548.html").read_text("utf-8")
    assert 'class="force undetermined"' in html
    assert '<a href="lta-2021-7.html#sec_2">' in html


def test_a_document_with_holes_says_so(tmp_path: Path) -> None:
    report = small_report()
    write_html(replace(report, law=replace(report.law, incomplete=frozenset({ACT}))), tmp_path)
    assert "Teksten har huller" in (tmp_path / "dokumenter" / "lta-2019-548.html").read_text("utf-8")
    assert "Teksten har huller" not in (tmp_path / "dokumenter" / "lta-2021-7.html").read_text("utf-8")


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there are da, en"):
        write_html(small_report(), tmp_path, "xx")


def test_the_same_report_gives_the_same_files(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        write_html(small_report(), folder)
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert all((one / path).read_bytes() == (other / path).read_bytes() for path in files)


def test_pages_of_documents_no_longer_analysed_go(tmp_path: Path) -> None:
    folder = tmp_path / "dokumenter"
    folder.mkdir()
    (folder / "lta-1999-1.html").touch()
    (folder / "mine.html").touch()
    write_html(small_report(), tmp_path)
    assert not (folder / "lta-1999-1.html").exists()
    assert (folder / "mine.html").exists()


def test_a_report_of_nothing_can_be_written(tmp_path: Path) -> None:
    report = small_report()
    write_html(
        replace(report, law=Law(report.law.as_of, {}, {}), findings=(), ranking=(), rules={}), tmp_path
    )
    assert not list((tmp_path / "dokumenter").glob("*"))
