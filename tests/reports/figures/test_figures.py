from xml.etree import ElementTree as ET

import pytest

from reports.figures import counts, force, likeness, network, scores, years
from reports.figures.chart import Chart
from reports.figures.counts import Count
from reports.render.texts import Texts
from tests.reports.render.sample import ACT, ORDER, OUTSIDE, small_report

DANISH = Texts.load("da")
REPORT = small_report()


def charts() -> list[Chart]:
    named = [Count("Frist", 1200, "pligter.html"), Count("Plan", 0)]
    return [
        years.draw(REPORT.coverage.total, DANISH),
        force.draw(REPORT.coverage.total, DANISH),
        counts.draw("prøve", "duties.by_kind", named, DANISH),
        counts.draw("tom", "duties.by_kind", [], DANISH),
        likeness.draw(REPORT.law.similarities, DANISH),
        scores.draw(REPORT.ranking, DANISH),
    ]


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: chart.name)
def test_a_chart_is_an_svg_with_words_and_numbers(chart: Chart) -> None:
    assert ET.fromstring(chart.svg).tag.endswith("svg")
    assert chart.alt
    assert all(len(row.values) == len(chart.header) - 1 for row in chart.rows)


def test_the_same_chart_is_the_same_bytes() -> None:
    assert [chart.svg for chart in charts()] == [chart.svg for chart in charts()]


def test_labels_stay_text() -> None:
    assert "1.200" in charts()[2].svg


def test_the_network_counts_references_between_documents() -> None:
    net = network.network(REPORT.law.edges)
    assert [(node.eli, node.into, node.out) for node in net.nodes] == [
        (OUTSIDE, 1, 0),
        (ACT, 1, 0),
        (ORDER, 0, 2),
    ]
    assert net.lines == {(ORDER, ACT): 1, (ORDER, OUTSIDE): 1}


def test_the_network_shows_the_most_connected() -> None:
    net = network.network(REPORT.law.edges, 2)
    assert {node.eli for node in net.nodes} == {ORDER, OUTSIDE}
    assert set(net.lines) == {(ORDER, OUTSIDE)}


def test_a_network_of_nothing_can_be_drawn() -> None:
    look = network.Look(str, str, lambda _: True, lambda _: False)
    assert ET.fromstring(network.draw(network.network(()), look)).tag.endswith("svg")
