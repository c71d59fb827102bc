from dataclasses import replace

from graph.edges import Edge
from parsing.model import ProvisionId, Span, Zone
from parsing.references.model import Relation
from reports.metrics import METRICS
from reports.metrics.degree import InDegree, OutDegree
from reports.metrics.page_rank import PageRank
from reports.metrics.reading_load import ReadingLoad
from reports.metrics.words import Words
from tests.law import ACT, law

ONE, TWO, THREE = (ProvisionId(ACT, f"sec_{n}") for n in (1, 2, 3))
LAW = replace(
    law("Vagten går.", "Vagten går hver nat.", "Broen males."),
    edges=tuple(
        Edge(source, Span(0, 3), Relation.REFERS, target, "own_document")
        for source, target in ((ONE, TWO), (ONE, TWO), (TWO, THREE), (THREE, THREE))
    ),
)


def test_words_count_the_number_of_the_section() -> None:
    assert Words().measure(LAW) == {ONE: 3, TWO: 5, THREE: 3}


def test_degrees_count_each_pair_once_and_no_section_with_itself() -> None:
    assert InDegree().measure(LAW) == {TWO: 1, THREE: 1}
    assert OutDegree().measure(LAW) == {ONE: 1, TWO: 1}


def test_reading_load_is_the_words_of_what_references_lead_to() -> None:
    assert ReadingLoad().measure(LAW) == {ONE: 11, TWO: 8}
    assert ReadingLoad(hops=1).measure(LAW) == {ONE: 8, TWO: 8}


def test_what_is_done_once_and_what_is_reprinted_are_not_counted() -> None:
    reprinted = {
        place: replace(one, zone=Zone.COMMENCEMENT) for place, one in LAW.provisions.items() if place == ONE
    }
    ends = Edge(TWO, Span(0, 3), Relation.REPEALS, ONE, "own_document")
    held = replace(LAW, provisions={**LAW.provisions, **reprinted}, edges=(*LAW.edges, ends))
    assert InDegree().measure(held) == {THREE: 1}
    assert PageRank().measure(held).keys() == {TWO, THREE}


def test_every_metric_says_what_it_means_and_in_what_unit() -> None:
    names = [metric.name for metric in METRICS]
    assert len(set(names)) == len(names)
    assert all(metric.unit and type(metric).__doc__ for metric in METRICS)
