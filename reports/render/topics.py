"""The page of topics: the map of the law by meaning, and which acts speak of which topic."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from graph.encoder.topics import Topic, TopicMap
from reports.figures import topics as picture
from reports.figures.chart import Chart, Row
from reports.render.marks import safe
from reports.render.places import FOLDER
from reports.render.site import FILES, Site
from reports.render.tables import Link

PAGE = FILES["topics"]
DOCUMENTS = 4  # of a topic that are named


@dataclass(frozen=True, slots=True)
class Map:
    svg: Markup
    chart: Chart


@dataclass(frozen=True, slots=True)
class Line:
    """A topic as the table tells it."""

    number: int
    words: str
    sections: int
    documents: tuple[tuple[Link, int], ...]
    others: int  # documents that are not named
    typical: tuple[Link, ...]


def write(site: Site) -> None:
    found, texts = site.report.topics, site.texts
    lines = (
        [] if found is None else [line(number, topic, site) for number, topic in enumerate(found.topics, 1)]
    )
    site.page(
        PAGE,
        "topics.html",
        key="topics",
        title=texts("topics.title"),
        picture=None if found is None else drawn(found, site),
        lines=lines,
        left_out=0 if found is None else found.left_out,
    )


def line(number: int, topic: Topic, site: Site) -> Line:
    places = site.places
    named = tuple(
        (Link(places.title(eli), places.page(eli)), count) for eli, count in topic.documents[:DOCUMENTS]
    )
    typical = tuple(Link(places.named(section), places.href(section)) for section in topic.typical)
    others = len(topic.documents) - len(named)
    return Line(number, ", ".join(topic.words), topic.sections, named, others, typical)


def drawn(found: TopicMap, site: Site) -> Map:
    """The map, inlined so that its dots are links, with the same told in a table."""
    texts = site.texts
    svg = picture.draw(found, site.places.href)
    largest = "; ".join(", ".join(topic.words[:3]) for topic in found.topics[:3])
    alone = svg.replace(f'"{FOLDER}/', f'"../{FOLDER}/')  # seen from the folder of pictures
    chart = Chart(
        "emner",
        alone,
        texts("topics.map"),
        texts("topics.map_caption", dots=texts.number(len(found.points)), n=texts.number(found.sections)),
        texts("topics.map_alt", n=texts.number(len(found.topics)), largest=largest),
        (texts("column.topic"), texts("column.sections"), texts("column.documents")),
        tuple(
            Row(", ".join(topic.words), (texts.number(topic.sections), texts.number(len(topic.documents))))
            for topic in found.topics
        ),
    )
    return Map(safe(svg), site.chart(chart))
