"""The page of topics: with a map, and without one."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.eli import Eli
from graph.encoder.topics import Point, Topic, TopicMap
from parsing.model import ProvisionId
from reports.figures.topics import draw
from reports.render.html import write_html
from tests.reports.render.sample import ACT, ORDER, small_report


def small_map() -> TopicMap:
    places = [ProvisionId(eli, f"sec_{n}") for eli in (ACT, ORDER) for n in (1, 2)]
    topics = (
        Topic(("måling", "å<mand"), 2, (places[0],), ((ACT, 2),)),
        Topic(("nævn", "klage"), 2, (places[2],), tuple((Eli("lta", 2000 + n, "1"), 1) for n in range(6))),
    )
    points = tuple(Point(place, n // 2, n / 4, -n / 4) for n, place in enumerate(places))
    return TopicMap("corpus", 4, 1, topics, points)


def test_without_an_encoder_the_page_says_how_to_get_one(tmp_path: Path) -> None:
    write_html(small_report(), tmp_path, "en")
    assert "solnedgang encoder train" in (tmp_path / "emner.html").read_text("utf-8")


@pytest.mark.parametrize(("lang", "others"), [("da", "og 2 andre"), ("en", "and 2 others")])
def test_the_map_names_topics_and_leads_to_sections(lang: str, others: str, tmp_path: Path) -> None:
    write_html(replace(small_report(), topics=small_map()), tmp_path, lang)
    page = (tmp_path / "emner.html").read_text("utf-8")
    assert 'href="dokumenter/lta-2019-548.html#sec_1"' in page
    assert "måling, å&lt;mand" in page
    assert others in page
    assert (tmp_path / "figurer" / "emner.svg").is_file()


def test_every_dot_is_a_link() -> None:
    svg = draw(small_map(), lambda place: f"{place.eli.number}-{place.path}")
    assert all(f'"{number}-sec_{n}"' in svg for number in ("548", "7") for n in (1, 2))
