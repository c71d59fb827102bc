from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from corpus.eli import Eli
from reports.coverage import YearHeld
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


def test_a_title_with_dollars_is_no_formula() -> None:
    chart = counts.draw("prøve", "duties.by_kind", [Count("Lov om $ og $_{ kurs", 3)], DANISH)
    assert "Lov om $ og $_{ kurs" in chart.svg


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
    net = network.network(REPORT.law.edges, most=2)
    assert {node.eli for node in net.nodes} == {ORDER, OUTSIDE}
    assert set(net.lines) == {(ORDER, OUTSIDE)}


def test_versions_of_one_act_are_one_node() -> None:
    net = network.network(REPORT.law.edges, lambda eli: ACT if eli == OUTSIDE else eli)
    assert net.lines == {(ORDER, ACT): 2}


def test_the_network_leaves_out_what_does_not_hang_together_with_the_rest() -> None:
    lines = {(ACT, ORDER): 1, (OUTSIDE, Eli("lta", 1990, "4")): 9, (ORDER, Eli("lta", 2000, "5")): 1}
    assert network.joined([OUTSIDE, *{eli for pair in lines for eli in pair}], lines) == {
        ACT,
        ORDER,
        Eli("lta", 2000, "5"),
    }


def test_scattered_old_documents_do_not_stretch_the_picture() -> None:
    held = tuple(YearHeld(year, number, 0) for year, number in ((1915, 1), (2003, 300), (2004, 300)))
    assert years.first_year(replace(REPORT.coverage.total, by_year=held)) == 2003


def test_a_network_of_nothing_can_be_drawn() -> None:
    look = network.Look(str, str, lambda _: True, lambda _: False)
    assert ET.fromstring(network.draw(network.network(()), look)).tag.endswith("svg")
